package apim.designer.desk.tree;

import apim.designer.diagram.Hue;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// A line of the outline with the lines below it.
///
/// @param key by which the line is known from one design to the next
/// @param icon the name of its drawing; empty for none
/// @param detail what it is or where, in muted text
public record OutlineItem(
    String key,
    Content content,
    String icon,
    Hue hue,
    String name,
    String detail,
    Optional<Scene.Badge> badge,
    List<OutlineItem> children) {
  public OutlineItem {
    children = List.copyOf(children);
  }

  /// What a line of the outline stands for.
  sealed interface Content {
    /// A caption with lines below it.
    record Heading(Caption caption) implements Content {}

    record Drawn(Ref ref) implements Content {}
  }

  /// Empty for a caption.
  public Optional<Ref> ref() {
    return switch (content) {
      case Content.Heading _ -> Optional.empty();
      case Content.Drawn(Ref ref) -> Optional.of(ref);
    };
  }

  /// What is selected with the line; of a link both ends.
  public List<Ref> selected() {
    return switch (content) {
      case Content.Heading _ -> List.of();
      case Content.Drawn(Ref.OfLink link) -> List.of(Ref.of(link.from()), Ref.of(link.to()));
      case Content.Drawn(Ref ref) -> List.of(ref);
    };
  }
}
