package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines that would lie on one another are moved side by side.
final class LanesTest {
  /// From the left, on an upright piece at `x`, to the right.
  private static List<Point> step(int top, int x, int bottom) {
    return List.of(
        new Point(0, top), new Point(x, top), new Point(x, bottom), new Point(300, bottom));
  }

  private static List<Integer> uprights(List<List<Point>> ways) {
    return ways.stream().map(way -> way.get(1).x()).toList();
  }

  @Test
  void linesOnOneUprightStandApart() {
    List<List<Point>> ways =
        Lanes.separate(
            List.of(step(0, 100, 200), step(40, 100, 240)), List.of("a", "b"), List.of());
    assertEquals(
        """
        ----------+
                  |
        ---------+|
                 ||
                 ||
                 ||
                 ||
                 ||
                 ||
                 ||
                 |+------------------>
                 |
                 +------------------->
        """
            .stripTrailing(),
        TextPicture.of(List.of(), ways));
    List<Integer> at = uprights(ways);
    assertEquals(10, Math.abs(at.getFirst() - at.getLast()), at.toString());
  }

  @Test
  void linesOfOneBundleShareTheirUpright() {
    List<List<Point>> ways = List.of(step(0, 100, 200), step(0, 100, 240));
    assertEquals(ways, Lanes.separate(ways, List.of("a", "a"), List.of()));
  }

  @Test
  void linesThatDoNotMeetStayWhereTheyAre() {
    List<List<Point>> below = List.of(step(0, 100, 100), step(120, 100, 240));
    assertEquals(below, Lanes.separate(below, List.of("a", "b"), List.of()));
    List<List<Point>> beside = List.of(step(0, 100, 200), step(40, 120, 240));
    assertEquals(beside, Lanes.separate(beside, List.of("a", "b"), List.of()));
  }

  @Test
  void theOrderOfLanesLeavesNoCrossingThatAnotherOrderAvoids() {
    // Downwards, whoever starts lower turns off first.
    List<Integer> down =
        uprights(
            Lanes.separate(
                List.of(step(0, 100, 200), step(40, 100, 240)), List.of("a", "b"), List.of()));
    assertTrue(down.getFirst() > down.getLast(), down.toString());
    List<Integer> up =
        uprights(
            Lanes.separate(
                List.of(step(200, 100, 0), step(240, 100, 40)), List.of("a", "b"), List.of()));
    assertTrue(up.getFirst() < up.getLast(), up.toString());
  }

  @Test
  void lanesStandCloserWhereThereIsLittleRoom() {
    List<Area> walls = List.of(new Area(40, 0, 50, 300), new Area(110, 0, 50, 300));
    List<Integer> at =
        uprights(
            Lanes.separate(
                List.of(step(0, 100, 200), step(40, 100, 240), step(80, 100, 280)),
                List.of("a", "b", "c"),
                walls));
    for (int x : at) {
      assertTrue(x >= 90 && x <= 110, at.toString());
    }
  }

  @Test
  void lanesAreMadeOnTheSideWithMoreRoom() {
    List<List<Point>> ways = List.of(step(0, 100, 200), step(40, 100, 240));
    List<Area> onTheRight = List.of(new Area(110, 0, 50, 300));
    List<Area> onTheLeft = List.of(new Area(40, 0, 50, 300));
    uprights(Lanes.separate(ways, List.of("a", "b"), onTheRight))
        .forEach(x -> assertTrue(x <= 100, x + " beside a box on the right"));
    uprights(Lanes.separate(ways, List.of("a", "b"), onTheLeft))
        .forEach(x -> assertTrue(x >= 100, x + " beside a box on the left"));
  }

  @Test
  void levelPiecesAreSeparatedLikeUprightOnes() {
    List<Point> down =
        List.of(new Point(0, 0), new Point(0, 100), new Point(200, 100), new Point(200, 300));
    List<Point> further =
        List.of(new Point(40, 0), new Point(40, 100), new Point(240, 100), new Point(240, 300));
    List<List<Point>> ways = Lanes.separate(List.of(down, further), List.of("a", "b"), List.of());
    int first = ways.getFirst().get(1).y();
    int second = ways.getLast().get(1).y();
    assertEquals(10, Math.abs(first - second), ways.toString());
  }

  @Test
  void theFirstAndTheLastPieceStayAtTheirPorts() {
    List<Point> straight = List.of(new Point(0, 50), new Point(300, 50));
    List<List<Point>> ways = List.of(straight, straight);
    assertEquals(ways, Lanes.separate(ways, List.of("a", "b"), List.of()));
  }
}
