package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Sites with and without TLS on one port of one load balancer.
record TlsAndPlainPort() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "tls-and-plain-port",
        Severity.ERROR,
        "NGINX speaks TLS on the whole port, and the plain site cannot be reached.",
        Sources.LISTEN);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance ->
                instance.hosts().stream()
                    .map(VirtualHost::port)
                    .distinct()
                    .flatMap(port -> check(instance, port)));
  }

  private Stream<Finding> check(NginxInstance instance, int port) {
    List<PlacedSite> tls =
        PlacedSite.on(instance)
            .filter(place -> place.host().tls() && place.host().port() == port)
            .toList();
    List<PlacedSite> plain =
        PlacedSite.on(instance)
            .filter(place -> speaksPlain(place, port))
            .filter(place -> !tls.contains(place))
            .toList();
    return tls.isEmpty() || plain.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                Stream.concat(tls.stream(), plain.stream()).map(PlacedSite::ref).toList(),
                "Port "
                    + port
                    + " of "
                    + instance.id()
                    + " speaks TLS for "
                    + ids(tls)
                    + " and plain HTTP for "
                    + ids(plain)
                    + "; use TLS for all, or another port.",
                OneProtocol.fixes(instance, port, tls, plain)));
  }

  // What is sent on to a site with TLS arrives on port 80.
  private static boolean speaksPlain(PlacedSite place, int port) {
    return (!place.host().tls() && place.host().port() == port)
        || (port == 80 && place.asksForRedirect());
  }

  private static String ids(List<PlacedSite> places) {
    return Phrase.list(places.stream().map(place -> place.site().id()).toList());
  }
}
