package apim.designer.ui.shell;

import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.command.Elements;
import apim.designer.desk.command.Found;
import apim.designer.project.DesignFile;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.ui.command.FinderView;
import apim.designer.ui.command.KeyText;
import apim.designer.ui.dialogs.SheetLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens the search for everything: elements, commands that can be done now, files of the bundle.
final class FindAnything implements CommandSource {
  private final Session session;
  private final Desk desk;
  private final SheetLayer layer;
  private final Consumer<String> openFile;
  private final Supplier<List<Command>> commands;

  /// @param openFile shows a file of the bundle by its path
  /// @param commands all of the window
  FindAnything(
      Session session,
      Desk desk,
      SheetLayer layer,
      Consumer<String> openFile,
      Supplier<List<Command>> commands) {
    this.session = session;
    this.desk = desk;
    this.layer = layer;
    this.openFile = openFile;
    this.commands = commands;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("tools.find", "Find anything…", Group.TOOLS, 0, this::show).keys("Shortcut+K"));
  }

  private void show() {
    FinderView finder = new FinderView(all(), layer::close);
    layer.showBare(finder, finder.lookup("#finder-field"));
  }

  private List<Found> all() {
    Snapshot snapshot = session.snapshot();
    List<Found> all = new ArrayList<>();
    for (Elements.Element element : Elements.of(snapshot.design().topology())) {
      all.add(
          new Found(
              element.kind(),
              element.title(),
              element.detail(),
              "",
              () -> desk.reveal(Selection.of(element.ref()))));
    }
    for (Command command : commands.get()) {
      if (command.isEnabled()) {
        all.add(
            new Found(
                "Command",
                command.caption(),
                command.group().label(),
                KeyText.of(command),
                command::run));
      }
    }
    all.addAll(files(snapshot, openFile));
    return all;
  }

  private static List<Found> files(Snapshot snapshot, Consumer<String> open) {
    return snapshot
        .outcome()
        .artifacts(DesignFile.print(snapshot.design(), snapshot.opened()))
        .stream()
        .map(
            file -> {
              String path = file.path();
              int slash = path.lastIndexOf('/');
              return new Found(
                  "File",
                  path.substring(slash + 1),
                  slash < 0 ? "" : path.substring(0, slash),
                  "",
                  () -> open.accept(path));
            })
        .toList();
  }
}
