package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Zones are drawn around what is in them, and tiers as columns where they stand apart.
final class RegionsTest {
  private static final Layout LAYOUT =
      new Layout(
          Map.of(
              Sketch.id("lb-1"), new Position(0, 0),
              Sketch.id("apim-1"), new Position(600, 0),
              Sketch.id("z"), new Position(90, 500)));

  private static Zone zone(String id, String label, String... elements) {
    List<ElementId> inside = Stream.of(elements).map(Sketch::id).toList();
    return new Zone(Sketch.id(id), new Label(label), inside);
  }

  private static Scene scene(Zone... zones) {
    Topology topology = Samples.singleNode();
    for (Zone zone : zones) {
      topology = topology.with(zone);
    }
    return scene(topology, LAYOUT);
  }

  private static Scene scene(Topology topology, Layout layout) {
    return Scene.of(Samples.deployment(topology), layout, Samples.findings());
  }

  @Test
  void aZoneLeavesRoomOnEverySideAndAboveForItsTitle() {
    Scene.Region zone = scene(zone("z", "DMZ", "apim-1")).regions().getFirst();
    assertEquals(new Area(584, -32, 208, 104), zone.area());
    assertEquals("DMZ", zone.title());
  }

  @Test
  void aZoneWithinAZoneIsSurroundedWithItsMargin() {
    List<Scene.Region> regions =
        scene(zone("outer", "Site A", "inner"), zone("inner", "DMZ", "apim-1")).regions();
    Area outer = regions.getFirst().area();
    Area inner = regions.getLast().area();
    assertEquals(outer, outer.with(inner));
    assertTrue(outer.y() < inner.y() && outer.right() > inner.right(), outer + " and " + inner);
  }

  @Test
  void aLinkToAZoneEndsAtItsBorder() {
    Scene scene = linked(zone("z", "DMZ", "apim-1"), LAYOUT);
    Area zone = scene.regions().getFirst().area();
    Scene.Route line = link(scene);
    assertTrue(line.dashed());
    assertEquals(zone.right(), line.points().getFirst().x());
    assertTrue(line.points().stream().allMatch(point -> point.x() >= zone.right()));
  }

  @Test
  void aLinkFollowsTheZoneThatABoxCameInto() {
    Scene before = linked(zone("z", "DMZ", "apim-1"), LAYOUT);
    Design wider = design(zone("z", "DMZ", "apim-1", "lb-1"));
    Scene after = Scene.of(Deployment.of(wider), wider.layout(), List.of(), before);
    assertEquals(Scene.of(Deployment.of(wider), wider.layout(), List.of()), after);
    assertNotEquals(link(before).points(), link(after).points());
  }

  private static Scene linked(Zone zone, Layout layout) {
    return Scene.of(Deployment.of(design(zone)), layout, List.of());
  }

  private static Design design(Zone zone) {
    Topology topology =
        Samples.singleNode()
            .with(zone)
            .with(Sketch.external("db", External.Kind.DATABASE, ""))
            .withLink(Sketch.link("z", "db", "JDBC 3306"));
    return Design.of(topology).withLayout(LAYOUT.with(Sketch.id("db"), new Position(1400, 400)));
  }

  private static Scene.Route link(Scene scene) {
    return scene.routes().stream()
        .filter(route -> route.ref() instanceof Ref.OfLink)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEmptyZoneStandsWhereItWasPut() {
    Area area = scene(zone("z", "")).regions().getFirst().area();
    assertEquals(new Point(90, 500), new Point(area.x(), area.y()));
  }

  @Test
  void aZoneWithoutANameIsCalledByItsId() {
    assertEquals("z", scene(zone("z", "  ")).regions().getFirst().title());
  }

  @Test
  void aTitleIsNoWiderThanItsZone() {
    Scene.Region zone =
        scene(zone("z", "A very long name ".repeat(9), "apim-1")).regions().getFirst();
    assertTrue(zone.title().endsWith("…"), zone.title());
    assertTrue(TextWidth.of(zone.title(), 12) < zone.area().width(), zone.title());
  }

  private static List<String> columns(Layout layout) {
    return scene(Samples.activeActive(), layout).columns().stream()
        .map(column -> column.tier().caption())
        .toList();
  }

  @Test
  void aTidyDrawingHasAColumnForEachTierFromTheClientsToTheData() {
    assertEquals(
        List.of("Internet", "Load balancing", "API Manager", "Data"), columns(Layout.EMPTY));
  }

  @Test
  void tiersThatStandInOneAnotherHaveNoColumn() {
    Layout mixed =
        new Layout(
            Map.of(
                Sketch.id("clients"), new Position(0, 0),
                Sketch.id("lb-1"), new Position(600, 0),
                Sketch.id("apim-1"), new Position(700, 400),
                Sketch.id("apim-2"), new Position(1100, 400),
                Sketch.id("db"), new Position(2000, 0)));
    assertEquals(List.of("Internet", "Data"), columns(mixed));
  }

  @Test
  void aColumnReachesOverTheWholeDrawing() {
    Scene scene = scene(Samples.activeActive(), Layout.EMPTY);
    for (Scene.Column column : scene.columns()) {
      assertTrue(column.area().y() < scene.bounds().y(), column.toString());
      assertEquals(scene.bounds().bottom(), column.area().bottom(), column.toString());
    }
  }

  @Test
  void aNoteIsInNoTier() {
    Topology noted =
        Samples.empty("Notes only")
            .with(new Note(Sketch.id("n"), new Label("Ask them.")))
            .with(Sketch.node("apim-1", Profile.GATEWAY, "10.0.0.1"));
    Layout apart =
        new Layout(
            Map.of(Sketch.id("n"), new Position(0, 0), Sketch.id("apim-1"), new Position(600, 0)));
    List<Scene.Column> columns = scene(noted, apart).columns();
    assertEquals(1, columns.size());
    assertTrue(columns.getFirst().area().x() > 500, columns.toString());
  }
}
