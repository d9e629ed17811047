package apim.designer.ui.outline;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Note;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What renaming, deleting and dragging lines of the outline do to the design.
record OutlineEdits(Design design) {
  private Topology topology() {
    return design.topology();
  }

  /// The text that renaming a line begins with; empty where a line has no name of its own.
  Optional<String> nameOf(Subject subject) {
    return switch (subject) {
      case Subject.OfNode(ElementId id) -> Optional.of(id.value());
      case Subject.OfBalancer(ElementId id) -> Optional.of(id.value());
      case Subject.OfSite(var _, ElementId site) -> Optional.of(site.value());
      case Subject.OfZone(ElementId id) -> zone(id).map(zone -> zone.label().oneLine());
      case Subject.OfExternal(ElementId id) -> external(id).map(one -> one.label().oneLine());
      // A note of several lines would lose them in a field of one.
      case Subject.OfNote(ElementId id) ->
          note(id).map(note -> note.text().value()).filter(text -> text.indexOf('\n') < 0);
      case Subject.OfLink(Link link) -> Optional.of(link.label().oneLine());
      case Subject.Group _, Subject.OfMember _ -> Optional.empty();
    };
  }

  /// Empty when nothing changes.
  ///
  /// @throws IllegalArgumentException with a sentence that says why the name is refused
  Optional<Edit> renamed(Subject subject, String text) {
    if (nameOf(subject).filter(text::equals).isPresent()) {
      return Optional.empty();
    }
    return switch (subject) {
      case Subject.OfNode(ElementId id) -> Optional.of(rename(id, text));
      case Subject.OfBalancer(ElementId id) -> Optional.of(rename(id, text));
      case Subject.OfSite(ElementId lb, ElementId site) ->
          Optional.of(new Edit.RenameSite(lb, site, freeSite(lb, new ElementId(text.strip()))));
      case Subject.OfZone(ElementId id) ->
          zone(id).map(zone -> new Edit.ChangeZone(zone.withLabel(new Label(text))));
      case Subject.OfExternal(ElementId id) ->
          external(id).map(one -> new Edit.ChangeExternal(one.withLabel(new Label(text))));
      case Subject.OfNote(ElementId id) ->
          note(id).map(note -> new Edit.ChangeNote(note.withText(new Label(text))));
      case Subject.OfLink(Link link) ->
          Optional.of(
              new Edit.Together(
                  "Label the link from " + link.from() + " to " + link.to(),
                  List.of(new Edit.RemoveLink(link), new Edit.AddLink(freeLink(link, text)))));
      case Subject.Group _, Subject.OfMember _ -> Optional.empty();
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
    ElementId next = new ElementId(text.strip());
    if (!next.equals(id) && topology().ids().anyMatch(next::equals)) {
      throw new IllegalArgumentException(
          next + " is taken by another element; choose an id that is free");
    }
    return new Edit.Rename(id, next);
  }

  private ElementId freeSite(ElementId lb, ElementId next) {
    if (topology().loadBalancer(lb).flatMap(one -> one.site(next)).isPresent()) {
      throw new IllegalArgumentException(
          next + " is taken by another site of " + lb + "; choose an id that is free");
    }
    return next;
  }

  /// Takes all of them away in one step; empty when there is nothing to take away.
  static Optional<Edit> deletion(List<Subject> subjects) {
    List<ElementId> elements = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Subject subject : subjects) {
      switch (subject) {
        case Subject.Group _ -> {}
        case Subject.OfNode(ElementId id) -> elements.add(id);
        case Subject.OfBalancer(ElementId id) -> elements.add(id);
        case Subject.OfZone(ElementId id) -> elements.add(id);
        case Subject.OfNote(ElementId id) -> elements.add(id);
        case Subject.OfExternal(ElementId id) -> elements.add(id);
        case Subject.OfSite(ElementId lb, ElementId site) ->
            edits.add(new Edit.RemoveSite(lb, site));
        case Subject.OfMember(ElementId lb, ElementId site, ElementId node) ->
            edits.add(new Edit.Disconnect(lb, site, node));
        case Subject.OfLink(Link link) -> edits.add(new Edit.RemoveLink(link));
      }
    }
    if (!elements.isEmpty()) {
      edits.add(new Edit.Remove(elements.stream().distinct().toList()));
    }
    return switch (edits.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(edits.getFirst());
      default -> Optional.of(new Edit.Together("Remove " + subjects.size() + " things", edits));
    };
  }

  /// What letting go of one line over another does: a node over a site connects it, an element over
  /// a zone moves it there.
  Optional<Edit> dropped(Subject dragged, Subject target) {
    return switch (target) {
      case Subject.OfSite(ElementId lb, ElementId site) -> connected(dragged, lb, site);
      case Subject.OfMember(ElementId lb, ElementId site, var _) -> connected(dragged, lb, site);
      case Subject.OfZone(ElementId zone) ->
          movable(dragged).filter(id -> !id.equals(zone)).flatMap(id -> moved(id, zone));
      default -> Optional.empty();
    };
  }

  private Optional<Edit> connected(Subject dragged, ElementId lb, ElementId site) {
    return dragged instanceof Subject.OfNode(ElementId node)
            && topology()
                .loadBalancer(lb)
                .flatMap(one -> one.site(site))
                .filter(one -> !one.hasMember(node))
                .isPresent()
        ? Optional.of(new Edit.Connect(lb, site, Member.of(node)))
        : Optional.empty();
  }

  static Optional<ElementId> movable(Subject subject) {
    return switch (subject) {
      case Subject.OfNode(ElementId id) -> Optional.of(id);
      case Subject.OfBalancer(ElementId id) -> Optional.of(id);
      case Subject.OfExternal(ElementId id) -> Optional.of(id);
      case Subject.OfNote(ElementId id) -> Optional.of(id);
      default -> Optional.empty();
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
                            .map(one -> new Edit.ChangeZone(withElement(one, element))))
                    .map(edit -> (Edit) edit)
                    .toList()));
  }

  /// Takes an element out of every zone; empty when it is in none.
  Optional<Edit> movedOut(ElementId element) {
    List<Edit> edits =
        topology().zones().stream()
            .filter(zone -> zone.elements().contains(element))
            .map(zone -> (Edit) new Edit.ChangeZone(withoutElement(zone, element)))
            .toList();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit.Together("Take " + element + " out of its zone", edits));
  }

  private Stream<Edit.ChangeZone> without(ElementId element, ElementId kept) {
    return topology().zones().stream()
        .filter(zone -> !zone.id().equals(kept) && zone.elements().contains(element))
        .map(zone -> new Edit.ChangeZone(withoutElement(zone, element)));
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
  Optional<Edit> backup(Subject.OfMember member, boolean backup) {
    return topology()
        .loadBalancer(member.balancer())
        .flatMap(lb -> lb.site(member.site()))
        .map(site -> new Edit.ChangeSite(member.balancer(), withBackup(site, member, backup)));
  }

  private static Site withBackup(Site site, Subject.OfMember wanted, boolean backup) {
    return site.mapMembers(
        old -> old.node().equals(wanted.node()) ? new Member(old.node(), backup) : old);
  }

  boolean isBackup(Subject.OfMember member) {
    return topology()
        .loadBalancer(member.balancer())
        .flatMap(lb -> lb.site(member.site()))
        .map(
            site ->
                site.members().stream()
                    .anyMatch(one -> one.node().equals(member.node()) && one.backup()))
        .orElse(false);
  }

  Optional<LoadBalancer> balancer(ElementId id) {
    return topology().loadBalancer(id);
  }

  private Optional<Zone> zone(ElementId id) {
    return topology().zones().stream().filter(zone -> zone.id().equals(id)).findFirst();
  }

  private Optional<External> external(ElementId id) {
    return topology().externals().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private Optional<Note> note(ElementId id) {
    return topology().notes().stream().filter(note -> note.id().equals(id)).findFirst();
  }
}
