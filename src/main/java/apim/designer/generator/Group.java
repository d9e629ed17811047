package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The servers that share a role, and the sites in front of them.
final class Group {
  /// How many servers a sentence names.
  private static final int LISTED = 8;

  private final List<ApimServer> servers;
  private final Set<ElementId> ids;
  private final List<VirtualHost> sites;
  private final boolean isMoved;

  Group(Deployment deployment, List<ApimServer> servers) {
    this.servers = List.copyOf(servers);
    this.ids = servers.stream().map(ApimServer::id).collect(Collectors.toSet());
    this.sites = GatewayCluster.inFront(deployment, ids);
    this.isMoved =
        servers.stream()
            .anyMatch(
                server -> !server.node().portOffset().isNone() || !server.node().ports().isEmpty());
  }

  List<ApimServer> servers() {
    return servers;
  }

  boolean isEmpty() {
    return servers.isEmpty();
  }

  boolean includes(ApimServer server) {
    return ids.contains(server.id());
  }

  /// Whether the ports of any of them are moved.
  boolean isMoved() {
    return isMoved;
  }

  /// Their 9443; empty when there are none.
  Optional<Reach> management() {
    return site(host -> host.listener() == Listener.MANAGEMENT)
        .map(Reach::bySite)
        .or(() -> direct(Listener.MANAGEMENT, "https"));
  }

  /// Of the sites that are `wanted`, the one in front of most of these servers.
  Optional<VirtualHost> site(Predicate<VirtualHost> wanted) {
    return sites.stream().filter(wanted).findFirst();
  }

  /// The first of the servers by its own address.
  Optional<Reach> direct(Listener listener, String scheme) {
    return servers.stream()
        .findFirst()
        .map(
            server ->
                new Reach(
                    scheme + "://" + server.hostAndPort(listener),
                    false,
                    List.of(server.ref()),
                    servers.size() == 1
                        ? ""
                        : "no site stands in front of "
                            + listed()
                            + ", so the first of them is named"));
  }

  private String listed() {
    int more = servers.size() - LISTED;
    String names =
        servers.stream()
            .limit(LISTED)
            .map(server -> server.id().value())
            .collect(Collectors.joining(", "));
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
