package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A WebSub site under another host name than the gateway's.
record WebsubHostNotOffered() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "websub-host-not-offered",
            Severity.WARNING,
            "API-M takes only the port of a WebSub endpoint: publishers are shown it at the"
                + " gateway's host name, where another site answers.",
            Sources.VIRTUAL_HOST_CLASS)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<PlacedSite> places =
        PlacedSite.all(deployment)
            .filter(
                place ->
                    place.host().listener() == Listener.WEBSUB
                        || place.host().listener() == Listener.SECURE_WEBSUB)
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
                        + "; give the site that host name and a port of its own."));
  }
}
