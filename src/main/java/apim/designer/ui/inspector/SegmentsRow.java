package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One of two or three, all of them in view.
final class SegmentsRow implements PropertyRow {
  private final HBox line = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Frame frame;
  private Property.Choice property;

  SegmentsRow(Property.Choice first, Form form) {
    this.property = first;
    line.getStyleClass().add("segments");
    for (Property.Option option : first.options()) {
      ToggleButton button = new ToggleButton(option.label());
      button.setId(Frame.id(first.key() + "-" + option.label()));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          _ -> {
            if (button.isSelected()) {
              property.option(button.getText()).ifPresent(one -> form.apply(one.edit()));
            }
            show(property);
          });
      line.getChildren().add(button);
    }
    this.frame = Frame.above(first, line, line);
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
      group
          .getToggles()
          .forEach(
              toggle -> {
                if (toggle instanceof ToggleButton button) {
                  button.setSelected(button.getText().equals(choice.value()));
                }
              });
    }
  }
}
