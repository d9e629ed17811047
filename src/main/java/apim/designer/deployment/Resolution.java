package apim.designer.deployment;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.topology.Cidr;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works out what a topology leaves open, in one pass.
final class Resolution {
  private static final int HTTP = 80;

  private final Attachments attachments;
  private final Map<Profile, Optional<ProfileFacts>> facts = new EnumMap<>(Profile.class);
  private final Set<WebApp> served;
  private final Map<Set<WebApp>, Management> management = new HashMap<>();
  private final Release nearest;
  private final UrlPath contextPath;
  private final List<Cidr> addresses;
  private final Optional<Release> release;
  private final Optional<Release> judging;
  private final List<ApimServer> servers;
  private final Map<ElementId, ApimServer> byId;

  private Resolution(Topology topology, Catalog catalog, Attachments attachments) {
    this.attachments = attachments;
    this.release = catalog.release(topology.apim());
    this.judging = catalog.judging(topology.apim());
    this.nearest = catalog.nearest(topology.apim());
    this.contextPath = topology.contextPath();
    this.served = nearest.servedByDefault();
    this.addresses = AccessList.limitsAny(topology) ? AccessList.addresses(topology) : List.of();
    this.servers = topology.nodes().stream().map(this::server).toList();
    this.byId = HashMap.newHashMap(servers.size());
    servers.forEach(server -> byId.putIfAbsent(server.id(), server));
  }

  static Deployment of(Design design, Catalog catalog) {
    Topology topology = design.topology();
    Resolution resolution = new Resolution(topology, catalog, design.attachments());
    return new Deployment(
        topology,
        resolution.release,
        resolution.servers,
        topology.loadBalancers().stream().map(resolution::instance).toList(),
        design.attachments());
  }

  private ApimServer server(Node node) {
    return ApimServer.of(
        node,
        facts.computeIfAbsent(
            node.profile(), profile -> judging.flatMap(known -> known.profile(profile))),
        node.deploymentToml().flatMap(attachments::text));
  }

  private NginxInstance instance(LoadBalancer lb) {
    Set<Hostname> onPort80 = new HashSet<>();
    for (Site site : lb.sites()) {
      if (site.port() == HTTP) {
        onPort80.add(site.hostname());
      }
    }
    Map<Hostname, Site> redirecting = redirecting(lb.sites(), onPort80);
    return new NginxInstance(
        lb,
        target(lb.nginx()),
        lb.sites().stream()
            .map(site -> host(lb, site, site.equals(redirecting.get(site.hostname()))))
            .toList());
  }

  /// One site for each host name is what plain HTTP is sent on to: the one on 443, else the first.
  /// Where a site of that host name is itself on port 80, nothing is sent on.
  private static Map<Hostname, Site> redirecting(List<Site> sites, Set<Hostname> onPort80) {
    Map<Hostname, Site> sentOn = new HashMap<>();
    sites.stream()
        .filter(
            site ->
                tls(site)
                    && publicSide(site).tls()
                    && site.front().redirectHttp()
                    && site.back().listener().clientsFollowRedirects())
        .filter(site -> !onPort80.contains(site.hostname()))
        .sorted((a, b) -> Boolean.compare(b.port() == 443, a.port() == 443))
        .forEach(site -> sentOn.putIfAbsent(site.hostname(), site));
    return sentOn;
  }

  private VirtualHost host(LoadBalancer lb, Site site, boolean redirectsHttp) {
    boolean isManagement = site.back().listener() == Listener.MANAGEMENT;
    Management behind =
        isManagement
            ? management.computeIfAbsent(
                site.policy().serves().orElse(served), serves -> Management.of(nearest, serves))
            : Management.NONE;
    return new VirtualHost(
        Ref.of(lb.id(), site.id()),
        site,
        site.port(),
        tls(site),
        redirectsHttp,
        "apim_" + site.id(),
        "apim_" + site.id() + "_sessions",
        site.front().logDirectory().map(LogDirectory::value).orElse("/var/log/nginx/" + site.id()),
        publicSide(site),
        behind.serves(),
        behind.paths(),
        isManagement
            ? AccessList.of(nearest, site, behind.serves(), addresses)
            : AccessList.NOBODY_LIMITED,
        contextPath,
        site.front().snippet().flatMap(attachments::text),
        behind.upgrades(),
        behind(lb, site));
  }

  /// What a site opens of the management port: the same at every site that serves the same.
  private record Management(Set<WebApp> serves, ServedPaths paths, List<String> upgrades) {
    static final Management NONE = new Management(Set.of(), ServedPaths.ALL, List.of());

    static Management of(Release release, Set<WebApp> serves) {
      ServedPaths paths = ServedPaths.of(release, serves);
      return new Management(
          serves,
          paths,
          release.webApplications().stream()
              .filter(WebApplication::upgrades)
              .flatMap(application -> application.paths().stream())
              .map(path -> path + "/")
              .filter(paths::serve)
              .toList());
    }
  }

  private List<UpstreamServer> behind(LoadBalancer lb, Site site) {
    List<UpstreamServer> behind = new ArrayList<>(site.members().size());
    for (Member member : site.members()) {
      ApimServer server = byId.get(member.node());
      if (server != null) {
        behind.add(
            new UpstreamServer(
                Ref.of(lb.id(), site.id(), member.node()),
                server,
                server.port(site.back().listener(), site.back().nodeTls().plain()),
                member.backup()));
      }
    }
    return behind;
  }

  private static PublicSide publicSide(Site site) {
    return site.front()
        .publicSide()
        .orElseGet(() -> new PublicSide(tls(site), new TcpPort(site.port())));
  }

  private static boolean tls(Site site) {
    return site.front().tls().orElse(site.back().listener().siteTls());
  }

  private static Target target(NginxTarget target) {
    return switch (target) {
      case NginxTarget.OpenSource(int major, int minor, int patch) ->
          Target.openSource(new Version(major, minor, patch));
      case NginxTarget.Plus(int release) -> Target.plus(release);
    };
  }
}
