package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.RandomDesigns;
import apim.designer.design.TidyLayout;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Note;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A scene that is found from an earlier one is the scene that is found from nothing; only boxes in
/// the hand leave the lines of others alone.
final class KnownTest {
  private static final int SEEDS = 120;
  private static final Topology TOPOLOGY = Samples.distributed();
  private static final Layout TIDY = TidyLayout.complete(TOPOLOGY, Layout.EMPTY);
  private static final Scene BEFORE = Scene.of(Samples.deployment(TOPOLOGY), TIDY, List.of());

  private static Layout moved(Layout layout, String box, int dx, int dy) {
    ElementId id = Sketch.id(box);
    Position at = layout.of(id).orElseThrow();
    return layout.with(id, new Position(at.x() + dx, at.y() + dy));
  }

  private static Scene held(Layout layout) {
    return Scene.held(Samples.deployment(TOPOLOGY), layout, List.of(), BEFORE);
  }

  private static List<Scene.Route> routes(Scene scene, boolean touching, String box) {
    return scene.routes().stream()
        .filter(
            route ->
                touching
                    == (route.from().isWithin(Scenes.ref(box))
                        || route.to().isWithin(Scenes.ref(box))))
        .toList();
  }

  @Test
  void aSceneFoundFromAnEarlierOneIsTheSceneFoundFromNothing() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Design first = RandomDesigns.design(seed);
      Design second = RandomDesigns.design(seed + 1L);
      Scene before = Scene.of(Deployment.of(first), first.layout(), List.of());
      Deployment now = Deployment.of(second);
      assertEquals(
          Scene.of(now, second.layout(), List.of()),
          Scene.of(now, second.layout(), List.of(), before),
          "seed " + seed);
    }
  }

  @Test
  void aMoveIsTheSceneOfTheBoxElsewhere() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Design design = RandomDesigns.design(seed);
      Deployment deployment = Deployment.of(design);
      Scene before = Scene.of(deployment, design.layout(), List.of());
      Layout layout =
          design
              .topology()
              .ids()
              .findFirst()
              .map(id -> design.layout().with(id, new Position(40, 80)))
              .orElse(design.layout());
      assertEquals(
          Scene.of(deployment, layout, List.of()),
          Scene.of(deployment, layout, List.of(), before),
          "seed " + seed);
    }
  }

  @Test
  void whereNothingMovesTheLinesStay() {
    assertEquals(BEFORE, held(TIDY));
    assertEquals(BEFORE, Scene.of(Samples.deployment(TOPOLOGY), TIDY, List.of(), BEFORE));
  }

  @Test
  void onlyTheLinesOfABoxInTheHandFollowIt() {
    Scene now = held(moved(TIDY, "gw-1", 40, -120));
    assertEquals(routes(BEFORE, false, "gw-1"), routes(now, false, "gw-1"));
    List<Scene.Route> followed = routes(now, true, "gw-1");
    assertEquals(3, followed.size(), followed.toString());
    assertNotEquals(routes(BEFORE, true, "gw-1"), followed);
    Area box = Scenes.box(now, "gw-1").area();
    for (Scene.Route route : followed) {
      Point end =
          route.to().equals(Scenes.ref("gw-1"))
              ? route.points().getLast()
              : route.points().getFirst();
      assertTrue(box.grown(1).overlaps(new Area(end.x(), end.y(), 1, 1)), route.toString());
    }
  }

  @Test
  void theLinesOfALoadBalancersSitesFollowIt() {
    Scene now = held(moved(TIDY, "lb-edge", 0, -200));
    assertEquals(routes(BEFORE, false, "lb-edge"), routes(now, false, "lb-edge"));
    List<Scene.Route> followed = routes(now, true, "lb-edge");
    assertTrue(followed.size() > 4, followed.toString());
    IntStream.range(0, followed.size())
        .forEach(i -> assertNotEquals(routes(BEFORE, true, "lb-edge").get(i), followed.get(i)));
  }

  @ParameterizedTest
  @CsvSource({"0, 40", "0, 80", "40, 40", "80, 80"})
  void labelsOfLinesThatFollowKeepOffTheOthers(int dx, int dy) {
    Scene now = held(moved(TIDY, "gw-1", dx, dy));
    List<Area> others =
        routes(now, false, "gw-1").stream()
            .flatMap(route -> route.label().stream())
            .map(Scene.Caption::area)
            .toList();
    for (Scene.Route route : routes(now, true, "gw-1")) {
      Area label = route.label().orElseThrow().area();
      assertTrue(others.stream().noneMatch(label::overlaps), route.toString());
    }
  }

  @Test
  void aBoxThatIsLetGoBringsTheSceneThatIsFoundFromNothing() {
    Layout layout = moved(TIDY, "gw-2", -260, 0);
    assertNotEquals(Scene.of(Samples.deployment(TOPOLOGY), layout, List.of()), held(layout));
    Scene dropped = Scene.of(Samples.deployment(TOPOLOGY), layout, List.of(), BEFORE);
    assertEquals(Scene.of(Samples.deployment(TOPOLOGY), layout, List.of()), dropped);
  }

  @Test
  void aNewTextOnALinkIsReadWithoutAnotherWay() {
    Topology renamed =
        TOPOLOGY.withLinks(
            TOPOLOGY.links().stream()
                .map(link -> new Link(link.from(), link.to(), new Label("x")))
                .toList());
    Scene now = Scene.of(Samples.deployment(renamed), TIDY, List.of(), BEFORE);
    assertEquals(
        BEFORE.routes().stream().map(Scene.Route::points).toList(),
        now.routes().stream().map(Scene.Route::points).toList());
    assertEquals("x", now.routes().getLast().label().orElseThrow().text());
  }

  @Test
  void aBoxThatComesBendsTheLinesThatItStandsIn() {
    Topology more = TOPOLOGY.with(new Note(Sketch.id("new"), new Label("In the way")));
    List<Point> way = BEFORE.routes().getFirst().points();
    int middle = (way.get(1).y() + way.get(2).y()) / 2;
    Layout layout = TIDY.with(Sketch.id("new"), new Position(way.get(1).x() - 20, middle - 20));
    Scene now = Scene.of(Samples.deployment(more), layout, List.of(), BEFORE);
    assertEquals(Scene.of(Samples.deployment(more), layout, List.of()), now);
    assertNotEquals(BEFORE.routes().getFirst().points(), now.routes().getFirst().points());
  }
}
