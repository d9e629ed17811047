package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Nodes in columns no higher than wished: those of one profile, and of one environment, stand
/// together, traffic managers below their control planes, and what is called right of what calls it.
final class NodeArea {
  /// Between cards of one column that no line has to pass between.
  private static final int TIGHT = 16;

  /// A line passes between two cards.
  private static final int PASSABLE = 24;

  /// Between nodes of which one calls the other: the label on that line.
  private static final int LABELLED = 56;

  private static final int COLUMNS = 64;
  private static final int GRID = 40;

  /// Nodes that stay together.
  ///
  /// @param environment of gateways, where there are several
  private record Kind(
      Optional<Integer> zone, Profile profile, Optional<EnvironmentName> environment) {}

  /// Nodes of one kind.
  private record Block(Kind kind, List<ElementId> nodes) {}

  /// Blocks that stay together: those of a zone, or control planes and their traffic managers.
  private record Unit(Optional<Integer> zone, List<Block> blocks) {
    List<ElementId> nodes() {
      return blocks.stream().flatMap(block -> block.nodes().stream()).toList();
    }
  }

  private final Districts districts;
  private final Gaps gaps;
  private final List<Districts.Call> calls;
  private final Map<ElementId, Node> nodes = new HashMap<>();
  private final Map<ElementId, Double> heights = new HashMap<>();
  private final boolean severalEnvironments;
  private final Profile gateway;

  /// @param balancers from top to bottom
  NodeArea(Topology topology, List<LoadBalancer> balancers, Districts districts, Gaps gaps) {
    this.districts = districts;
    this.gaps = gaps;
    this.calls = districts.calls();
    topology.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    this.gateway = gateway(topology);
    this.severalEnvironments =
        topology.nodes().stream()
                .filter(node -> node.profile() == gateway)
                .map(Node::environment)
                .distinct()
                .count()
            > 1;
    measure(balancers);
  }

  /// What carries API traffic: gateways, or where there are none what contains one.
  private static Profile gateway(Topology topology) {
    return topology.nodes().stream().anyMatch(node -> node.profile() == Profile.GATEWAY)
        ? Profile.GATEWAY
        : Profile.ALL_IN_ONE;
  }

  /// How far down a node is wanted: as far as the sites that it stands behind.
  private void measure(List<LoadBalancer> balancers) {
    Map<ElementId, List<Integer>> behind = new HashMap<>();
    List<Site> sites = balancers.stream().map(LoadBalancer::sites).flatMap(List::stream).toList();
    for (int i = 0; i < sites.size(); i++) {
      for (var member : sites.get(i).members()) {
        behind.computeIfAbsent(member.node(), _ -> new ArrayList<>()).add(i);
      }
    }
    behind.forEach(
        (node, all) ->
            heights.put(node, all.stream().mapToInt(Integer::intValue).average().orElse(0)));
  }

  /// In columns of at most so many pixels, where a node is not higher than that by itself.
  Plot of(List<ElementId> some, int room) {
    Plot one = of(some, room, TIGHT);
    boolean single = one.places().stream().map(Plot.Place::x).distinct().count() < 2;
    return single ? one : of(some, room, PASSABLE);
  }

  private Plot of(List<ElementId> some, int room, int gap) {
    List<Unit> units = units(some);
    List<Unit> called = units.stream().filter(unit -> isCalled(unit, units)).toList();
    List<Unit> calling = units.stream().filter(unit -> !called.contains(unit)).toList();
    if (calling.isEmpty() || called.isEmpty()) {
      return packed(units, room, gap);
    }
    Plot left = packed(calling, room, gap);
    Plot right = packed(called, room, gap);
    int across = Math.max(COLUMNS, gaps.calls(nodes(calling), nodes(called)));
    // Below one another, lines to the right ones pass below the left ones.
    return left.height() + gap + right.height() <= room
        ? left.above(right, across, gap)
        : left.beside(right, across);
  }

  private static List<ElementId> nodes(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.nodes().stream()).toList();
  }

  /// What carries API traffic calls; that it is called as well does not move it.
  private boolean isCalled(Unit unit, List<Unit> all) {
    if (unit.blocks().stream().anyMatch(block -> block.kind().profile() == Profile.GATEWAY)) {
      return false;
    }
    Set<ElementId> own = new HashSet<>(unit.nodes());
    Set<ElementId> others = new HashSet<>(nodes(all));
    others.removeAll(own);
    return calls.stream()
        .anyMatch(
            call ->
                call.to().stream().anyMatch(own::contains)
                    && call.from().stream().anyMatch(others::contains));
  }

  private Plot packed(List<Unit> units, int room, int gap) {
    return flowing(units.stream().map(unit -> plot(unit, room, gap)).toList(), room, gap);
  }

  /// One below the other, and in another column what would reach too far down.
  private Plot flowing(List<Plot> plots, int room, int gap) {
    List<Plot> columns = new ArrayList<>();
    Plot column = Plot.NOTHING;
    for (Plot plot : plots) {
      if (!column.isEmpty() && column.height() + gap + plot.height() > room) {
        columns.add(column);
        column = Plot.NOTHING;
      }
      column = Plot.stacked(List.of(column, plot), gap);
    }
    columns.add(column);
    Plot all = Plot.NOTHING;
    List<ElementId> before = List.of();
    for (Plot next : columns) {
      List<ElementId> elements = next.places().stream().map(Plot.Place::element).toList();
      all = all.beside(next, Math.max(COLUMNS, gaps.calls(before, elements)));
      before = elements;
    }
    return all;
  }

  private Plot plot(Unit unit, int room, int gap) {
    int left = unit.zone().isEmpty() ? room : room - Gaps.ZONE.top() - Gaps.ZONE.bottom();
    List<Plot> blocks = unit.blocks().stream().map(block -> plot(block, left, gap)).toList();
    Plot all = flowing(blocks, left, gap);
    return unit.zone().isEmpty() ? all : all.within(gaps.zone(unit.nodes()));
  }

  private Plot plot(Block block, int room, int gap) {
    Set<ElementId> own = new HashSet<>(block.nodes());
    boolean calling =
        calls.stream()
            .anyMatch(
                call ->
                    call.from().stream().anyMatch(own::contains)
                        && call.to().stream().anyMatch(own::contains));
    int apart = calling ? LABELLED : gap;
    boolean framed = severalEnvironments && block.kind().profile() == gateway;
    int left = framed ? room - Gaps.ENVIRONMENT.top() - Gaps.ENVIRONMENT.bottom() : room;
    int count = block.nodes().size();
    int rows = Math.max(1, (left + apart) / (Footprint.CARD.height() + apart));
    int columns = (count + rows - 1) / rows;
    List<Plot> cards = block.nodes().stream().map(node -> Plot.of(node, Footprint.CARD)).toList();
    Plot grid = Plot.grid(cards, columns, GRID, columns > 1 ? Math.max(apart, PASSABLE) : apart);
    return framed ? grid.within(Gaps.ENVIRONMENT) : grid;
  }

  private List<Unit> units(List<ElementId> some) {
    Map<Kind, List<ElementId>> kinds = new LinkedHashMap<>();
    some.stream()
        .sorted(Comparator.comparingDouble(this::height))
        .forEach(node -> kinds.computeIfAbsent(kind(node), _ -> new ArrayList<>()).add(node));
    List<Block> blocks = new ArrayList<>();
    kinds.forEach((kind, own) -> blocks.add(new Block(kind, own)));
    Map<Object, List<Block>> units = new LinkedHashMap<>();
    blocks.stream()
        .sorted(
            Comparator.comparingDouble((Block block) -> height(block, blocks))
                .thenComparing(block -> block.kind().profile(), Comparator.reverseOrder()))
        .forEach(
            block ->
                units.computeIfAbsent(together(block.kind()), _ -> new ArrayList<>()).add(block));
    return units.values().stream().map(own -> new Unit(own.getFirst().kind().zone(), own)).toList();
  }

  private Kind kind(ElementId id) {
    Node node = nodes.get(id);
    Profile profile = node == null ? Profile.ALL_IN_ONE : node.profile();
    boolean named = severalEnvironments && profile == gateway;
    return new Kind(
        districts.zone(id),
        profile,
        node == null || !named ? Optional.empty() : node.environment());
  }

  private static Object together(Kind kind) {
    if (kind.zone().isPresent()) {
      return kind.zone();
    }
    boolean managing =
        kind.profile() == Profile.CONTROL_PLANE || kind.profile() == Profile.TRAFFIC_MANAGER;
    return managing ? Profile.CONTROL_PLANE : kind;
  }

  private double height(ElementId node) {
    return heights.getOrDefault(node, Double.MAX_VALUE);
  }

  /// What stands behind no site stands where its control planes stand, else at the end.
  private double height(Block block, List<Block> all) {
    double own = mean(block);
    if (own < Double.MAX_VALUE || block.kind().profile() != Profile.TRAFFIC_MANAGER) {
      return own;
    }
    return all.stream()
        .filter(other -> other.kind().profile() == Profile.CONTROL_PLANE)
        .mapToDouble(this::mean)
        .findFirst()
        .orElse(own);
  }

  private double mean(Block block) {
    return block.nodes().stream()
        .flatMap(node -> Stream.ofNullable(heights.get(node)))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.MAX_VALUE);
  }
}
