package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bands of a tidy layout, from top to bottom: one for each zone, and apart from one another the
/// regions where there are several. What is in neither is in the last.
final class Bands {
  private static final int NONE = Integer.MAX_VALUE;

  /// @param beside the region whose bands it stands among
  /// @param zone by its place in the design
  /// @param region of what is in it
  private record Band(int beside, int zone, int region) {
    static final Band LOOSE = new Band(NONE, NONE, NONE);
    static final Comparator<Band> DOWNWARDS =
        Comparator.comparingInt(Band::beside)
            .thenComparingInt(Band::zone)
            .thenComparingInt(Band::region);
  }

  private final Map<ElementId, Integer> numbers = new HashMap<>();
  private final int last;

  private Bands(Map<ElementId, Band> bands) {
    List<Band> sorted =
        Stream.concat(bands.values().stream(), Stream.of(Band.LOOSE))
            .distinct()
            .sorted(Band.DOWNWARDS)
            .toList();
    Map<Band, Integer> places = new HashMap<>();
    sorted.forEach(band -> places.put(band, places.size()));
    bands.forEach((element, band) -> numbers.put(element, places.get(band)));
    this.last = sorted.size() - 1;
  }

  static Bands of(Topology topology) {
    Map<ElementId, Integer> regions = regions(topology);
    Map<ElementId, Band> bands = new HashMap<>();
    List<Zone> zones = topology.zones();
    for (int i = 0; i < zones.size(); i++) {
      int zone = i;
      List<ElementId> inside = zones.get(i).elements();
      int first =
          inside.stream()
              .flatMap(one -> Optional.ofNullable(regions.get(one)).stream())
              .findFirst()
              .orElse(NONE);
      inside.forEach(
          one -> bands.putIfAbsent(one, new Band(first, zone, regions.getOrDefault(one, first))));
    }
    regions.forEach((one, region) -> bands.putIfAbsent(one, new Band(region, NONE, region)));
    return new Bands(bands);
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
            balancer.sites().stream()
                .map(Site::members)
                .flatMap(List::stream)
                .map(member -> regions.getOrDefault(member.node(), NONE))
                .collect(Collectors.toSet());
        if (behind.size() == 1 && !behind.contains(NONE)) {
          regions.putIfAbsent(balancer.id(), behind.iterator().next());
        }
      }
    }
    return regions;
  }

  int of(ElementId element) {
    return numbers.getOrDefault(element, last);
  }

  /// The band of what is in no zone and in no region.
  int last() {
    return last;
  }
}
