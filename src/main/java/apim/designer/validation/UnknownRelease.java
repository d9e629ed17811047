package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A version of API-M that the catalog does not know.
record UnknownRelease() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "unknown-release",
            Severity.WARNING,
            "Nothing is known of this release, so neither profiles nor settings are checked.",
            Sources.DEPLOYMENT_OVERVIEW)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.release().isPresent()
        ? Stream.of()
        : Stream.of(
            finding(
                List.of(),
                "API-M "
                    + deployment.topology().apim()
                    + " is not known here, so its profiles and settings are not checked; choose a"
                    + " release from 3.0 to 4.7.",
                List.of()));
  }
}
