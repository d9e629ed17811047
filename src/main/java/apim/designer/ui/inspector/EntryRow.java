package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.Property;
import apim.designer.ui.control.Hint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One of a list, with what can be done to it on small buttons.
final class EntryRow implements PropertyRow {
  private final HBox line = new HBox();
  private final Hyperlink name;
  private final @Nullable CheckBox toggle;
  private final Frame frame;
  private final Form form;
  private Property.Entry property;

  EntryRow(Property.Entry first, Form form) {
    this.form = form;
    this.property = first;
    this.name = new Hyperlink(first.label());
    name.setMinWidth(40);
    name.setMnemonicParsing(false);
    Hint.set(name, "Select " + first.label());
    name.setOnAction(
        _ -> {
          name.setVisited(false);
          property.target().ifPresent(form::select);
        });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    line.getStyleClass().add("entry");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(name, space);
    this.toggle = first.toggle().map(this::box).orElse(null);
    if (toggle != null) {
      line.getChildren().add(toggle);
    }
    first.acts().forEach(act -> line.getChildren().add(button(act.sign())));
    this.frame = Frame.bare(first, line, name);
  }

  private CheckBox box(Property.Switch first) {
    CheckBox box = new CheckBox(first.label());
    box.setId(Frame.id(property.key() + "-" + first.key()));
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setAccessibleText(first.label() + ", " + property.label());
    box.setOnAction(
        _ -> property.toggle().ifPresent(one -> form.apply(one.edit().apply(box.isSelected()))));
    return box;
  }

  private Button button(Property.Sign sign) {
    String word = sign.name().toLowerCase(Locale.ROOT);
    Region drawn = new Region();
    drawn.getStyleClass().addAll("sign", "sign-" + word);
    Button button = new Button(null, drawn);
    button.getStyleClass().add("sign-button");
    button.setId(Frame.id(property.key() + "-" + word));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setUserData(sign);
    button.setOnAction(_ -> act(sign).flatMap(Property.Act::edit).ifPresent(form::apply));
    return button;
  }

  private Optional<Property.Act> act(Property.Sign sign) {
    return property.acts().stream().filter(act -> act.sign() == sign).findFirst();
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void show(Property next) {
    if (next instanceof Property.Entry entry) {
      property = entry;
      if (toggle != null) {
        toggle.setSelected(entry.toggle().flatMap(Property.Switch::on).orElse(false));
      }
      for (Node node : List.copyOf(line.getChildren())) {
        if (node instanceof Button button && button.getUserData() instanceof Property.Sign sign) {
          act(sign).ifPresent(act -> show(button, act));
        }
      }
    }
  }

  private static void show(Button button, Property.Act act) {
    button.setDisable(act.edit().isEmpty());
    button.setAccessibleText(act.label());
    Hint.set(button, act.label());
  }
}
