package apim.designer.ui.command;

import apim.designer.desk.command.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu bar, made from the list of commands.
public final class CommandBar {
  private final BooleanSupplier blocked;
  private final Map<Command, MenuItem> items = new LinkedHashMap<>();
  private final MenuBar bar = new MenuBar();

  /// @param blocked whether something in front of the window takes every key for itself
  /// @param after menus that change, by the id of the command that they follow
  public CommandBar(List<Command> commands, BooleanSupplier blocked, Map<String, Menu> after) {
    this.blocked = blocked;
    for (Command.Group group : Command.Group.values()) {
      Menu menu = new Menu("_" + group.label());
      menu.setId("menu-" + group.label());
      menu.getItems()
          .setAll(
              entries(
                  commands.stream().filter(command -> command.group() == group).toList(), after));
      menu.setOnShowing(_ -> refresh());
      bar.getMenus().add(menu);
    }
    bar.setUseSystemMenuBar(true);
    refresh();
  }

  public MenuBar bar() {
    return bar;
  }

  private List<MenuItem> entries(List<Command> commands, Map<String, Menu> after) {
    List<MenuItem> entries = new ArrayList<>();
    int section = commands.isEmpty() ? 0 : commands.getFirst().section();
    for (Command command : commands) {
      if (command.section() != section) {
        entries.add(new SeparatorMenuItem());
        section = command.section();
      }
      entries.add(item(command));
      Optional.ofNullable(after.get(command.id())).ifPresent(entries::add);
    }
    return entries;
  }

  /// Takes the keys that no menu shows: each command has but one place for them there.
  public void listen(Scene scene) {
    items
        .keySet()
        .forEach(
            command ->
                KeyText.others(command)
                    .forEach(keys -> scene.getAccelerators().put(keys, () -> run(command))));
  }

  private void run(Command command) {
    if (!blocked.getAsBoolean()) {
      command.run();
    }
    refresh();
  }

  private MenuItem item(Command command) {
    MenuItem item = command.on().isPresent() ? new CheckMenuItem() : new MenuItem();
    item.setId(command.id());
    item.setMnemonicParsing(false);
    KeyText.combination(command).ifPresent(item::setAccelerator);
    item.setOnAction(_ -> run(command));
    items.put(command, item);
    return item;
  }

  /// Shows what can be done now, and what it is called now.
  public void refresh() {
    // Else F10 and Alt with a letter would open it from behind what is in front.
    bar.setDisable(blocked.getAsBoolean());
    items.forEach(
        (command, item) -> {
          item.setText(command.caption());
          item.setDisable(blocked.getAsBoolean() || !command.isEnabled());
          if (item instanceof CheckMenuItem check) {
            check.setSelected(command.on().orElse(() -> false).getAsBoolean());
          }
        });
  }
}
