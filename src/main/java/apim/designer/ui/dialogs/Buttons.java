package apim.designer.ui.dialogs;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;

/// The row of buttons below a dialog, in the order of the system.
final class Buttons {
  private Buttons() {}

  static Button button(String text, String id, ButtonData data, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    ButtonBar.setButtonData(button, data);
    button.setDefaultButton(data.isDefaultButton());
    button.setOnAction(_ -> action.run());
    return button;
  }

  static ButtonBar bar(Button... buttons) {
    ButtonBar bar = new ButtonBar();
    bar.getStyleClass().add("sheet-buttons");
    bar.getButtons().setAll(buttons);
    return bar;
  }
}
