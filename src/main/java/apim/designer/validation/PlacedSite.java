package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Edit;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A site together with the load balancer that it is on.
record PlacedSite(NginxInstance instance, VirtualHost host) {
  static Stream<PlacedSite> all(Deployment deployment) {
    // Half of the rules ask.
    List<PlacedSite> all = new ArrayList<>();
    for (NginxInstance instance : deployment.instances()) {
      for (VirtualHost host : instance.hosts()) {
        all.add(new PlacedSite(instance, host));
      }
    }
    return all.stream();
  }

  static Stream<PlacedSite> on(NginxInstance instance) {
    return instance.hosts().stream().map(host -> new PlacedSite(instance, host));
  }

  /// Whether all are served under one host name; true for none.
  static boolean haveOneHostname(List<PlacedSite> places) {
    return places.stream()
        .allMatch(place -> place.host().hostname().equals(places.getFirst().host().hostname()));
  }

  Site site() {
    return host.site();
  }

  Ref ref() {
    return host.ref();
  }

  /// As a sentence names it.
  String name() {
    return "site " + site().id() + " of " + instance.id();
  }

  Edit change(Site changed) {
    return new Edit.ChangeSite(instance.id(), changed);
  }

  /// The nodes that take requests while all is well, each once: a backup waits for a failure.
  List<UpstreamServer> active() {
    Set<Ref> seen = new HashSet<>();
    return host.servers().stream()
        .filter(server -> !server.backup() && seen.add(server.ref()))
        .toList();
  }

  boolean isCluster() {
    return host.servers().stream()
        .filter(server -> !server.backup())
        .map(UpstreamServer::ref)
        .distinct()
        .skip(1)
        .findAny()
        .isPresent();
  }

  boolean hasBackup() {
    return site().members().stream().anyMatch(member -> member.backup());
  }

  /// Whether this site could move to `port` without meeting another site of the load balancer
  /// there: of its own host name, or with TLS where this one has none.
  boolean canUse(int port, boolean tls) {
    boolean redirects = port == 80 && tls && others().anyMatch(PlacedSite::asksForRedirect);
    return !redirects
        && others()
            .map(PlacedSite::host)
            .filter(other -> other.port() == port)
            .noneMatch(
                other ->
                    other.tls() != tls
                        || (other.hostname().equals(host.hostname())
                            && other.servedBelow().equals(host.servedBelow())));
  }

  /// Whether TLS on `port` breaks nothing that is sound: a provided certificate may lack the name,
  /// and the redirect that TLS brings needs port 80 without TLS.
  boolean canServeTls(int port) {
    return !(instance.loadBalancer().certificate() instanceof CertificatePlan.Provided)
        && canUse(port, true)
        && others().noneMatch(PlacedSite::endsTlsOn80);
  }

  /// Whether plain HTTP is to be sent on to this site, which takes port 80 without TLS.
  boolean asksForRedirect() {
    return host.tls()
        && host.port() != 80
        && (host.redirectsHttp()
            || (site().front().redirectHttp() && host.listener().clientsFollowRedirects()));
  }

  boolean endsTlsOn80() {
    return host.tls() && host.port() == 80;
  }

  /// The other sites of the load balancer.
  Stream<PlacedSite> others() {
    return on(instance).filter(other -> !other.host().equals(host));
  }

  QuickFix removal() {
    return new QuickFix(
        QuickFix.Way.REMOVE,
        "Remove site " + site().id(),
        Edit.Remove.of(Ref.of(instance.id(), site().id())));
  }
}
