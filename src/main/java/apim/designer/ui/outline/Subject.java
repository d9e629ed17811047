package apim.designer.ui.outline;

import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import java.util.List;

/// What a line of the outline stands for.
sealed interface Subject {
  /// A caption with lines below it.
  record Group(Caption caption) implements Subject {}

  record OfNode(ElementId id) implements Subject {}

  record OfBalancer(ElementId id) implements Subject {}

  record OfSite(ElementId balancer, ElementId site) implements Subject {}

  record OfMember(ElementId balancer, ElementId site, ElementId node) implements Subject {}

  record OfZone(ElementId id) implements Subject {}

  record OfNote(ElementId id) implements Subject {}

  record OfExternal(ElementId id) implements Subject {}

  record OfLink(Link link) implements Subject {}

  /// The captions of the outline, in their order.
  enum Caption {
    INTERNET,
    LOAD_BALANCING,
    API_MANAGER,
    DATA,
    ZONES,
    NOTES,
    LINKS
  }

  /// What is selected with the line; of a link both ends.
  default List<Ref> refs() {
    return switch (this) {
      case Group _ -> List.of();
      case OfNode(ElementId id) -> List.of(Ref.of(id));
      case OfBalancer(ElementId id) -> List.of(Ref.of(id));
      case OfZone(ElementId id) -> List.of(Ref.of(id));
      case OfNote(ElementId id) -> List.of(Ref.of(id));
      case OfExternal(ElementId id) -> List.of(Ref.of(id));
      case OfSite(ElementId lb, ElementId site) -> List.of(Ref.of(lb, site));
      case OfMember(ElementId lb, ElementId site, ElementId node) ->
          List.of(Ref.of(lb, site, node));
      case OfLink(var link) -> List.of(Ref.of(link.from()), Ref.of(link.to()));
    };
  }
}
