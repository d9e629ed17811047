package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a system that a tidy layout keeps apart: its regions where there are several, and
/// zones that hold more than one tier. Everything else is in none.
final class Districts {
  private static final int NONE = Integer.MAX_VALUE;

  /// @param region by its place in the design
  /// @param zone that holds all of it, by its place in the design
  record District(int region, int zone) {
    static final District LOOSE = new District(NONE, NONE);
    static final Comparator<District> ORDER =
        Comparator.comparingInt(District::region).thenComparingInt(District::zone);

    boolean isZone() {
      return zone != NONE;
    }

    boolean isRegion() {
      return region != NONE;
    }
  }

  private final Topology topology;
  private final Tiers tiers;
  private final Map<ElementId, Integer> zones = new HashMap<>();
  private final Map<ElementId, Integer> regions;
  private final Map<ElementId, District> districts = new HashMap<>();

  Districts(Topology topology, Tiers tiers) {
    this.topology = topology;
    this.tiers = tiers;
    this.regions = regions(topology);
    List<Zone> all = topology.zones();
    List<List<ElementId>> inside = new ArrayList<>();
    for (Zone zone : all) {
      inside.add(inside(zone, new HashSet<>()).distinct().toList());
    }
    Set<ElementId> nested =
        all.stream()
            .flatMap(zone -> zone.elements().stream().filter(one -> !one.equals(zone.id())))
            .collect(Collectors.toSet());
    // The outermost come first, so that what is in a zone within a zone is found in the outer one.
    for (int i = 0; i < all.size(); i++) {
      if (!nested.contains(all.get(i).id())) {
        add(i, inside.get(i));
      }
    }
    for (int i = 0; i < all.size(); i++) {
      add(i, inside.get(i));
    }
    regions.forEach((one, region) -> districts.putIfAbsent(one, new District(region, NONE)));
    topology.externals().forEach(external -> follow(external.id()));
  }

  private Stream<ElementId> inside(Zone zone, Set<ElementId> outer) {
    if (!outer.add(zone.id())) {
      return Stream.empty();
    }
    return zone.elements().stream()
        .flatMap(
            one ->
                topology
                    .element(Zone.class, one)
                    .map(inner -> inside(inner, outer))
                    .orElseGet(() -> Stream.of(one)));
  }

  private void add(int zone, List<ElementId> elements) {
    List<ElementId> own = elements.stream().filter(one -> !zones.containsKey(one)).toList();
    own.forEach(one -> zones.put(one, zone));
    Set<Integer> among =
        own.stream()
            .flatMap(one -> Optional.ofNullable(regions.get(one)).stream())
            .collect(Collectors.toSet());
    int region = among.stream().min(Comparator.naturalOrder()).orElse(NONE);
    boolean apart = tiers.among(own) > 1 || among.size() > 1;
    if (apart || region != NONE) {
      own.forEach(one -> districts.put(one, new District(region, apart ? zone : NONE)));
    }
  }

  /// Of nodes, and of load balancers that stand in front of one region alone. Empty where all is
  /// one region.
  private static Map<ElementId, Integer> regions(Topology topology) {
    List<Region> all =
        topology.nodes().stream().flatMap(node -> node.region().stream()).distinct().toList();
    Map<ElementId, Integer> regions = new HashMap<>();
    if (all.size() > 1) {
      Map<Region, Integer> places = new HashMap<>();
      all.forEach(region -> places.put(region, places.size()));
      for (Node node : topology.nodes()) {
        node.region().ifPresent(region -> regions.putIfAbsent(node.id(), places.get(region)));
      }
      for (LoadBalancer balancer : topology.loadBalancers()) {
        Set<Integer> behind =
            members(balancer)
                .map(member -> regions.getOrDefault(member, NONE))
                .collect(Collectors.toSet());
        if (behind.size() == 1 && !behind.contains(NONE)) {
          regions.putIfAbsent(balancer.id(), behind.iterator().next());
        }
      }
    }
    return regions;
  }

  private static Stream<ElementId> members(LoadBalancer balancer) {
    return balancer.sites().stream()
        .map(Site::members)
        .flatMap(List::stream)
        .map(member -> member.node());
  }

  /// What stands outside belongs where all that it is linked with belongs.
  private void follow(ElementId external) {
    Set<District> linked =
        topology.links().stream()
            .filter(link -> link.touches(external))
            .flatMap(link -> Stream.of(link.from(), link.to()))
            .filter(end -> !end.equals(external))
            .flatMap(this::members)
            .filter(
                end -> tiers.isIn(end, Tier.LOAD_BALANCING) || tiers.isIn(end, Tier.API_MANAGER))
            .map(this::of)
            .collect(Collectors.toSet());
    if (linked.size() == 1) {
      districts.putIfAbsent(external, linked.iterator().next());
    }
  }

  private Stream<ElementId> members(ElementId end) {
    return topology
        .element(Zone.class, end)
        .map(zone -> inside(zone, new HashSet<>()))
        .orElseGet(() -> Stream.of(end));
  }

  District of(ElementId element) {
    return districts.getOrDefault(element, District.LOOSE);
  }

  /// The zone that an element is kept together with, unless its district is that zone.
  Optional<Integer> zone(ElementId element) {
    return Optional.ofNullable(zones.get(element)).filter(zone -> of(element).zone() != zone);
  }

  /// Whether all that a load balancer stands in front of is in its district.
  boolean isAtHome(LoadBalancer balancer) {
    District own = of(balancer.id());
    return !own.equals(District.LOOSE)
        || members(balancer).map(this::of).allMatch(District.LOOSE::equals);
  }

  /// Those of `elements`, by district.
  Map<District, List<ElementId>> split(List<ElementId> elements) {
    Map<District, List<ElementId>> split = new TreeMap<>(District.ORDER);
    elements.forEach(one -> split.computeIfAbsent(of(one), _ -> new ArrayList<>()).add(one));
    return new LinkedHashMap<>(split);
  }

  /// Which elements a link leads from and to, those of a zone one by one.
  record Call(List<ElementId> from, List<ElementId> to, int characters) {}

  List<Call> calls() {
    return topology.links().stream().map(this::call).toList();
  }

  private Call call(Link link) {
    return new Call(
        members(link.from()).toList(),
        members(link.to()).toList(),
        link.label().oneLine().strip().length());
  }
}
