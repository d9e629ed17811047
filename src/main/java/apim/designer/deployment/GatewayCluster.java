package apim.designer.deployment;

import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gateways of one gateway environment: they serve the same APIs, and portals offer those under
/// the host names of the sites in front of them.
///
/// @param said what the environment is called; empty for the one that the release ships, whatever
///     the customer's files call it
public record GatewayCluster(Optional<EnvironmentName> said, List<ApimServer> servers) {
  public GatewayCluster {
    servers = List.copyOf(servers);
  }

  /// A site, and of how many of the servers it stands in front.
  private record Front(VirtualHost host, int covered) {}

  /// The environments of a deployment, in the order of the design, the one that the release ships
  /// first. At least one, if only without gateways.
  public static List<GatewayCluster> of(Deployment deployment) {
    Map<Optional<EnvironmentName>, List<ApimServer>> byName = new LinkedHashMap<>();
    String usual = usual(deployment);
    for (ApimServer server : Roles.of(deployment).gateways()) {
      byName.computeIfAbsent(said(usual, server), _ -> new ArrayList<>()).add(server);
    }
    List<GatewayCluster> clusters = new ArrayList<>();
    List<ApimServer> shipped = byName.remove(Optional.<EnvironmentName>empty());
    if (shipped != null || byName.isEmpty()) {
      clusters.add(new GatewayCluster(Optional.empty(), shipped == null ? List.of() : shipped));
    }
    byName.forEach((name, servers) -> clusters.add(new GatewayCluster(name, servers)));
    return List.copyOf(clusters);
  }

  /// The environments as the portals of a region list them: of one with gateways in several regions
  /// it is those of the portals' own that count.
  public static List<GatewayCluster> seenFrom(Deployment deployment, Optional<Region> region) {
    return of(deployment).stream().map(cluster -> cluster.near(region)).toList();
  }

  private GatewayCluster near(Optional<Region> region) {
    List<ApimServer> near =
        servers.stream().filter(server -> server.node().region().equals(region)).toList();
    return near.isEmpty() ? this : new GatewayCluster(said, near);
  }

  /// The environment of a node, where it is not the one that the release ships.
  public static Optional<EnvironmentName> said(Deployment deployment, ApimServer server) {
    return said(usual(deployment), server);
  }

  private static Optional<EnvironmentName> said(String usual, ApimServer server) {
    return server.node().environment().filter(name -> !name.value().equals(usual));
  }

  /// The environment that the release ships.
  private static String usual(Deployment deployment) {
    return deployment.nearestRelease().toml().gatewayEnvironment().value();
  }

  /// What the environment is called, as long as no file says otherwise.
  public String name(Deployment deployment) {
    return said.map(EnvironmentName::value).orElseGet(() -> usual(deployment));
  }

  /// The sites in front of some of these servers, those in front of most of them first. One that
  /// answers to `*.example.com` is none: nobody can call that.
  public static List<VirtualHost> inFront(Deployment deployment, Set<ElementId> servers) {
    return mostFirst(deployment.hosts(), servers);
  }

  private static List<VirtualHost> mostFirst(Stream<VirtualHost> hosts, Set<ElementId> servers) {
    return hosts
        .filter(host -> !host.hostname().isWildcard())
        .map(host -> new Front(host, behind(host, servers).size()))
        .filter(front -> front.covered() > 0)
        .sorted((a, b) -> Integer.compare(b.covered(), a.covered()))
        .map(Front::host)
        .toList();
  }

  private static Set<ElementId> behind(VirtualHost host, Set<ElementId> servers) {
    Set<ElementId> behind = new HashSet<>();
    host.servers().forEach(server -> behind.add(server.server().id()));
    behind.retainAll(servers);
    return behind;
  }

  /// The sites in front of these servers.
  public List<VirtualHost> inFront(Deployment deployment) {
    return inFront(deployment, ids());
  }

  private Set<ElementId> ids() {
    return servers.stream().map(ApimServer::id).collect(Collectors.toSet());
  }

  private List<VirtualHost> forApis(Deployment deployment) {
    return mostFirst(
        deployment
            .hosts()
            .filter(host -> host.listener() == Listener.GATEWAY_HTTPS && host.publicSide().tls()),
        ids());
  }

  /// The site under whose host name the environment is offered.
  public Optional<VirtualHost> offered(Deployment deployment) {
    return forApis(deployment).stream().findFirst();
  }

  /// Sites under further host names in front of the same gateways: the environment's virtual hosts.
  public List<VirtualHost> furtherHosts(Deployment deployment) {
    List<VirtualHost> all = forApis(deployment);
    if (all.size() < 2) {
      return List.of();
    }
    Set<ElementId> ids = ids();
    Set<ElementId> same = behind(all.getFirst(), ids);
    Set<Hostname> seen = new HashSet<>(Set.of(all.getFirst().hostname()));
    return all.stream()
        .filter(host -> behind(host, ids).containsAll(same))
        .filter(host -> seen.add(host.hostname()))
        .toList();
  }
}
