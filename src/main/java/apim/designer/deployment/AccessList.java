package apim.designer.deployment;

import apim.designer.catalog.Release;
import apim.designer.topology.Address;
import apim.designer.topology.Cidr;
import apim.designer.topology.External;
import apim.designer.topology.Node;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.WebApp;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which of the served paths answer some addresses alone, and which addresses those are.
///
/// @param openToAll what everybody reaches, of the paths that are served
/// @param allowed who reaches the others
public record AccessList(ServedPaths openToAll, List<Cidr> allowed) {
  /// For a site whose paths are for everybody.
  static final AccessList NOBODY_LIMITED = new AccessList(ServedPaths.ALL, List.of());

  public AccessList {
    allowed = List.copyOf(allowed);
  }

  /// @param serves what the site serves
  /// @param nodes the addresses of the nodes
  static AccessList of(Release release, Site site, Set<WebApp> serves, List<Cidr> nodes) {
    Set<WebApp> limited = EnumSet.noneOf(WebApp.class);
    limited.addAll(serves);
    limited.retainAll(site.policy().nodesOnly().apps());
    if (limited.isEmpty()) {
      return NOBODY_LIMITED;
    }
    Set<WebApp> open = EnumSet.complementOf(EnumSet.copyOf(limited));
    if (limited.contains(WebApp.OTHER)) {
      open.retainAll(serves);
    }
    List<Cidr> others = site.policy().nodesOnly().alsoFrom();
    return new AccessList(
        ServedPaths.of(release, open),
        others.isEmpty()
            ? nodes
            : Stream.concat(nodes.stream(), others.stream()).distinct().toList());
  }

  /// Whether any site has paths that are not for everybody; most designs have none, and need no
  /// addresses.
  static boolean limitsAny(Topology topology) {
    return topology.loadBalancers().stream()
        .flatMap(balancer -> balancer.sites().stream())
        .anyMatch(site -> !site.policy().nodesOnly().apps().isEmpty());
  }

  /// The addresses of nodes, and of key managers outside, which call them, too. Those that are
  /// reached by a name are not among them.
  static List<Cidr> addresses(Topology topology) {
    return Stream.concat(
            topology.nodes().stream().map(Node::address),
            topology.externals().stream()
                .filter(external -> external.kind() == External.Kind.KEY_MANAGER)
                .map(external -> external.details().address()))
        .flatMap(Optional::stream)
        .filter(address -> !(address instanceof Address.Named))
        .map(address -> Cidr.of(address.value()))
        .distinct()
        .toList();
  }

  public boolean limitsNothing() {
    return openToAll.closesNothing();
  }

  /// Whether `path` is for those alone.
  public boolean limits(String path) {
    return !openToAll.serve(path);
  }
}
