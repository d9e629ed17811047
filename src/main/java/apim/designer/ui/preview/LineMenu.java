package apim.designer.ui.preview;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of the lines, made when it is first asked for.
final class LineMenu extends ContextMenu {
  private LineMenu(LineList lines, Runnable copyAll, Runnable find) {
    super(
        item("Copy what is selected", lines::copy),
        item("Copy the whole file", copyAll),
        item("Find…", find));
  }

  /// @param copyAll copies the whole file
  static void on(LineList lines, Runnable copyAll, Runnable find) {
    lines.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        _ -> {
          if (lines.getContextMenu() == null) {
            lines.setContextMenu(new LineMenu(lines, copyAll, find));
          }
        });
  }

  private static MenuItem item(String caption, Runnable action) {
    MenuItem item = new MenuItem(caption);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
