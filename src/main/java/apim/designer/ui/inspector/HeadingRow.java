package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import apim.designer.desk.form.Property.Fold;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The caption of a group: a button where its rows can be put away.
final class HeadingRow implements PropertyRow {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Label label;
  private final Button button;
  private final Frame frame;

  HeadingRow(Property.Heading first, Form form) {
    this.label = new Label(first.label());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("group-title");
    Region arrow = new Region();
    arrow.getStyleClass().addAll("sign", "sign-fold");
    this.button = new Button(first.label(), new StackPane(arrow));
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("fold");
    button.setOnAction(_ -> form.fold(first.key()));
    StackPane either = new StackPane(label, button);
    either.setAlignment(Pos.CENTER_LEFT);
    this.frame = Frame.bare(first, either, button);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Heading heading) {
      boolean folds = heading.fold() != Fold.NEVER;
      boolean open = heading.fold() == Fold.OPEN;
      label.setVisible(!folds);
      label.setManaged(!folds);
      button.setVisible(folds);
      button.setManaged(folds);
      button.pseudoClassStateChanged(OPEN, open);
      button.setAccessibleText(heading.label() + (open ? ", shown" : ", put away"));
    }
  }
}
