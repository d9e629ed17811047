package apim.designer.topology;

import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An NGINX that stands in front of API-M nodes.
///
/// @param behindProxy the addresses of proxies in front of this one, whose X-Forwarded-For is
///     believed; empty on the edge
/// @param nameServers the DNS servers that are asked again for nodes that have a name; where there
///     are none, a name is resolved when NGINX starts or reloads
public record LoadBalancer(
    ElementId id,
    NginxTarget nginx,
    List<Cidr> behindProxy,
    List<NameServer> nameServers,
    boolean ipv6,
    boolean http2,
    CertificatePlan certificate,
    List<Site> sites)
    implements Element {
  /// The certificate plan of a load balancer that states none.
  public static final CertificatePlan DEFAULT_CERTIFICATE =
      new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, false);

  public LoadBalancer {
    behindProxy = List.copyOf(behindProxy);
    nameServers = List.copyOf(nameServers);
    sites = List.copyOf(sites);
  }

  public static LoadBalancer of(ElementId id, NginxTarget nginx) {
    return new LoadBalancer(
        id, nginx, List.of(), List.of(), false, false, DEFAULT_CERTIFICATE, List.of());
  }

  @Override
  public LoadBalancer withId(ElementId newId) {
    return new LoadBalancer(
        newId, nginx, behindProxy, nameServers, ipv6, http2, certificate, sites);
  }

  public LoadBalancer withNginx(NginxTarget newNginx) {
    return new LoadBalancer(
        id, newNginx, behindProxy, nameServers, ipv6, http2, certificate, sites);
  }

  public LoadBalancer withBehindProxy(List<Cidr> newBehindProxy) {
    return new LoadBalancer(
        id, nginx, newBehindProxy, nameServers, ipv6, http2, certificate, sites);
  }

  public LoadBalancer withNameServers(List<NameServer> newNameServers) {
    return new LoadBalancer(
        id, nginx, behindProxy, newNameServers, ipv6, http2, certificate, sites);
  }

  public LoadBalancer withIpv6(boolean newIpv6) {
    return new LoadBalancer(
        id, nginx, behindProxy, nameServers, newIpv6, http2, certificate, sites);
  }

  public LoadBalancer withHttp2(boolean newHttp2) {
    return new LoadBalancer(
        id, nginx, behindProxy, nameServers, ipv6, newHttp2, certificate, sites);
  }

  public LoadBalancer withCertificate(CertificatePlan newCertificate) {
    return new LoadBalancer(
        id, nginx, behindProxy, nameServers, ipv6, http2, newCertificate, sites);
  }

  public LoadBalancer withSites(List<Site> newSites) {
    return new LoadBalancer(
        id, nginx, behindProxy, nameServers, ipv6, http2, certificate, newSites);
  }

  public LoadBalancer withSite(Site added) {
    List<Site> more = new ArrayList<>(sites);
    more.add(added);
    return withSites(more);
  }

  public LoadBalancer withoutSite(ElementId site) {
    return withSites(sites.stream().filter(other -> !other.id().equals(site)).toList());
  }

  /// This load balancer with each site put through `change`.
  public LoadBalancer mapSites(UnaryOperator<Site> change) {
    return withSites(sites.stream().map(change).toList());
  }

  public Optional<Site> site(ElementId wanted) {
    return sites.stream().filter(site -> site.id().equals(wanted)).findFirst();
  }

  @Override
  public List<ElementId> named() {
    return sites.stream().flatMap(site -> site.members().stream()).map(Member::node).toList();
  }

  @Override
  public LoadBalancer naming(UnaryOperator<ElementId> name) {
    return mapSites(
        site -> site.mapMembers(member -> new Member(name.apply(member.node()), member.backup())));
  }

  @Override
  public LoadBalancer without(Set<ElementId> gone) {
    return mapSites(
        site ->
            site.withMembers(
                site.members().stream().filter(member -> !gone.contains(member.node())).toList()));
  }
}
