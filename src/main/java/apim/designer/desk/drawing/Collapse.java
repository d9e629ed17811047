package apim.designer.desk.drawing;

import apim.designer.deployment.Deployment;
import apim.designer.diagram.EqualNodes;
import apim.designer.diagram.Stacks;
import apim.designer.topology.ElementId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which nodes the architect has collapsed into cards with their equals. A node that is no longer
/// equal to another one stands for itself until it is again.
///
/// @param wanted the nodes that were collapsed
/// @param stacks what comes of it in the design as it is
public record Collapse(Set<ElementId> wanted, Stacks stacks) {
  public static final Collapse NONE = new Collapse(Set.of(), Stacks.NONE);

  public Collapse {
    wanted = Set.copyOf(wanted);
  }

  static Collapse of(Deployment deployment, Set<ElementId> wanted) {
    if (wanted.isEmpty()) {
      return NONE;
    }
    List<List<ElementId>> groups =
        EqualNodes.of(deployment).stream()
            .map(group -> group.stream().filter(wanted::contains).toList())
            .filter(group -> group.size() > 1)
            .toList();
    return new Collapse(wanted, Stacks.of(deployment.topology(), groups));
  }

  /// The same in another design.
  Collapse in(Deployment deployment) {
    return of(deployment, wanted);
  }

  /// With the equals of some nodes, or all equal nodes where none are given.
  Collapse closing(Deployment deployment, Collection<ElementId> nodes) {
    Set<ElementId> more = new HashSet<>(wanted);
    for (List<ElementId> group : EqualNodes.of(deployment)) {
      if (nodes.isEmpty() || group.stream().anyMatch(nodes::contains)) {
        more.addAll(group);
      }
    }
    return of(deployment, more);
  }

  /// Without the stacks of some nodes, or without any where none are given.
  Collapse opening(Deployment deployment, Collection<ElementId> nodes) {
    if (nodes.isEmpty()) {
      return NONE;
    }
    Set<ElementId> fewer = new HashSet<>(wanted);
    nodes.forEach(node -> fewer.removeAll(stacks.elements(node)));
    return of(deployment, fewer);
  }
}
