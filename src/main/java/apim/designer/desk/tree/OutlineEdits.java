package apim.designer.desk.tree;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What renaming, deleting and dragging lines of the outline do to the design.
public record OutlineEdits(Design design) {
  private Topology topology() {
    return design.topology();
  }

  /// The text that renaming a line begins with; empty where a line has no name of its own.
  public Optional<String> nameOf(Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) -> topology().element(id).flatMap(OutlineEdits::nameOf);
      case Ref.OfSite(ElementId _, ElementId site) -> Optional.of(site.value());
      case Ref.OfLink link -> topology().link(link).map(one -> one.label().oneLine());
      case Ref.OfMember _ -> Optional.empty();
    };
  }

  private static Optional<String> nameOf(Element element) {
    return switch (element) {
      case Node _, LoadBalancer _ -> Optional.of(element.id().value());
      case Zone zone -> Optional.of(zone.label().oneLine());
      case External external -> Optional.of(external.label().oneLine());
      // A note of several lines would lose them in a field of one.
      case Note note -> Optional.of(note.text().value()).filter(text -> text.indexOf('\n') < 0);
    };
  }

  /// Empty when nothing changes.
  ///
  /// @throws IllegalArgumentException with a sentence that says why the name is refused
  public Optional<Edit> renamed(Ref ref, String text) {
    if (nameOf(ref).filter(text::equals).isPresent()) {
      return Optional.empty();
    }
    return switch (ref) {
      case Ref.OfElement(ElementId id) ->
          topology().element(id).map(element -> renamed(element, text));
      case Ref.OfSite(ElementId lb, ElementId _) ->
          Optional.of(new Edit.Rename(ref, freeSite(lb, ElementId.typed(text))));
      case Ref.OfLink link ->
          topology().link(link).map(old -> new Edit.LabelLink(link, freeLink(old, text).label()));
      case Ref.OfMember _ -> Optional.empty();
    };
  }

  private Edit renamed(Element element, String text) {
    return switch (element) {
      case Node _, LoadBalancer _ -> rename(element.id(), text);
      case Zone zone -> new Edit.Change(zone.withLabel(new Label(text)));
      case External external -> new Edit.Change(external.withLabel(new Label(text)));
      case Note note -> new Edit.Change(note.withText(new Label(text)));
    };
  }

  private Link freeLink(Link link, String text) {
    Link next = new Link(link.from(), link.to(), new Label(text));
    if (topology().links().contains(next)) {
      throw new IllegalArgumentException("there is such a link already; choose another label");
    }
    return next;
  }

  private Edit rename(ElementId id, String text) {
    ElementId next = ElementId.typed(text);
    if (!next.equals(id) && topology().ids().anyMatch(next::equals)) {
      throw new IllegalArgumentException(
          next + " is taken by another element; choose an id that is free");
    }
    return new Edit.Rename(Ref.of(id), next);
  }

  private ElementId freeSite(ElementId lb, ElementId next) {
    if (topology().loadBalancer(lb).flatMap(one -> one.site(next)).isPresent()) {
      throw new IllegalArgumentException(
          next + " is taken by another site of " + lb + "; choose an id that is free");
    }
    return next;
  }

  /// Takes all of them away in one step; empty when there is nothing to take away.
  public static Optional<Edit> deletion(List<Ref> refs) {
    return refs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit.Remove(refs.stream().distinct().toList()));
  }

  /// What letting go of one line over another does: a node over a site connects it, an element over
  /// a zone moves it there.
  public Optional<Edit> dropped(Ref dragged, Ref target) {
    return switch (target) {
      case Ref.OfSite site -> connected(dragged, site);
      case Ref.OfMember member -> connected(dragged, member.ofSite());
      case Ref.OfElement(ElementId zone) ->
          zone(zone).isEmpty()
              ? Optional.empty()
              : movable(dragged).filter(id -> !id.equals(zone)).flatMap(id -> moved(id, zone));
      case Ref.OfLink _ -> Optional.empty();
    };
  }

  private Optional<Edit> connected(Ref dragged, Ref.OfSite site) {
    return topology().node(dragged.element()).stream()
        .filter(node -> dragged.equals(Ref.of(node.id())))
        .filter(node -> topology().site(site).filter(one -> !one.hasMember(node.id())).isPresent())
        .map(
            node -> (Edit) new Edit.Connect(site.loadBalancer(), site.site(), Member.of(node.id())))
        .findFirst();
  }

  /// The element that a line moves to another zone.
  Optional<ElementId> movable(Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) ->
          topology().element(id).filter(one -> !(one instanceof Zone)).map(Element::id);
      case Ref.OfSite _, Ref.OfMember _, Ref.OfLink _ -> Optional.empty();
    };
  }

  /// Puts an element in one zone and takes it out of the others; empty when it is there already.
  Optional<Edit> moved(ElementId element, ElementId zone) {
    boolean there =
        topology().zones().stream()
            .allMatch(one -> one.elements().contains(element) == one.id().equals(zone));
    return there
        ? Optional.empty()
        : Optional.of(
            new Edit.Together(
                "Move " + element + " to " + zone,
                Stream.concat(
                        without(element, zone),
                        zone(zone).stream()
                            .filter(one -> !one.elements().contains(element))
                            .map(one -> new Edit.Change(withElement(one, element))))
                    .map(edit -> (Edit) edit)
                    .toList()));
  }

  /// Takes an element out of every zone; empty when it is in none.
  Optional<Edit> movedOut(ElementId element) {
    List<Edit> edits =
        topology().zones().stream()
            .filter(zone -> zone.elements().contains(element))
            .map(zone -> (Edit) new Edit.Change(withoutElement(zone, element)))
            .toList();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit.Together("Take " + element + " out of its zone", edits));
  }

  private Stream<Edit.Change> without(ElementId element, ElementId kept) {
    return topology().zones().stream()
        .filter(zone -> !zone.id().equals(kept) && zone.elements().contains(element))
        .map(zone -> new Edit.Change(withoutElement(zone, element)));
  }

  private static Zone withElement(Zone zone, ElementId element) {
    List<ElementId> more = new ArrayList<>(zone.elements());
    more.add(element);
    return zone.withElements(more);
  }

  private static Zone withoutElement(Zone zone, ElementId element) {
    return zone.withElements(zone.elements().stream().filter(id -> !id.equals(element)).toList());
  }

  /// Makes a member a backup, or a full member again.
  Optional<Edit> backup(Ref.OfMember member, boolean backup) {
    return topology()
        .site(member.ofSite())
        .map(site -> new Edit.ChangeSite(member.loadBalancer(), with(site, member, backup)));
  }

  private static Site with(Site site, Ref.OfMember wanted, boolean backup) {
    return site.mapMembers(
        old -> old.node().equals(wanted.node()) ? new Member(old.node(), backup) : old);
  }

  boolean isBackup(Ref.OfMember member) {
    return topology().member(member).filter(Member::backup).isPresent();
  }

  private Optional<Zone> zone(ElementId id) {
    return topology().element(Zone.class, id);
  }
}
