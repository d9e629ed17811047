package apim.designer.ui.shell;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.ui.control.FocusTrap;
import apim.designer.ui.control.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Brings the keyboard from panel to panel.
final class FocusWalk implements CommandSource {
  private final List<Panel> panels;
  private final Consumer<Panel> open;
  private final Supplier<@Nullable Node> owner;

  /// @param panels in the order of the walk
  /// @param open brings a panel into view
  /// @param owner of the keyboard
  FocusWalk(List<Panel> panels, Consumer<Panel> open, Supplier<@Nullable Node> owner) {
    this.panels = List.copyOf(panels);
    this.open = open;
    this.owner = owner;
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    int number = 1;
    for (Panel panel : panels) {
      commands.add(
          Command.of("view.go-" + number, "Go to: " + panel.title(), Group.VIEW, 3, () -> to(panel))
              .keys("Shortcut+" + number));
      number++;
    }
    commands.add(
        Command.of("view.next-panel", "Next panel", Group.VIEW, 3, () -> walk(1)).keys("F6"));
    commands.add(
        Command.of("view.previous-panel", "Previous panel", Group.VIEW, 3, () -> walk(-1))
            .keys("Shift+F6"));
    return commands;
  }

  private void to(Panel panel) {
    open.accept(panel);
    panel.focus();
  }

  /// To the open panel that is `step` panels on; past the last the first comes again.
  private void walk(int step) {
    Node from = owner.get();
    List<Panel> there = panels.stream().filter(panel -> panel.node().getScene() != null).toList();
    int at = -1;
    for (int i = 0; i < there.size(); i++) {
      if (from != null && FocusTrap.isWithin(from, there.get(i).node())) {
        at = i;
      }
    }
    int start = at < 0 && step < 0 ? 0 : at;
    for (int i = 1; i <= there.size(); i++) {
      if (there.get(Math.floorMod(start + step * i, there.size())).focus()) {
        return;
      }
    }
  }
}
