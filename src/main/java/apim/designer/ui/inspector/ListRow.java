package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// One of a list. What cannot be chosen is listed too, with the reason.
final class ListRow implements PropertyRow {
  private final ComboBox<String> box;
  private final Frame frame;
  private final Form form;
  private Property.Choice property;
  private boolean showing;
  private boolean applying;

  ListRow(Property.Choice first, Form form) {
    this.form = form;
    this.property = first;
    this.box = new ComboBox<>();
    this.frame = Frame.above(first, box, box);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPromptText("several values");
    box.setCellFactory(_ -> new OptionCell());
    box.setOnAction(_ -> chosen(box.getValue()));
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Choice choice) {
      property = choice;
      frame.note(choice.note());
      if (applying) {
        // A list that changes under its own selection loses count.
        Platform.runLater(this::fill);
      } else {
        fill();
      }
    }
  }

  private void fill() {
    showing = true;
    List<String> labels = property.options().stream().map(Property.Option::label).toList();
    if (!box.getItems().equals(labels)) {
      box.getItems().setAll(labels);
    }
    box.setValue(property.value().isEmpty() ? null : property.value());
    showing = false;
  }

  private void chosen(String label) {
    if (showing || label == null || label.equals(property.value())) {
      return;
    }
    applying = true;
    property
        .option(label)
        .filter(Property.Option::possible)
        .ifPresentOrElse(option -> form.apply(option.edit()), () -> Platform.runLater(this::fill));
    applying = false;
  }

  private final class OptionCell extends ListCell<String> {
    @Override
    protected void updateItem(String label, boolean empty) {
      super.updateItem(label, empty);
      setText(null);
      setGraphic(null);
      setDisable(false);
      if (!empty && label != null) {
        property.option(label).ifPresent(this::show);
      }
    }

    private void show(Property.Option option) {
      setDisable(!option.possible());
      setAccessibleText(option.label() + (option.note().isEmpty() ? "" : ", " + option.note()));
      Label name = new Label(option.label());
      VBox words = new VBox(name);
      if (!option.note().isEmpty()) {
        Label note = new Label(option.note());
        note.getStyleClass().add("option-note");
        words.getChildren().add(note);
      }
      setGraphic(words);
    }
  }
}
