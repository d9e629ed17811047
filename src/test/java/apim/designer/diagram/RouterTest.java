package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lines find their way around boxes.
final class RouterTest {
  private static final int SEEDS = 200;

  static Wire wire(String bundle, Area from, Area to, String... labels) {
    return new Wire(
        bundle,
        Ref.parse("lb/" + bundle + "/to"),
        Ref.parse("lb/" + bundle),
        Ref.parse("to"),
        Wire.End.of(from),
        Wire.End.of(to),
        false,
        Scene.Tone.PLAIN,
        List.of(labels));
  }

  private static void assertPicture(String expected, List<Area> boxes, Wire... wires) {
    List<List<Point>> ways = Router.route(List.of(wires), boxes);
    assertEquals(expected.stripTrailing(), TextPicture.of(boxes, ways), ways.toString());
  }

  @Test
  void aLineBetweenBoxesSideBySideIsStraight() {
    Area from = new Area(0, 0, 80, 60);
    Area to = new Area(240, 0, 80, 60);
    assertPicture(
        """
        ########                ########
        ########--------------->########
        ########                ########
        """,
        List.of(from, to),
        wire("a", from, to));
  }

  @Test
  void aLineToALowerBoxBendsOnceAndOnceMore() {
    Area from = new Area(0, 0, 80, 60);
    Area to = new Area(240, 120, 80, 60);
    assertPicture(
        """
        ########
        ########--+
        ########  |
                  |
                  |
                  |
                  |             ########
                  +------------>########
                                ########
        """,
        List.of(from, to),
        wire("a", from, to));
  }

  @Test
  void aLineBackwardsLeavesOnTheLeft() {
    Area from = new Area(240, 0, 80, 60);
    Area to = new Area(0, 120, 80, 60);
    assertPicture(
        """
                                ########
                             +--########
                             |  ########
                             |
                             |
                             |
        ########             |
        ########<------------+
        ########
        """,
        List.of(from, to),
        wire("a", from, to));
  }

  @Test
  void aLineToTheBoxBelowGoesAroundOnTheRight() {
    Area from = new Area(0, 0, 80, 60);
    Area to = new Area(0, 120, 80, 60);
    assertPicture(
        """
        ########
        ########--+
        ########  |
                  |
                  |
                  |
        ########  |
        ########<-+
        ########
        """,
        List.of(from, to),
        wire("a", from, to));
  }

  @Test
  void aLineGoesOverTheBoxInItsWay() {
    Area from = new Area(0, 80, 80, 60);
    Area between = new Area(160, 60, 80, 100);
    Area to = new Area(320, 80, 80, 60);
    assertPicture(
        """


                  +------------------+
                  |     ########     |
        ########  |     ########     |  ########
        ########--+     ########     +->########
        ########        ########        ########
                        ########
        """,
        List.of(from, between, to),
        wire("a", from, to));
  }

  @Test
  void aLineGoesRoundTwoWalls() {
    Area from = new Area(0, 180, 80, 60);
    Area first = new Area(160, 40, 60, 280);
    Area second = new Area(280, 100, 60, 280);
    Area to = new Area(420, 180, 80, 60);
    assertPicture(
        """

                  +----------------------------+
                  |     ######                 |
                  |     ######                 |
                  |     ######                 |
                  |     ######      ######     |
                  |     ######      ######     |
                  |     ######      ######     |
                  |     ######      ######     |
        ########  |     ######      ######     |  ########
        ########--+     ######      ######     +->########
        ########        ######      ######        ########
                        ######      ######
                        ######      ######
                        ######      ######
                        ######      ######
                                    ######
                                    ######
                                    ######
        """,
        List.of(from, first, second, to),
        wire("a", from, to));
  }

  @Test
  void aLineWindsBetweenWallsWhereItCannotPassThemAtOnce() {
    Area from = new Area(0, 180, 80, 60);
    Area roof = new Area(0, 40, 520, 60);
    Area first = new Area(160, 100, 60, 240);
    Area second = new Area(300, 160, 60, 300);
    Area floor = new Area(0, 460, 520, 60);
    Area to = new Area(420, 180, 80, 60);
    assertPicture(
        """


        ####################################################
        ####################################################
        ####################################################
                        ######
                        ######
                        ###### +-----------------+
                        ###### |      ######     |
        ########        ###### |      ######     |########
        ########-+      ###### |      ######     >########
        ######## |      ###### |      ######      ########
                 |      ###### |      ######
                 |      ###### |      ######
                 |      ###### |      ######
                 |      ###### |      ######
                 |      ###### |      ######
                 +-------------+      ######
                                      ######
                                      ######
                                      ######
                                      ######
                                      ######
        ####################################################
        ####################################################
        ####################################################
        """,
        List.of(from, roof, first, second, floor, to),
        wire("a", from, to));
  }

  @Test
  void aLineOutOfABoxThatIsWalledInIsDrawnAllTheSame() {
    Area from = new Area(100, 100, 80, 60);
    Area wall = new Area(184, 0, 40, 300);
    Area to = new Area(400, 100, 80, 60);
    List<Point> way =
        Router.route(List.of(wire("a", from, to)), List.of(from, wall, to)).getFirst();
    assertEquals(new Point(180, 130), way.getFirst());
    assertEquals(new Point(400, 130), way.getLast());
  }

  @Test
  void theLinesOfABundleLeaveThroughOnePortAndEnterEachThroughItsOwn() {
    Area from = new Area(0, 100, 80, 60);
    Area to = new Area(240, 0, 80, 60);
    Area lower = new Area(240, 200, 80, 60);
    List<Ports.Pair> ports =
        Ports.of(List.of(wire("a", from, to), wire("a", from, lower), wire("b", from, lower)));
    assertEquals(
        List.of(new Point(80, 122), new Point(80, 122), new Point(80, 138)),
        ports.stream().map(pair -> pair.from().at()).toList());
    assertEquals(
        List.of(new Point(240, 30), new Point(240, 222), new Point(240, 238)),
        ports.stream().map(pair -> pair.to().at()).toList());
  }

  @Test
  void theNextPortBelongsToTheWireThatGoesHighest() {
    Area from = new Area(0, 100, 80, 60);
    Area high = new Area(240, 0, 80, 60);
    Area low = new Area(240, 200, 80, 60);
    List<Ports.Pair> pairs = Ports.of(List.of(wire("low", from, low), wire("high", from, high)));
    assertTrue(
        pairs.getFirst().from().at().y() > pairs.getLast().from().at().y(), pairs.toString());
  }

  @Test
  void manyPortsStayOnTheirBox() {
    Area to = new Area(400, 100, 80, 60);
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      wires.add(wire("b" + i, new Area(0, i * 80, 80, 60), to));
    }
    for (Ports.Pair pair : Ports.of(wires)) {
      assertEquals(400, pair.to().at().x());
      assertTrue(pair.to().at().y() > 100 && pair.to().at().y() < 160, pair.toString());
    }
  }

  @Test
  void onlyTheWantedWiresAreRoutedAndThroughTheSamePorts() {
    Random random = new Random(5);
    List<Area> boxes = boxes(random);
    List<Wire> wires = wires(random, boxes);
    List<List<Point>> all = Router.route(wires, boxes);
    List<List<Point>> some = Router.route(wires, boxes, wire -> wire.bundle().equals("b1"));
    List<List<Point>> same = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      if (wires.get(i).bundle().equals("b1")) {
        same.add(all.get(i));
      }
    }
    assertFalse(some.isEmpty());
    assertEquals(
        same.stream().map(RouterTest::ends).toList(), some.stream().map(RouterTest::ends).toList());
  }

  private static List<Point> ends(List<Point> way) {
    return List.of(way.getFirst(), way.getLast());
  }

  @Test
  void noLineCrossesABox() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Area> boxes = boxes(random);
      Router.Obstacles all = new Router.Obstacles(boxes);
      for (List<Point> way : Router.route(wires(random, boxes), boxes)) {
        assertTrue(all.isClear(way), "seed " + seed + ": " + way + " in " + boxes);
      }
    }
  }

  @Test
  void everyLineBeginsAndEndsAtASideOfItsBoxes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Area> boxes = boxes(random);
      List<Wire> wires = wires(random, boxes);
      List<List<Point>> ways = Router.route(wires, boxes);
      for (int i = 0; i < ways.size(); i++) {
        assertTouches(wires.get(i).from().box(), ways.get(i).getFirst());
        assertTouches(wires.get(i).to().box(), ways.get(i).getLast());
      }
    }
  }

  private static void assertTouches(Area box, Point point) {
    assertTrue(point.x() == box.x() || point.x() == box.right(), point + " at " + box);
    assertTrue(point.y() > box.y() && point.y() < box.bottom(), point + " at " + box);
  }

  /// One in each cell of a grid, so that there is room between them.
  private static List<Area> boxes(Random random) {
    List<Area> boxes = new ArrayList<>();
    for (int cell = 0; cell < 12; cell++) {
      boxes.add(
          new Area(
              cell % 4 * 300 + random.nextInt(60), cell / 4 * 200 + random.nextInt(40), 160, 80));
    }
    return boxes;
  }

  private static List<Wire> wires(Random random, List<Area> boxes) {
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int bundle = random.nextInt(4);
      int to = random.nextInt(boxes.size());
      if (to != bundle) {
        wires.add(wire("b" + bundle, boxes.get(bundle), boxes.get(to)));
      }
    }
    return wires;
  }
}
