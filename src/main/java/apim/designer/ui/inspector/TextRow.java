package apim.designer.ui.inspector;

import apim.designer.desk.form.FieldDraft;
import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import apim.designer.ui.control.Hint;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A text field with its door: each keystroke that is taken changes the design at once. A text that
/// is refused stays with its message, and leaves nothing of itself in the design, which has again
/// what it had when the field was entered.
final class TextRow implements PropertyRow {
  private static final int AREA_LINES = 6;

  private final TextInputControl input;
  private final Frame frame;
  private final Form form;
  private Property.Text property;
  // What the field had when what was typed in it was settled last.
  private String settled;
  private boolean writing;
  private boolean retired;

  TextRow(Property.Text first, Form form) {
    this.form = form;
    this.property = first;
    this.settled = first.value();
    this.input = input(first.shape());
    Node whole = first.suggestions().isEmpty() ? input : withSuggestions();
    this.frame =
        first.shape() == Property.Shape.SHORT
            ? Frame.beside(first, whole, input)
            : Frame.above(first, whole, input);
    write(first.value());
    input.textProperty().addListener((_, _, text) -> typed(text));
    input.focusedProperty().addListener((_, _, focused) -> focused(focused));
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static TextInputControl input(Property.Shape shape) {
    return switch (shape) {
      case SHORT -> {
        TextField field = new TextField();
        field.getStyleClass().add("short");
        yield field;
      }
      case LINE -> new TextField();
      case AREA -> {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(AREA_LINES);
        yield area;
      }
    };
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Text text) {
      boolean changed = !text.value().equals(property.value());
      property = text;
      input.setPromptText(text.hint());
      frame.note(text.note());
      // What is being typed stays as it is typed: "Api" may be the host name api.
      if (changed && !writing) {
        settled = text.value();
        write(text.value());
      }
      frame.refuse(objection());
    }
  }

  @Override
  public Optional<FieldDraft> draft() {
    boolean waits = property.moment() == Property.Moment.ON_LEAVING || !input.isFocused();
    return Optional.of(input.getText())
        .filter(text -> !text.equals(property.value()))
        .filter(text -> waits || property.refusal(text).isPresent())
        .map(text -> new FieldDraft(text, property.value()));
  }

  @Override
  public void resume(FieldDraft draft) {
    if (draft.over().equals(property.value())) {
      write(draft.text());
      frame.refuse(objection());
    }
  }

  /// What stands against what is typed; a text that was refused and would be taken now waits.
  private Optional<String> objection() {
    return property
        .refusal(input.getText())
        .or(
            () ->
                draft()
                    .filter(_ -> !input.isFocused())
                    .map(_ -> "Not taken yet; press Enter here to take it."));
  }

  @Override
  public void retire() {
    retired = true;
    if (input.isFocused()) {
      draft().ifPresent(draft -> tellRefused(draft.text()));
    }
  }

  private void write(String text) {
    if (!input.getText().equals(text)) {
      quietly(() -> input.setText(text));
    }
  }

  /// Does what changes the text or the property without an answer of this row to it.
  private void quietly(Runnable change) {
    boolean before = writing;
    writing = true;
    try {
      change.run();
    } finally {
      writing = before;
    }
  }

  private void typed(String text) {
    if (writing) {
      return;
    }
    if (property.moment() == Property.Moment.EACH_KEYSTROKE) {
      quietly(() -> enter(text));
    }
    frame.refuse(objection());
  }

  // What was taken on the way to a text that is refused was never meant.
  private void enter(String text) {
    boolean refused = property.refusal(text).isPresent();
    boolean takenBack = (refused || text.equals(settled)) && form.takeBack(property.key());
    if (!refused && !takenBack && !text.equals(property.value())) {
      form.type(property.edit().apply(text), property.key());
    }
  }

  private void focused(boolean focused) {
    if (!focused && !retired) {
      settle();
    }
  }

  /// Ends typing; what was taken is shown as the design has it.
  private void settle() {
    String text = input.getText();
    if (property.refusal(text).isPresent()) {
      tellRefused(text);
    } else {
      if (!text.equals(property.value())) {
        form.apply(property.edit().apply(text));
      }
      write(property.value());
      frame.refuse(Optional.empty());
    }
    form.settle();
    settled = property.value();
  }

  private void tellRefused(String text) {
    form.say(property.notTaken(text));
  }

  private void pressed(KeyEvent event) {
    boolean area = property.shape() == Property.Shape.AREA;
    if (event.getCode() == KeyCode.ESCAPE) {
      if (restore()) {
        event.consume();
      }
    } else if (event.getCode() == KeyCode.ENTER && (!area || event.isShortcutDown())) {
      settle();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && area && !event.isShortcutDown()) {
      input.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      undone(event);
    }
  }

  /// Whether there was anything typed since the text was settled last.
  private boolean restore() {
    String text = input.getText();
    quietly(() -> form.takeBack(property.key()));
    write(property.value());
    settled = property.value();
    frame.refuse(Optional.empty());
    input.selectAll();
    return !text.equals(property.value());
  }

  // A taken text is a step of the design's history, which the window undoes; a draft is not.
  private void undone(KeyEvent event) {
    if (input.getScene() != null && draft().isEmpty()) {
      input.getScene().getAccelerators().entrySet().stream()
          .filter(entry -> entry.getKey().match(event))
          .map(Map.Entry::getValue)
          .findFirst()
          .ifPresent(
              undo -> {
                event.consume();
                undo.run();
              });
    }
  }

  private Node withSuggestions() {
    Region arrow = new Region();
    arrow.getStyleClass().addAll("sign", "sign-list");
    Button button = new Button(null, arrow);
    button.getStyleClass().add("sign-button");
    button.setFocusTraversable(false);
    button.setAccessibleText("Choose from a list");
    Hint.set(button, "Choose from a list (Down)");
    button.setOnAction(_ -> suggest());
    input.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            suggest();
            event.consume();
          }
        });
    HBox.setHgrow(input, Priority.ALWAYS);
    HBox line = new HBox(input, button);
    line.getStyleClass().add("joined");
    return line;
  }

  private void suggest() {
    ContextMenu menu = new ContextMenu();
    for (String suggestion : property.suggestions()) {
      MenuItem item = new MenuItem(suggestion);
      item.setMnemonicParsing(false);
      item.setOnAction(
          _ -> {
            input.setText(suggestion);
            input.requestFocus();
            settle();
          });
      menu.getItems().add(item);
    }
    menu.show(input, Side.BOTTOM, 0, 2);
  }
}
