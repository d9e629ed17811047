package apim.designer.ui.shell;

import apim.designer.desk.window.PanesState;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.ui.control.Hint;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A pane with the buttons that collapse and move it, in the corner of its head.
final class PaneFrame extends StackPane {
  private final Pane pane;
  private final Region content;
  private final Button move;

  PaneFrame(Pane pane, Region content, Consumer<Pane> moved, Consumer<Pane> collapsed) {
    this.pane = pane;
    this.content = content;
    setId(pane.id() + "-pane");
    getStyleClass().add("pane-frame");
    setMinSize(0, 0);
    move = button("pane-move", "move-" + pane.id());
    move.setOnAction(_ -> moved.accept(pane));
    Button collapse = button("pane-collapse", "collapse-" + pane.id());
    collapse.setAccessibleText("Collapse " + pane.label());
    Hint.set(collapse, "Collapse " + pane.label());
    collapse.setOnAction(_ -> collapsed.accept(pane));
    HBox corner = new HBox(2, collapse);
    if (pane.isMovable()) {
      corner.getChildren().addFirst(move);
      getStyleClass().add("movable");
    }
    corner.getStyleClass().add("pane-corner");
    corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(corner, Pos.TOP_RIGHT);
    getChildren().add(corner);
  }

  /// Puts its content in, which it begins without.
  void fill() {
    if (!getChildren().contains(content)) {
      getChildren().addFirst(content);
    }
  }

  private static Button button(String styleClass, String id) {
    Region icon = new Region();
    icon.getStyleClass().add("pane-icon");
    Button button = new Button("", icon);
    button.setId(id);
    button.getStyleClass().addAll("pane-button", styleClass);
    return button;
  }

  void show(PanesState state) {
    boolean beside = state.isBeside(pane);
    String words =
        "Move " + pane.label() + (beside ? " below the canvas" : " to the side of the canvas");
    move.setAccessibleText(words);
    Hint.set(move, words);
    move.getStyleClass().removeAll("to-bottom", "to-side");
    move.getStyleClass().add(beside ? "to-bottom" : "to-side");
  }
}
