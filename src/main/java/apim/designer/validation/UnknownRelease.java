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
            "What is new in this release is not known, so that checks and files may be wrong for"
                + " it.",
            Sources.DEPLOYMENT_OVERVIEW)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.release().isPresent()
        ? Stream.of()
        : Stream.of(finding(List.of(), message(deployment), List.of()));
  }

  private static String message(Deployment deployment) {
    String judged =
        deployment
            .judging()
            .map(release -> "what is checked and written is that of API-M " + release.id())
            .orElse("its profiles and settings are not checked");
    return "API-M "
        + deployment.topology().apim()
        + " is not known here: "
        + judged
        + "; read its release notes, or choose a release from "
        + deployment.releases().getFirst()
        + " to "
        + deployment.releases().getLast()
        + ".";
  }
}
