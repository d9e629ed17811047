package apim.designer.deployment;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Works out what a topology leaves open, in one pass.
final class Resolution {
  private static final int HTTP = 80;

  private final Optional<Release> release;
  private final Optional<Release> judging;
  private final Release nearest;
  private final Attachments attachments;
  private final List<ApimServer> servers;
  private final Map<ElementId, ApimServer> byId = new HashMap<>();

  private Resolution(Topology topology, Catalog catalog, Attachments attachments) {
    this.release = catalog.release(topology.apim());
    this.judging = catalog.judging(topology.apim());
    this.nearest = catalog.nearest(topology.apim());
    this.attachments = attachments;
    this.servers = topology.nodes().stream().map(this::server).toList();
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
        judging.flatMap(known -> known.profile(node.profile())),
        node.deploymentToml().flatMap(attachments::text));
  }

  private NginxInstance instance(LoadBalancer lb) {
    Set<Hostname> onPort80 = new HashSet<>();
    for (Site site : lb.sites()) {
      if (port(site) == HTTP) {
        onPort80.add(site.hostname());
      }
    }
    Set<Site> redirecting = new HashSet<>(redirecting(lb.sites(), onPort80));
    return new NginxInstance(
        lb,
        target(lb.nginx()),
        lb.sites().stream().map(site -> host(lb, site, redirecting.contains(site))).toList());
  }

  /// One site for each host name is what plain HTTP is sent on to: the one on 443, else the first.
  /// Where a site of that host name is itself on port 80, nothing is sent on.
  private List<Site> redirecting(List<Site> sites, Set<Hostname> onPort80) {
    Set<Hostname> sentOn = new HashSet<>(onPort80);
    List<Site> wanting =
        sites.stream()
            .filter(
                site ->
                    tls(site)
                        && site.front().redirectHttp()
                        && site.back().listener().clientsFollowRedirects())
            .sorted((a, b) -> Boolean.compare(port(b) == 443, port(a) == 443))
            .toList();
    return wanting.stream().filter(site -> sentOn.add(site.hostname())).toList();
  }

  private VirtualHost host(LoadBalancer lb, Site site, boolean redirectsHttp) {
    return new VirtualHost(
        Ref.of(lb.id(), site.id()),
        site,
        port(site),
        tls(site),
        redirectsHttp,
        "apim_" + site.id(),
        "apim_" + site.id() + "_sessions",
        site.front().logDirectory().map(LogDirectory::value).orElse("/var/log/nginx/" + site.id()),
        site.back().listener() == Listener.MANAGEMENT
            && site.front().carbon().orElse(nearest.servesByDefault(WebApplication.CARBON)),
        upgradePaths(site),
        site.members().stream()
            .flatMap(
                member ->
                    Stream.ofNullable(byId.get(member.node()))
                        .map(
                            server ->
                                new UpstreamServer(
                                    Ref.of(lb.id(), site.id(), member.node()),
                                    server,
                                    server.port(site.back().listener()),
                                    member.backup())))
            .toList());
  }

  private List<String> upgradePaths(Site site) {
    return site.back().listener() == Listener.MANAGEMENT
        ? nearest.webApplications().stream()
            .filter(WebApplication::upgrades)
            .flatMap(application -> application.paths().stream())
            .map(path -> path + "/")
            .toList()
        : List.of();
  }

  private static int port(Site site) {
    return site.front().port().map(TcpPort::number).orElse(site.back().listener().sitePort());
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
