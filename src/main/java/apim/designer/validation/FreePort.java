package apim.designer.validation;

import apim.designer.topology.Listener;
import apim.designer.topology.TcpPort;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A port of a load balancer that a site could move to.
final class FreePort {
  private FreePort() {}

  /// The default of the site's listener, else API-M's own port for it; empty where both are taken.
  private static OptionalInt of(PlacedSite place) {
    Listener listener = place.host().listener();
    return IntStream.of(listener.sitePort(), listener.nodePort())
        .filter(_ -> !place.host().tls() || place.others().noneMatch(PlacedSite::endsTlsOn80))
        .filter(port -> port != place.host().port())
        .filter(port -> (port != 80 || !place.host().tls()) && (port != 443 || place.host().tls()))
        .filter(port -> place.canUse(port, place.host().tls()))
        .findFirst();
  }

  /// Moves the site there; empty where no port is free.
  static Optional<QuickFix> fix(PlacedSite place) {
    return of(place).stream()
        .mapToObj(
            port ->
                new QuickFix(
                    QuickFix.Way.OTHER_PORT,
                    "Serve " + place.site().id() + " on port " + port,
                    place.change(
                        place
                            .site()
                            .mapFront(front -> front.withPort(Optional.of(new TcpPort(port)))))))
        .findFirst();
  }
}
