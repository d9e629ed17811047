package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.TomlKind;
import apim.designer.design.Edit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A node whose attached file is not a deployment.toml of API-M, or not a whole one.
record WrongFile(Entry entry, Set<TomlKind> kinds) implements ListedRule {
  static final List<Rule> ALL =
      List.of(
          new WrongFile(
              new Entry(
                  "file-of-other-product",
                  Severity.ERROR,
                  "The node gets a file of another product and does not start as API-M.",
                  Sources.CONFIG_CATALOG),
              Set.of(TomlKind.MICRO_INTEGRATOR, TomlKind.IDENTITY_SERVER)),
          new WrongFile(
              new Entry(
                  "deployment-toml-fragment",
                  Severity.WARNING,
                  "The node has no administrator and no user store but what else defaults give it.",
                  Sources.CONFIG_CATALOG),
              Set.of(TomlKind.FRAGMENT)));

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.readable(deployment)
        .filter(attached -> kinds.contains(attached.kind()))
        .flatMap(
            attached ->
                attached.kind().objection().stream()
                    .map(objection -> finding(attached, objection)));
  }

  private Finding finding(AttachedToml attached, String objection) {
    return finding(
        attached.ref(),
        Phrase.capitalised(attached.name()) + " " + objection + ".",
        new QuickFix(
            QuickFix.Way.WITHOUT_FILE,
            "Do without the file",
            new Edit.Change(attached.server().node().withDeploymentToml(Optional.empty()))));
  }
}
