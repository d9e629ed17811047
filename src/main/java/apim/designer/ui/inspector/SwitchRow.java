package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import javafx.scene.control.CheckBox;

/// On or off, or on for some of several.
final class SwitchRow implements PropertyRow {
  private final CheckBox box;
  private final Frame frame;
  private Property.Switch property;

  SwitchRow(Property.Switch first, Form form) {
    this.property = first;
    this.box = new CheckBox(first.label());
    this.frame = Frame.bare(first, box, box);
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    box.setOnAction(
        _ -> {
          form.apply(property.edit().apply(box.isSelected()));
          show(property);
        });
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Switch toggle) {
      property = toggle;
      box.setIndeterminate(toggle.on().isEmpty());
      box.setSelected(toggle.on().orElse(false));
      frame.note(toggle.on().isEmpty() ? "several values" : toggle.note());
    }
  }
}
