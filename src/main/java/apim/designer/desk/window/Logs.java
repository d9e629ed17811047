package apim.designer.desk.window;

import apim.designer.desk.window.Notice.Tone;
import apim.designer.settings.Folders;
import java.util.function.Consumer;

/// Shows the folder of the logs.
///
/// @param browser shows a folder
public record Logs(Folders folders, Consumer<String> browser, Consumer<Notice> notices) {
  static final String ID = "logs";

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
