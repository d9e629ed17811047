package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A management site with nodes of several profiles behind it.
record MixedProfiles() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "mixed-profiles",
            Severity.WARNING,
            "A request for one web application reaches a node that does not run it.",
            Sources.DISTRIBUTED_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().listener() == Listener.MANAGEMENT)
        .filter(place -> !isOfOneProfile(place.host().servers()))
        .map(place -> finding(place, profiles(place)));
  }

  private static boolean isOfOneProfile(List<UpstreamServer> servers) {
    for (UpstreamServer server : servers) {
      if (server.server().profile() != servers.getFirst().server().profile()) {
        return false;
      }
    }
    return true;
  }

  private Finding finding(PlacedSite place, List<String> profiles) {
    return finding(
        place.ref(),
        Phrase.capitalised(place.name())
            + " forwards management requests to "
            + Phrase.list(profiles)
            + " nodes alike, which do not run the same web applications; give each profile a site"
            + " of its own.");
  }

  private static List<String> profiles(PlacedSite place) {
    return place.host().servers().stream()
        .map(server -> server.server().profile().id())
        .distinct()
        .toList();
  }
}
