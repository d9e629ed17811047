package apim.designer.ui.shell;

import apim.designer.session.Session;
import apim.designer.settings.Theme;
import apim.designer.ui.command.Command;
import apim.designer.ui.command.Command.Group;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.Words;
import apim.designer.ui.shell.PanesState.Pane;
import apim.designer.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;

/// The one list of everything that the architect can have done.
record Commands(
    Session session,
    Workbench workbench,
    Steps steps,
    FileCommands files,
    CanvasActions canvas,
    PanesView panes,
    FocusWalk walk,
    TextFocus text,
    Appearance appearance,
    Remembered remembered,
    Dialogs dialogs) {
  private static final double ZOOM_STEP = 1.25;

  /// What commands open that is not in the window's panes, and how it is left.
  record Dialogs(
      Runnable template,
      Runnable export,
      Runnable draw,
      Runnable copyPicture,
      Runnable find,
      Runnable keys,
      Runnable about,
      Runnable close) {}

  List<Command> all() {
    List<Command> all = new ArrayList<>();
    file(all);
    edit(all);
    view(all);
    focus(all);
    themes(all);
    design(all);
    all.add(command("tools.find", "Find anything…", Group.TOOLS, 0, dialogs.find(), "Shortcut+K"));
    all.add(
        command(
            "tools.copy-picture",
            "Copy the picture",
            Group.TOOLS,
            1,
            dialogs.copyPicture(),
            "Shortcut+Shift+C"));
    all.add(command("help.keys", "Keys and gestures", Group.HELP, 0, dialogs.keys(), "F1"));
    all.add(Command.of("help.about", "About", Group.HELP, 1, dialogs.about()));
    return List.copyOf(all);
  }

  private static Command command(
      String id, String title, Group group, int section, Runnable action, String keys) {
    return Command.of(id, title, group, section, action).keys(keys);
  }

  private void file(List<Command> all) {
    Group group = Group.FILE;
    all.add(command("file.new", "New from template…", group, 0, dialogs.template(), "Shortcut+N"));
    all.add(
        command(
            "file.new-empty",
            "New, empty",
            group,
            0,
            () -> files.start(Launch.blank()),
            "Shortcut+Shift+N"));
    all.add(command("file.open", "Open…", group, 0, files::open, "Shortcut+O"));
    all.add(command("file.save", "Save", group, 1, files::save, "Shortcut+S").when(this::canEdit));
    all.add(
        command("file.save-as", "Save as…", group, 1, files::saveAs, "Shortcut+Shift+S")
            .when(this::canEdit));
    all.add(
        command("file.export", "Export the bundle…", group, 2, dialogs.export(), "Shortcut+E")
            .when(this::canEdit));
    all.add(command("file.draw", "Draw a picture…", group, 2, dialogs.draw(), "Shortcut+P"));
    all.add(command("file.close", "Close", group, 3, dialogs.close(), "Shortcut+W"));
  }

  private boolean canEdit() {
    return !session.snapshot().readOnly();
  }

  private boolean hasSelection() {
    return !workbench.selection().isEmpty();
  }

  private void edit(List<Command> all) {
    Group group = Group.EDIT;
    all.add(
        command("edit.undo", "Undo", group, 0, steps::undo, "Shortcut+Z")
            .titled(steps::undoTitle)
            .when(steps::canUndo));
    all.add(
        command("edit.redo", "Redo", group, 0, steps::redo, "Shortcut+Shift+Z")
            .titled(steps::redoTitle)
            .when(steps::canRedo));
    BooleanSupplier change = () -> text.isThere() || (hasSelection() && canEdit());
    BooleanSupplier take = () -> text.isThere() || hasSelection();
    BooleanSupplier put = () -> text.isThere() || canEdit();
    canvas
        .cut()
        .map(cut -> text.or(TextInputControl::cut, cut))
        .map(cut -> command("edit.cut", "Cut", group, 1, cut, "Shortcut+X").when(change))
        .ifPresent(all::add);
    canvas
        .copy()
        .map(copy -> text.or(TextInputControl::copy, copy))
        .map(copy -> command("edit.copy", "Copy", group, 1, copy, "Shortcut+C").when(take))
        .ifPresent(all::add);
    canvas
        .paste()
        .map(paste -> text.or(TextInputControl::paste, paste))
        .map(paste -> command("edit.paste", "Paste", group, 1, paste, "Shortcut+V").when(put))
        .ifPresent(all::add);
    offered("edit.duplicate", "Duplicate", group, 1, canvas.duplicate(), "Shortcut+D")
        .ifPresent(one -> all.add(one.when(() -> hasSelection() && canEdit())));
    all.add(
        command(
                "edit.delete",
                "Delete",
                group,
                1,
                text.or(TextInputControl::deleteNextChar, canvas::deleteSelection),
                "Delete")
            .when(change));
    all.add(
        command(
            "edit.select-all",
            "Select all",
            group,
            2,
            text.or(TextInputControl::selectAll, canvas::selectAll),
            "Shortcut+A"));
  }

  /// A command for what the canvas can do; empty when it cannot.
  private static Optional<Command> offered(
      String id, String title, Group group, int section, Optional<Runnable> action, String keys) {
    return action.map(run -> command(id, title, group, section, run, keys));
  }

  private void view(List<Command> all) {
    Group group = Group.VIEW;
    all.add(
        command(
            "view.zoom-in",
            "Zoom in",
            group,
            0,
            () -> canvas.zoomBy(ZOOM_STEP),
            "Shortcut+Equals"));
    all.add(
        command(
            "view.zoom-out",
            "Zoom out",
            group,
            0,
            () -> canvas.zoomBy(1 / ZOOM_STEP),
            "Shortcut+Minus"));
    all.add(command("view.zoom-100", "100 %", group, 0, () -> canvas.zoomTo(1), "Shortcut+0"));
    all.add(command("view.fit", "Fit the drawing", group, 0, canvas::fit, "Shortcut+9"));
    offered(
            "view.fit-selection",
            "Fit the selection",
            group,
            0,
            canvas.fitSelection(),
            "Shortcut+8")
        .ifPresent(one -> all.add(one.when(this::hasSelection)));
    all.add(
        command("view.reveal", "Show the selection", group, 0, canvas::reveal, "Shortcut+R")
            .when(this::hasSelection));
    canvas
        .minimap()
        .ifPresent(
            map ->
                all.add(
                    Command.of("view.minimap", "Minimap", group, 1, () -> map.set(!map.isOn()))
                        .switching(map::isOn)));
    for (Pane pane : Pane.values()) {
      all.add(
          Command.of("view." + pane.id(), pane.label(), group, 1, () -> panes.toggle(pane))
              .switching(() -> panes.state().isOpen(pane)));
    }
    for (Pane pane : Pane.values()) {
      if (pane.isMovable()) {
        all.add(
            Command.of(
                    "view.side-" + pane.id(),
                    pane.label() + " beside the canvas",
                    group,
                    2,
                    () -> panes.move(pane))
                .switching(() -> panes.state().isBeside(pane)));
      }
    }
    all.add(Command.of("view.reset", "Put the panes back", group, 2, panes::reset));
  }

  private void focus(List<Command> all) {
    int number = 1;
    for (FocusWalk.Stop stop : walk.stops()) {
      all.add(
          command(
              "view.go-" + number,
              "Go to: " + stop.label(),
              Group.VIEW,
              3,
              () -> walk.to(stop),
              "Shortcut+" + number));
      number++;
    }
    all.add(
        command(
            "view.next-panel",
            "Next panel",
            Group.VIEW,
            3,
            () -> walk.walk(text.focusOwner().get(), 1),
            "F6"));
    all.add(
        command(
            "view.previous-panel",
            "Previous panel",
            Group.VIEW,
            3,
            () -> walk.walk(text.focusOwner().get(), -1),
            "Shift+F6"));
  }

  private void themes(List<Command> all) {
    for (Theme theme : Theme.values()) {
      all.add(
          Command.of(
                  "view.theme-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                  "Theme: " + Words.of(theme),
                  Group.VIEW,
                  4,
                  () -> {
                    appearance.choose(theme);
                    remembered.change(settings -> settings.withTheme(theme));
                  })
              .switching(() -> appearance.theme() == theme));
    }
  }

  private void design(List<Command> all) {
    Group group = Group.DESIGN;
    offered("design.connect", "Connect…", group, 0, canvas.connect(), "Shortcut+L")
        .ifPresent(one -> all.add(one.when(() -> hasSelection() && canEdit())));
    offered("design.backup", "Make a backup, or not", group, 0, canvas.toggleBackup(), "Shortcut+B")
        .ifPresent(one -> all.add(one.when(() -> hasSelection() && canEdit())));
    offered("design.tidy", "Tidy the drawing", group, 0, canvas.tidy(), "Shortcut+Shift+T")
        .ifPresent(one -> all.add(one.when(this::canEdit)));
    all.add(
        command(
            "design.properties",
            "Properties of the design",
            group,
            1,
            () -> {
              workbench.select(Selection.NONE);
              panes.open(Pane.PROPERTIES);
            },
            "Shortcut+I"));
  }
}
