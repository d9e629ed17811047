package apim.designer.ui.shell;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.help.AboutState;
import apim.designer.ui.dialogs.SheetLayer;
import apim.designer.ui.help.AboutView;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The sheet in which the program says what it is.
record About(AboutState state, SheetLayer sheets, Consumer<String> browser, Consumer<String> news)
    implements CommandSource {
  @Override
  public List<Command> commands() {
    return List.of(Command.of("help.about", "About", Group.HELP, 1, this::show));
  }

  void show() {
    AboutView view = new AboutView(state, browser);
    Button copy = new Button("Copy all as text");
    copy.setId("about-copy");
    copy.setOnAction(
        _ -> {
          view.copy();
          news.accept("Copied what this program is and what it is made of.");
        });
    Button close = new Button("Close");
    close.setId("about-close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> sheets.close());
    HBox buttons = new HBox(copy, close);
    buttons.getStyleClass().add("sheet-buttons");
    sheets.show(AboutState.NAME, view, buttons, close, () -> {});
  }
}
