package apim.designer.design;

import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ByteSize;
import apim.designer.topology.CookieName;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.NginxTarget.OpenSource;
import apim.designer.topology.Node;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes one topology without obvious faults: profiles that the release has, two members behind
/// each site, sessions kept where they must be and by a method that the NGINX has, every address
/// and host name once.
final class SoundTopology {
  private final RandomParts parts;
  private final ApimVersion apim;
  private final NginxTarget nginx;
  private final boolean behindProxy;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Site> portals = new ArrayList<>();
  private final List<Site> traffic = new ArrayList<>();

  SoundTopology(Random random) {
    this.parts = new RandomParts(random);
    this.apim = ApimVersion.of(parts.of(RandomParts.RELEASES) + ".0");
    this.nginx = parts.oneIn(2) ? parts.nginx() : new NginxTarget.Plus(30 + parts.below(7));
    this.behindProxy = parts.oneIn(4);
  }

  Topology topology() {
    switch (parts.below(4)) {
      case 0 -> allInOne(1);
      case 1 -> allInOne(2);
      default -> distributed();
    }
    Topology topology = Topology.empty(new Label("Sound"), apim).with(Node.class, nodes);
    if (parts.oneIn(3)) {
      return topology
          .with(loadBalancer("lb-portals").withSites(portals))
          .with(loadBalancer("lb-traffic").withSites(traffic));
    }
    List<Site> all = new ArrayList<>(portals);
    all.addAll(traffic);
    if (parts.oneIn(3)) {
      all = onOneHost(all);
    }
    return topology.with(loadBalancer("lb-1").withSites(all));
  }

  /// The gateways below a path of the first portals' host, with other settings that go together.
  private List<Site> onOneHost(List<Site> sites) {
    Hostname host = portals.getFirst().hostname();
    boolean keeps = parts.oneIn(3);
    Optional<Duration> hsts = parts.maybe(3, Duration.ofDays(365));
    return sites.stream()
        .map(
            site ->
                site.id().value().equals("gateway")
                        && site.front().port().equals(portals.getFirst().front().port())
                    ? site.mapFront(
                            front -> front.withHostname(host).withPath(new UrlPath("/gateway/")))
                        .mapBack(back -> back.withKeepPath(keeps))
                    : site)
        .map(site -> sitePolicy(site, hsts))
        .toList();
  }

  private Site sitePolicy(Site site, Optional<Duration> hsts) {
    boolean tls = site.back().listener().siteTls();
    boolean traffic = site.back().listener().carriesApiTraffic();
    return site.mapPolicy(
        policy ->
            policy
                .withHsts(tls ? hsts : Optional.empty())
                .withBodySize(parts.maybe(3, ByteSize.of("20m")))
                .withReadTimeout(parts.maybe(3, Duration.ofMinutes(2)))
                .withTenant(
                    traffic ? parts.maybe(6, new TenantDomain("abc.com")) : Optional.empty())
                .withServes(
                    traffic
                        ? Optional.empty()
                        : parts.maybe(3, EnumSet.of(WebApp.PUBLISHER, WebApp.LOGIN))));
  }

  private LoadBalancer loadBalancer(String id) {
    return LoadBalancer.of(new ElementId(id), nginx)
        .withBehindProxy(behindProxy ? parts.ranges() : List.of())
        .withNameServers(parts.oneIn(2) ? parts.nameServers() : List.of())
        .withIpv6(parts.oneIn(4))
        .withHttp2(parts.oneIn(4))
        .withCertificate(
            parts.oneIn(3)
                ? LoadBalancer.DEFAULT_CERTIFICATE
                : parts.madeCertificate(new Days(90 + parts.below(276))));
  }

  private void allInOne(int count) {
    List<Member> members = cluster("apim", Profile.ALL_IN_ONE, count);
    portals.add(portal("portals", members));
    traffic(members);
  }

  private void distributed() {
    if (apim.isAtLeast(4, 0)) {
      portals.add(portal("control-plane", cluster("control-plane", Profile.CONTROL_PLANE, 2)));
    } else {
      portals.add(portal("publisher", cluster("publisher", Profile.PUBLISHER, 2)));
      portals.add(portal("store", cluster("store", Profile.DEVPORTAL, 2)));
      if (parts.oneIn(2)) {
        portals.add(portal("management", cluster("manager", Profile.GATEWAY_MANAGER, 2)));
      }
    }
    if (parts.oneIn(2)) {
      portals.add(portal("key-manager", cluster("key-manager", Profile.KEY_MANAGER, 2)));
    }
    if (parts.oneIn(2)) {
      portals.add(portal("traffic-manager", cluster("tm", Profile.TRAFFIC_MANAGER, 2)));
    }
    traffic(cluster("gateway", Profile.GATEWAY, 2));
  }

  private List<Member> cluster(String stem, Profile profile, int count) {
    List<Member> members = new ArrayList<>();
    int offset = parts.oneIn(4) ? 1 + parts.below(9) : 0;
    boolean named = parts.oneIn(4);
    for (int i = 1; i <= count; i++) {
      ElementId id = new ElementId(stem + "-" + i);
      nodes.add(
          Node.of(id, profile)
              .withAddress(
                  Address.of(named ? id + ".example.com" : "10.0.0." + (11 + nodes.size())))
              .withPortOffset(new PortOffset(offset)));
      members.add(Member.of(id));
    }
    return members;
  }

  private Site portal(String id, List<Member> members) {
    Site site = site(id, Listener.MANAGEMENT, members);
    if (parts.oneIn(3)) {
      NodesOnly nodesOnly =
          new NodesOnly(EnumSet.of(WebApp.SERVICES, WebApp.INTERNAL), parts.ranges());
      site = site.mapPolicy(policy -> policy.withNodesOnly(nodesOnly));
    }
    return members.size() < 2 ? site : site.mapBack(back -> back.withAffinity(affinity()));
  }

  private Affinity affinity() {
    if (nginx instanceof OpenSource target && target.compareTo(new OpenSource(1, 29, 6)) < 0) {
      return new Affinity.IpHash();
    }
    return switch (parts.below(4)) {
      case 0 -> new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Duration.ofMinutes(30));
      case 1 -> new Affinity.StickyCookie(new CookieName("ROUTE"));
      default -> new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE);
    };
  }

  private void traffic(List<Member> members) {
    traffic.add(site("gateway", Listener.GATEWAY_HTTPS, members));
    if (parts.oneIn(3)) {
      traffic.add(site("gateway-http", Listener.GATEWAY_HTTP, members));
    }
    if (parts.oneIn(3)) {
      traffic.add(site("websocket", Listener.WEBSOCKET, members));
      traffic.add(site("secure-websocket", Listener.SECURE_WEBSOCKET, members));
    }
    if (apim.isAtLeast(4, 0) && parts.oneIn(3)) {
      traffic.add(site("websub", Listener.WEBSUB, members));
      traffic.add(site("secure-websub", Listener.SECURE_WEBSUB, members));
    }
  }

  private Site site(String id, Listener listener, List<Member> members) {
    boolean custom = listener.sitePort() == 443 && parts.oneIn(6);
    return Site.of(new ElementId(id), new Hostname(id + ".example.com"), listener)
        .withMembers(members)
        .mapFront(
            front ->
                front
                    .withPort(custom ? Optional.of(new TcpPort(8443)) : Optional.empty())
                    .withLogDirectory(
                        parts.oneIn(3)
                            ? Optional.of(new LogDirectory("/var/log/nginx/" + id))
                            : Optional.empty()));
  }
}
