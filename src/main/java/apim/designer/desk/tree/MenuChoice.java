package apim.designer.desk.tree;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.TidyLayout;
import apim.designer.desk.NewElements;
import apim.designer.desk.Words;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.validation.NextSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An entry of the menu of a line: something to do, or further entries below it.
public record MenuChoice(String label, Optional<Edit> edit, List<MenuChoice> more) {
  public MenuChoice {
    more = List.copyOf(more);
  }

  private static MenuChoice of(String label, Edit edit) {
    return new MenuChoice(label, Optional.of(edit), List.of());
  }

  private static MenuChoice below(String label, List<MenuChoice> more) {
    return new MenuChoice(label, Optional.empty(), more);
  }

  /// What can be done with a line, but for renaming and deleting.
  ///
  /// @param profiles that the release has
  public static List<MenuChoice> of(
      Design design, List<Profile> profiles, OutlineItem.Content content) {
    return switch (content) {
      case OutlineItem.Content.Heading(Caption caption) -> below(design, profiles, caption);
      case OutlineItem.Content.Drawn(Ref ref) -> of(design, profiles, ref);
    };
  }

  private static List<MenuChoice> below(Design design, List<Profile> profiles, Caption caption) {
    return switch (caption) {
      case API_MANAGER -> List.of(addNode(design, profiles));
      case LOAD_BALANCING -> List.of(addBalancer(design));
      case INTERNET, DATA, ZONES, NOTES, LINKS ->
          List.of(addBalancer(design), addNode(design, profiles));
    };
  }

  private static List<MenuChoice> of(Design design, List<Profile> profiles, Ref ref) {
    OutlineEdits edits = new OutlineEdits(design);
    List<MenuChoice> all = new ArrayList<>();
    switch (ref) {
      case Ref.OfElement(ElementId id) ->
          design
              .topology()
              .element(id)
              .ifPresent(element -> all.addAll(of(design, profiles, element)));
      case Ref.OfSite site -> connect(design, site).ifPresent(all::add);
      case Ref.OfMember member -> {
        boolean backup = edits.isBackup(member);
        String label = backup ? "Let it take requests always" : "Use it only as a backup";
        edits.backup(member, !backup).ifPresent(edit -> all.add(of(label, edit)));
      }
      case Ref.OfLink _ -> {}
    }
    edits.movable(ref).ifPresent(id -> zones(design, edits, id).ifPresent(all::add));
    return List.copyOf(all);
  }

  private static List<MenuChoice> of(Design design, List<Profile> profiles, Element element) {
    return switch (element) {
      case LoadBalancer lb ->
          List.of(
              of("Add a site", new NextSite(Deployment.of(design), lb).adding()),
              addBalancer(design));
      case Node node ->
          Stream.concat(connectTo(design, node.id()).stream(), Stream.of(addNode(design, profiles)))
              .toList();
      case Zone _, Note _, External _ -> List.of();
    };
  }

  private static MenuChoice addBalancer(Design design) {
    LoadBalancer lb = NewElements.loadBalancer(design);
    Position at = tidy(design, design.topology().with(lb), lb.id());
    return of("Add a load balancer", new Edit.Add(lb, at));
  }

  private static MenuChoice addNode(Design design, List<Profile> profiles) {
    return below(
        "Add a node",
        profiles.stream()
            .map(
                profile -> {
                  Node node = NewElements.node(design, profile);
                  Position at = tidy(design, design.topology().with(node), node.id());
                  return of(Words.of(profile), new Edit.Add(node, at));
                })
            .toList());
  }

  /// Where the tidy layout would put it among what stands already.
  private static Position tidy(Design design, Topology with, ElementId id) {
    Layout layout = TidyLayout.complete(with, design.layout());
    return layout.of(id).orElse(new Position(0, 0));
  }

  private static Optional<MenuChoice> connect(Design design, Ref.OfSite ref) {
    Optional<Site> site = design.topology().site(ref);
    List<MenuChoice> free =
        design.topology().nodes().stream()
            .map(Node::id)
            .filter(id -> site.filter(one -> one.hasMember(id)).isEmpty())
            .map(id -> connection(id.value(), ref.loadBalancer(), ref.site(), id))
            .toList();
    return free.isEmpty() ? Optional.empty() : Optional.of(below("Put a node behind it", free));
  }

  private static MenuChoice connection(String label, ElementId lb, ElementId site, ElementId node) {
    return of(label, new Edit.Connect(lb, site, Member.of(node)));
  }

  private static Optional<MenuChoice> connectTo(Design design, ElementId node) {
    List<MenuChoice> sites = new ArrayList<>();
    for (LoadBalancer lb : design.topology().loadBalancers()) {
      for (Site site : lb.sites()) {
        if (!site.hasMember(node)) {
          sites.add(connection(site.id() + " of " + lb.id(), lb.id(), site.id(), node));
        }
      }
    }
    return sites.isEmpty() ? Optional.empty() : Optional.of(below("Put behind site", sites));
  }

  private static Optional<MenuChoice> zones(Design design, OutlineEdits edits, ElementId id) {
    List<MenuChoice> all = new ArrayList<>();
    for (Zone zone : design.topology().zones()) {
      edits
          .moved(id, zone.id())
          .ifPresent(edit -> all.add(of(Words.named(zone.label(), zone.id()), edit)));
    }
    edits.movedOut(id).ifPresent(edit -> all.add(of("No zone", edit)));
    return all.isEmpty() ? Optional.empty() : Optional.of(below("Move to zone", all));
  }
}
