package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes things out of a design, and with an element the memberships, links and the position that
/// named it.
final class Removal {
  private final Set<ElementId> elements = new HashSet<>();
  private final Set<Ref> inside = new HashSet<>();

  private Removal(List<Ref> refs) {
    for (Ref ref : refs) {
      switch (ref) {
        case Ref.OfElement(ElementId element) -> elements.add(element);
        case Ref.OfSite _, Ref.OfMember _, Ref.OfLink _ -> inside.add(ref);
      }
    }
  }

  static Design apply(Design design, List<Ref> refs) {
    Removal removal = new Removal(refs);
    Layout layout = design.layout();
    for (ElementId element : removal.elements) {
      layout = layout.without(element);
    }
    layout = layout.mapLines(line -> removal.line(line, design.topology()));
    return design.withTopology(removal.from(design.topology())).withLayout(layout);
  }

  /// What a line is called then: links that have the same ends are counted anew.
  private Optional<Ref> line(Ref line, Topology topology) {
    boolean endGone =
        switch (line) {
          case Ref.OfMember member -> elements.contains(member.node());
          case Ref.OfLink link -> elements.contains(link.to());
          case Ref.OfElement _, Ref.OfSite _ -> false;
        };
    if (isGone(line) || endGone || elements.contains(line.element())) {
      return Optional.empty();
    }
    return Optional.of(
        line instanceof Ref.OfLink link
            ? new Ref.OfLink(link.from(), link.to(), link.number() - goneBefore(link, topology))
            : line);
  }

  private int goneBefore(Ref.OfLink link, Topology topology) {
    return (int)
        topology.linksByRef().keySet().stream()
            .filter(Ref.OfLink.class::isInstance)
            .map(Ref.OfLink.class::cast)
            .filter(other -> other.from().equals(link.from()) && other.to().equals(link.to()))
            .filter(other -> other.number() < link.number() && inside.contains(other))
            .count();
  }

  private Topology from(Topology topology) {
    Topology rest = topology.map(LoadBalancer.class, this::from);
    return rest.withLinks(linksOf(rest))
        .withAccepted(
            rest.accepted().stream()
                .filter(one -> one.elements().stream().noneMatch(this::isGone))
                .toList())
        .without(elements);
  }

  private boolean isGone(Ref ref) {
    return ref.outwards().anyMatch(inside::contains);
  }

  private LoadBalancer from(LoadBalancer lb) {
    return lb.withSites(
        lb.sites().stream()
            .filter(site -> !inside.contains(Ref.of(lb.id(), site.id())))
            .map(site -> from(lb, site))
            .toList());
  }

  private Site from(LoadBalancer lb, Site site) {
    return site.withMembers(
        site.members().stream()
            .filter(member -> !inside.contains(Ref.of(lb.id(), site.id(), member.node())))
            .toList());
  }

  private List<Link> linksOf(Topology topology) {
    return topology.linksByRef().entrySet().stream()
        .filter(link -> !inside.contains(link.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
