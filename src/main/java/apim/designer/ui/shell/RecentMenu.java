package apim.designer.ui.shell;

import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.Remembered;
import apim.designer.disk.Shown;
import apim.designer.settings.RecentFile;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the designs that were open lately.
final class RecentMenu {
  private final Menu menu = new Menu("Open recent");
  private final Remembered remembered;
  private final FileCommands files;
  private List<Path> shown = List.of();

  RecentMenu(Remembered remembered, FileCommands files) {
    this.remembered = remembered;
    this.files = files;
    menu.setId("file.recent");
    // A file is noted after the design was shown, and nothing is shown for the note alone.
    menu.parentMenuProperty()
        .subscribe(
            parent -> {
              if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, _ -> refresh());
              }
            });
    fill(shown);
  }

  Menu menu() {
    return menu;
  }

  void refresh() {
    List<Path> recent = remembered.settings().recentFiles();
    if (!recent.equals(shown)) {
      fill(recent);
    }
  }

  private void fill(List<Path> recent) {
    shown = recent;
    menu.setDisable(recent.isEmpty());
    menu.getItems().setAll(recent.stream().map(RecentFile::new).map(this::item).toList());
    MenuItem clear = new MenuItem("Clear this list");
    clear.setId("file.recent-clear");
    clear.setOnAction(
        _ -> {
          remembered.change(settings -> settings.withoutRecentFiles());
          refresh();
        });
    menu.getItems().addAll(new SeparatorMenuItem(), clear);
  }

  private MenuItem item(RecentFile recent) {
    MenuItem item = new MenuItem(Shown.of(recent.name() + " – " + recent.folder()));
    item.setMnemonicParsing(false);
    item.setOnAction(
        _ -> {
          files.openRecent(recent);
          refresh();
        });
    return item;
  }
}
