package apim.designer.desk.window;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.settings.Folders;
import java.util.List;
import java.util.function.Consumer;

/// Shows the folder of the logs.
///
/// @param browser shows a folder
public record Logs(Folders folders, Consumer<String> browser, Consumer<Notice> notices)
    implements CommandSource {
  static final String ID = "logs";

  @Override
  public List<Command> commands() {
    return List.of(Command.of("help.logs", "Show logs", Group.HELP, 1, this::show));
  }

  public void show() {
    if (folders.hasLogs()) {
      browser.accept(folders.logs().toUri().toString());
    } else {
      notices.accept(
          Notice.of(
              ID,
              Tone.WARNING,
              "There are no logs to show, because "
                  + folders.logs()
                  + " could not be written; check the rights of the folder and start the designer"
                  + " again."));
    }
  }
}
