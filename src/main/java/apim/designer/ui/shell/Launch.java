package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.session.Session;
import apim.designer.settings.Theme;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Topology;
import apim.designer.ui.dialogs.WindowQuestions;
import apim.designer.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts JavaFX and opens the window.
public final class Launch {
  private Launch() {}

  /// The window on a design that is saved nowhere, such as a template.
  public static void on(Design design, Surroundings surroundings) {
    Platform.startup(() -> open(design, Optional.empty(), surroundings));
  }

  /// The window on a design file.
  public static void on(Path file, Surroundings surroundings) {
    Platform.startup(() -> open(blank(), Optional.of(file), surroundings));
  }

  /// The window on an empty canvas.
  public static void onNothing(Surroundings surroundings) {
    on(blank(), surroundings);
  }

  /// A design on which nothing is drawn yet.
  static Design blank() {
    return Design.of(Topology.empty(new Label("Untitled"), ApimVersion.of("3.1.0")));
  }

  private static void open(Design design, Optional<Path> file, Surroundings surroundings) {
    Stage stage = new Stage();
    Appearance appearance = new Appearance(Theme.SYSTEM);
    DesignerWindow window =
        new DesignerWindow(
            stage,
            new Session(design, surroundings::today),
            surroundings,
            new WindowQuestions(stage, appearance),
            appearance,
            new Browser()::show);
    window.show();
    file.ifPresent(window::open);
  }

  /// JavaFX hands out the way to the system's browser to applications only.
  private static final class Browser extends Application {
    @Override
    public void start(Stage stage) {
      throw new IllegalStateException("the window is opened by Launch");
    }

    void show(String url) {
      getHostServices().showDocument(url);
    }
  }
}
