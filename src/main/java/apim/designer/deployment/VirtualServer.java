package apim.designer.deployment;

import apim.designer.topology.Hostname;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The sites of a load balancer that have one host name and one port: one server to NGINX, with a
/// location for each. What NGINX knows once for a server, the first of them says.
///
/// @param hosts in the order of the design; at least one
public record VirtualServer(List<VirtualHost> hosts) {
  public VirtualServer {
    hosts = List.copyOf(hosts);
  }

  /// The servers of these sites. A site at the same path as an earlier one is a server of its own,
  /// which NGINX will not use: a rule tells of it.
  static List<VirtualServer> of(List<VirtualHost> hosts) {
    List<List<VirtualHost>> servers = new ArrayList<>();
    Map<Name, List<List<VirtualHost>>> byName = HashMap.newHashMap(hosts.size());
    for (VirtualHost host : hosts) {
      List<List<VirtualHost>> namesakes =
          byName.computeIfAbsent(Name.of(host), _ -> new ArrayList<>(1));
      namesakes.stream()
          .filter(server -> hasRoomFor(host, server))
          .findFirst()
          .ifPresentOrElse(
              server -> server.add(host),
              () -> {
                List<VirtualHost> server = new ArrayList<>(List.of(host));
                namesakes.add(server);
                servers.add(server);
              });
    }
    return servers.stream().map(VirtualServer::new).toList();
  }

  /// What the sites of a server have in common.
  private record Name(Hostname hostname, int port, boolean tls) {
    static Name of(VirtualHost host) {
      return new Name(host.hostname(), host.port(), host.tls());
    }
  }

  private static boolean hasRoomFor(VirtualHost host, List<VirtualHost> server) {
    return server.stream().noneMatch(other -> other.servedBelow().equals(host.servedBelow()));
  }

  public VirtualHost first() {
    return hosts.getFirst();
  }

  /// Whether one site is all that it has.
  public boolean isOfOneSite() {
    return hosts.size() == 1;
  }

  public boolean any(Predicate<VirtualHost> predicate) {
    return hosts.stream().anyMatch(predicate);
  }

  /// The locations that it has, as the words after `location`.
  public Set<String> locations() {
    Set<String> locations = new HashSet<>(Set.of("/"));
    for (VirtualHost host : hosts) {
      locations.add(host.servedBelow().value());
      locations.add("= " + host.servedBelow().prefix());
      host.upgradePaths()
          .forEach(
              path -> locations.add((host.stripsPath() ? host.servedBelow().prefix() : "") + path));
    }
    return locations;
  }

  public List<Ref> refs() {
    return hosts.stream().map(VirtualHost::ref).toList();
  }
}
