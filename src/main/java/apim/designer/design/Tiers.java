package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tier of each element that has one, and how much room it takes.
final class Tiers {
  private final Map<ElementId, Tier> tiers = new HashMap<>();
  private final Map<ElementId, Footprint> sizes = new HashMap<>();

  Tiers(Topology topology) {
    for (LoadBalancer lb : topology.loadBalancers()) {
      add(lb.id(), Tier.LOAD_BALANCING, Footprint.of(lb));
    }
    topology.nodes().stream()
        .map(Node::id)
        .forEach(node -> add(node, Tier.API_MANAGER, Footprint.CARD));
    for (External external : topology.externals()) {
      add(external.id(), Tier.of(external.kind()), Footprint.OUTSIDE);
    }
    topology.notes().forEach(note -> sizes.putIfAbsent(note.id(), Footprint.of(note)));
  }

  private void add(ElementId element, Tier tier, Footprint size) {
    tiers.putIfAbsent(element, tier);
    sizes.putIfAbsent(element, size);
  }

  boolean isIn(ElementId element, Tier tier) {
    return tiers.get(element) == tier;
  }

  /// How many tiers are among some elements.
  long among(List<ElementId> elements) {
    return elements.stream().filter(tiers::containsKey).map(tiers::get).distinct().count();
  }

  Footprint size(ElementId element) {
    return sizes.getOrDefault(element, Footprint.CARD);
  }
}
