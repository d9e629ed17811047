package apim.designer.ui.inspector;

import apim.designer.design.Edit;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The control for one property. It is made once and then shows each new state of its property.
final class PropertyRow extends VBox {
  private final Consumer<Edit> apply;
  private final Consumer<Property> shower;
  private boolean showing;

  PropertyRow(Property first, Consumer<Edit> apply) {
    this.apply = apply;
    getStyleClass().add("property");
    this.shower =
        switch (first) {
          case Property.Words words -> words(words);
          case Property.Choice choice -> choice(choice);
          case Property.Switch toggle -> toggle(toggle);
          case Property.Action action -> action(action);
          case Property.Remark remark -> text(remark.label(), "remark");
          case Property.Heading heading -> text(heading.label(), "group-title");
        };
    show(first);
  }

  void show(Property property) {
    showing = true;
    shower.accept(property);
    showing = false;
  }

  private void label(String text, javafx.scene.Node control) {
    Label label = new Label(text);
    label.getStyleClass().add("property-label");
    label.setLabelFor(control);
    control.setId("property-" + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    getChildren().addAll(label, control);
  }

  private Consumer<Property> words(Property.Words first) {
    DoorField field = new DoorField(first, apply);
    label(first.label(), field.field());
    getChildren().add(field.message());
    return property -> {
      if (property instanceof Property.Words words) {
        field.show(words);
      }
    };
  }

  private Consumer<Property> choice(Property.Choice first) {
    ComboBox<String> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPromptText("Choose…");
    label(first.label(), box);
    Property.Choice[] now = {first};
    box.setOnAction(
        _ -> {
          String chosen = box.getValue();
          if (!showing && chosen != null && !chosen.equals(now[0].value())) {
            now[0].options().stream()
                .filter(option -> option.label().equals(chosen))
                .findFirst()
                .ifPresent(option -> apply.accept(option.edit()));
          }
        });
    return property -> {
      if (property instanceof Property.Choice choice) {
        now[0] = choice;
        box.getItems().setAll(choice.options().stream().map(Property.Option::label).toList());
        box.setValue(choice.value().isEmpty() ? null : choice.value());
      }
    };
  }

  private Consumer<Property> toggle(Property.Switch first) {
    CheckBox box = new CheckBox(first.label());
    box.setWrapText(true);
    getChildren().add(box);
    Property.Switch[] now = {first};
    box.setOnAction(_ -> apply.accept(now[0].edit().apply(box.isSelected())));
    return property -> {
      if (property instanceof Property.Switch toggle) {
        now[0] = toggle;
        box.setSelected(toggle.on());
      }
    };
  }

  private Consumer<Property> action(Property.Action first) {
    Button button = new Button(first.label());
    button.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(button);
    Property.Action[] now = {first};
    button.setOnAction(_ -> apply.accept(now[0].edit()));
    return property -> {
      if (property instanceof Property.Action action) {
        now[0] = action;
      }
    };
  }

  private Consumer<Property> text(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    getChildren().add(label);
    return _ -> {};
  }
}
