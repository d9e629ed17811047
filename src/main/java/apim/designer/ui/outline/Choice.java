package apim.designer.ui.outline;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.TidyLayout;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.ui.control.Fresh;
import apim.designer.ui.control.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An entry of the menu of a line: something to do, or further entries below it.
record Choice(String label, Optional<Edit> edit, List<Choice> more) {
  Choice {
    more = List.copyOf(more);
  }

  private static Choice of(String label, Edit edit) {
    return new Choice(label, Optional.of(edit), List.of());
  }

  private static Choice below(String label, List<Choice> more) {
    return new Choice(label, Optional.empty(), more);
  }

  /// What can be done with a line, but for renaming and deleting.
  ///
  /// @param profiles that the release has
  static List<Choice> of(Design design, List<Profile> profiles, Subject subject) {
    OutlineEdits edits = new OutlineEdits(design);
    List<Choice> all = new ArrayList<>();
    switch (subject) {
      case Subject.Group(Subject.Caption caption) -> {
        if (caption == Subject.Caption.API_MANAGER) {
          all.add(addNode(design, profiles));
        } else if (caption == Subject.Caption.LOAD_BALANCING) {
          all.add(addBalancer(design));
        } else {
          all.addAll(List.of(addBalancer(design), addNode(design, profiles)));
        }
      }
      case Subject.OfBalancer(ElementId id) -> {
        edits
            .balancer(id)
            .ifPresent(lb -> all.add(of("Add a site", new Edit.AddSite(id, Fresh.site(lb)))));
        all.add(addBalancer(design));
      }
      case Subject.OfSite(ElementId lb, ElementId site) ->
          connect(design, lb, site).ifPresent(all::add);
      case Subject.OfMember member ->
          edits
              .backup(member, !edits.isBackup(member))
              .ifPresent(
                  edit ->
                      all.add(
                          of(
                              edits.isBackup(member)
                                  ? "Let it take requests always"
                                  : "Use it only as a backup",
                              edit)));
      case Subject.OfNode(ElementId id) -> {
        connectTo(design, id).ifPresent(all::add);
        all.add(addNode(design, profiles));
      }
      case Subject.OfZone _, Subject.OfNote _, Subject.OfExternal _, Subject.OfLink _ -> {}
    }
    OutlineEdits.movable(subject).ifPresent(id -> zones(design, edits, id).ifPresent(all::add));
    return List.copyOf(all);
  }

  private static Choice addBalancer(Design design) {
    LoadBalancer lb = Fresh.loadBalancer(design);
    Position at = tidy(design, design.topology().withLoadBalancer(lb), lb.id());
    return of("Add a load balancer", new Edit.AddLoadBalancer(lb, at));
  }

  private static Choice addNode(Design design, List<Profile> profiles) {
    return below(
        "Add a node",
        profiles.stream()
            .map(
                profile -> {
                  Node node = Fresh.node(design, profile);
                  Position at = tidy(design, design.topology().withNode(node), node.id());
                  return of(Words.of(profile), new Edit.AddNode(node, at));
                })
            .toList());
  }

  /// Where the tidy layout would put it among what stands already.
  private static Position tidy(Design design, Topology with, ElementId id) {
    Layout layout = TidyLayout.complete(with, design.layout());
    return layout.of(id).orElse(new Position(0, 0));
  }

  private static Optional<Choice> connect(Design design, ElementId lb, ElementId site) {
    List<Choice> free =
        design.topology().nodes().stream()
            .map(Node::id)
            .filter(id -> !isMember(design, lb, site, id))
            .map(id -> of(id.value(), new Edit.Connect(lb, site, Member.of(id))))
            .toList();
    return free.isEmpty() ? Optional.empty() : Optional.of(below("Put a node behind it", free));
  }

  private static Optional<Choice> connectTo(Design design, ElementId node) {
    List<Choice> sites = new ArrayList<>();
    for (LoadBalancer lb : design.topology().loadBalancers()) {
      for (Site site : lb.sites()) {
        if (!site.hasMember(node)) {
          sites.add(
              of(
                  site.id() + " of " + lb.id(),
                  new Edit.Connect(lb.id(), site.id(), Member.of(node))));
        }
      }
    }
    return sites.isEmpty() ? Optional.empty() : Optional.of(below("Put behind site", sites));
  }

  private static boolean isMember(Design design, ElementId lb, ElementId site, ElementId node) {
    return design
        .topology()
        .loadBalancer(lb)
        .flatMap(one -> one.site(site))
        .map(one -> one.hasMember(node))
        .orElse(false);
  }

  private static Optional<Choice> zones(Design design, OutlineEdits edits, ElementId id) {
    List<Choice> all = new ArrayList<>();
    for (Zone zone : design.topology().zones()) {
      edits.moved(id, zone.id()).ifPresent(edit -> all.add(of(zone.label().oneLine(), edit)));
    }
    edits.movedOut(id).ifPresent(edit -> all.add(of("No zone", edit)));
    return all.isEmpty() ? Optional.empty() : Optional.of(below("Move to zone", all));
  }
}
