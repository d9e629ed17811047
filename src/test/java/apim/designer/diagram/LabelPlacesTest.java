package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where a label can stand on a piece of a line, and what that costs.
final class LabelPlacesTest {
  private static final long SEED = 20_261_130;

  @Test
  void placesBeginBeforeTheArrowAndEndBeforeTheStart() {
    LabelPlaces places = LabelPlaces.on(new Point(0, 30), new Point(400, 30), 100);
    assertTrue(places.at(0).right() <= 400 - LabelPlaces.ARROW, places.toString());
    assertTrue(places.at(places.count() - 1).x() >= LabelPlaces.LEAST_ROOM, places.toString());
  }

  @Test
  void aShortPieceHasItsMiddleAlone() {
    LabelPlaces places = LabelPlaces.on(new Point(0, 30), new Point(40, 30), 100);
    assertEquals(1, places.count());
    assertEquals(20, places.at(0).centreX());
  }

  @Test
  void whatIsChargedToManyPlacesAtOnceIsWhatEachCoversByItself() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      Point from = new Point(random.nextInt(600), random.nextInt(600));
      Point to =
          random.nextBoolean()
              ? new Point(random.nextInt(600), from.y())
              : new Point(from.x(), random.nextInt(600));
      LabelPlaces places = LabelPlaces.on(from, to, 20 + random.nextInt(120));
      Area covered =
          new Area(
              random.nextInt(600), random.nextInt(600), random.nextInt(90), random.nextInt(90));
      int[] costs = new int[places.count()];
      places.charge(costs, covered, 7);
      assertArrayEquals(
          IntStream.range(0, places.count())
              .map(i -> places.at(i).overlaps(covered) ? 7 : 0)
              .toArray(),
          LabelPlaces.summed(costs),
          () -> places + " " + covered);
    }
  }
}
