package apim.designer.ui.shell;

import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.settings.Theme;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.View;
import apim.designer.ui.control.Words;
import apim.designer.ui.theme.Appearance;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/// The menu bar. Undo and redo say what they would undo and redo.
final class Menus implements View {
  private static final double ZOOM_STEP = 1.25;

  private final MenuItem undo;
  private final MenuItem redo;
  private final MenuItem delete;
  private final MenuItem save;
  private final MenuBar bar;

  Menus(
      FileCommands files,
      Session session,
      CanvasView canvas,
      Appearance appearance,
      Runnable close,
      Help help) {
    undo = item("Undo", "Shortcut+Z", session::undo);
    redo = item("Redo", "Shortcut+Shift+Z", session::redo);
    delete = item("Delete", "Delete", canvas::deleteSelection);
    save = item("Save", "Shortcut+S", files::save);
    bar =
        new MenuBar(
            menu(
                "_File",
                item("New from template…", "Shortcut+N", files::newFromTemplate),
                item("New, empty", "Shortcut+Shift+N", () -> files.start(Launch.blank())),
                item("Open…", "Shortcut+O", files::open),
                new SeparatorMenuItem(),
                save,
                item("Save as…", "Shortcut+Shift+S", files::saveAs),
                new SeparatorMenuItem(),
                item("Export the bundle…", "Shortcut+E", files::export),
                item("Draw a picture…", "Shortcut+P", files::draw),
                new SeparatorMenuItem(),
                item("Close", "Shortcut+W", close)),
            menu(
                "_Edit",
                undo,
                redo,
                new SeparatorMenuItem(),
                delete,
                item("Select all", "Shortcut+A", canvas::selectAll)),
            menu(
                "_View",
                item("Zoom in", "Shortcut+Plus", () -> canvas.zoomBy(ZOOM_STEP)),
                item("Zoom out", "Shortcut+Minus", () -> canvas.zoomBy(1 / ZOOM_STEP)),
                item("100 %", "Shortcut+0", () -> canvas.zoomTo(1)),
                item("Fit the drawing", "Shortcut+9", canvas::fit),
                new SeparatorMenuItem(),
                themes(appearance)),
            menu(
                "_Help",
                item("Keys and gestures", "F1", help::keys),
                item("About", "", help::about)));
    bar.setUseSystemMenuBar(true);
  }

  MenuBar bar() {
    return bar;
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    named(undo, "Undo", snapshot.history().undoName());
    named(redo, "Redo", snapshot.history().redoName());
    delete.setDisable(selection.isEmpty() || snapshot.readOnly());
    save.setDisable(snapshot.readOnly());
  }

  private static void named(MenuItem item, String verb, Optional<String> edit) {
    item.setText(edit.map(name -> verb + " “" + name + "”").orElse(verb));
    item.setDisable(edit.isEmpty());
  }

  private static Menu menu(String name, MenuItem... items) {
    Menu menu = new Menu(name);
    menu.getItems().setAll(items);
    return menu;
  }

  private static MenuItem item(String name, String keys, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
    return item;
  }

  private static Menu themes(Appearance appearance) {
    Menu menu = new Menu("Theme");
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(Words.of(theme));
      item.setToggleGroup(group);
      item.setSelected(theme == appearance.theme());
      item.setOnAction(_ -> appearance.choose(theme));
      menu.getItems().add(item);
    }
    return menu;
  }
}
