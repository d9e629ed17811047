package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Nodes that a drawing could not tell apart but by their names and addresses: of one profile, for
/// one environment, in one region and the same zones, behind the same sites, at the same ports, with
/// the same links.
public final class EqualNodes {
  private final Map<ElementId, Set<Object>> ties = new HashMap<>();

  private EqualNodes(Topology topology) {
    for (LoadBalancer lb : topology.loadBalancers()) {
      for (Site site : lb.sites()) {
        for (Member member : site.members()) {
          tie(member.node(), new Behind(lb.id(), site.id(), member.backup()));
        }
      }
    }
    for (Zone zone : topology.zones()) {
      zone.elements().forEach(element -> tie(element, new Within(zone.id())));
    }
    for (Link link : topology.links()) {
      tie(link.from(), new Linked(link.to(), true, link.label()));
      tie(link.to(), new Linked(link.from(), false, link.label()));
    }
  }

  private record Behind(ElementId loadBalancer, ElementId site, boolean backup) {}

  private record Within(ElementId zone) {}

  private record Linked(ElementId other, boolean outwards, Label label) {}

  /// What two nodes have in common that are equal.
  private record Look(
      Profile profile,
      Optional<EnvironmentName> environment,
      Optional<Region> region,
      PortOffset portOffset,
      Map<Listener, TcpPort> ports,
      Set<Object> ties) {}

  private void tie(ElementId node, Object to) {
    ties.computeIfAbsent(node, _ -> new HashSet<>()).add(to);
  }

  /// Each two or more that are equal, in the order of drawing.
  public static List<List<ElementId>> of(Deployment deployment) {
    Topology topology = deployment.topology();
    EqualNodes equal = new EqualNodes(topology);
    Map<ElementId, Integer> counts = new HashMap<>();
    topology.ids().forEach(id -> counts.merge(id, 1, Integer::sum));
    Map<Look, List<ElementId>> all = new LinkedHashMap<>();
    for (Node node : topology.nodes()) {
      // Of two that share an id, neither could be told from the other.
      if (counts.getOrDefault(node.id(), 0) == 1) {
        all.computeIfAbsent(equal.look(node), _ -> new ArrayList<>()).add(node.id());
      }
    }
    return all.values().stream().filter(some -> some.size() > 1).map(List::copyOf).toList();
  }

  private Look look(Node node) {
    return new Look(
        node.profile(),
        node.environment(),
        node.region(),
        node.portOffset(),
        node.ports(),
        ties.getOrDefault(node.id(), Set.of()));
  }
}
