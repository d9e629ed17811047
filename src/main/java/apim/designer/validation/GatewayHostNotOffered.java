package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A site for API traffic under a host name that the portals do not offer.
record GatewayHostNotOffered() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "gateway-host-not-offered",
            Severity.WARNING,
            "API consumers are never shown the host name, and gateways behind it serve the APIs of"
                + " the other environment.",
            Sources.TWO_GATEWAY_HOSTS)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<ApimServer> portals = Environments.portals(deployment);
    List<PlacedSite> places =
        PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.GATEWAY_HTTPS)
            .filter(place -> !place.host().servers().isEmpty())
            .toList();
    // If there is one host name only, it is the one that is written.
    return portals.isEmpty() || PlacedSite.haveOneHostname(places)
        ? Stream.of()
        : Environments.written(deployment).stream()
            .flatMap(written -> of(deployment, places, written, portals));
  }

  private Stream<Finding> of(
      Deployment deployment,
      List<PlacedSite> places,
      VirtualHost written,
      List<ApimServer> portals) {
    Set<String> offered = new HashSet<>();
    offered.add(written.hostname().value());
    Environments.offered(deployment).forEach(offered::add);
    Set<Ref> seen = new HashSet<>();
    String names = Phrase.list(portals.stream().map(ApimServer::id).distinct().toList());
    return places.stream()
        .filter(place -> !offered.contains(place.host().hostname().value()))
        .filter(place -> seen.add(place.ref()))
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " serves API traffic as "
                        + place.host().hostname()
                        + ", but the one environment that is written for "
                        + names
                        + " offers APIs under "
                        + written.hostname()
                        + "; add a [[apim.gateway.environment]] with this host name to their"
                        + " deployment.toml, or a virtual_host if the gateways are the same."));
  }
}
