package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sites of one host name and port that say different things of what they have in common.
record SitesOfAServerDisagree() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "sites-of-a-server-disagree",
        Severity.ERROR,
        "NGINX asks for client certificates once for a server, and clients have one public address"
            + " and one HSTS policy for a host name: what the first site says holds for all.",
        Sources.LOCATION);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance -> instance.servers().stream().flatMap(server -> check(instance, server)));
  }

  private Stream<Finding> check(NginxInstance instance, VirtualServer server) {
    PlacedSite first = new PlacedSite(instance, server.first());
    return server.hosts().stream()
        .skip(1)
        .flatMap(host -> finding(first, new PlacedSite(instance, host)).stream());
  }

  private Optional<Finding> finding(PlacedSite first, PlacedSite second) {
    List<String> about = new ArrayList<>();
    if (!publicSide(first).equals(publicSide(second))) {
      about.add("the public scheme and port");
    }
    if (!first
        .site()
        .policy()
        .clientCertificates()
        .equals(second.site().policy().clientCertificates())) {
      about.add("client certificates");
    }
    if (differ(first.site().policy().hsts(), second.site().policy().hsts())) {
      about.add("HSTS");
    }
    return about.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                List.of(first.ref(), second.ref()),
                "Sites "
                    + first.site().id()
                    + " and "
                    + second.site().id()
                    + " of "
                    + first.instance().id()
                    + " are one server, "
                    + first.host().hostname()
                    + ":"
                    + first.host().port()
                    + ", but differ in "
                    + Phrase.list(about)
                    + "; let both say the same, or give one another host name or port.",
                List.of(
                    new QuickFix(
                        QuickFix.Way.AS_THE_SERVER,
                        "Let " + second.site().id() + " say the same as " + first.site().id(),
                        second.change(like(second.site(), first.site()))))));
  }

  private static PublicSide publicSide(PlacedSite place) {
    VirtualHost host = place.host();
    return host.publicSide();
  }

  /// What only one of them says holds for both without a contradiction.
  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Site like(Site site, Site first) {
    return site.mapFront(front -> front.withPublicSide(first.front().publicSide()))
        .mapPolicy(
            policy ->
                policy
                    .withClientCertificates(first.policy().clientCertificates())
                    .withHsts(first.policy().hsts()));
  }
}
