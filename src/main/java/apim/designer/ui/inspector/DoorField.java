package apim.designer.ui.inspector;

import apim.designer.design.Edit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A text field with its door: each keystroke is checked, Enter or leaving the field makes the
/// edit, and a text that is refused stays with its message until it is mended.
final class DoorField {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final TextField field = new TextField();
  private final Label message = new Label();
  private final Consumer<Edit> apply;
  private Property.Words property;

  DoorField(Property.Words first, Consumer<Edit> apply) {
    this.property = first;
    this.apply = apply;
    field.setText(first.value());
    message.getStyleClass().add("field-message");
    message.setWrapText(true);
    field.textProperty().addListener((_, _, text) -> check(text));
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                commit();
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            commit();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            field.setText(property.value());
          }
        });
    check(first.value());
  }

  TextField field() {
    return field;
  }

  Label message() {
    return message;
  }

  void show(Property.Words next) {
    boolean changed = !next.value().equals(property.value());
    boolean untouched = field.getText().equals(property.value());
    property = next;
    field.setPromptText(next.hint());
    if (changed || untouched) {
      field.setText(next.value());
    }
    check(field.getText());
  }

  private void check(String text) {
    Optional<String> refusal =
        text.equals(property.value()) ? Optional.empty() : Property.refusal(property, text);
    field.pseudoClassStateChanged(INVALID, refusal.isPresent());
    message.setText(refusal.orElse(""));
    message.setVisible(refusal.isPresent());
    message.setManaged(refusal.isPresent());
    field.setAccessibleHelp(refusal.orElse(""));
  }

  private void commit() {
    String text = field.getText();
    if (!text.equals(property.value()) && Property.refusal(property, text).isEmpty()) {
      apply.accept(property.edit().apply(text));
    }
  }
}
