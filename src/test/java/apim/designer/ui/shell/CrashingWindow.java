package apim.designer.ui.shell;

import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A window in a process of its own, for a test to kill: it has unsaved work, and says when.
final class CrashingWindow {
  private CrashingWindow() {}

  /// @param arguments the state folder, and the file of the design
  public static void main(String[] arguments) {
    Platform.startup(
        () -> {
          WindowUnderTest window =
              new WindowUnderTest(
                  new Stage(),
                  Templates.design("single-node"),
                  Optional.empty(),
                  Path.of(arguments[0]),
                  Runnable::run);
          window.file = Optional.of(Path.of(arguments[1]));
          window.command("file.save").run();
          window.session.apply(new Edit.SetName(new Label("Not saved yet")));
          System.out.println("ready");
          System.out.flush();
        });
  }
}
