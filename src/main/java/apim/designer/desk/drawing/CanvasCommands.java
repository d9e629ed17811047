package apim.designer.desk.drawing;

import apim.designer.desk.Desk;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.diagram.TrafficView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the menus can do with the drawing.
public record CanvasCommands(CanvasActions actions) implements CommandSource {
  private static final int COLLAPSING = 4;
  private static final int TRAFFIC = 5;

  @Override
  public List<Command> commands() {
    return Stream.of(edit(), view(actions.camera()), collapsing(), traffic(), design(), arranging())
        .flatMap(List::stream)
        .toList();
  }

  private Desk desk() {
    return actions.canvas().desk();
  }

  private boolean hasSelection() {
    return !desk().selection().isEmpty();
  }

  private boolean canChangeSelection() {
    return hasSelection() && desk().canEdit();
  }

  private List<Command> edit() {
    Copying copying = actions.copying();
    return List.of(
        Command.of("edit.cut", "Cut", Group.EDIT, 1, copying::cut)
            .keys("Shortcut+X")
            .when(this::canChangeSelection),
        Command.of("edit.copy", "Copy", Group.EDIT, 1, copying::copy)
            .keys("Shortcut+C")
            .when(this::hasSelection),
        Command.of("edit.paste", "Paste", Group.EDIT, 1, copying::paste)
            .keys("Shortcut+V")
            .when(desk()::canEdit),
        Command.of("edit.duplicate", "Duplicate", Group.EDIT, 1, copying::duplicate)
            .keys("Shortcut+D")
            .when(this::canChangeSelection),
        Command.of("edit.delete", "Delete", Group.EDIT, 1, actions::delete)
            .keys("Delete")
            .when(this::canChangeSelection),
        Command.of("edit.select-all", "Select all", Group.EDIT, 2, actions::selectAll)
            .keys("Shortcut+A"),
        Command.of(
                "edit.select-alike", "Select all of its kind", Group.EDIT, 2, actions::selectAlike)
            .keys("Shortcut+Alt+A")
            .when(this::hasSelection));
  }

  private List<Command> view(Camera camera) {
    return List.of(
        Command.of("view.zoom-in", "Zoom in", Group.VIEW, 0, camera::zoomIn)
            .keys("Shortcut+Equals"),
        Command.of("view.zoom-out", "Zoom out", Group.VIEW, 0, camera::zoomOut)
            .keys("Shortcut+Minus"),
        Command.of("view.zoom-100", "100 %", Group.VIEW, 0, () -> camera.zoomTo(1))
            .keys("Shortcut+0"),
        Command.of("view.fit", "Fit the drawing", Group.VIEW, 0, camera::fit).keys("Shortcut+9"),
        Command.of("view.fit-selection", "Fit the selection", Group.VIEW, 0, camera::fitSelection)
            .keys("Shortcut+8")
            .when(this::hasSelection),
        Command.of("view.reveal", "Show the selection", Group.VIEW, 0, camera::reveal)
            .keys("Shortcut+R")
            .when(this::hasSelection),
        Command.of(
                "view.minimap",
                "Minimap",
                Group.VIEW,
                1,
                () -> camera.setMinimapShown(!camera.isMinimapShown()))
            .switching(camera::isMinimapShown));
  }

  private List<Command> collapsing() {
    Collapsing collapsing = actions.collapsing();
    return List.of(
        Command.of(
                "view.collapse",
                "Equal nodes as one card, or open",
                Group.VIEW,
                COLLAPSING,
                collapsing::toggle)
            .keys("Shift+Shortcut+G")
            .when(this::hasSelection),
        Command.of(
                "view.collapse-all",
                "Collapse all equal nodes",
                Group.VIEW,
                COLLAPSING,
                collapsing::collapseAll)
            .keys("Shortcut+Alt+G"),
        Command.of("view.open-all", "Open all", Group.VIEW, COLLAPSING, collapsing::openAll)
            .when(collapsing::hasCards));
  }

  private List<Command> traffic() {
    List<Command> all = new ArrayList<>();
    for (TrafficView view : TrafficView.values()) {
      all.add(
          Command.of(
                  "view.traffic-" + view.id(),
                  view.label(),
                  Group.VIEW,
                  TRAFFIC,
                  () -> actions.show(view))
              .switching(() -> actions.traffic() == view));
    }
    all.add(
        Command.of(
                "view.traffic-next",
                "Next view of the traffic",
                Group.VIEW,
                TRAFFIC,
                actions::showNextTraffic)
            .keys("Shortcut+Alt+T"));
    return all;
  }

  private List<Command> design() {
    return List.of(
        Command.of("design.connect", "Connect…", Group.DESIGN, 0, actions::startConnecting)
            .keys("Shortcut+L")
            .when(this::canChangeSelection),
        Command.of("design.rename", "Rename", Group.DESIGN, 0, actions::rename)
            .keys("F2")
            .when(this::canChangeSelection),
        Command.of("design.add-site", "Add a site", Group.DESIGN, 0, actions::addSite)
            .keys("Shortcut+Shift+L")
            .when(this::canChangeSelection),
        Command.of(
                "design.backup", "Backup node, on or off", Group.DESIGN, 0, actions::toggleBackup)
            .keys("Shortcut+B")
            .when(this::canChangeSelection),
        Command.of("design.zone", "Put into a new zone", Group.DESIGN, 0, actions.copying()::zone)
            .keys("Shortcut+G")
            .when(this::canChangeSelection),
        Command.of(
                "design.reset-lines",
                "Reset lines and labels",
                Group.DESIGN,
                0,
                actions::resetLines)
            .keys("Shortcut+Alt+L")
            .when(actions::canResetLines),
        Command.of("design.tidy", "Tidy the drawing", Group.DESIGN, 0, actions::tidy)
            .keys("Shortcut+Shift+T")
            .when(desk()::canEdit));
  }

  private List<Command> arranging() {
    return List.of(
        align("left", "Alt+Shift+Left", Arranging.Line.LEFT),
        align("centre", "Alt+Shift+C", Arranging.Line.CENTRE),
        align("right", "Alt+Shift+Right", Arranging.Line.RIGHT),
        align("top", "Alt+Shift+Up", Arranging.Line.TOP),
        align("middle", "Alt+Shift+M", Arranging.Line.MIDDLE),
        align("bottom", "Alt+Shift+Down", Arranging.Line.BOTTOM),
        distribute("across", "Distribute horizontally", "Alt+Shift+H", false),
        distribute("down", "Distribute vertically", "Alt+Shift+V", true));
  }

  private Command align(String name, String keys, Arranging.Line line) {
    return Command.of(
            "design.align-" + name,
            "Align " + line.words(),
            Group.DESIGN,
            3,
            () -> actions.align(line))
        .keys(keys)
        .when(this::canChangeSelection);
  }

  private Command distribute(String name, String title, String keys, boolean upright) {
    return Command.of(
            "design.distribute-" + name, title, Group.DESIGN, 3, () -> actions.distribute(upright))
        .keys(keys)
        .when(this::canChangeSelection);
  }
}
