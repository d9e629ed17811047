package apim.designer.desk.drawing;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.diagram.Scene;
import apim.designer.diagram.Stacks;
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
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What comes of a line that ends at a box.
///
/// @param selected the boxes that are selected: a line to one of them leads to all of them, and a link
///     from one of them comes from all of them
/// @param stacks equal nodes that stand as one card: a line to it leads to all of them
public record Connecting(
    Deployment deployment, PendingLine tie, List<ElementId> selected, Stacks stacks) {
  public Connecting {
    selected = List.copyOf(selected);
  }

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
      case LoadBalancer lb -> Optional.of(new PendingLine.Membership(Ref.of(lb.id())));
      case Node _, External _ -> Optional.of(new PendingLine.Traffic(Ref.of(element.id())));
      case Zone _, Note _ -> Optional.empty();
    };
  }

  private Topology topology() {
    return deployment.topology();
  }

  /// What of a scene the line may end at, in its order.
  List<Ref> targets(Scene scene) {
    return scene.boxes().stream()
        .flatMap(box -> Stream.concat(Stream.of(box.ref()), rows(box)))
        .distinct()
        .filter(end -> !offers(end).isEmpty())
        // A load balancer's lines are for nodes first of all.
        .sorted(
            Comparator.<Ref, Boolean>comparing(end -> topology().node(end.element()).isEmpty())
                .thenComparing(end -> tie instanceof PendingLine.Joining && isOutside(end)))
        .toList();
  }

  private Stream<Ref> rows(Scene.Box box) {
    return tie instanceof PendingLine.Joining
        ? box.rows().stream().map(Scene.Row::ref)
        : Stream.of();
  }

  /// What a line to `end` can make; nothing when it may not end there.
  List<Offer> offers(Ref end) {
    return switch (tie) {
      case PendingLine.Membership(Ref socket) -> membership(socket, end.element());
      case PendingLine.Joining(List<ElementId> nodes) -> joining(nodes, end);
      case PendingLine.Reconnection(Ref.OfMember member) ->
          topology()
              .node(end.element())
              .filter(node -> !stacks.isStacked(Ref.of(node.id())))
              .flatMap(node -> reconnection(member, node))
              .stream()
              .map(Offer::of)
              .toList();
      case PendingLine.Traffic(Ref from) -> links(from.element(), end.element());
    };
  }

  /// Behind a site, or with links to something outside.
  private List<Offer> joining(List<ElementId> nodes, Ref end) {
    return isOutside(end)
        ? links(nodes, List.of(end.element()))
        : new SiteOffers(deployment, nodes(nodes)).at(end);
  }

  private boolean isOutside(Ref end) {
    return topology().element(External.class, end.element()).isPresent();
  }

  private List<Offer> links(ElementId from, ElementId to) {
    List<ElementId> start = stacks.elements(from);
    List<ElementId> end = stacks.elements(to);
    boolean fromAll = isSelected(start) && !isSelected(end);
    boolean toAll = isSelected(end) && !isSelected(start);
    // What is selected and cannot have the link is passed over; what the hand points at cannot be.
    return start.contains(to) || link(from, to).isEmpty()
        ? List.of()
        : links(fromAll ? together(from) : start, toAll ? together(to) : end);
  }

  private List<Offer> links(List<ElementId> from, List<ElementId> to) {
    List<Edit.AddLink> edits =
        from.stream()
            .flatMap(start -> to.stream().flatMap(end -> link(start, end).stream()))
            .toList();
    if (edits.size() < 2) {
      return edits.stream().map(Offer::of).toList();
    }
    String starts = words(edits.stream().map(edit -> edit.link().from()));
    String ends = words(edits.stream().map(edit -> edit.link().to()));
    return List.of(
        Offer.of(new Edit.Together("Link " + starts + " to " + ends, List.copyOf(edits))));
  }

  private static String words(Stream<ElementId> boxes) {
    List<ElementId> all = boxes.distinct().toList();
    return all.size() == 1 ? all.getFirst().value() : all.size() + " boxes";
  }

  private List<Offer> membership(Ref socket, ElementId end) {
    if (topology().node(end).isPresent()) {
      return new SiteOffers(deployment, nodes(together(end))).at(socket);
    }
    return socket instanceof Ref.OfElement ? links(socket.element(), end) : List.of();
  }

  private boolean isSelected(List<ElementId> card) {
    return card.stream().anyMatch(selected::contains);
  }

  private List<ElementId> together(ElementId end) {
    List<ElementId> card = stacks.elements(end);
    return isSelected(card)
        ? Stream.concat(selected.stream(), card.stream()).distinct().toList()
        : card;
  }

  private List<Node> nodes(List<ElementId> ids) {
    return ids.stream().flatMap(id -> topology().node(id).stream()).distinct().toList();
  }

  /// The member keeps its place among the others, and stays a backup if it was one.
  private Optional<Edit> reconnection(Ref.OfMember member, Node node) {
    return topology()
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

  private Optional<Edit.AddLink> link(ElementId from, ElementId to) {
    boolean loose = !hasLines(from) || !hasLines(to);
    boolean there =
        topology().links().stream().anyMatch(l -> l.from().equals(from) && l.to().equals(to));
    boolean site = topology().loadBalancer(from).isPresent() && topology().node(to).isPresent();
    return loose || there || site || from.equals(to)
        ? Optional.empty()
        : Optional.of(new Edit.AddLink(new Link(from, to, new Label(""))));
  }

  private boolean hasLines(ElementId id) {
    return topology().element(id).flatMap(Connecting::from).isPresent();
  }

  /// Why nothing came of a line, in a sentence.
  String refusal() {
    return switch (tie) {
      case PendingLine.Membership _, PendingLine.Joining _ ->
          "A site's line ends at an API-M node that is not yet behind the site.";
      case PendingLine.Reconnection _ ->
          "The line stays: its end goes to a node that the site lacks.";
      case PendingLine.Traffic _ ->
          "A link ends at another box that it does not lead to yet; a load balancer's lines to"
              + " nodes start at its sites.";
    };
  }
}
