package apim.designer.validation;

import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Affinity;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a node could run as where the release does not have its profile.
final class ReplacementProfile {
  private ReplacementProfile() {}

  /// At most one: a profile that offers what the node's sites need, and breaks none of them.
  static List<QuickFix> fixes(
      Deployment deployment, FreeOffset offsets, Release release, ApimServer server) {
    boolean manager = server.profile() == Profile.GATEWAY_MANAGER;
    return Stream.of(Profile.GATEWAY, Profile.CONTROL_PLANE, Profile.ALL_IN_ONE)
        .filter(profile -> (profile == Profile.GATEWAY) == manager)
        .flatMap(profile -> release.profile(profile).stream())
        .filter(facts -> offsets.isFree(server, Optional.of(facts), server.node().portOffset()))
        .filter(facts -> fits(deployment, server, facts))
        .limit(1)
        .map(
            facts ->
                new QuickFix(
                    QuickFix.Way.OTHER_PROFILE,
                    facts.profile().id(),
                    "Run " + server.id() + " as " + words(facts.profile()),
                    new Edit.Change(server.node().withProfile(facts.profile()))))
        .toList();
  }

  /// As it is called everywhere here, whatever the release calls it.
  private static String words(Profile profile) {
    return profile == Profile.ALL_IN_ONE ? profile.id() : profile.id().replace('-', ' ');
  }

  private static boolean fits(Deployment deployment, ApimServer server, ProfileFacts facts) {
    return PlacedSite.all(deployment)
        .filter(place -> place.site().hasMember(server.id()))
        .allMatch(place -> facts.offers(place.host().listener()) && !breaks(place, facts));
  }

  private static boolean breaks(PlacedSite place, ProfileFacts facts) {
    return place.isCluster()
        && place.host().affinity() instanceof Affinity.None
        && AffinityVerdict.wouldBreak(place, facts);
  }
}
