package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// More nodes of a profile behind one site than WSO2 describes.
record LargeCluster(Entry entry, Profile profile, int most, String advice) implements ListedRule {
  static final LargeCluster CONTROL_PLANES =
      new LargeCluster(
          new Entry(
                  "three-control-planes",
                  Severity.WARNING,
                  "WSO2 does not recommend three Control Planes: they may fail to cluster and to"
                      + " synchronise.",
                  Sources.DEPLOYMENT_OVERVIEW)
              .withoutQuickFix(),
          Profile.CONTROL_PLANE,
          2,
          "WSO2 recommends two");

  static final LargeCluster ALL_IN_ONES =
      new LargeCluster(
          new Entry(
                  "all-in-one-cluster-over-two",
                  Severity.WARNING,
                  "Each node sends its events to the one other; with three, throttling counts go"
                      + " apart.",
                  Sources.ACTIVE_ACTIVE_PAGE)
              .withoutQuickFix(),
          Profile.ALL_IN_ONE,
          2,
          "WSO2 describes event_duplicate_url for pairs only");

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.serversOf(profile).size() > most
        ? PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.MANAGEMENT)
            .filter(this::isLarge)
            .map(place -> finding(place, nodes(place).toList()))
        : Stream.of();
  }

  private boolean isLarge(PlacedSite place) {
    return nodes(place).map(UpstreamServer::ref).distinct().skip(most).findAny().isPresent();
  }

  private Stream<UpstreamServer> nodes(PlacedSite place) {
    return place.host().servers().stream().filter(server -> server.server().profile() == profile);
  }

  private Finding finding(PlacedSite place, List<UpstreamServer> nodes) {
    return finding(
        place.ref(),
        Phrase.capitalised(place.name())
            + " has the "
            + profile.id()
            + " nodes "
            + Phrase.nodes(nodes)
            + " behind it, but "
            + advice
            + "; use two, or add gateways instead.");
  }
}
