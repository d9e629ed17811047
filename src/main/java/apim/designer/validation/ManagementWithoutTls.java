package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Listener;
import apim.designer.topology.TcpPort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Portals or management served without TLS.
record ManagementWithoutTls() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "management-without-tls",
        Severity.WARNING,
        "Passwords and tokens cross the network in the clear, and API-M's secure cookies are lost.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().listener() == Listener.MANAGEMENT)
        .filter(place -> !place.host().tls() && !place.host().publicSide().tls())
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " serves portals and management without TLS, so that passwords cross the"
                        + " network in the clear; use TLS.",
                    fixes(place)));
  }

  private static List<QuickFix> fixes(PlacedSite place) {
    int port = place.host().port() == 80 ? 443 : place.host().port();
    return place.canServeTls(port)
        ? List.of(
            new QuickFix(
                QuickFix.Way.TLS,
                "Use TLS on port " + port,
                place.change(
                    place
                        .site()
                        .mapFront(
                            front ->
                                front
                                    .withTls(Optional.of(true))
                                    .withPort(Optional.of(new TcpPort(port)))))))
        : List.of();
  }
}
