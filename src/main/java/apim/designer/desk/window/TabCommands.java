package apim.designer.desk.window;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.session.Session;
import apim.designer.session.TabId;
import java.util.List;

/// Goes from one open design to the next, and closes them.
public final class TabCommands implements CommandSource {
  private final Session session;
  private final FileCommands files;
  private final Runnable end;

  /// @param end closes the window, which nothing keeps open any more
  public TabCommands(Session session, FileCommands files, Runnable end) {
    this.session = session;
    this.files = files;
    this.end = end;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("file.close", "Close", Group.FILE, 3, this::closeFront).keys("Shortcut+W"),
        Command.of("file.quit", "Quit", Group.FILE, 3, this::quit).keys("Shortcut+Q"),
        Command.of("view.next-design", "Next open design", Group.VIEW, 3, () -> go(1))
            .keys("Ctrl+Tab")
            .when(() -> state().isShown()),
        Command.of("view.last-design", "Previous open design", Group.VIEW, 3, () -> go(-1))
            .keys("Ctrl+Shift+Tab")
            .when(() -> state().isShown()));
  }

  public TabsState state() {
    return TabsState.of(session.tabs(), session.snapshot().tab());
  }

  private void go(int steps) {
    session.bring(state().beside(steps));
  }

  private void closeFront() {
    close(session.snapshot().tab());
  }

  /// Closes a design, and with the last one the window.
  public void close(TabId tab) {
    if (session.tabs().size() == 1) {
      quit();
    } else {
      files.close(tab);
    }
  }

  private void quit() {
    if (files.mayLeave()) {
      end.run();
    }
  }
}
