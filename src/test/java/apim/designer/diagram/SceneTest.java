package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SceneTest {
  private static final int SEEDS = 40;

  private static Scene scene(Topology topology, Layout layout) {
    return Scene.of(Samples.deployment(topology), layout, Samples.findings());
  }

  private static Topology random(int seed) {
    return Samples.random(seed, seed * 3 % 50, seed % 14);
  }

  private static List<Topology> designs() {
    List<Topology> all =
        new ArrayList<>(
            List.of(
                Samples.singleNode(),
                Samples.activeActive(),
                Samples.distributed(),
                Samples.zoned(),
                Samples.longNames(),
                Samples.large()));
    for (int seed = 0; seed < SEEDS; seed++) {
      all.add(random(seed));
    }
    return all;
  }

  @Test
  void noLineCrossesABoxThatItDoesNotTouch() {
    for (Topology topology : designs()) {
      Scene scene = scene(topology, Layout.EMPTY);
      for (Scene.Route route : scene.routes()) {
        for (Scene.Box box : scene.boxes()) {
          assertFalse(
              crosses(route, box), topology.name() + ": " + route + " crosses " + box.ref());
        }
      }
    }
  }

  /// On a canvas where boxes were dragged about, without one lying on or right beside another.
  @Test
  void noLineCrossesABoxThatWasDragged() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Topology topology = Samples.random(seed, 14, 5);
      Scene scene = scene(topology, scattered(topology, seed));
      for (Scene.Route route : scene.routes()) {
        for (Scene.Box box : scene.boxes()) {
          assertFalse(crosses(route, box), "seed " + seed + ": " + route + " crosses " + box.ref());
        }
      }
    }
  }

  private static boolean crosses(Scene.Route route, Scene.Box box) {
    for (int i = 1; i < route.points().size(); i++) {
      if (box.area().isCrossedBy(route.points().get(i - 1), route.points().get(i))) {
        return true;
      }
    }
    return false;
  }

  private static Layout scattered(Topology topology, int seed) {
    Random random = new Random(seed);
    List<ElementId> ids = new ArrayList<>(topology.ids().toList());
    Layout layout = Layout.EMPTY;
    for (int cell = 0; !ids.isEmpty(); cell++) {
      ElementId id = ids.remove(random.nextInt(ids.size()));
      int x = cell % 5 * 400 + random.nextInt(80);
      int y = cell / 5 * 440 + random.nextInt(80);
      layout = layout.with(id, new Position(x - 600, y - 300));
    }
    return layout;
  }

  @Test
  void everyMemberOfEverySiteHasALineWithItsPorts() {
    for (Topology topology : designs()) {
      Deployment deployment = Samples.deployment(topology);
      Scene scene = scene(topology, Layout.EMPTY);
      deployment
          .hosts()
          .forEach(
              host ->
                  host.servers()
                      .forEach(
                          server ->
                              assertTrue(
                                  scene.routes().stream()
                                      .anyMatch(
                                          route ->
                                              route.ref().equals(server.ref())
                                                  && route.dashed() == server.backup()
                                                  && route.words().contains(" → " + server.port())),
                                  topology.name() + " " + server.ref())));
      long links = topology.links().size();
      long members = deployment.hosts().mapToLong(host -> host.servers().size()).sum();
      assertEquals(links + members, scene.routes().size(), topology.name().value());
    }
  }

  private static List<String> labels(Topology topology, Layout layout) {
    return scene(topology, layout).routes().stream()
        .filter(route -> route.ref().path().startsWith("lb-1/"))
        .map(route -> route.label().orElseThrow().text())
        .sorted()
        .toList();
  }

  @Test
  void aSiteSaysItsPortsOnItsTrunkAndALineOnlyWhatItHasOfItsOwn() {
    assertEquals(
        List.of("443 → 8243", "443 → 9443", "→ 8244 backup", "→ 9444"),
        labels(Samples.activeActive(), Layout.EMPTY));
  }

  @Test
  void whatASiteSaysStandsOnceWhereItsLinesRunTogether() {
    Design design = Templates.design("multi-datacenter-central");
    List<Scene.Route> routes =
        Scene.of(Deployment.of(design), design.layout(), List.of()).routes().stream()
            .filter(route -> route.from().path().startsWith("lb-eu/"))
            .toList();
    assertEquals(
        List.of(
            "gw.eu.example.com → 8243",
            "gw.eu.example.…:8099 → 8099",
            "gw.eu.example.…:8021 → 8021",
            "tm.eu.example.com → 9443",
            "→ 9443 backup",
            "am.example.com → 9443 · sticky cookie"),
        routes.stream().flatMap(route -> route.label().stream()).map(Scene.Caption::text).toList());
    for (Scene.Route route : routes) {
      assertTrue(route.words().contains(" → "), "read aloud, every line says it: " + route);
      route
          .label()
          .filter(label -> !label.text().startsWith("→"))
          .ifPresent(label -> assertEquals(route.points().getFirst().y(), label.area().centreY()));
    }
  }

  @Test
  void aLineWithoutTheRoomForThatSaysItsPorts() {
    Layout close =
        new Layout(
            Map.of(
                Sketch.id("lb-1"), new Position(240, 160),
                Sketch.id("apim-1"), new Position(560, 80),
                Sketch.id("apim-2"), new Position(560, 400)));
    assertEquals(
        List.of("→ 8243", "→ 8244 backup", "→ 9443", "→ 9444"),
        labels(Samples.activeActive(), close));
    assertEquals(
        "apim.example.com → 9443 · sticky cookie",
        scene(Samples.activeActive(), close).routes().getFirst().label().orElseThrow().full());
  }

  @Test
  void everyRouteIsMadeOfUprightAndLevelPieces() {
    for (Topology topology : designs()) {
      for (Scene.Route route : scene(topology, Layout.EMPTY).routes()) {
        assertTrue(route.points().size() > 1, route.toString());
        for (int i = 1; i < route.points().size(); i++) {
          Point a = route.points().get(i - 1);
          Point b = route.points().get(i);
          assertTrue((a.x() == b.x()) != (a.y() == b.y()), topology.name() + " " + route);
        }
      }
    }
  }

  @Test
  void aSceneIsTheSameEveryTime() {
    for (Topology topology : designs()) {
      assertEquals(
          scene(topology, Layout.EMPTY), scene(topology, Layout.EMPTY), topology.name().value());
    }
  }

  @Test
  void everythingLiesWithinTheBounds() {
    for (Topology topology : designs()) {
      Scene scene = scene(topology, Layout.EMPTY);
      for (Scene.Box box : scene.boxes()) {
        assertEquals(scene.bounds(), scene.bounds().with(box.area()), box.ref().path());
      }
      for (Scene.Route route : scene.routes()) {
        for (Point point : route.points()) {
          assertEquals(scene.bounds(), scene.bounds().with(new Area(point.x(), point.y(), 0, 0)));
        }
      }
    }
  }

  @Test
  void aBadgeCountsTheFindingsOfAnElementAndShowsTheWorst() {
    Scene scene = scene(Samples.distributed(), Layout.EMPTY);
    Scene.Box edge = box(scene, "lb-edge");
    assertEquals(new Scene.Badge(Severity.WARNING, 1), edge.badge().orElseThrow());
    assertEquals("W 1", edge.rows().getFirst().badge().orElseThrow().text());
    assertEquals("E 1", box(scene, "lb-portals").badge().orElseThrow().text());
    assertEquals("A 1", box(scene, "tm-1").badge().orElseThrow().text());
    assertTrue(box(scene, "gw-1").badge().isEmpty());
    assertEquals(Severity.ERROR, scene.remarks().getFirst().severity());
  }

  @Test
  void onlyLinesThatAnErrorNamesAreRed() {
    Scene scene = scene(Samples.distributed(), Layout.EMPTY);
    assertEquals(
        List.of("lb-portals/keys/km-1", "lb-portals/keys/km-2"),
        scene.routes().stream()
            .filter(route -> route.tone() == Scene.Tone.ERROR)
            .map(route -> route.ref().path())
            .toList());
  }

  @Test
  void aZoneSurroundsItsElements() {
    Scene scene = scene(Samples.zoned(), Layout.EMPTY);
    Area dmz = scene.regions().getFirst().area();
    for (String inside : List.of("lb-edge", "gw-1", "gw-3")) {
      assertEquals(dmz, dmz.with(box(scene, inside).area()), inside);
    }
    assertFalse(dmz.overlaps(scene.regions().getLast().area()));
    assertFalse(dmz.overlaps(box(scene, "km-1").area()));
  }

  @Test
  void sharedIdsDanglingNamesAndZonesWithinThemselvesAreDrawnAllTheSame() {
    Topology topology =
        Samples.activeActive()
            .with(Sketch.node("apim-1", apim.designer.topology.Profile.GATEWAY, "10.0.0.9"))
            .withLink(Samples.link("apim-1", "apim-1", "itself"))
            .withLink(Samples.link("nobody", "apim-1", ""))
            .with(zone("z-1", "z-2"))
            .with(zone("z-2", "z-1", "nobody"))
            .with(zone("z-3"));
    Scene scene = scene(topology, Layout.EMPTY);
    assertEquals(6, scene.boxes().size());
    assertEquals(3, scene.regions().size());
    assertTrue(Drawing.svg(scene).endsWith("</svg>\n"));
  }

  private static Zone zone(String id, String... elements) {
    List<ElementId> inside = java.util.Arrays.stream(elements).map(Sketch::id).toList();
    return new Zone(Sketch.id(id), new Label(""), inside);
  }

  private static Scene.Box box(Scene scene, String id) {
    return scene.boxes().stream()
        .filter(box -> box.ref().equals(Ref.parse(id)))
        .findFirst()
        .orElseThrow();
  }
}
