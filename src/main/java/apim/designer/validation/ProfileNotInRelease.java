package apim.designer.validation;

import apim.designer.catalog.Release;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A node with a profile that the release of API-M does not have.
record ProfileNotInRelease() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "profile-not-in-release",
        Severity.ERROR,
        "The release cannot be started with this profile.",
        Sources.DEPLOYMENT_OVERVIEW);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    FreeOffset offsets = FreeOffset.of(deployment);
    return deployment.judging().stream()
        .flatMap(
            release ->
                deployment.servers().stream()
                    .filter(server -> server.facts().isEmpty())
                    .map(
                        server ->
                            finding(
                                release,
                                server,
                                ReplacementProfile.fixes(deployment, offsets, release, server))));
  }

  private Finding finding(Release release, ApimServer server, List<QuickFix> fixes) {
    return finding(
        List.of(server.ref()),
        "API-M "
            + release.id()
            + " has no profile "
            + server.profile().id()
            + ", which node "
            + server.id()
            + " has; choose another profile or release.",
        fixes);
  }
}
