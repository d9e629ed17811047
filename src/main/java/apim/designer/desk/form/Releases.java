package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.ApimVersion;
import java.util.List;
import java.util.stream.Stream;

/// The choice of an API-M release.
final class Releases {
  private Releases() {}

  static Property.Choice choice(Design design, List<String> releases) {
    ApimVersion now = design.topology().apim();
    List<Property.Option> options =
        Stream.concat(
                Stream.of(now),
                releases.stream()
                    .filter(release -> !release.equals(now.release()))
                    .map(release -> ApimVersion.of(release + ".0")))
            .sorted(
                (a, b) ->
                    a.major() != b.major()
                        ? Integer.compare(a.major(), b.major())
                        : Integer.compare(a.minor(), b.minor()))
            .map(version -> Property.Option.of(version.text(), new Edit.SetApim(version)))
            .toList();
    return Property.Choice.of("release", "API-M release", now.text(), options);
  }
}
