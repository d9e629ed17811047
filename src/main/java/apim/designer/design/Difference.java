package apim.designer.design;

import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between two designs, as an undo must show it.
public final class Difference {
  private final Design before;
  private final Design after;
  private final SequencedSet<Ref> refs = new LinkedHashSet<>();

  private Difference(Design before, Design after) {
    this.before = before;
    this.after = after;
  }

  /// The elements, sites and members that are in one design only, stand elsewhere, or say something
  /// else; a site or member rather than the whole load balancer. Of what has only another id, that id
  /// alone, and not all that names it.
  public static List<Ref> between(Design before, Design after) {
    if (renaming(before, after).isPresent()) {
      return added(before, after);
    }
    Difference difference = new Difference(before, after);
    difference.compare();
    return List.copyOf(difference.refs);
  }

  /// The elements that only `after` has, and the new sites of load balancers that both have.
  public static List<Ref> added(Design before, Design after) {
    Set<ElementId> old = before.topology().ids().collect(Collectors.toSet());
    List<Ref> all = new ArrayList<>();
    after
        .topology()
        .ids()
        .filter(id -> !old.contains(id))
        .distinct()
        .forEach(id -> all.add(Ref.of(id)));
    for (LoadBalancer lb : after.topology().loadBalancers()) {
      before.topology().loadBalancer(lb.id()).stream()
          .flatMap(was -> lb.sites().stream().map(Site::id).filter(id -> was.site(id).isEmpty()))
          .forEach(site -> all.add(Ref.of(lb.id(), site)));
    }
    return all;
  }

  /// The edit that leads from one design to the other by nothing but another id.
  public static Optional<Edit> renaming(Design before, Design after) {
    List<Ref> old = added(after, before);
    List<Ref> now = added(before, after);
    return old.size() == 1 && now.size() == 1
        ? renaming(old.getFirst(), now.getFirst())
            .filter(edit -> edit.applyTo(before.placed()).equals(after.placed()))
        : Optional.empty();
  }

  private static Optional<Edit> renaming(Ref old, Ref now) {
    return switch (now) {
      case Ref.OfElement(ElementId id) when old instanceof Ref.OfElement ->
          Optional.of(new Edit.Rename(old, id));
      case Ref.OfSite(ElementId _, ElementId id)
          when old instanceof Ref.OfSite && old.around().equals(now.around()) ->
          Optional.of(new Edit.Rename(old, id));
      default -> Optional.empty();
    };
  }

  private void compare() {
    elements();
    links();
    layout();
    attachments();
  }

  private void elements() {
    Map<ElementId, Element> old = byId(before.topology().elements(), Element::id);
    Map<ElementId, Element> now = byId(after.topology().elements(), Element::id);
    for (ElementId id : differing(old, now)) {
      if (old.get(id) instanceof LoadBalancer was && now.get(id) instanceof LoadBalancer is) {
        sites(was, is);
      } else {
        refs.add(Ref.of(id));
      }
    }
  }

  private void sites(LoadBalancer was, LoadBalancer is) {
    Map<ElementId, Site> old = byId(was.sites(), Site::id);
    Map<ElementId, Site> now = byId(is.sites(), Site::id);
    List<ElementId> differing = differing(was.sites(), is.sites(), Site::id);
    if (differing.isEmpty() || !was.withSites(List.of()).equals(is.withSites(List.of()))) {
      refs.add(Ref.of(is.id()));
    }
    for (ElementId id : differing) {
      Optional<List<ElementId>> members = members(old.get(id), now.get(id));
      members.ifPresentOrElse(
          nodes -> nodes.forEach(node -> refs.add(Ref.of(is.id(), id, node))),
          () -> refs.add(Ref.of(is.id(), id)));
    }
  }

  /// The members that differ, where nothing else of the site does.
  private static Optional<List<ElementId>> members(@Nullable Site was, @Nullable Site is) {
    if (was == null
        || is == null
        || !was.withMembers(List.of()).equals(is.withMembers(List.of()))) {
      return Optional.empty();
    }
    List<ElementId> nodes = differing(was.members(), is.members(), Member::node);
    return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes);
  }

  private void links() {
    List<Link> changed = new ArrayList<>(before.topology().links());
    changed.removeAll(after.topology().links());
    List<Link> added = new ArrayList<>(after.topology().links());
    added.removeAll(before.topology().links());
    changed.addAll(added);
    for (Link link : changed) {
      refs.add(Ref.of(link.from()));
      refs.add(Ref.of(link.to()));
    }
  }

  private void layout() {
    Set<ElementId> put = new LinkedHashSet<>();
    put.addAll(ids(before.layout().positions(), after.layout().positions()));
    // What nobody has put anywhere stands where it is shown.
    Map<ElementId, Position> old = before.placed().layout().positions();
    Map<ElementId, Position> now = after.placed().layout().positions();
    for (ElementId id : put) {
      if (!Optional.ofNullable(old.get(id)).equals(Optional.ofNullable(now.get(id)))) {
        refs.add(Ref.of(id));
      }
    }
  }

  private void attachments() {
    for (Node node : after.topology().nodes()) {
      node.deploymentToml().filter(this::isOther).ifPresent(_ -> refs.add(Ref.of(node.id())));
    }
  }

  private boolean isOther(FileName file) {
    return !before.attachments().text(file).equals(after.attachments().text(file));
  }

  private static <T> List<ElementId> differing(
      List<T> before, List<T> after, Function<T, ElementId> id) {
    return differing(byId(before, id), byId(after, id));
  }

  private static <T> List<ElementId> differing(Map<ElementId, T> old, Map<ElementId, T> now) {
    return ids(old, now).stream()
        .filter(one -> !Optional.ofNullable(old.get(one)).equals(Optional.ofNullable(now.get(one))))
        .toList();
  }

  private static <T> Map<ElementId, T> byId(List<T> list, Function<T, ElementId> id) {
    Map<ElementId, T> map = new LinkedHashMap<>();
    list.forEach(one -> map.put(id.apply(one), one));
    return map;
  }

  private static SequencedSet<ElementId> ids(Map<ElementId, ?> before, Map<ElementId, ?> after) {
    SequencedSet<ElementId> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    return ids;
  }
}
