package apim.designer.ui.shell;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.command.KeySheet;
import apim.designer.ui.command.KeySheetView;
import apim.designer.ui.command.KeyText;
import apim.designer.ui.dialogs.SheetLayer;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Opens the sheet of keys and gestures.
///
/// @param all commands of the window
record KeySheetDialog(SheetLayer sheets, Supplier<List<Command>> all) implements CommandSource {
  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("help.keys", "Keys and gestures", Group.HELP, 0, this::show)
            .keys("Shortcut+F1"));
  }

  private void show() {
    KeySheetView view = new KeySheetView(KeySheet.of(all.get(), KeyText::all));
    Button close = new Button("Close");
    close.setId("keys-close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> sheets.close());
    HBox buttons = new HBox(close);
    buttons.getStyleClass().add("sheet-buttons");
    sheets.show("Keys and gestures", view, buttons, close, () -> {});
  }
}
