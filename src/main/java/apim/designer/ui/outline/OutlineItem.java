package apim.designer.ui.outline;

import apim.designer.diagram.Hue;
import apim.designer.diagram.Scene;
import java.util.List;
import java.util.Optional;

/// A line of the outline with the lines below it.
///
/// @param key by which the line is known from one design to the next
/// @param icon the name of its drawing; empty for none
/// @param detail what it is or where, in muted text
record OutlineItem(
    String key,
    Subject subject,
    String icon,
    Hue hue,
    String name,
    String detail,
    Optional<Scene.Badge> badge,
    List<OutlineItem> children) {
  OutlineItem {
    children = List.copyOf(children);
  }
}
