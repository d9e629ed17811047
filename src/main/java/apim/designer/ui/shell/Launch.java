package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.session.Journal;
import apim.designer.session.Session;
import apim.designer.settings.SettingsFile;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Topology;
import apim.designer.ui.dialogs.WindowQuestions;
import apim.designer.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Starts JavaFX and opens the window.
public final class Launch {
  private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

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
    ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    Remembered remembered =
        new Remembered(
            new SettingsFile(surroundings.folders().settingsFile()), surroundings.worker());
    Appearance appearance = new Appearance(remembered.settings().theme());
    Session session = new Session(design, surroundings::today);
    Journal journal = new Journal(surroundings.folders().recovery(), surroundings.later());
    journal.follow(session);
    DesignerWindow window =
        new DesignerWindow(
            stage,
            session,
            surroundings,
            remembered,
            journal,
            new WindowQuestions(stage, appearance),
            appearance,
            new Browser()::show);
    Thread.setDefaultUncaughtExceptionHandler(window.alarm());
    window.show();
    file.ifPresent(window::open);
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(
            Launch.class.getResourceAsStream("/icons/png/application-" + size + ".png")));
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
