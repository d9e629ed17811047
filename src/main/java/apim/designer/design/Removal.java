package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes elements out of a design, and with them the memberships, links and positions that named
/// them.
final class Removal {
  private Removal() {}

  static Design apply(Design design, List<ElementId> elements) {
    Set<ElementId> gone = new HashSet<>(elements);
    Layout layout = design.layout();
    for (ElementId element : elements) {
      layout = layout.without(element);
    }
    return design.withTopology(without(design.topology(), gone)).withLayout(layout);
  }

  private static Topology without(Topology topology, Set<ElementId> gone) {
    return new Topology(
        topology.name(),
        topology.apim(),
        topology.nodes().stream().filter(node -> !gone.contains(node.id())).toList(),
        topology.loadBalancers().stream()
            .filter(lb -> !gone.contains(lb.id()))
            .map(lb -> withoutMembers(lb, gone))
            .toList(),
        topology.zones().stream()
            .filter(zone -> !gone.contains(zone.id()))
            .map(zone -> zone.withElements(kept(zone.elements(), gone)))
            .toList(),
        topology.notes().stream().filter(note -> !gone.contains(note.id())).toList(),
        topology.externals().stream().filter(other -> !gone.contains(other.id())).toList(),
        topology.links().stream()
            .filter(link -> !gone.contains(link.from()) && !gone.contains(link.to()))
            .toList());
  }

  private static LoadBalancer withoutMembers(LoadBalancer lb, Set<ElementId> gone) {
    return lb.mapSites(
        site ->
            site.withMembers(
                site.members().stream().filter(member -> !gone.contains(member.node())).toList()));
  }

  private static List<ElementId> kept(List<ElementId> ids, Set<ElementId> gone) {
    return ids.stream().filter(id -> !gone.contains(id)).toList();
  }
}
