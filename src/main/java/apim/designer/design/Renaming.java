package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives elements new ids.
final class Renaming {
  private Renaming() {}

  static Design apply(Design design, ElementId old, ElementId fresh) {
    Optional<Position> position = design.layout().of(old);
    Layout layout =
        position.isEmpty()
            ? design.layout()
            : design.layout().without(old).with(fresh, position.get());
    return design
        .withTopology(renamed(design.topology(), id -> id.equals(old) ? fresh : id))
        .withLayout(layout);
  }

  private static Topology renamed(Topology topology, Function<ElementId, ElementId> name) {
    return new Topology(
        topology.name(),
        topology.apim(),
        topology.nodes().stream().map(node -> node.withId(name.apply(node.id()))).toList(),
        topology.loadBalancers().stream().map(lb -> renamed(lb, name)).toList(),
        topology.zones().stream()
            .map(
                zone ->
                    zone.withId(name.apply(zone.id()))
                        .withElements(zone.elements().stream().map(name).toList()))
            .toList(),
        topology.notes().stream().map(note -> note.withId(name.apply(note.id()))).toList(),
        topology.externals().stream().map(other -> other.withId(name.apply(other.id()))).toList(),
        topology.links().stream()
            .map(link -> new Link(name.apply(link.from()), name.apply(link.to()), link.label()))
            .toList());
  }

  private static LoadBalancer renamed(LoadBalancer lb, Function<ElementId, ElementId> name) {
    return lb.withId(name.apply(lb.id()))
        .mapSites(
            site ->
                site.mapMembers(member -> new Member(name.apply(member.node()), member.backup())));
  }

  /// Later bearers of an id get a number; what named the id goes on naming its first bearer.
  static Design separate(Design design) {
    Topology topology = design.topology();
    Set<ElementId> all =
        Stream.concat(topology.ids(), named(topology))
            .collect(Collectors.toCollection(HashSet::new));
    Set<ElementId> seen = new HashSet<>();
    return design.withTopology(
        new Topology(
            topology.name(),
            topology.apim(),
            distinct(topology.nodes(), node -> node.id(), (node, id) -> node.withId(id), seen, all),
            distinct(topology.loadBalancers(), lb -> lb.id(), (lb, id) -> lb.withId(id), seen, all)
                .stream()
                .map(Renaming::separateSites)
                .toList(),
            distinct(topology.zones(), zone -> zone.id(), (zone, id) -> zone.withId(id), seen, all),
            distinct(topology.notes(), note -> note.id(), (note, id) -> note.withId(id), seen, all),
            distinct(topology.externals(), e -> e.id(), (e, id) -> e.withId(id), seen, all),
            topology.links()));
  }

  /// The ids by which members, zones and links name elements, whether those are there or not.
  private static Stream<ElementId> named(Topology topology) {
    return Stream.of(
            topology.loadBalancers().stream()
                .flatMap(lb -> lb.sites().stream())
                .flatMap(site -> site.members().stream())
                .map(Member::node),
            topology.zones().stream().flatMap(zone -> zone.elements().stream()),
            topology.links().stream().flatMap(link -> Stream.of(link.from(), link.to())))
        .flatMap(ids -> ids);
  }

  private static LoadBalancer separateSites(LoadBalancer lb) {
    Set<ElementId> all = lb.sites().stream().map(Site::id).collect(Collectors.toSet());
    return lb.withSites(
        distinct(
            lb.sites(),
            Site::id,
            (site, id) -> site.withId(id),
            new HashSet<>(),
            new HashSet<>(all)));
  }

  private static <T> List<T> distinct(
      List<T> elements,
      Function<T, ElementId> id,
      BiFunction<T, ElementId, T> rename,
      Set<ElementId> seen,
      Set<ElementId> taken) {
    List<T> result = new ArrayList<>();
    for (T element : elements) {
      if (seen.add(id.apply(element))) {
        result.add(element);
      } else {
        ElementId fresh = FreshId.like(id.apply(element), taken);
        taken.add(fresh);
        seen.add(fresh);
        result.add(rename.apply(element, fresh));
      }
    }
    return result;
  }
}
