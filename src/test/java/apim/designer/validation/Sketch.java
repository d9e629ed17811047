package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan.Provided;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Designs for tests, each the base with a few changes.
final class Sketch {
  static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
  static final NginxTarget OLD = new NginxTarget.OpenSource(1, 22, 1);
  static final NginxTarget NEW = new NginxTarget.OpenSource(1, 30, 4);
  static final Affinity NONE = new Affinity.None();
  static final Affinity IP_HASH = new Affinity.IpHash();
  static final Affinity COOKIE = new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE);
  static final Affinity LEARN =
      new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Duration.ofMinutes(30));

  private Sketch() {}

  /// Two all-in-one nodes behind one load balancer, without any finding.
  static Topology base() {
    return Topology.empty(new Label("Base"), ApimVersion.of("3.1.0"))
        .with(node("apim-1", Profile.ALL_IN_ONE, "10.0.0.11"))
        .with(node("apim-2", Profile.ALL_IN_ONE, "10.0.0.12"))
        .with(
            LoadBalancer.of(id("lb-1"), NEW)
                .withSite(
                    site("portals", Listener.MANAGEMENT, "apim-1", "apim-2")
                        .mapBack(back -> back.withAffinity(COOKIE)))
                .withSite(site("gw", Listener.GATEWAY_HTTPS, "apim-1", "apim-2")));
  }

  /// The base for another release, its nodes of another profile, with the portals' site alone.
  static Topology cluster(String apim, Profile profile, Affinity affinity) {
    return node(
        node(
            site(
                lb(base().withApim(ApimVersion.of(apim)), lb -> lb.withoutSite(id("gw"))),
                "portals",
                site -> site.mapBack(back -> back.withAffinity(affinity))),
            "apim-1",
            node -> node.withProfile(profile)),
        "apim-2",
        node -> node.withProfile(profile));
  }

  static Node node(String id, Profile profile, String address) {
    return Node.of(id(id), profile).withAddress(Address.of(address));
  }

  /// A site named `<id>.example.com` that does not serve `/carbon`.
  static Site site(String id, Listener listener, String... nodes) {
    return Site.of(id(id), host(id + ".example.com"), listener)
        .mapFront(front -> front.withCarbon(Optional.of(false)))
        .withMembers(Stream.of(nodes).map(Sketch::member).toList());
  }

  static Member member(String node) {
    return Member.of(id(node));
  }

  static Member backup(String node) {
    return new Member(id(node), true);
  }

  static Topology site(Topology topology, String site, UnaryOperator<Site> change) {
    return lb(
        topology,
        lb -> lb.mapSites(old -> old.id().value().equals(site) ? change.apply(old) : old));
  }

  static Topology lb(Topology topology, UnaryOperator<LoadBalancer> change) {
    return topology.map(
        LoadBalancer.class, lb -> lb.id().value().equals("lb-1") ? change.apply(lb) : lb);
  }

  static Topology node(Topology topology, String node, UnaryOperator<Node> change) {
    return topology.map(Node.class, old -> old.id().value().equals(node) ? change.apply(old) : old);
  }

  /// A second load balancer for the same sites, with the same nodes.
  static Topology paired(Topology topology) {
    return topology.with(topology.loadBalancers().getFirst().withId(id("lb-2")));
  }

  static Topology behindProxy(Topology topology) {
    return topology
        .with(new External(id("waf"), External.Kind.OUTER_PROXY, new Label("WAF")))
        .withLink(new Link(id("waf"), id("lb-1"), new Label("")));
  }

  static Design provided(Topology topology, TestCertificate files) {
    return provided(topology, files.certificate(), files.key());
  }

  static Design provided(Topology topology, String certificate, String key) {
    Design named = withoutFiles(topology);
    return named.withAttachments(
        named
            .attachments()
            .with(new FileName("site.crt"), certificate)
            .with(new FileName("site.key"), key));
  }

  static Design withoutFiles(Topology topology) {
    return Design.of(
        lb(
            topology,
            lb ->
                lb.withCertificate(
                    new Provided(new FileName("site.crt"), new FileName("site.key")))));
  }

  static ElementId id(String id) {
    return new ElementId(id);
  }

  static Hostname host(String name) {
    return new Hostname(name);
  }

  static List<Finding> check(Design design) {
    return Rules.check(Deployment.of(design), TODAY);
  }

  static List<Finding> check(Topology topology) {
    return check(Design.of(topology));
  }

  static List<String> ids(Topology topology) {
    return check(topology).stream().map(finding -> finding.rule().id()).distinct().toList();
  }

  /// Nodes that have names, and a load balancer that may ask for them again.
  static Topology asking(NginxTarget nginx) {
    return lb(base(), lb -> lb.withNginx(nginx).withNameServers(List.of(NameServer.of("10.0.0.2"))))
        .map(Node.class, node -> node.withAddress(Address.of(node.id() + ".example.com")));
  }

  static UnaryOperator<Site> withAffinity(Affinity affinity) {
    return site -> site.mapBack(back -> back.withAffinity(affinity));
  }

  static UnaryOperator<Site> listeningAs(Listener listener) {
    return site -> site.mapBack(back -> back.withListener(listener));
  }

  static UnaryOperator<Site> named(String hostname) {
    return site -> site.mapFront(front -> front.withHostname(host(hostname)));
  }

  static UnaryOperator<Site> onPort(int port) {
    return site -> site.mapFront(front -> front.withPort(Optional.of(new TcpPort(port))));
  }

  static UnaryOperator<Site> withTls(boolean tls) {
    return site -> site.mapFront(front -> front.withTls(Optional.of(tls)));
  }

  static Topology portals(UnaryOperator<Site> change) {
    return site(base(), "portals", change);
  }

  static Topology gateway(UnaryOperator<Site> change) {
    return site(base(), "gw", change);
  }
}
