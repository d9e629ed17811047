package apim.designer.ui.preview;

import apim.designer.desk.files.Find;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.Hint;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The field to look for words in the lines, with the count of hits and the ways to go to them.
final class FindBar extends HBox {
  /// Who answers the bar.
  interface Seeker {
    void look(String words);

    void go(boolean forward);

    void close();

    /// Looks in all files, or in the one that is open.
    void everywhere(boolean all);
  }

  private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");

  private final Seeker seeker;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final ToggleButton all = new ToggleButton("All files");

  FindBar(Seeker seeker) {
    super(6);
    this.seeker = seeker;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    field.setId("preview-find");
    field.setPromptText("Find in this file");
    field.setAccessibleText("Find in this file");
    field.getStyleClass().add("small-field");
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.textProperty().addListener((_, _, words) -> seeker.look(words));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            seeker.go(!event.isShiftDown());
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            seeker.close();
            event.consume();
          }
        });
    count.setId("preview-find-count");
    count.getStyleClass().add("find-count");
    count.setMinWidth(USE_PREF_SIZE);
    all.setId("preview-find-all");
    all.setMinWidth(USE_PREF_SIZE);
    all.getStyleClass().add("find-all");
    all.setAccessibleText("Look in all files");
    all.setOnAction(_ -> seeker.everywhere(all.isSelected()));
    show(Find.CLOSED);
  }

  /// Its key opens it from anywhere in `around`.
  void opensIn(Node around, Runnable open) {
    around.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (FIND.match(event)) {
            open.run();
            event.consume();
          }
        });
  }

  /// When it is first opened, as everything in the window is styled at every start.
  private void fill() {
    getChildren()
        .addAll(
            field,
            count,
            all,
            tool(
                "preview-find-previous",
                "M6 15 L12 9 L18 15",
                "Previous hit (Shift+Enter)",
                () -> seeker.go(false)),
            tool(
                "preview-find-next",
                "M6 9 L12 15 L18 9",
                "Next hit (Enter)",
                () -> seeker.go(true)),
            tool("preview-find-close", "M7 7 L17 17 M17 7 L7 17", "Close (Escape)", seeker::close));
  }

  /// A small button with a drawing.
  static Button tool(String id, String stroke, String hint, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new Glyph(List.of(stroke), 16));
    button.getStyleClass().addAll("tool", "hue-slate");
    button.setAccessibleText(hint);
    Hint.set(button, hint);
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(Find find) {
    if (find.open() && getChildren().isEmpty()) {
      fill();
    }
    setVisible(find.open());
    setManaged(find.open());
    count.setText(find.count());
  }

  /// @param wanted whether all files are looked in
  void everywhere(boolean wanted) {
    all.setSelected(wanted);
  }

  void begin() {
    field.requestFocus();
    field.selectAll();
  }
}
