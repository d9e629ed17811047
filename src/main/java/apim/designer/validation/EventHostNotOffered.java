package apim.designer.validation;

import apim.designer.catalog.TomlFacts;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A WebSub or WebSocket site under another host name than the gateway's, where API-M takes only the
/// port of its endpoint.
///
/// @param shown whether a release shows the host name of the endpoint
/// @param remedy what to do, as a sentence ends
record EventHostNotOffered(
    Entry entry, Set<Listener> listeners, Predicate<TomlFacts> shown, String remedy)
    implements ListedRule {
  static final List<Rule> ALL =
      List.of(
          new EventHostNotOffered(
              new Entry(
                      "websub-host-not-offered",
                      Severity.WARNING,
                      "API-M takes only the port of a WebSub endpoint: publishers are shown it at"
                          + " the gateway's host name, where another site answers.",
                      Sources.VIRTUAL_HOST_CLASS)
                  .withoutQuickFix(),
              Set.of(Listener.WEBSUB, Listener.SECURE_WEBSUB),
              _ -> false,
              "give the site that host name and a port of its own"),
          new EventHostNotOffered(
              new Entry(
                      "websocket-host-not-offered",
                      Severity.ADVICE,
                      "Until it is updated, a portal shows a WebSocket endpoint at the gateway's"
                          + " host name, where another site answers.",
                      Sources.WEBSOCKET_HOST)
                  .withoutQuickFix(),
              Set.of(Listener.WEBSOCKET, Listener.SECURE_WEBSOCKET),
              facts -> facts.websocketHostShown().value(),
              "give the site that host name and a port of its own, or update API-M"));

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    if (shown.test(deployment.nearestRelease().toml())) {
      return Stream.of();
    }
    List<PlacedSite> places =
        PlacedSite.all(deployment)
            .filter(place -> listeners.contains(place.host().listener()))
            .filter(place -> !place.host().servers().isEmpty())
            .toList();
    return places.isEmpty()
        ? Stream.of()
        : Environments.written(deployment).stream()
            .flatMap(gateway -> of(deployment, places, gateway));
  }

  private Stream<Finding> of(Deployment deployment, List<PlacedSite> places, VirtualHost gateway) {
    Set<String> offered = new HashSet<>();
    offered.add(gateway.hostname().value());
    Environments.drawn(deployment).forEach(offered::add);
    Environments.offered(deployment).forEach(offered::add);
    return places.stream()
        .filter(place -> !offered.contains(place.host().hostname().value()))
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " has the host name "
                        + place.host().hostname()
                        + ", but API-M shows it as port "
                        + place.host().port()
                        + " of "
                        + gateway.hostname()
                        + "; "
                        + remedy
                        + "."));
  }
}
