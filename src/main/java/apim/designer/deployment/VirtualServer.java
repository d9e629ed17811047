package apim.designer.deployment;

import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    for (VirtualHost host : hosts) {
      servers.stream()
          .filter(server -> isWith(host, server))
          .findFirst()
          .ifPresentOrElse(
              server -> server.add(host), () -> servers.add(new ArrayList<>(List.of(host))));
    }
    return servers.stream().map(VirtualServer::new).toList();
  }

  private static boolean isWith(VirtualHost host, List<VirtualHost> server) {
    VirtualHost first = server.getFirst();
    return first.hostname().equals(host.hostname())
        && first.port() == host.port()
        && first.tls() == host.tls()
        && server.stream().noneMatch(other -> other.servedBelow().equals(host.servedBelow()));
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
