package apim.designer.design;

import apim.designer.topology.Accepted;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        .withLayout(
            layout.mapLines(line -> Optional.of(line.naming(id -> id.equals(old) ? fresh : id))));
  }

  private static Topology renamed(Topology topology, UnaryOperator<ElementId> name) {
    return topology
        .map(element -> element.withId(name.apply(element.id())).naming(name))
        .withLinks(topology.links().stream().map(link -> link.naming(name)).toList())
        .withAccepted(accepted(topology, ref -> ref.naming(name)));
  }

  /// The findings that are let be, of elements under other names.
  static List<Accepted> accepted(Topology topology, UnaryOperator<Ref> name) {
    return topology.accepted().stream().map(one -> one.mapElements(name)).toList();
  }

  static Design applyToSite(Design design, Ref.OfSite old, ElementId fresh) {
    ElementId lb = old.loadBalancer();
    UnaryOperator<Ref> name =
        ref ->
            switch (ref) {
              case Ref.OfSite site when site.equals(old) -> Ref.of(lb, fresh);
              case Ref.OfMember member when member.ofSite().equals(old) ->
                  Ref.of(lb, fresh, member.node());
              default -> ref;
            };
    return design
        .mapTopology(
            all ->
                all.map(
                        LoadBalancer.class,
                        one ->
                            one.id().equals(lb)
                                ? one.mapSites(
                                    site ->
                                        site.id().equals(old.site()) ? site.withId(fresh) : site)
                                : one)
                    .withAccepted(accepted(all, name)))
        .withLayout(design.layout().mapLines(line -> Optional.of(name.apply(line))));
  }

  /// Later bearers of an id get a number; what named the id goes on naming its first bearer.
  static Design separate(Design design) {
    Topology topology = design.topology();
    Set<ElementId> all =
        Stream.concat(topology.ids(), named(topology))
            .collect(Collectors.toCollection(HashSet::new));
    Set<ElementId> seen = new HashSet<>();
    return design.withTopology(
        topology
            .withElements(
                distinct(topology.elements(), Element::id, (one, id) -> one.withId(id), seen, all))
            .map(LoadBalancer.class, Renaming::separateSites));
  }

  /// The ids by which members, zones and links name elements, whether those are there or not.
  private static Stream<ElementId> named(Topology topology) {
    return Stream.concat(
        topology.elements().stream().flatMap(element -> element.named().stream()),
        topology.links().stream().flatMap(link -> Stream.of(link.from(), link.to())));
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
