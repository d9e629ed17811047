package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import javafx.scene.control.Button;

/// A button for something that is done, not set.
final class ActionRow implements PropertyRow {
  private final Frame frame;
  private final Button button;
  private Property.Action property;

  ActionRow(Property.Action first, Form form) {
    this.property = first;
    this.button = new Button(first.label());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> form.apply(property.edit()));
    this.frame = Frame.bare(first, button, button);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Action action) {
      property = action;
      button.setText(action.label());
    }
  }
}
