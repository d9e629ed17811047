package apim.designer.ui.canvas;

import apim.designer.design.Edit;
import apim.designer.design.FirstSite;
import apim.designer.diagram.Scene;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.ui.control.Selection;
import java.util.List;
import java.util.Optional;

/// What comes of a line that ends at a box.
record Connecting(Topology topology, Tie tie) {
  /// The line that starts at something; empty where none can.
  static Optional<Tie> tie(Topology topology, Ref ref) {
    List<ElementId> ids = Selection.ids(ref);
    Optional<LoadBalancer> balancer = topology.loadBalancer(ids.getFirst());
    return switch (ids.size()) {
      case 1 -> balancer.isPresent() ? fromBalancer(balancer.get()) : fromBox(topology, ref);
      case 2 -> Optional.of(new Tie.Membership(ref));
      case 3 -> Optional.of(new Tie.Reconnection(ref));
      default -> Optional.empty();
    };
  }

  private static Optional<Tie> fromBalancer(LoadBalancer lb) {
    return switch (lb.sites().size()) {
      case 0 -> Optional.of(new Tie.Membership(Ref.of(lb.id())));
      case 1 -> Optional.of(new Tie.Membership(Ref.of(lb.id(), lb.sites().getFirst().id())));
      default -> Optional.of(new Tie.Traffic(Ref.of(lb.id())));
    };
  }

  private static Optional<Tie> fromBox(Topology topology, Ref ref) {
    ElementId id = Selection.ids(ref).getFirst();
    boolean note = topology.notes().stream().anyMatch(one -> one.id().equals(id));
    boolean zone = topology.zones().stream().anyMatch(one -> one.id().equals(id));
    return note || zone ? Optional.empty() : Optional.of(new Tie.Traffic(ref));
  }

  /// The boxes of a scene at which the line may end, in their order.
  List<Ref> targets(Scene scene) {
    return scene.boxes().stream()
        .map(Scene.Box::ref)
        .distinct()
        .filter(box -> edit(box).isPresent())
        .toList();
  }

  /// What a line to `box` makes; empty when it may not end there.
  Optional<Edit> edit(Ref box) {
    ElementId target = Selection.ids(box).getFirst();
    return switch (tie) {
      case Tie.Membership(Ref socket) ->
          topology.node(target).flatMap(node -> member(Selection.ids(socket), node));
      case Tie.Reconnection(Ref member) ->
          topology.node(target).flatMap(node -> reconnection(Selection.ids(member), node));
      case Tie.Traffic(Ref from) -> link(Selection.ids(from).getFirst(), target);
    };
  }

  private Optional<Edit> member(List<ElementId> socket, Node node) {
    Optional<LoadBalancer> found = topology.loadBalancer(socket.getFirst());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    LoadBalancer balancer = found.get();
    if (socket.size() == 1) {
      Site site = FirstSite.of(balancer, node.profile()).withMember(Member.of(node.id()));
      return Optional.of(
          new Edit.Together(
              "Connect " + balancer.id() + " to " + node.id(),
              List.of(new Edit.AddSite(balancer.id(), site))));
    }
    return balancer
        .site(socket.get(1))
        .filter(site -> !site.hasMember(node.id()))
        .map(site -> new Edit.Connect(balancer.id(), site.id(), Member.of(node.id())));
  }

  /// The member keeps its place among the others, and stays a backup if it was one.
  private Optional<Edit> reconnection(List<ElementId> member, Node node) {
    ElementId before = member.get(2);
    return topology
        .loadBalancer(member.getFirst())
        .flatMap(lb -> lb.site(member.get(1)))
        .filter(site -> site.hasMember(before) && !site.hasMember(node.id()))
        .map(
            site ->
                new Edit.Together(
                    "Reconnect " + site.id() + " to " + node.id(),
                    List.of(
                        new Edit.ChangeSite(
                            member.getFirst(),
                            site.mapMembers(
                                old ->
                                    old.node().equals(before)
                                        ? new Member(node.id(), old.backup())
                                        : old)))));
  }

  private Optional<Edit> link(ElementId from, ElementId to) {
    boolean note = topology.notes().stream().anyMatch(one -> one.id().equals(to));
    boolean there =
        topology.links().stream().anyMatch(l -> l.from().equals(from) && l.to().equals(to));
    boolean site = topology.loadBalancer(from).isPresent() && topology.node(to).isPresent();
    return note || there || site || from.equals(to)
        ? Optional.empty()
        : Optional.of(new Edit.AddLink(new Link(from, to, new Label(""))));
  }

  /// Why nothing came of a line, in a sentence.
  String refusal() {
    return switch (tie) {
      case Tie.Membership _ ->
          "A site's line ends at an API-M node that is not yet behind the site.";
      case Tie.Reconnection _ -> "The line stays: its end goes to a node that the site lacks.";
      case Tie.Traffic _ ->
          "A link ends at another box that it does not lead to yet; a load balancer's lines to"
              + " nodes start at its sites.";
    };
  }
}
