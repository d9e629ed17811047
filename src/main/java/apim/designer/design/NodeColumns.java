package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The nodes of a tidy layout in columns: those of one profile, and of one environment, one below
/// the other and nothing between them.
final class NodeColumns {
  private static final int SHORTEST = 6;
  private static final int PITCH = Footprint.CARD.height() + TidyLayout.GAP;

  private final Topology topology;
  private final Bands bands;
  private final boolean severalEnvironments;
  private final Map<ElementId, Block> blocks = new HashMap<>();

  /// Nodes that stay together.
  ///
  /// @param environment of gateways, where there are several
  private record Block(int band, Profile profile, Optional<EnvironmentName> environment) {}

  NodeColumns(Topology topology, Bands bands) {
    this.topology = topology;
    this.bands = bands;
    Profile gateway = gateway(topology);
    this.severalEnvironments =
        topology.nodes().stream()
                .filter(node -> node.profile() == gateway)
                .map(Node::environment)
                .distinct()
                .count()
            > 1;
    for (Node node : topology.nodes()) {
      boolean named = severalEnvironments && node.profile() == gateway;
      blocks.putIfAbsent(
          node.id(),
          new Block(
              bands.of(node.id()), node.profile(), named ? node.environment() : Optional.empty()));
    }
  }

  /// What carries API traffic: gateways, or where there are none what contains one.
  private static Profile gateway(Topology topology) {
    return topology.nodes().stream().anyMatch(node -> node.profile() == Profile.GATEWAY)
        ? Profile.GATEWAY
        : Profile.ALL_IN_ONE;
  }

  /// Whether the environment of one ends where the other stands: their frames want room.
  boolean areApart(ElementId above, ElementId below) {
    Block one = blocks.get(above);
    Block other = blocks.get(below);
    return severalEnvironments && one != null && other != null && !one.equals(other);
  }

  /// In the order of the sites that they stand behind, then by profile; each band begins again in
  /// the first column.
  List<List<ElementId>> all() {
    int rows = rows();
    List<List<ElementId>> columns = new ArrayList<>();
    int band = -1;
    int column = 0;
    int used = 0;
    for (List<ElementId> block : sorted()) {
      int wanted = block.size();
      if (bands.of(block.getFirst()) != band) {
        band = bands.of(block.getFirst());
        column = 0;
        used = 0;
      } else if (used + wanted > most(rows)) {
        column++;
        used = 0;
      }
      // A block that needs several columns has them for itself.
      int count = wanted > most(rows) ? (wanted + rows - 1) / rows : 1;
      int each = (wanted + count - 1) / count;
      for (int i = 0; i < wanted; i++) {
        int place = column + i / each;
        while (place >= columns.size()) {
          columns.add(new ArrayList<>());
        }
        columns.get(place).add(block.get(i));
      }
      column += count - 1;
      used = count > 1 ? most(rows) : used + wanted;
    }
    return columns;
  }

  /// Rather a column that is a little too high than one more.
  private static int most(int rows) {
    return rows + rows / 3;
  }

  private List<List<ElementId>> sorted() {
    Map<ElementId, Integer> firstSite = firstSites();
    Comparator<ElementId> bySite =
        Comparator.comparing(node -> firstSite.getOrDefault(node, Integer.MAX_VALUE));
    Map<Block, List<ElementId>> byBlock = new LinkedHashMap<>();
    topology.nodes().stream()
        .map(Node::id)
        .distinct()
        .sorted(bySite)
        .forEach(
            node -> byBlock.computeIfAbsent(blocks.get(node), _ -> new ArrayList<>()).add(node));
    return byBlock.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Block, List<ElementId>>>comparingInt(
                    entry -> entry.getKey().band())
                .thenComparing(entry -> entry.getValue().getFirst(), bySite)
                .thenComparing(entry -> entry.getKey().profile()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map<ElementId, Integer> firstSites() {
    Map<ElementId, Integer> first = new HashMap<>();
    List<Site> sites =
        topology.loadBalancers().stream().flatMap(lb -> lb.sites().stream()).toList();
    for (int i = 0; i < sites.size(); i++) {
      for (var member : sites.get(i).members()) {
        first.putIfAbsent(member.node(), i);
      }
    }
    return first;
  }

  /// So many nodes stand in a column: about as high as the load balancers, or as a square.
  private int rows() {
    int balancers =
        topology.loadBalancers().stream().mapToInt(lb -> Footprint.of(lb).height()).sum();
    int square = (int) Math.ceil(Math.sqrt(topology.nodes().size() * 2.0));
    return Math.max(SHORTEST, Math.max(balancers / PITCH, square));
  }
}
