package apim.designer.design;

import apim.designer.topology.Accepted;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.UrlPath;
import apim.designer.topology.Zone;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a user does to a design in one step. Edits only go forward: the history keeps designs. An
/// edit of something that is not there changes nothing.
public sealed interface Edit {
  Design applyTo(Design design);

  /// What was done, as the Undo menu says it.
  String name();

  /// Adds an element, with its box at a place.
  record Add(Element element, Position at) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.with(design.topology().with(element), element.id(), at);
    }

    @Override
    public String name() {
      return "Add " + called(element);
    }
  }

  /// Puts `element` in the place of the one of its kind and id.
  record Change(Element element) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(all -> all.map(old -> isOf(old) ? element : old));
    }

    private boolean isOf(Element old) {
      return old.id().equals(element.id()) && old.getClass().equals(element.getClass());
    }

    @Override
    public String name() {
      return "Change " + called(element);
    }
  }

  /// Gives a load balancer a site; once is enough.
  record AddSite(ElementId loadBalancer, Site site) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inLoadBalancer(
          design, loadBalancer, lb -> lb.sites().contains(site) ? lb : lb.withSite(site));
    }

    @Override
    public String name() {
      return "Add site " + site.id();
    }
  }

  /// Puts `site` in the place of the site of the same id.
  record ChangeSite(ElementId loadBalancer, Site site) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inSite(design, loadBalancer, site.id(), _ -> site);
    }

    @Override
    public String name() {
      return "Change site " + site.id();
    }
  }

  /// Puts a node behind a site; once is enough.
  record Connect(ElementId loadBalancer, ElementId site, Member member) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inSite(
          design,
          loadBalancer,
          site,
          old -> old.hasMember(member.node()) ? old : old.withMember(member));
    }

    @Override
    public String name() {
      return "Connect " + site + " to " + member.node();
    }
  }

  record AddLink(Link link) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.topology().links().contains(link)
          ? design
          : design.mapTopology(all -> all.withLink(link));
    }

    @Override
    public String name() {
      return "Link " + link.from() + " to " + link.to();
    }
  }

  /// Gives a link another label. It keeps its place among the links, and its shape.
  record LabelLink(Ref.OfLink ref, Label label) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all ->
              all.withLinks(
                  all.linksByRef().entrySet().stream()
                      .map(
                          entry ->
                              entry.getKey().equals(ref)
                                  ? new Link(ref.from(), ref.to(), label)
                                  : entry.getValue())
                      .toList()));
    }

    @Override
    public String name() {
      return "Label the link from " + ref.from() + " to " + ref.to();
    }
  }

  /// Gives an element or a site a new id; whatever names it follows. Members and links have no id.
  record Rename(Ref ref, ElementId newId) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return switch (ref) {
        case Ref.OfElement(ElementId element) -> Renaming.apply(design, element, newId);
        case Ref.OfSite site -> Renaming.applyToSite(design, site, newId);
        case Ref.OfMember _, Ref.OfLink _ -> design;
      };
    }

    @Override
    public String name() {
      return switch (ref) {
        case Ref.OfSite(var _, ElementId site) -> "Rename site " + site;
        case Ref.OfElement _, Ref.OfMember _, Ref.OfLink _ -> "Rename " + ref;
      };
    }
  }

  /// Gives every element that shares its id with an earlier one an id of its own.
  record SeparateIds() implements Edit {
    @Override
    public Design applyTo(Design design) {
      return Renaming.separate(design);
    }

    @Override
    public String name() {
      return "Give every element its own id";
    }
  }

  /// Moves boxes; only the drawing changes.
  record Move(Map<ElementId, Position> positions) implements Edit {
    public Move {
      positions = Collections.unmodifiableMap(new TreeMap<>(positions));
    }

    @Override
    public Design applyTo(Design design) {
      Map<ElementId, Position> all = new TreeMap<>(design.layout().positions());
      all.putAll(positions);
      return design.withLayout(design.layout().withPositions(all));
    }

    @Override
    public String name() {
      return positions.size() == 1
          ? "Move " + positions.keySet().iterator().next()
          : "Move " + positions.size() + " elements";
    }
  }

  /// Leads lines another way, puts labels elsewhere, or lets them find their own way again; only the
  /// drawing changes. Boxes that had no place stay where they were drawn.
  record ShapeLines(String name, Map<Ref, LineShape> lines) implements Edit {
    public ShapeLines {
      lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    @Override
    public Design applyTo(Design design) {
      Layout placed = TidyLayout.complete(design.topology(), design.layout());
      for (Ref line : lines.keySet()) {
        // A zone has no place of its own; what its lines do is said from where the drawing begins.
        if (placed.of(line.element()).isEmpty()) {
          placed = placed.with(line.element(), new Position(0, 0));
        }
      }
      return design.withLayout(placed.withLines(lines));
    }
  }

  /// Removes elements, sites, members and links with everything that hangs on them.
  record Remove(List<Ref> refs) implements Edit {
    public Remove {
      refs = List.copyOf(refs);
    }

    public static Remove of(Ref ref) {
      return new Remove(List.of(ref));
    }

    public static Remove of(ElementId element) {
      return of(Ref.of(element));
    }

    @Override
    public Design applyTo(Design design) {
      return Removal.apply(design, refs);
    }

    @Override
    public String name() {
      boolean elements = refs.stream().allMatch(Ref.OfElement.class::isInstance);
      return refs.size() == 1
          ? name(refs.getFirst())
          : "Remove " + refs.size() + (elements ? " elements" : " things");
    }

    private static String name(Ref ref) {
      return switch (ref) {
        case Ref.OfElement(ElementId element) -> "Remove " + element;
        case Ref.OfSite(var _, ElementId site) -> "Remove site " + site;
        case Ref.OfMember(var _, ElementId site, ElementId node) ->
            "Disconnect " + site + " from " + node;
        case Ref.OfLink(ElementId from, ElementId to, int _) ->
            "Remove the link from " + from + " to " + to;
      };
    }
  }

  record SetName(Label newName) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(all -> all.withName(newName));
    }

    @Override
    public String name() {
      return "Name the design";
    }
  }

  record SetApim(ApimVersion version) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(all -> all.withApim(version));
    }

    @Override
    public String name() {
      return "Change to API-M " + version;
    }
  }

  record SetContextPath(UrlPath newPath) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(all -> all.withContextPath(newPath));
    }

    @Override
    public String name() {
      return "Change the context path";
    }
  }

  /// Lets a finding be; what was said of the same finding before is replaced.
  record Accept(Accepted accepted) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all ->
              all.withAccepted(
                  Stream.concat(
                          all.accepted().stream().filter(one -> !isSame(one)), Stream.of(accepted))
                      .toList()));
    }

    private boolean isSame(Accepted other) {
      return other.rule().equals(accepted.rule())
          && Set.copyOf(other.elements()).equals(Set.copyOf(accepted.elements()));
    }

    @Override
    public String name() {
      return "Accept " + accepted.rule();
    }
  }

  /// Lets a finding stand again.
  record TakeBack(Accepted accepted) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all ->
              all.withAccepted(
                  all.accepted().stream().filter(one -> !one.equals(accepted)).toList()));
    }

    @Override
    public String name() {
      return "No longer accept " + accepted.rule();
    }
  }

  /// Adds the text of a file beside the design.
  record Attach(FileName file, String text) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.withAttachments(design.attachments().with(file, text));
    }

    @Override
    public String name() {
      return "Attach " + file;
    }
  }

  /// Several edits that are one step.
  record Together(String name, List<Edit> edits) implements Edit {
    public Together {
      edits = List.copyOf(edits);
    }

    @Override
    public Design applyTo(Design design) {
      Design result = design;
      for (Edit edit : edits) {
        result = edit.applyTo(result);
      }
      return result;
    }
  }

  private static String called(Element element) {
    return switch (element) {
      case Zone zone -> "zone " + zone.id();
      case Note note -> "note " + note.id();
      case Node _, LoadBalancer _, External _ -> element.id().value();
    };
  }

  private static Design inLoadBalancer(
      Design design, ElementId loadBalancer, UnaryOperator<LoadBalancer> change) {
    return design.mapTopology(
        all ->
            all.map(
                LoadBalancer.class, lb -> lb.id().equals(loadBalancer) ? change.apply(lb) : lb));
  }

  private static Design inSite(
      Design design, ElementId loadBalancer, ElementId site, UnaryOperator<Site> change) {
    return inLoadBalancer(
        design,
        loadBalancer,
        lb -> lb.mapSites(old -> old.id().equals(site) ? change.apply(old) : old));
  }
}
