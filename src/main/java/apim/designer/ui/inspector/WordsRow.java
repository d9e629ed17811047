package apim.designer.ui.inspector;

import apim.designer.desk.form.Property;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Words between the controls.
final class WordsRow implements PropertyRow {
  private final Label label = new Label();
  private final Frame frame;

  WordsRow(Property first, String style) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    this.frame = Frame.bare(first, label, label);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    label.setText(next.label());
  }
}
