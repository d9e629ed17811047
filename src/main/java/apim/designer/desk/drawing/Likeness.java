package apim.designer.desk.drawing;

import apim.designer.desk.Selection;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Everything of the same kind as something: the nodes of a profile, the sites for a listener.
record Likeness(Topology topology) {
  Selection like(Selection selection) {
    Set<Ref> all = new LinkedHashSet<>(selection.refs());
    selection.refs().forEach(ref -> all.addAll(like(ref)));
    return Selection.of(all);
  }

  private List<Ref> like(Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) ->
          topology.element(id).stream()
              .flatMap(
                  one ->
                      topology.elements().stream().filter(other -> kind(other).equals(kind(one))))
              .map(other -> Ref.of(other.id()))
              .toList();
      case Ref.OfSite site ->
          topology.site(site).stream()
              .flatMap(one -> sites().filter(other -> isAlike(site, other)))
              .map(other -> (Ref) other)
              .toList();
      case Ref.OfMember member ->
          topology.site(member.ofSite()).stream()
              .flatMap(site -> site.members().stream())
              .map(one -> Ref.of(member.loadBalancer(), member.site(), one.node()))
              .toList();
      case Ref.OfLink _ -> List.copyOf(topology.linksByRef().keySet());
    };
  }

  private static Object kind(Element element) {
    return switch (element) {
      case Node node -> node.profile();
      case External external -> external.kind();
      case LoadBalancer _, Zone _, Note _ -> element.getClass();
    };
  }

  private Stream<Ref.OfSite> sites() {
    return topology.loadBalancers().stream()
        .flatMap(lb -> lb.sites().stream().map(site -> new Ref.OfSite(lb.id(), site.id())));
  }

  private boolean isAlike(Ref.OfSite one, Ref.OfSite other) {
    return topology
        .site(one)
        .map(site -> site.back().listener())
        .equals(topology.site(other).map(site -> site.back().listener()));
  }
}
