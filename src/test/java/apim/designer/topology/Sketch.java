package apim.designer.topology;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Elements and topologies for tests, in short words. A change of one is a function, so that several
/// can be told from each other.
public final class Sketch {
  public static final NginxTarget OLD = new NginxTarget.OpenSource(1, 22, 1);
  public static final NginxTarget NEW = new NginxTarget.OpenSource(1, 30, 4);
  public static final Affinity NONE = new Affinity.None();
  public static final Affinity IP_HASH = new Affinity.IpHash();
  public static final Affinity COOKIE = new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE);
  public static final Affinity LEARN =
      new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Duration.ofMinutes(30));

  private static final Set<WebApp> ALL_BUT_CONSOLE =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(WebApp.CARBON)));

  private Sketch() {}

  public static Topology topology(String name, String apim, Element... elements) {
    Topology topology = Topology.empty(new Label(name), ApimVersion.of(apim));
    for (Element element : elements) {
      topology = topology.with(element);
    }
    return topology;
  }

  /// Two all-in-one nodes behind one load balancer, without any finding.
  public static Topology base() {
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
  public static Topology cluster(String apim, Profile profile, Affinity affinity) {
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

  public static Node node(String id, Profile profile, String address) {
    return Node.of(id(id), profile).withAddress(Address.of(address));
  }

  /// A site named `<id>.example.com` that does not serve `/carbon`.
  public static Site site(String id, Listener listener, String... nodes) {
    return Site.of(id(id), host(id + ".example.com"), listener)
        .mapPolicy(policy -> policy.withServes(Optional.of(ALL_BUT_CONSOLE)))
        .withMembers(Stream.of(nodes).map(Sketch::member).toList());
  }

  public static Member member(String node) {
    return Member.of(id(node));
  }

  public static Member backup(String node) {
    return new Member(id(node), true);
  }

  public static Topology site(Topology topology, String site, UnaryOperator<Site> change) {
    return lb(
        topology,
        lb -> lb.mapSites(old -> old.id().value().equals(site) ? change.apply(old) : old));
  }

  public static Topology lb(Topology topology, UnaryOperator<LoadBalancer> change) {
    return topology.map(
        LoadBalancer.class, lb -> lb.id().value().equals("lb-1") ? change.apply(lb) : lb);
  }

  public static Topology node(Topology topology, String node, UnaryOperator<Node> change) {
    return topology.map(Node.class, old -> old.id().value().equals(node) ? change.apply(old) : old);
  }

  /// A second load balancer for the same sites, with the same nodes.
  public static Topology paired(Topology topology) {
    return topology.with(topology.loadBalancers().getFirst().withId(id("lb-2")));
  }

  public static Topology behindProxy(Topology topology) {
    return topology
        .with(External.of(id("waf"), External.Kind.OUTER_PROXY, new Label("WAF")))
        .withLink(new Link(id("waf"), id("lb-1"), new Label("")));
  }

  public static ElementId id(String id) {
    return new ElementId(id);
  }

  public static Hostname host(String name) {
    return new Hostname(name);
  }

  /// Nodes that have names, and a load balancer that may ask for them again.
  public static Topology asking(NginxTarget nginx) {
    return lb(base(), lb -> lb.withNginx(nginx).withNameServers(List.of(NameServer.of("10.0.0.2"))))
        .map(Node.class, node -> node.withAddress(Address.of(node.id() + ".example.com")));
  }

  public static UnaryOperator<Site> withAffinity(Affinity affinity) {
    return site -> site.mapBack(back -> back.withAffinity(affinity));
  }

  /// A site that opens the management console or closes it, whatever its release does.
  public static UnaryOperator<Site> console(boolean open) {
    return site ->
        site.mapPolicy(
            policy ->
                policy.withServes(
                    Optional.of(open ? EnumSet.allOf(WebApp.class) : ALL_BUT_CONSOLE)));
  }

  /// A site that leaves it to the release what it serves.
  public static Site servingAsUsual(Site site) {
    return site.mapPolicy(policy -> policy.withServes(Optional.empty()));
  }

  public static UnaryOperator<Site> serving(WebApp... apps) {
    return site ->
        site.mapPolicy(policy -> policy.withServes(Optional.of(Set.copyOf(List.of(apps)))));
  }

  /// A site that keeps these for nodes.
  public static UnaryOperator<Site> nodesOnly(WebApp... apps) {
    return site ->
        site.mapPolicy(
            policy -> policy.withNodesOnly(policy.nodesOnly().withApps(Set.copyOf(List.of(apps)))));
  }

  /// A site that keeps for nodes what only nodes call.
  public static Site keepingNodeCalls(Site site) {
    return nodesOnly(WebApp.SERVICES, WebApp.INTERNAL).apply(site);
  }

  public static UnaryOperator<Site> listeningAs(Listener listener) {
    return site -> site.mapBack(back -> back.withListener(listener));
  }

  public static UnaryOperator<Site> named(String hostname) {
    return site -> site.mapFront(front -> front.withHostname(host(hostname)));
  }

  public static UnaryOperator<Site> onPort(int port) {
    return site -> site.mapFront(front -> front.withPort(Optional.of(new TcpPort(port))));
  }

  public static UnaryOperator<Site> withTls(boolean tls) {
    return site -> site.mapFront(front -> front.withTls(Optional.of(tls)));
  }

  public static Topology portals(UnaryOperator<Site> change) {
    return site(base(), "portals", change);
  }

  public static Topology gateway(UnaryOperator<Site> change) {
    return site(base(), "gw", change);
  }

  /// A node that is reached by its id.
  public static Node node(String id, Profile profile) {
    return Node.of(id(id), profile);
  }

  public static Site site(String id, String hostname, Listener listener, String... nodes) {
    return Site.of(id(id), host(hostname), listener)
        .withMembers(Stream.of(nodes).map(Sketch::member).toList());
  }

  public static LoadBalancer balancer(String id, NginxTarget nginx, Site... sites) {
    return LoadBalancer.of(id(id), nginx).withSites(List.of(sites));
  }

  public static Zone zone(String id, String label, String... elements) {
    return new Zone(id(id), new Label(label), Stream.of(elements).map(Sketch::id).toList());
  }

  public static Note note(String id, String text) {
    return new Note(id(id), new Label(text));
  }

  public static External external(String id, External.Kind kind, String label) {
    return External.of(id(id), kind, new Label(label));
  }

  public static Link link(String from, String to, String label) {
    return new Link(id(from), id(to), new Label(label));
  }
}
