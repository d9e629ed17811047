package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.settings.WindowBounds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WindowPlaceTest {
  private static final List<WindowPlace.Screen> TWO =
      List.of(
          new WindowPlace.Screen(0, 0, 1920, 1080), new WindowPlace.Screen(1920, 100, 1280, 800));

  private static Optional<WindowBounds> on(double x, double y, double width, double height) {
    return WindowPlace.on(TWO, new WindowBounds(x, y, width, height, false));
  }

  @Test
  void aWindowThatCanBeSeenStaysWhereItStood() {
    assertEquals(Optional.of(new WindowBounds(10, 20, 1280, 800, false)), on(10, 20, 1280, 800));
    assertEquals(
        Optional.of(new WindowBounds(-400, 20, 1280, 800, false)), on(-400, 20, 1280, 800));
  }

  @Test
  void aWindowOfAScreenThatIsGoneIsPlacedAnew() {
    assertEquals(Optional.empty(), on(5000, 20, 1280, 800));
    assertEquals(Optional.empty(), on(20, 5000, 1280, 800));
    assertEquals(Optional.empty(), on(20, -700, 1280, 800));
    assertEquals(Optional.empty(), on(-1200, 20, 1280, 800));
    assertEquals(
        Optional.empty(), WindowPlace.on(List.of(), new WindowBounds(0, 0, 900, 700, true)));
  }

  @Test
  void aWindowIsNeitherLargerThanItsScreenNorUselesslySmall() {
    assertEquals(
        Optional.of(new WindowBounds(1950, 120, 1280, 800, false)), on(1950, 120, 3000, 2000));
    assertEquals(Optional.of(new WindowBounds(0, 0, 800, 560, false)), on(0, 0, 200, 100));
  }
}
