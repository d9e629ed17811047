package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A node behind a site whose listener its profile does not have.
record ListenerNotOffered() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "listener-not-offered",
        Severity.ERROR,
        "The node does not open the port that the site forwards to.",
        Sources.PORTS_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().servers().stream().anyMatch(server -> lacks(place, server)))
        .flatMap(
            place ->
                place.host().servers().stream()
                    .filter(server -> lacks(place, server))
                    .map(UpstreamServer::server)
                    .distinct()
                    .map(server -> finding(place, server)));
  }

  private static boolean lacks(PlacedSite place, UpstreamServer server) {
    return server
        .server()
        .facts()
        .filter(facts -> !facts.offers(place.host().listener()))
        .isPresent();
  }

  private Finding finding(PlacedSite place, ApimServer server) {
    return finding(
        List.of(Ref.of(place.instance().id(), place.site().id(), server.id())),
        Phrase.capitalised(place.name())
            + " forwards "
            + place.host().listener().id()
            + " to "
            + server.id()
            + ", but the profile "
            + server.profile().id()
            + " does not offer it; disconnect the node or choose another listener.",
        fixes(place, server));
  }

  private static List<QuickFix> fixes(PlacedSite place, ApimServer server) {
    ElementId lb = place.instance().id();
    ElementId site = place.site().id();
    if (place.active().stream().anyMatch(other -> !other.server().id().equals(server.id()))) {
      return List.of(
          new QuickFix(
              QuickFix.Way.DISCONNECT,
              "Disconnect " + server.id(),
              Edit.Remove.of(Ref.of(lb, site, server.id()))));
    }
    return place.host().servers().stream().allMatch(other -> lacks(place, other))
        ? List.of(place.removal())
        : List.of();
  }
}
