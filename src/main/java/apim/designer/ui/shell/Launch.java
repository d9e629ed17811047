package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.desk.NewElements;
import apim.designer.desk.window.HostEnvironment;
import apim.designer.desk.window.Remembered;
import apim.designer.session.Autosave;
import apim.designer.session.Session;
import apim.designer.settings.SettingsFile;
import apim.designer.ui.dialogs.WindowQuestions;
import apim.designer.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Starts JavaFX and opens the window.
public final class Launch {
  private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private Launch() {}

  /// What the window begins with, and what needs no JavaFX to be made.
  private record Beginning(Remembered remembered, Session session, Autosave autosave) {
    static Beginning of(Supplier<Design> design, HostEnvironment environment) {
      Remembered remembered =
          new Remembered(
              new SettingsFile(environment.folders().settingsFile()), environment.worker());
      Session session = new Session(design.get(), environment::today);
      Autosave autosave = new Autosave(environment.folders().recovery(), environment.later());
      autosave.follow(session);
      return new Beginning(remembered, session, autosave);
    }
  }

  /// The window on a design that is saved nowhere, such as a template.
  public static void on(Supplier<Design> design, HostEnvironment environment) {
    start(design, Optional.empty(), environment);
  }

  /// The window on a design file.
  public static void on(Path file, HostEnvironment environment) {
    start(NewElements::design, Optional.of(file), environment);
  }

  /// The window on an empty canvas.
  public static void onNothing(HostEnvironment environment) {
    on(NewElements::design, environment);
  }

  /// While JavaFX starts in this thread, another makes what the window begins with.
  private static void start(
      Supplier<Design> design, Optional<Path> file, HostEnvironment environment) {
    CompletableFuture<Beginning> beginning =
        CompletableFuture.supplyAsync(
            () -> Beginning.of(design, environment), environment.worker());
    Platform.startup(() -> open(beginning.join(), file, environment));
  }

  private static void open(Beginning beginning, Optional<Path> file, HostEnvironment environment) {
    Stage stage = new Stage();
    Appearance appearance = new Appearance(beginning.remembered().settings().look());
    DesignerWindow window =
        new DesignerWindow(
            new Means(
                stage,
                beginning.session(),
                environment,
                beginning.remembered(),
                beginning.autosave(),
                new WindowQuestions(stage),
                appearance,
                new Browser()::show));
    Thread.setDefaultUncaughtExceptionHandler(window.alarm());
    file.ifPresent(window::open);
    window.show(
        rest ->
            afterFirstFrame(
                stage.getScene(),
                () -> {
                  rest.run();
                  // One by one, each would be looked at with all before it.
                  stage.getIcons().setAll(ICON_SIZES.stream().map(Launch::icon).toList());
                }));
  }

  /// Runs a task once the first picture is on the screen. Nothing of JavaFX says when that is, but it draws in turn: what it
  /// is asked for next, a pixel, comes when the picture is drawn, and then the picture waits before the task.
  private static void afterFirstFrame(Scene scene, Runnable task) {
    AtomicReference<Runnable> laidOut = new AtomicReference<>();
    laidOut.set(
        () -> {
          scene.removePostLayoutPulseListener(laidOut.get());
          Platform.runLater(
              () -> {
                SnapshotParameters pixel = new SnapshotParameters();
                pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
                scene.getRoot().snapshot(pixel, null);
                Platform.runLater(task);
              });
        });
    scene.addPostLayoutPulseListener(laidOut.get());
    Platform.requestNextPulse();
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
