package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Traffic Managers that share the requests of one site.
record TrafficManagersBothActive() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "traffic-managers-both-active",
        Severity.ADVICE,
        "WSO2's page forwards to one Traffic Manager and keeps the other as backup.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    if (!deployment.nearestRelease().oneActiveTrafficManager().value()) {
      return Stream.empty();
    }
    return PlacedSite.all(deployment)
        .filter(TrafficManagersBothActive::isOfTrafficManagers)
        .filter(PlacedSite::isCluster)
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " shares requests among the Traffic Managers "
                        + Phrase.nodes(place.active())
                        + "; let one take them and make the others backup.",
                    fixes(place)));
  }

  private static boolean isOfTrafficManagers(PlacedSite place) {
    return place.host().servers().stream()
        .allMatch(server -> server.server().profile() == Profile.TRAFFIC_MANAGER);
  }

  private static List<QuickFix> fixes(PlacedSite place) {
    ElementId first = place.active().getFirst().server().id();
    return place.host().affinity() instanceof Affinity.IpHash
        ? List.of()
        : List.of(
            new QuickFix(
                QuickFix.Way.ONE_ACTIVE,
                "Keep " + first + " active and the others as backup",
                place.change(
                    place
                        .site()
                        .mapMembers(
                            member -> new Member(member.node(), !member.node().equals(first))))));
  }
}
