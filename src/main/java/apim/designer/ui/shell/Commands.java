package apim.designer.ui.shell;

import apim.designer.desk.Selection;
import apim.designer.desk.Steps;
import apim.designer.desk.Words;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.desk.window.Remembered;
import apim.designer.session.Session;
import apim.designer.settings.Theme;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.inspector.InspectorView;
import apim.designer.ui.preview.PreviewView;
import apim.designer.ui.problems.ProblemsView;
import apim.designer.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;

/// The one list of everything that the architect can have done.
record Commands(
    Session session,
    Workbench workbench,
    Steps steps,
    FileCommands files,
    CanvasView canvas,
    InspectorView inspector,
    ProblemsView problems,
    PreviewView preview,
    PanesView panes,
    FocusWalk walk,
    TextFocus text,
    Appearance appearance,
    Remembered remembered,
    Dialogs dialogs) {
  static final double ZOOM_STEP = 1.25;

  /// What commands open that is not in the window's panes, and how it is left.
  record Dialogs(
      Runnable template,
      Runnable export,
      Runnable draw,
      Runnable copyPicture,
      Runnable find,
      Runnable help,
      Runnable keys,
      Runnable tour,
      Runnable about,
      Runnable logs,
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
            "tools.find-in-file",
            "Find in the file shown…",
            Group.TOOLS,
            0,
            () -> {
              panes.open(Pane.PREVIEW);
              preview.find();
            },
            "Shortcut+F"));
    all.add(
        command(
            "tools.copy-picture",
            "Copy the picture",
            Group.TOOLS,
            1,
            dialogs.copyPicture(),
            "Shortcut+Shift+C"));
    all.add(command("help.topic", "Help on what is selected", Group.HELP, 0, dialogs.help(), "F1"));
    all.add(
        command("help.keys", "Keys and gestures", Group.HELP, 0, dialogs.keys(), "Shortcut+F1"));
    all.add(Command.of("help.tour", "Tour of the window", Group.HELP, 0, dialogs.tour()));
    all.add(Command.of("help.logs", "Show logs", Group.HELP, 1, dialogs.logs()));
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

  private boolean canChangeSelection() {
    return hasSelection() && canEdit();
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
    BooleanSupplier change = () -> text.isThere() || canChangeSelection();
    BooleanSupplier take = () -> text.isThere() || hasSelection();
    BooleanSupplier put = () -> text.isThere() || canEdit();
    Runnable cut = text.or(TextInputControl::cut, canvas.actions().copying()::cut);
    Runnable copy = text.or(TextInputControl::copy, canvas.actions().copying()::copy);
    Runnable paste = text.or(TextInputControl::paste, canvas.actions().copying()::paste);
    all.add(command("edit.cut", "Cut", group, 1, cut, "Shortcut+X").when(change));
    all.add(command("edit.copy", "Copy", group, 1, copy, "Shortcut+C").when(take));
    all.add(command("edit.paste", "Paste", group, 1, paste, "Shortcut+V").when(put));
    all.add(
        command(
                "edit.duplicate",
                "Duplicate",
                group,
                1,
                canvas.actions().copying()::duplicate,
                "Shortcut+D")
            .when(this::canChangeSelection));
    all.add(
        command(
                "edit.delete",
                "Delete",
                group,
                1,
                text.or(TextInputControl::deleteNextChar, canvas.actions()::delete),
                "Delete")
            .when(change));
    all.add(
        command(
            "edit.select-all",
            "Select all",
            group,
            2,
            text.or(TextInputControl::selectAll, canvas.actions()::selectAll),
            "Shortcut+A"));
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
    all.add(
        command(
                "view.fit-selection",
                "Fit the selection",
                group,
                0,
                canvas::fitSelection,
                "Shortcut+8")
            .when(this::hasSelection));
    all.add(
        command("view.reveal", "Show the selection", group, 0, canvas::reveal, "Shortcut+R")
            .when(this::hasSelection));
    all.add(
        Command.of(
                "view.minimap",
                "Minimap",
                group,
                1,
                () -> canvas.setMinimapShown(!canvas.isMinimapShown()))
            .switching(canvas::isMinimapShown));
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
    all.add(
        command(
                "design.connect",
                "Connect…",
                group,
                0,
                canvas.actions()::startConnecting,
                "Shortcut+L")
            .when(this::canChangeSelection));
    all.add(
        command(
                "design.backup",
                "Make a backup, or not",
                group,
                0,
                canvas.actions()::toggleBackup,
                "Shortcut+B")
            .when(this::canChangeSelection));
    all.add(
        Command.of("design.zone", "Put into a new zone", group, 0, canvas.actions().copying()::zone)
            .when(this::canChangeSelection));
    all.add(
        command(
                "design.tidy",
                "Tidy the drawing",
                group,
                0,
                canvas.actions()::tidy,
                "Shortcut+Shift+T")
            .when(this::canEdit));
    all.add(
        command(
                "design.fix",
                "Fix all that has one way out",
                group,
                1,
                problems::fixObvious,
                "Shortcut+Shift+F")
            .when(this::canEdit));
    all.add(
        command(
            "design.selection",
            "Properties of the selection",
            group,
            2,
            () -> {
              panes.open(Pane.PROPERTIES);
              inspector.focusFirst();
            },
            "F2"));
    all.add(
        command(
            "design.properties",
            "Properties of the design",
            group,
            2,
            () -> {
              workbench.select(Selection.NONE);
              panes.open(Pane.PROPERTIES);
            },
            "Shortcut+I"));
  }
}
