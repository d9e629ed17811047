package apim.designer.ui.control;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;

/// Keeps the keyboard in what lies over the window, for as long as that is shown.
public final class FocusTrap {
  private FocusTrap() {}

  /// @param home where the keyboard goes back to when it has left the layer, as with Tab past the
  ///     last field
  public static void set(Node layer, Supplier<Node> home) {
    set(layer, home, () -> true);
  }

  /// @param inFront whether nothing else lies over the layer, which then has the keyboard
  public static void set(Node layer, Supplier<Node> home, BooleanSupplier inFront) {
    ChangeListener<Node> guard =
        (_, _, owner) -> {
          if (layer.isVisible()
              && inFront.getAsBoolean()
              && owner != null
              && !isWithin(owner, layer)) {
            home.get().requestFocus();
          }
        };
    layer
        .sceneProperty()
        .addListener(
            (_, before, now) -> {
              if (before != null) {
                before.focusOwnerProperty().removeListener(guard);
              }
              if (now != null) {
                now.focusOwnerProperty().addListener(guard);
              }
            });
  }

  /// Whether it and everything around it is visible.
  public static boolean isShown(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  public static boolean isWithin(Node node, Node ancestor) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (one.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
