package apim.designer.validation;

import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Affinity;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    return deployment.release().stream()
        .flatMap(
            release ->
                deployment.servers().stream()
                    .filter(server -> server.facts().isEmpty())
                    .map(
                        server ->
                            finding(
                                List.of(server.ref()),
                                "API-M "
                                    + release.id()
                                    + " has no profile "
                                    + server.profile().id()
                                    + ", which node "
                                    + server.id()
                                    + " has; choose another profile or release.",
                                fixes(deployment, release, server))));
  }

  private static List<QuickFix> fixes(Deployment deployment, Release release, ApimServer server) {
    return Stream.of(Profile.GATEWAY, Profile.CONTROL_PLANE, Profile.ALL_IN_ONE)
        .filter(
            profile ->
                (profile == Profile.GATEWAY) == (server.profile() == Profile.GATEWAY_MANAGER))
        .flatMap(profile -> release.profile(profile).stream())
        .filter(facts -> fits(deployment, server, facts))
        .limit(1)
        .map(
            facts ->
                new QuickFix(
                    "Run " + server.id() + " as " + facts.displayName(),
                    new Edit.ChangeNode(server.node().withProfile(facts.profile()))))
        .toList();
  }

  private static boolean fits(Deployment deployment, ApimServer server, ProfileFacts facts) {
    int offset = server.node().portOffset();
    return PlacedSite.all(deployment)
            .filter(place -> place.site().hasMember(server.id()))
            .allMatch(place -> fits(place, facts))
        && FreeOffset.of(deployment, server, Optional.of(facts), offset)
            .equals(OptionalInt.of(offset));
  }

  private static boolean fits(PlacedSite place, ProfileFacts facts) {
    boolean breaks =
        place.isCluster()
            && place.host().affinity() instanceof Affinity.None
            && AffinityVerdict.wouldBreak(place, facts);
    return facts.offers(place.host().listener()) && !breaks;
  }
}
