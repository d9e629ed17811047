package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.FirstSite;
import apim.designer.diagram.Scene;
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
import java.util.List;
import java.util.Optional;

/// What comes of a line that ends at a box.
public record Connecting(Topology topology, PendingLine tie) {
  /// The line that starts at something; empty where none can.
  public static Optional<PendingLine> tie(Topology topology, Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) -> topology.element(id).flatMap(Connecting::from);
      case Ref.OfSite site -> Optional.of(new PendingLine.Membership(site));
      case Ref.OfMember member -> Optional.of(new PendingLine.Reconnection(member));
      case Ref.OfLink _ -> Optional.empty();
    };
  }

  private static Optional<PendingLine> from(Element element) {
    return switch (element) {
      case LoadBalancer lb -> Optional.of(from(lb));
      case Node _, External _ -> Optional.of(new PendingLine.Traffic(Ref.of(element.id())));
      case Zone _, Note _ -> Optional.empty();
    };
  }

  private static PendingLine from(LoadBalancer lb) {
    return switch (lb.sites().size()) {
      case 0 -> new PendingLine.Membership(Ref.of(lb.id()));
      case 1 -> new PendingLine.Membership(Ref.of(lb.id(), lb.sites().getFirst().id()));
      default -> new PendingLine.Traffic(Ref.of(lb.id()));
    };
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
    ElementId target = box.element();
    return switch (tie) {
      case PendingLine.Membership(Ref socket) ->
          topology.node(target).flatMap(node -> member(socket, node));
      case PendingLine.Reconnection(Ref.OfMember member) ->
          topology.node(target).flatMap(node -> reconnection(member, node));
      case PendingLine.Traffic(Ref from) -> link(from.element(), target);
    };
  }

  private Optional<Edit> member(Ref socket, Node node) {
    return switch (socket) {
      case Ref.OfElement(ElementId id) ->
          topology.loadBalancer(id).map(balancer -> first(balancer, node));
      case Ref.OfSite site ->
          topology
              .site(site)
              .filter(there -> !there.hasMember(node.id()))
              .map(_ -> new Edit.Connect(site.loadBalancer(), site.site(), Member.of(node.id())));
      case Ref.OfMember _, Ref.OfLink _ -> Optional.empty();
    };
  }

  private static Edit first(LoadBalancer balancer, Node node) {
    Site site = FirstSite.of(balancer, node.profile()).withMember(Member.of(node.id()));
    return new Edit.Together(
        "Connect " + balancer.id() + " to " + node.id(),
        List.of(new Edit.AddSite(balancer.id(), site)));
  }

  /// The member keeps its place among the others, and stays a backup if it was one.
  private Optional<Edit> reconnection(Ref.OfMember member, Node node) {
    return topology
        .site(member.ofSite())
        .filter(site -> site.hasMember(member.node()) && !site.hasMember(node.id()))
        .map(
            site ->
                new Edit.Together(
                    "Reconnect " + site.id() + " to " + node.id(),
                    List.of(
                        new Edit.ChangeSite(
                            member.loadBalancer(),
                            site.mapMembers(
                                old ->
                                    old.node().equals(member.node())
                                        ? new Member(node.id(), old.backup())
                                        : old)))));
  }

  private Optional<Edit> link(ElementId from, ElementId to) {
    boolean note = topology.element(Note.class, to).isPresent();
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
      case PendingLine.Membership _ ->
          "A site's line ends at an API-M node that is not yet behind the site.";
      case PendingLine.Reconnection _ ->
          "The line stays: its end goes to a node that the site lacks.";
      case PendingLine.Traffic _ ->
          "A link ends at another box that it does not lead to yet; a load balancer's lines to"
              + " nodes start at its sites.";
    };
  }
}
