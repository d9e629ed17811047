package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Something that is added: a button with what there is to add.
final class MenuRow implements PropertyRow {
  private final MenuButton button = new MenuButton();
  private final Frame frame;
  private final Form form;

  MenuRow(Property.Choice first, Form form) {
    this.form = form;
    button.setText(first.label());
    button.setMaxWidth(Double.MAX_VALUE);
    this.frame = Frame.bare(first, button, button);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Choice choice) {
      button.getItems().setAll(choice.options().stream().map(this::item).toList());
    }
  }

  private MenuItem item(Property.Option option) {
    MenuItem item = new MenuItem(option.label());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> form.apply(option.edit()));
    return item;
  }
}
