package apim.designer.ui.canvas;

import apim.designer.desk.Desk;
import apim.designer.desk.drawing.Naming;
import apim.designer.desk.drawing.Viewport;
import apim.designer.diagram.Area;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The field in which a name or a note is typed on the drawing. Enter, and a click elsewhere, take
/// what is typed; Escape gives up; what is refused stays with its sentence until it is mended.
final class NameField {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final int LEAST_WIDTH = 150;
  private static final int HEIGHT = 28;
  private static final int NOTE_HEIGHT = 96;

  private final Pane layer;
  private final Node workspace;
  private final Desk desk;
  private Optional<TextInputControl> field = Optional.empty();

  /// @param layer lies where the workspace lies, and takes the mouse for itself
  /// @param workspace has the keyboard afterwards
  NameField(Pane layer, Node workspace, Desk desk) {
    this.layer = layer;
    this.workspace = workspace;
    this.desk = desk;
  }

  /// @param area of what is named, on the drawing
  void open(Naming naming, Area area, Viewport viewport) {
    close();
    TextInputControl input = naming.isText() ? text() : new TextField();
    input.setId("canvas-name");
    input.getStyleClass().add("canvas-name");
    input.setAccessibleText(naming.caption());
    input.setText(naming.typed());
    double width = Math.max(LEAST_WIDTH, area.width() * viewport.zoom());
    double height =
        naming.isText() ? Math.max(NOTE_HEIGHT, area.height() * viewport.zoom()) : HEIGHT;
    input.setManaged(false);
    input.resizeRelocate(
        area.x() * viewport.zoom() + viewport.x(),
        area.y() * viewport.zoom() + viewport.y(),
        width,
        height);
    input
        .textProperty()
        .addListener(
            (_, _, now) ->
                input.pseudoClassStateChanged(INVALID, naming.typing(now).fault().isPresent()));
    input.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, naming, input));
    input
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                left(naming, input);
              }
            });
    field = Optional.of(input);
    layer.getChildren().add(input);
    input.requestFocus();
    input.selectAll();
  }

  private static TextArea text() {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPromptText("What should readers know?");
    return area;
  }

  void close() {
    Optional<TextInputControl> open = field;
    field = Optional.empty();
    open.ifPresent(
        input -> {
          boolean held = input.isFocused();
          layer.getChildren().remove(input);
          if (held) {
            workspace.requestFocus();
          }
        });
  }

  private void key(KeyEvent event, Naming naming, TextInputControl input) {
    boolean taken =
        event.getCode() == KeyCode.ENTER && (!naming.isText() || event.isShortcutDown());
    if (taken) {
      take(naming.typing(input.getText()));
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  /// Stays open with the reason where the name is refused.
  private void take(Naming typed) {
    typed
        .fault()
        .ifPresentOrElse(
            desk::say,
            () -> {
              close();
              typed.edit().ifPresent(desk::apply);
            });
  }

  private void left(Naming naming, TextInputControl input) {
    if (field.filter(input::equals).isEmpty()) {
      return;
    }
    Naming typed = naming.typing(input.getText());
    close();
    typed
        .fault()
        .ifPresentOrElse(
            why -> desk.say("The name stays. " + why), () -> typed.edit().ifPresent(desk::apply));
  }
}
