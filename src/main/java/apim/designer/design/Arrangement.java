package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tidy places of everything that has a tier: of several ways to stack nodes in columns and to
/// set regions beside or below one another, the one that can be shown largest.
final class Arrangement {
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_BESIDE = 6;

  private static final int MOST_ORDERED = 3;

  /// Another column has to make the drawing that much larger.
  private static final double FEWER_COLUMNS = 0.985;

  private static final double CROSSING = 0.05;

  private final Topology topology;
  private final List<LoadBalancer> order;
  private final Tiers tiers;
  private final Districts districts;
  private final Gaps gaps;
  private final NodeArea area;
  private final List<Districts.Call> calls;

  /// @param order of load balancers, from top to bottom
  private Arrangement(
      Topology topology, List<LoadBalancer> order, Tiers tiers, Districts districts) {
    this.topology = topology;
    this.order = order;
    this.tiers = tiers;
    this.districts = districts;
    this.calls = districts.calls();
    this.gaps = new Gaps(topology, calls);
    this.area = new NodeArea(topology, order, districts, gaps);
  }

  /// What stands in one district, by tier.
  private record Part(
      Districts.District district,
      List<ElementId> internet,
      List<ElementId> balancers,
      List<ElementId> nodes,
      List<ElementId> data) {}

  static Plot largest(Topology topology, Tiers tiers, Shape shape) {
    Districts districts = new Districts(topology, tiers);
    Tangle tangle = new Tangle(topology, districts.calls(), tiers);
    Plot best = Plot.NOTHING;
    double most = -1;
    for (List<LoadBalancer> order : orders(topology, tangle)) {
      Arrangement one = new Arrangement(topology, order, tiers, districts);
      for (Plot plot : one.candidates()) {
        double worth =
            shape.scale(plot.width(), plot.height())
                / (1 + CROSSING * tangle.crossings(plot))
                * Math.pow(FEWER_COLUMNS, plot.columns() - 1.0);
        if (worth > most) {
          best = plot;
          most = worth;
        }
      }
    }
    return best;
  }

  /// Every order of a few load balancers, where a few lines make it worth while.
  private static List<List<LoadBalancer>> orders(Topology topology, Tangle tangle) {
    List<LoadBalancer> all =
        List.copyOf(
            topology.loadBalancers().stream()
                .collect(
                    Collectors.toMap(
                        LoadBalancer::id, one -> one, (one, _) -> one, LinkedHashMap::new))
                .values());
    if (all.size() > MOST_ORDERED || !tangle.isCounted()) {
      return List.of(all);
    }
    List<List<LoadBalancer>> orders = List.of(List.of());
    for (LoadBalancer next : all) {
      orders =
          orders.stream()
              .flatMap(
                  some ->
                      IntStream.rangeClosed(0, some.size())
                          .map(i -> some.size() - i)
                          .mapToObj(
                              at -> {
                                List<LoadBalancer> more = new ArrayList<>(some);
                                more.add(at, next);
                                return List.copyOf(more);
                              }))
              .toList();
    }
    return orders;
  }

  private List<Plot> candidates() {
    List<Part> parts = parts();
    List<ElementId> balancers =
        order.stream()
            .filter(balancer -> !districts.isAtHome(balancer))
            .map(LoadBalancer::id)
            .toList();
    int whole =
        parts.stream()
            .mapToInt(part -> area.of(part.nodes(), Position.FARTHEST).height())
            .max()
            .orElse(0);
    List<Plot> candidates = new ArrayList<>();
    for (int columns = 1; columns <= MOST_COLUMNS; columns++) {
      int room = whole / columns;
      List<Plot> plots = parts.stream().map(part -> plot(part, room)).toList();
      for (int beside = 1; beside <= Math.clamp(parts.size(), 1, MOST_BESIDE); beside++) {
        candidates.add(around(parts, plots, balancers, beside));
      }
    }
    return candidates;
  }

  private List<Part> parts() {
    Map<Districts.District, List<ElementId>> nodes =
        districts.split(topology.nodes().stream().map(Node::id).distinct().toList());
    Map<Districts.District, List<ElementId>> balancers =
        districts.split(order.stream().filter(districts::isAtHome).map(LoadBalancer::id).toList());
    Map<Districts.District, List<ElementId>> internet = districts.split(externals(true));
    Map<Districts.District, List<ElementId>> data = districts.split(externals(false));
    List<Part> parts = new ArrayList<>();
    List<Districts.District> all = new ArrayList<>();
    for (var some : List.of(nodes, balancers, internet, data)) {
      some.keySet().stream().filter(one -> !all.contains(one)).forEach(all::add);
    }
    for (Districts.District one : all.stream().sorted(Districts.District.ORDER).toList()) {
      boolean loose = one.equals(Districts.District.LOOSE);
      List<ElementId> none = List.of();
      Part part =
          new Part(
              one,
              loose ? none : internet.getOrDefault(one, none),
              balancers.getOrDefault(one, none),
              nodes.getOrDefault(one, none),
              loose ? none : data.getOrDefault(one, none));
      parts.add(part);
    }
    return parts;
  }

  private List<ElementId> externals(boolean internet) {
    return topology.externals().stream()
        .filter(external -> (Tier.of(external.kind()) == Tier.INTERNET) == internet)
        .sorted(Comparator.comparing(External::kind))
        .map(External::id)
        .distinct()
        .toList();
  }

  private Plot plot(Part part, int room) {
    Plot nodes = area.of(part.nodes(), room);
    if (part.district().isRegion()) {
      nodes = nodes.within(Gaps.REGION);
    }
    Plot middle =
        stack(part.balancers(), Gaps.BALANCERS).beside(nodes, gaps.traffic(part.balancers()));
    Plot all = between(part.internet(), middle, part.data(), inside(part));
    return part.district().isZone() ? all.within(Gaps.CALLING_ZONE) : all;
  }

  private static List<ElementId> inside(Part part) {
    List<ElementId> inside = new ArrayList<>(part.balancers());
    inside.addAll(part.nodes());
    return inside;
  }

  /// The parts in lines of so many, and around them what belongs to all.
  private Plot around(List<Part> parts, List<Plot> plots, List<ElementId> balancers, int beside) {
    Plot grid = Plot.grid(plots, beside, Gaps.DISTRICTS, Gaps.DISTRICTS);
    Plot middle = stack(balancers, Gaps.BALANCERS).beside(grid, gaps.traffic(balancers));
    List<ElementId> inside = new ArrayList<>(balancers);
    parts.forEach(part -> inside.addAll(inside(part)));
    return between(loose(true), middle, loose(false), inside);
  }

  private List<ElementId> loose(boolean internet) {
    return externals(internet).stream()
        .filter(one -> districts.of(one).equals(Districts.District.LOOSE))
        .toList();
  }

  private Plot between(
      List<ElementId> left, Plot middle, List<ElementId> right, List<ElementId> inside) {
    Plot before = internet(left, middle);
    int into = Math.max(gaps.calls(left, inside), 0);
    return before
        .beside(middle, into)
        .beside(stack(level(right, middle), Gaps.BALANCERS), gaps.calls(inside, right));
  }

  /// Clients, and to their right what stands between them and the load balancers.
  private Plot internet(List<ElementId> some, Plot middle) {
    Map<External.Kind, List<ElementId>> kinds = new LinkedHashMap<>();
    for (External external : topology.externals()) {
      if (some.contains(external.id())) {
        kinds.computeIfAbsent(external.kind(), _ -> new ArrayList<>()).add(external.id());
      }
    }
    Plot all = Plot.NOTHING;
    List<ElementId> before = List.of();
    for (External.Kind kind : External.Kind.values()) {
      List<ElementId> own = kinds.getOrDefault(kind, List.of());
      all = all.beside(stack(level(own, middle), Gaps.BALANCERS), gaps.calls(before, own));
      before = own;
    }
    return all;
  }

  /// In the order of what they are linked with.
  private List<ElementId> level(Collection<ElementId> some, Plot middle) {
    Map<ElementId, Integer> down = new HashMap<>();
    middle.places().forEach(place -> down.put(place.element(), place.y()));
    return some.stream().sorted(Comparator.comparingDouble(one -> linked(one, down))).toList();
  }

  private double linked(ElementId one, Map<ElementId, Integer> down) {
    return calls.stream()
        .filter(call -> call.from().contains(one) || call.to().contains(one))
        .flatMap(call -> Stream.concat(call.from().stream(), call.to().stream()))
        .flatMap(end -> Optional.ofNullable(down.get(end)).stream())
        .mapToInt(Integer::intValue)
        .average()
        .orElse(Double.MAX_VALUE);
  }

  /// One below the other, those of one zone together.
  private Plot stack(List<ElementId> elements, int gap) {
    Map<Optional<Integer>, List<Plot>> zones = new LinkedHashMap<>();
    for (ElementId element : elements) {
      zones
          .computeIfAbsent(districts.zone(element), _ -> new ArrayList<>())
          .add(Plot.of(element, tiers.size(element)));
    }
    List<Plot> plots = new ArrayList<>();
    zones.forEach(
        (zone, own) -> {
          Plot plot = Plot.stacked(own, gap);
          plots.add(zone.isPresent() ? plot.within(Gaps.ZONE) : plot);
        });
    return Plot.stacked(plots, gap);
  }
}
