package apim.designer.ui.shell;

import apim.designer.desk.window.Remembered;
import apim.designer.desk.window.WindowPlace;
import apim.designer.settings.WindowBounds;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the window where it stood, and remembers where it stands.
final class WindowMemory {
  private final Stage stage;
  private final Remembered remembered;

  WindowMemory(Stage stage, Remembered remembered) {
    this.stage = stage;
    this.remembered = remembered;
  }

  void restore() {
    List<WindowPlace.Screen> screens =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .map(
                free ->
                    new WindowPlace.Screen(
                        free.getMinX(), free.getMinY(), free.getWidth(), free.getHeight()))
            .toList();
    remembered
        .settings()
        .window()
        .flatMap(bounds -> WindowPlace.on(screens, bounds))
        .ifPresent(
            bounds -> {
              stage.setX(bounds.x());
              stage.setY(bounds.y());
              stage.setWidth(bounds.width());
              stage.setHeight(bounds.height());
              stage.setMaximized(bounds.maximized());
            });
    follow();
  }

  private void follow() {
    stage.xProperty().addListener((_, _, _) -> note());
    stage.yProperty().addListener((_, _, _) -> note());
    stage.widthProperty().addListener((_, _, _) -> note());
    stage.heightProperty().addListener((_, _, _) -> note());
    stage.maximizedProperty().addListener((_, _, _) -> note());
  }

  /// While it is maximised, the place to which it would go back is kept.
  private void note() {
    // Between being asked for and being shown, a window has no place yet.
    boolean placed =
        Stream.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
            .noneMatch(one -> one.isNaN());
    if (!stage.isShowing() || stage.isIconified() || !placed) {
      return;
    }
    boolean maximized = stage.isMaximized();
    remembered.note(
        settings ->
            maximized && settings.window().isPresent()
                ? settings.withWindow(with(settings.window().get()))
                : settings.withWindow(
                    new WindowBounds(
                        stage.getX(),
                        stage.getY(),
                        Math.max(1, stage.getWidth()),
                        Math.max(1, stage.getHeight()),
                        maximized)));
  }

  private static WindowBounds with(WindowBounds normal) {
    return new WindowBounds(normal.x(), normal.y(), normal.width(), normal.height(), true);
  }
}
