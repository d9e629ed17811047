package apim.designer.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;

/// Where the keyboard goes in a panel.
public final class FocusOrder {
  private FocusOrder() {}

  /// The first node inside that takes the keyboard; what a panel shows goes before its head.
  public static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled() || node instanceof MenuBar) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof BorderPane panel && panel.getCenter() != null) {
      Optional<Node> content = first(panel.getCenter());
      if (content.isPresent()) {
        return content;
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = first(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
