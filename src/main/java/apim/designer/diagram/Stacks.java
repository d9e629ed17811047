package apim.designer.diagram;

import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Equal nodes that stand as one card each time, with their lines drawn once. The first of them
/// lends the card its ref.
///
/// @param drawn for what is not drawn itself, what is drawn in its place
/// @param standing for what is drawn in the place of others, all of them with itself first
public record Stacks(Map<Ref, Ref> drawn, Map<Ref, List<Ref>> standing) {
  public static final Stacks NONE = new Stacks(Map.of(), Map.of());

  public Stacks {
    drawn = Map.copyOf(drawn);
    standing = Map.copyOf(standing);
  }

  /// @param groups of equal nodes
  public static Stacks of(Topology topology, List<List<ElementId>> groups) {
    if (groups.isEmpty()) {
      return NONE;
    }
    Map<ElementId, ElementId> leads = new HashMap<>();
    for (List<ElementId> group : groups) {
      group.forEach(node -> leads.put(node, group.getFirst()));
    }
    Map<Ref, List<Ref>> all = new LinkedHashMap<>();
    for (List<ElementId> group : groups) {
      all.put(Ref.of(group.getFirst()), group.stream().map(Ref::of).toList());
    }
    for (LoadBalancer lb : topology.loadBalancers()) {
      for (Site site : lb.sites()) {
        for (Member member : site.members()) {
          ElementId lead = leads.get(member.node());
          if (lead != null) {
            all.computeIfAbsent(Ref.of(lb.id(), site.id(), lead), _ -> new ArrayList<>())
                .add(Ref.of(lb.id(), site.id(), member.node()));
          }
        }
      }
    }
    links(topology, leads).forEach(all::put);
    Map<Ref, Ref> drawn = new HashMap<>();
    all.forEach(
        (lead, refs) ->
            refs.stream().filter(ref -> !ref.equals(lead)).forEach(ref -> drawn.put(ref, lead)));
    return new Stacks(drawn, all);
  }

  /// Links that lead from a stack to the same, or to a stack from the same.
  private static Map<Ref, List<Ref>> links(Topology topology, Map<ElementId, ElementId> leads) {
    Map<Link, List<Ref>> alike = new LinkedHashMap<>();
    topology
        .linksByRef()
        .forEach(
            (ref, link) -> {
              if (leads.containsKey(link.from()) || leads.containsKey(link.to())) {
                alike
                    .computeIfAbsent(
                        link.naming(id -> leads.getOrDefault(id, id)), _ -> new ArrayList<>())
                    .add(ref);
              }
            });
    Map<Ref, List<Ref>> all = new LinkedHashMap<>();
    alike.values().forEach(refs -> all.put(refs.getFirst(), refs));
    return all;
  }

  public boolean isEmpty() {
    return standing.isEmpty();
  }

  /// What is drawn for it: itself, or what stands in its place.
  public Ref drawn(Ref ref) {
    return drawn.getOrDefault(ref, ref);
  }

  public boolean isDrawn(Ref ref) {
    return !drawn.containsKey(ref);
  }

  /// Whether it is drawn together with others.
  public boolean isStacked(Ref ref) {
    return standing.containsKey(drawn(ref));
  }

  /// All that is drawn where it is drawn, itself alone where it stands for itself.
  public List<Ref> all(Ref ref) {
    return standing.getOrDefault(drawn(ref), List.of(ref));
  }

  /// All that is drawn where any of them is drawn, each once.
  public List<Ref> all(Collection<Ref> refs) {
    return refs.stream().flatMap(ref -> all(ref).stream()).distinct().toList();
  }

  /// What is drawn for them, each once.
  public List<Ref> drawn(Collection<Ref> refs) {
    return List.copyOf(new LinkedHashSet<>(refs.stream().map(this::drawn).toList()));
  }

  /// The nodes at a place of the drawing.
  public List<ElementId> elements(ElementId node) {
    return all(Ref.of(node)).stream().map(Ref::element).toList();
  }

  /// Those that are none in another drawing.
  public Stacks without(Stacks others) {
    Map<Ref, List<Ref>> fewer = new HashMap<>(standing);
    fewer.keySet().removeAll(others.standing.keySet());
    return new Stacks(Map.of(), fewer);
  }

  /// The stacks, by their first nodes.
  public Stream<Ref> cards() {
    return standing.keySet().stream().filter(Ref.OfElement.class::isInstance);
  }
}
