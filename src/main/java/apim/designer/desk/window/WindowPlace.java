package apim.designer.desk.window;

import apim.designer.settings.WindowBounds;
import java.util.List;
import java.util.Optional;

/// Where the window may stand: so that its title can be seen and seized on one of the screens.
public final class WindowPlace {
  public static final double LEAST_WIDTH = 800;
  public static final double LEAST_HEIGHT = 560;

  private static final double SEIZABLE = 120;
  private static final double TITLE = 32;

  /// What of a screen is free for windows.
  public record Screen(double x, double y, double width, double height) {}

  private WindowPlace() {}

  /// `remembered`, made to fit the screen on which most of its title lies; empty where that is on
  /// none.
  public static Optional<WindowBounds> on(List<Screen> screens, WindowBounds remembered) {
    return screens.stream()
        .filter(screen -> title(screen, remembered) > 0)
        .max((a, b) -> Double.compare(title(a, remembered), title(b, remembered)))
        .map(screen -> fitted(screen, remembered));
  }

  private static double title(Screen screen, WindowBounds window) {
    double across =
        Math.min(screen.x() + screen.width(), window.x() + window.width())
            - Math.max(screen.x(), window.x());
    boolean level =
        window.y() >= screen.y() - TITLE && window.y() + TITLE <= screen.y() + screen.height();
    return level && across >= SEIZABLE ? across : 0;
  }

  private static WindowBounds fitted(Screen screen, WindowBounds window) {
    double width = Math.min(Math.max(window.width(), LEAST_WIDTH), screen.width());
    double height = Math.min(Math.max(window.height(), LEAST_HEIGHT), screen.height());
    return new WindowBounds(
        window.x(), Math.max(window.y(), screen.y()), width, height, window.maximized());
  }
}
