package apim.designer.design;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Site;
import apim.designer.topology.Zone;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What a user does to a design in one step. Edits only go forward: the history keeps designs. An
/// edit of something that is not there changes nothing.
public sealed interface Edit {
  Design applyTo(Design design);

  /// What was done, as the Undo menu says it.
  String name();

  record AddNode(Node node, Position at) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.with(design.topology().withNode(node), node.id(), at);
    }

    @Override
    public String name() {
      return "Add " + node.id();
    }
  }

  record AddLoadBalancer(LoadBalancer loadBalancer, Position at) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.with(design.topology().withLoadBalancer(loadBalancer), loadBalancer.id(), at);
    }

    @Override
    public String name() {
      return "Add " + loadBalancer.id();
    }
  }

  record AddZone(Zone zone, Position at) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.with(design.topology().withZone(zone), zone.id(), at);
    }

    @Override
    public String name() {
      return "Add zone " + zone.id();
    }
  }

  record AddNote(Note note, Position at) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.with(design.topology().withNote(note), note.id(), at);
    }

    @Override
    public String name() {
      return "Add note " + note.id();
    }
  }

  record AddExternal(External external, Position at) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.with(design.topology().withExternal(external), external.id(), at);
    }

    @Override
    public String name() {
      return "Add " + external.id();
    }
  }

  /// Puts `node` in the place of the node of the same id.
  record ChangeNode(Node node) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all -> all.mapNodes(old -> old.id().equals(node.id()) ? node : old));
    }

    @Override
    public String name() {
      return "Change " + node.id();
    }
  }

  /// Puts `loadBalancer` in the place of the load balancer of the same id.
  record ChangeLoadBalancer(LoadBalancer loadBalancer) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inLoadBalancer(design, loadBalancer.id(), _ -> loadBalancer);
    }

    @Override
    public String name() {
      return "Change " + loadBalancer.id();
    }
  }

  /// Puts `zone` in the place of the zone of the same id.
  record ChangeZone(Zone zone) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all -> all.mapZones(old -> old.id().equals(zone.id()) ? zone : old));
    }

    @Override
    public String name() {
      return "Change zone " + zone.id();
    }
  }

  /// Puts `note` in the place of the note of the same id.
  record ChangeNote(Note note) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all -> all.mapNotes(old -> old.id().equals(note.id()) ? note : old));
    }

    @Override
    public String name() {
      return "Change note " + note.id();
    }
  }

  /// Puts `external` in the place of the outside element of the same id.
  record ChangeExternal(External external) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all -> all.mapExternals(old -> old.id().equals(external.id()) ? external : old));
    }

    @Override
    public String name() {
      return "Change " + external.id();
    }
  }

  record AddSite(ElementId loadBalancer, Site site) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inLoadBalancer(design, loadBalancer, lb -> lb.withSite(site));
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

  record RemoveSite(ElementId loadBalancer, ElementId site) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inLoadBalancer(design, loadBalancer, lb -> lb.withoutSite(site));
    }

    @Override
    public String name() {
      return "Remove site " + site;
    }
  }

  /// Gives a site a new id.
  record RenameSite(ElementId loadBalancer, ElementId site, ElementId newId) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inSite(design, loadBalancer, site, old -> old.withId(newId));
    }

    @Override
    public String name() {
      return "Rename site " + site;
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

  record Disconnect(ElementId loadBalancer, ElementId site, ElementId node) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return inSite(design, loadBalancer, site, old -> old.withoutMember(node));
    }

    @Override
    public String name() {
      return "Disconnect " + site + " from " + node;
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

  record RemoveLink(Link link) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.mapTopology(
          all -> all.withLinks(all.links().stream().filter(old -> !old.equals(link)).toList()));
    }

    @Override
    public String name() {
      return "Remove the link from " + link.from() + " to " + link.to();
    }
  }

  /// Gives an element a new id; whatever names it follows.
  record Rename(ElementId element, ElementId newId) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return Renaming.apply(design, element, newId);
    }

    @Override
    public String name() {
      return "Rename " + element;
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
      return design.withLayout(new Layout(all));
    }

    @Override
    public String name() {
      return positions.size() == 1
          ? "Move " + positions.keySet().iterator().next()
          : "Move " + positions.size() + " elements";
    }
  }

  /// Removes elements with everything that hangs on them.
  record Remove(List<ElementId> elements) implements Edit {
    public Remove {
      elements = List.copyOf(elements);
    }

    @Override
    public Design applyTo(Design design) {
      return Removal.apply(design, elements);
    }

    @Override
    public String name() {
      return elements.size() == 1
          ? "Remove " + elements.getFirst()
          : "Remove " + elements.size() + " elements";
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

  private static Design inLoadBalancer(
      Design design, ElementId loadBalancer, UnaryOperator<LoadBalancer> change) {
    return design.mapTopology(
        all -> all.mapLoadBalancers(lb -> lb.id().equals(loadBalancer) ? change.apply(lb) : lb));
  }

  private static Design inSite(
      Design design, ElementId loadBalancer, ElementId site, UnaryOperator<Site> change) {
    return inLoadBalancer(
        design,
        loadBalancer,
        lb -> lb.mapSites(old -> old.id().equals(site) ? change.apply(old) : old));
  }
}
