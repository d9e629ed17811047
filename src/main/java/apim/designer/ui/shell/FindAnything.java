package apim.designer.ui.shell;

import apim.designer.desk.Selection;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
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

/// Opens the search for everything: elements, commands that can be done now, files of the bundle.
final class FindAnything {
  private final Session session;
  private final Workbench workbench;
  private final SheetLayer layer;
  private final Consumer<String> openFile;

  /// @param openFile shows a file of the bundle by its path
  FindAnything(Session session, Workbench workbench, SheetLayer layer, Consumer<String> openFile) {
    this.session = session;
    this.workbench = workbench;
    this.layer = layer;
    this.openFile = openFile;
  }

  void show(List<Command> commands) {
    FinderView finder = new FinderView(all(commands), layer::close);
    layer.showBare(finder, finder.lookup("#finder-field"));
  }

  List<Found> all(List<Command> commands) {
    Snapshot snapshot = session.snapshot();
    List<Found> all = new ArrayList<>();
    for (Elements.Element element : Elements.of(snapshot.design().topology())) {
      all.add(
          new Found(
              element.kind(),
              element.title(),
              element.detail(),
              "",
              () -> workbench.reveal(Selection.of(element.ref()))));
    }
    for (Command command : commands) {
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
