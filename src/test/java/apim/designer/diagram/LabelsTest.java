package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.RandomDesigns;
import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Labels stand on their own lines, where they cover least.
final class LabelsTest {
  private static final Area FROM = new Area(0, 0, 80, 60);
  private static final Area TO = new Area(480, 0, 80, 60);
  private static final List<Point> LONG = List.of(new Point(80, 30), new Point(480, 30));
  private static final List<Point> SHORT = List.of(new Point(80, 30), new Point(190, 30));
  private static final int ARROW = 8;

  private static Scene.Route route(List<Point> way) {
    Wire wire = RouterTest.wire("a", FROM, TO);
    return new Scene.Route(
        wire.ref(),
        wire.fromRef(),
        wire.toRef(),
        way,
        false,
        Scene.Tone.PLAIN,
        "",
        Optional.empty(),
        HandShape.NONE);
  }

  private static Scene.Caption placed(List<Point> way, List<Area> taken, String... forms) {
    return Labels.placed(
            List.of(route(way)), List.of(RouterTest.wire("a", FROM, TO, forms)), List.of(), taken)
        .getFirst()
        .label()
        .orElseThrow();
  }

  @Test
  void aLineWithRoomHasTheFullestForm() {
    Scene.Caption label = placed(LONG, List.of(), "apim.example.com → 9443", "443 → 9443");
    assertEquals("apim.example.com → 9443", label.text());
    assertEquals(label.full(), label.text());
  }

  @Test
  void aShortLineHasTheShortestFormAndRemembersTheFullest() {
    Scene.Caption label = placed(SHORT, List.of(), "apim.example.com → 9443", "443 → 9443");
    assertEquals("443 → 9443", label.text());
    assertEquals("apim.example.com → 9443", label.full());
  }

  @Test
  void aWireThatSaysNothingHasNoLabel() {
    assertTrue(
        Labels.placed(
                List.of(route(LONG)), List.of(RouterTest.wire("a", FROM, TO)), List.of(), List.of())
            .getFirst()
            .label()
            .isEmpty());
  }

  @Test
  void aLabelStandsOnItsLineNearItsEndAndLeavesTheArrowFree() {
    Area label = placed(LONG, List.of(), "443 → 9443", "9443").area();
    assertEquals(30, label.centreY());
    assertTrue(label.right() < 480 - ARROW, label.toString());
    assertTrue(label.right() > 480 - 3 * ARROW, label.toString());
  }

  @Test
  void aLabelIsAsWideAsItsText() {
    Area label = placed(LONG, List.of(), "443 → 9443", "9443").area();
    assertTrue(label.width() > TextWidth.of("443 → 9443", Cards.TEXT), label.toString());
  }

  @Test
  void aLabelMakesWayForTheOneThatStandsThere() {
    Area first = placed(LONG, List.of(), "443 → 9443", "9443").area();
    Area second = placed(LONG, List.of(first), "443 → 9443", "9443").area();
    assertFalse(first.overlaps(second), first + " and " + second);
    assertEquals(first.y(), second.y());
    assertTrue(second.right() <= first.x(), "further from the end: " + second);
  }

  @Test
  void aLabelStandsOffTheLineThatCrosses() {
    Area alone = placed(LONG, List.of(), "443 → 9443", "9443").area();
    List<Point> crossing =
        List.of(new Point(alone.centreX(), -100), new Point(alone.centreX(), 200));
    Area label = twoLines("b", crossing);
    assertFalse(label.isCrossedBy(crossing.getFirst(), crossing.getLast()), label.toString());
  }

  @Test
  void linesOfItsOwnBundleAreNotInItsWay() {
    Area alone = placed(LONG, List.of(), "443 → 9443", "9443").area();
    List<Point> crossing =
        List.of(new Point(alone.centreX(), -100), new Point(alone.centreX(), 200));
    assertEquals(alone, twoLines("a", crossing));
  }

  private static Area twoLines(String bundle, List<Point> other) {
    return Labels.placed(
            List.of(route(LONG), route(other)),
            List.of(
                RouterTest.wire("a", FROM, TO, "443 → 9443", "9443"),
                RouterTest.wire(bundle, FROM, TO)),
            List.of(),
            List.of())
        .getFirst()
        .label()
        .orElseThrow()
        .area();
  }

  @Test
  void aLineWithShortLevelPiecesHasItsLabelOnTheUprightOneOffTheBoxes() {
    List<Point> way =
        List.of(new Point(80, 30), new Point(104, 30), new Point(104, 300), new Point(128, 300));
    Area label =
        Labels.placed(
                List.of(route(way)),
                List.of(RouterTest.wire("a", FROM, TO, "apim.example.com → 9443", "443 → 9443")),
                List.of(Scenes.card(FROM), Scenes.card(new Area(128, 270, 80, 60))),
                List.of())
            .getFirst()
            .label()
            .orElseThrow()
            .area();
    assertTrue(label.x() < 104 && label.right() > 104, label.toString());
    assertTrue(label.y() > 60 && label.bottom() < 270, label.toString());
  }

  @Test
  void noLabelOfATemplateCoversAnythingOrIsCutShort() {
    for (Template template : Templates.all()) {
      Design design = Templates.design(template.id());
      Scene scene = Scene.of(Deployment.of(design), design.layout(), List.of());
      assertFalse(labels(scene).isEmpty(), template.id());
      assertEquals(List.of(), overlaps(scene), template.id());
      List<String> links =
          design.topology().links().stream().map(link -> link.label().value()).toList();
      assertTrue(
          labels(scene).stream().map(Scene.Caption::text).toList().containsAll(links),
          template.id());
    }
  }

  @Test
  void noBoxOfATemplateLiesOnAnother() {
    for (Template template : Templates.all()) {
      Design design = Templates.design(template.id());
      List<Area> boxes =
          Scene.of(Deployment.of(design), design.layout(), List.of()).boxes().stream()
              .map(Scene.Box::area)
              .toList();
      for (Area box : boxes) {
        assertEquals(1, boxes.stream().filter(box::overlaps).count(), template.id() + " " + box);
      }
    }
  }

  @Test
  void noLabelOfThePagesSystemsCoversAnythingWhenTheyAreTidied() {
    for (Template template : Templates.all()) {
      if (template.family() == TemplateFamily.LOAD_BALANCER_PAGE) {
        Scene scene = scene(Templates.design(template.id()));
        assertEquals(List.of(), overlaps(scene), template.id());
      }
    }
  }

  @Test
  void aLabelThatWouldHideAnArrowIsLeftOut() {
    List<Point> tiny = List.of(new Point(80, 30), new Point(130, 30));
    assertTrue(
        Labels.placed(
                List.of(route(tiny)),
                List.of(RouterTest.wire("a", FROM, TO, "443 → 9443", "443 → 9443")),
                List.of(),
                List.of())
            .getFirst()
            .label()
            .isEmpty());
  }

  @Test
  void noLabelOfAnyDesignHidesAnotherOrABoxOrAnArrow() {
    int shown = 0;
    int said = 0;
    for (int seed = 0; seed < 500; seed++) {
      Design design = RandomDesigns.design(seed);
      for (Layout layout : List.of(untouched(design), Layout.EMPTY)) {
        Scene scene = Scene.of(Deployment.of(design), layout, List.of());
        assertEquals(List.of(), overlaps(scene), "seed " + seed);
        shown += labels(scene).size();
        said += (int) scene.routes().stream().filter(one -> !one.words().isEmpty()).count();
      }
    }
    // What a site says of several lines is said once.
    assertTrue(shown > said * 0.6, shown + " of " + said + " labels have a place");
  }

  /// Every label where it finds its own place.
  private static Layout untouched(Design design) {
    return new Layout(design.layout().positions());
  }

  /// Those that found no room are shortened first, and cover something only then.
  @Test
  void aLabelInItsFullestFormCoversNoBoxNoLineAndNoEarlierLabel() {
    int full = 0;
    for (int seed = 0; seed < 200; seed++) {
      Design design = RandomDesigns.design(seed);
      Scene scene = Scene.of(Deployment.of(design), untouched(design), List.of());
      List<Area> earlier = new ArrayList<>();
      for (Scene.Route route : scene.routes()) {
        Optional<Scene.Caption> label = route.label();
        if (label.isPresent() && isFull(route, label.get())) {
          full++;
          assertStandsFree(scene, route, label.get().area(), earlier);
        }
        label.map(Scene.Caption::area).ifPresent(earlier::add);
      }
    }
    assertTrue(full > 100, full + " labels had room");
  }

  /// A link has one form only, which must stand somewhere.
  private static boolean isFull(Scene.Route route, Scene.Caption label) {
    return route.ref() instanceof Ref.OfMember && label.text().equals(label.full());
  }

  private static void assertStandsFree(
      Scene scene, Scene.Route route, Area label, List<Area> earlier) {
    assertTrue(earlier.stream().noneMatch(label::overlaps), route.toString());
    assertTrue(
        scene.boxes().stream().map(Scene.Box::area).noneMatch(label::overlaps), route.toString());
    for (Scene.Route other : scene.routes()) {
      boolean free =
          other.from().equals(route.from())
              || new Router.Obstacles(List.of(label)).isClear(other.points());
      assertTrue(free, route + " under " + other);
    }
  }

  private static Scene scene(Design design) {
    return Scene.of(Deployment.of(design), Layout.EMPTY, List.of());
  }

  private static List<Scene.Caption> labels(Scene scene) {
    return scene.routes().stream().flatMap(route -> route.label().stream()).toList();
  }

  /// What labels cover: another label, a box or the arrow of a line.
  private static List<String> overlaps(Scene scene) {
    List<Scene.Caption> labels = labels(scene);
    return IntStream.range(0, labels.size())
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                        labels.subList(0, i).stream().map(Scene.Caption::area),
                        scene.boxes().stream().map(Scene.Box::area),
                        scene.routes().stream().map(LabelsTest::arrow))
                    .flatMap(areas -> areas)
                    .filter(labels.get(i).area()::overlaps)
                    .map(area -> labels.get(i) + " covers " + area))
        .toList();
  }

  private static Area arrow(Scene.Route route) {
    Point end = route.points().getLast();
    boolean rightwards = route.points().get(route.points().size() - 2).x() < end.x();
    return new Area(rightwards ? end.x() - 8 : end.x(), end.y() - 4, 8, 8);
  }
}
