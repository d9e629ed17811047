package apim.designer.diagram;

import apim.designer.deployment.Connection;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of the drawn lines a layer shows, and what of the layer is drawn already.
final class DrawnTraffic {
  private final Topology topology;
  private final Layer layer;
  private final Set<ElementId> balancers;
  private final Set<ElementId> clients;
  private final Set<Ref> called;
  private final Map<Ref, Map<Ref, Set<Integer>>> ports = new HashMap<>();
  private final Map<ElementId, Set<ElementId>> outside = new HashMap<>();

  DrawnTraffic(Topology topology, Layer layer) {
    this.topology = topology;
    this.layer = layer;
    this.balancers =
        topology.loadBalancers().stream().map(LoadBalancer::id).collect(Collectors.toSet());
    this.clients =
        topology.externals().stream()
            .filter(DrawnTraffic::isClient)
            .map(External::id)
            .collect(Collectors.toSet());
    this.called = layer.connections().stream().map(Connection::to).collect(Collectors.toSet());
    for (Connection one : layer.connections()) {
      Set<Integer> opened =
          ports
              .computeIfAbsent(one.from(), _ -> new HashMap<>())
              .computeIfAbsent(one.to(), _ -> new HashSet<>());
      one.port().ifPresent(opened::add);
    }
    Set<ElementId> externals =
        topology.externals().stream().map(External::id).collect(Collectors.toSet());
    for (Link link : topology.links()) {
      if (externals.contains(link.to())) {
        nodes(link.from())
            .forEach(node -> outside.computeIfAbsent(node, _ -> new HashSet<>()).add(link.to()));
      }
    }
  }

  private static boolean isClient(External external) {
    return switch (external.kind()) {
      case CLIENTS, OUTER_PROXY -> true;
      case DATABASE, SHARED_FILE_SYSTEM, KEY_MANAGER -> false;
    };
  }

  /// Whether the lines from a site to its nodes are shown.
  boolean shows(Ref site) {
    return switch (layer.view()) {
      case DRAWN, CLIENT -> true;
      case INTERNAL -> called.contains(site);
      case TRUST -> false;
    };
  }

  /// Whether a link is shown.
  boolean shows(Link link) {
    return switch (layer.view()) {
      case DRAWN -> true;
      case CLIENT -> isOne(link, clients) || isOne(link, balancers);
      case INTERNAL -> !isOne(link, clients) && !isDerived(link);
      case TRUST -> false;
    };
  }

  private static boolean isOne(Link link, Set<ElementId> ends) {
    return ends.contains(link.from()) || ends.contains(link.to());
  }

  /// Whether the layer says all that a link between nodes says: each of its ports for each of its
  /// nodes.
  private boolean isDerived(Link link) {
    Set<Integer> named = numbers(link.label().value());
    List<ElementId> from = nodes(link.from()).toList();
    List<ElementId> to = nodes(link.to()).toList();
    return !from.isEmpty()
        && !to.isEmpty()
        && from.stream()
            .allMatch(
                one ->
                    to.stream()
                        .filter(other -> !other.equals(one))
                        .allMatch(other -> isDerived(Ref.of(one), Ref.of(other), named)));
  }

  private boolean isDerived(Ref from, Ref to, Set<Integer> named) {
    Map<Ref, Set<Integer>> begun = ports.getOrDefault(from, Map.of());
    return begun.containsKey(to) && begun.getOrDefault(to, Set.of()).containsAll(named);
  }

  private static Set<Integer> numbers(String label) {
    return Stream.of(label.split("[^0-9]+"))
        .filter(digits -> !digits.isEmpty() && digits.length() < 6)
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  /// A zone stands for each of its nodes.
  private Stream<ElementId> nodes(ElementId end) {
    return topology
        .element(Zone.class, end)
        .map(zone -> zone.elements().stream())
        .orElseGet(() -> Stream.of(end))
        .filter(id -> topology.element(Node.class, id).isPresent());
  }

  /// Whether the architect drew a link for it: what stands outside is known to nobody else, so that
  /// the drawn word counts.
  boolean has(Connection connection) {
    return outside
        .getOrDefault(connection.from().element(), Set.of())
        .contains(connection.to().element());
  }
}
