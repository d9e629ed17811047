package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.LabelSpot;
import apim.designer.design.Layout;
import apim.designer.design.LineShape;
import apim.designer.design.Position;
import apim.designer.design.RandomDesigns;
import apim.designer.design.TidyLayout;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A line that a hand has led runs as it was led, and a label that was moved is where it was put.
final class HandShapeTest {
  private static final Topology TOPOLOGY = Samples.distributed();
  private static final Layout TIDY = TidyLayout.complete(TOPOLOGY, Layout.EMPTY);
  private static final Scene PLAIN = scene(TIDY);
  private static final Scene.Route LINE =
      PLAIN.routes().stream()
          .filter(route -> route.ref() instanceof Ref.OfMember)
          .filter(route -> route.label().isPresent())
          .findFirst()
          .orElseThrow();
  private static final Topology PAIR = Sketch.base();
  private static final Position START = TIDY.of(LINE.ref().element()).orElseThrow();

  private static Scene scene(Layout layout) {
    return Scene.of(Samples.deployment(TOPOLOGY), layout, List.of());
  }

  private static Layout with(Ref line, LineShape shape) {
    return TIDY.withLines(Map.of(line, shape));
  }

  private static LineShape bent(int... bends) {
    return new LineShape(Arrays.stream(bends).boxed().toList(), Optional.empty());
  }

  private static Scene.Route line(Scene scene) {
    return scene.routes().stream()
        .filter(route -> route.ref().equals(LINE.ref()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theUprightPieceStandsWhereItWasPut() {
    int x = LINE.points().getFirst().x() + 37;
    Scene scene = scene(with(LINE.ref(), bent(x - START.x(), 700, x + 50 - START.x())));
    List<Point> way = line(scene).points();
    assertEquals(x, way.get(1).x());
    assertEquals(START.y() + 700, way.get(2).y());
    assertEquals(x + 50, way.get(3).x());
    assertEquals(LINE.points().getFirst(), way.getFirst());
    assertTrue(scene.bounds().bottom() > START.y() + 700, "the drawing has it all");
  }

  @Test
  void itsBendsGoAlongWithTheBoxThatItStartsAt() {
    Layout bent = with(LINE.ref(), bent(400, 700, 450));
    Layout moved = bent.with(LINE.ref().element(), new Position(START.x() + 40, START.y() + 16));
    assertEquals(
        line(scene(bent)).points().get(2).y() + 16, line(scene(moved)).points().get(2).y());
    assertEquals(
        line(scene(bent)).points().get(1).x() + 40, line(scene(moved)).points().get(1).x());
  }

  @Test
  void aLineThatCouldNotLeaveItsBoxTurnsBesideIt() {
    Area box = Scenes.box(PLAIN, LINE.ref().element().value()).area();
    List<Point> way = line(scene(with(LINE.ref(), bent(box.width() - 20)))).points();
    assertEquals(box.right(), way.getFirst().x());
    assertEquals(box.right() + Router.SHORTEST_STUB, way.get(1).x());
  }

  @Test
  void aMovedLabelIsExactlyWhereItWasPutAndSaidInFull() {
    Ref of = LINE.label().orElseThrow().of();
    Scene scene = scene(with(of, new LineShape(List.of(), Optional.of(new LabelSpot(20, 7, -33)))));
    Scene.Caption label = line(scene).label().orElseThrow();
    Point start = line(scene).points().getFirst();
    Point next = line(scene).points().get(1);
    int way = Integer.signum(next.x() - start.x());
    assertEquals(start.x() + 20 * way + 7, label.area().centreX());
    assertEquals(start.y() - 33, label.area().centreY());
    assertEquals(label.full(), label.text());
    assertEquals(of, label.of());
  }

  @Test
  void whatASiteSaysOfSeveralLinesStaysWithTheSiteWhenTheFirstOfThemGoes() {
    Scene.Route trunk =
        PLAIN.routes().stream()
            .filter(route -> route.label().filter(l -> l.of() instanceof Ref.OfSite).isPresent())
            .filter(
                route ->
                    PLAIN.routes().stream().filter(o -> o.from().equals(route.from())).count() > 1)
            .findFirst()
            .orElseThrow();
    Ref of = trunk.label().orElseThrow().of();
    Layout layout = with(of, new LineShape(List.of(), Optional.of(new LabelSpot(30, 0, -20))));
    Design design = Design.of(TOPOLOGY).withLayout(layout);
    Design fewer = Edit.Remove.of(trunk.ref()).applyTo(design);
    assertEquals(area(Deployment.of(design), layout, of), area(Deployment.of(fewer), layout, of));
  }

  @Test
  void aSitesLabelStaysWhereItWasPutWhenItsLinesPart() {
    Layout put =
        with(
            Ref.parse("lb-1/portals"),
            new LineShape(List.of(), Optional.of(new LabelSpot(10, 0, -20))));
    Deployment deployment = Samples.deployment(PAIR);
    Layout tidy = TidyLayout.complete(PAIR, put.withPositions(Map.of()));
    Layout parted =
        tidy.withLines(
            Map.of(
                Ref.parse("lb-1/portals/apim-1"),
                bent(
                    Scenes.box(Scene.of(deployment, tidy, List.of()), "lb-1").area().width()
                        + 20)));
    assertEquals(
        area(deployment, tidy, Ref.parse("lb-1/portals")),
        area(deployment, parted, Ref.parse("lb-1/portals")));
  }

  private static Point area(Deployment deployment, Layout layout, Ref of) {
    Area area =
        Scene.of(deployment, layout, List.of()).routes().stream()
            .flatMap(route -> route.label().stream())
            .filter(label -> label.of().equals(of))
            .findFirst()
            .orElseThrow()
            .area();
    return new Point(area.centreX(), area.centreY());
  }

  @Test
  void noLabelThatFindsItsOwnPlaceCoversOneThatWasMoved() {
    int moved = 0;
    for (int seed = 3; seed < 500; seed += 4) {
      Design design = RandomDesigns.design(seed);
      List<Scene.Caption> all =
          Scene.of(Deployment.of(design), design.layout(), List.of()).routes().stream()
              .flatMap(route -> route.label().stream())
              .toList();
      for (Scene.Caption put : all) {
        if (design.layout().line(put.of()).label().isPresent()) {
          moved++;
          for (Scene.Caption other : all) {
            boolean free = design.layout().line(other.of()).label().isEmpty();
            assertFalse(free && other.area().overlaps(put.area()), "seed " + seed + " " + other);
          }
        }
      }
    }
    assertTrue(moved > 20, moved + " labels were moved");
  }

  @Test
  void aLineBentAnewIsFoundFromAnEarlierSceneToo() {
    Layout bent = with(LINE.ref(), bent(400, 700, 450));
    Deployment deployment = Samples.deployment(TOPOLOGY);
    assertEquals(scene(bent), Scene.of(deployment, bent, List.of(), PLAIN));
    assertEquals(PLAIN, Scene.of(deployment, TIDY, List.of(), scene(bent)));
    Scene held = Scene.held(deployment, bent, List.of(), PLAIN);
    assertEquals(line(scene(bent)).points(), line(held).points());
    assertNotEquals(LINE.points(), line(held).points());
  }

  @Test
  void drawioHasTheTurnsAndTheLabelBesideItsLine() throws Exception {
    Ref of = LINE.label().orElseThrow().of();
    Layout layout =
        TIDY.withLines(
            Map.of(
                LINE.ref(),
                bent(400, 700, 450),
                of,
                new LineShape(List.of(), Optional.of(new LabelSpot(20, 0, -33)))));
    String text = new DrawioFile(scene(layout), scene(layout), PictureTheme.LIGHT).text();
    assertTrue(text.contains("<mxPoint x=\"0\" y=\"-33\" as=\"offset\"/>"), text);
    assertTrue(text.contains("y=\"" + (START.y() + 700) + "\"/>"), text);
  }

  @Test
  void aPlaceOnALineIsFoundFromEitherEnd() {
    List<Point> way = List.of(new Point(0, 0), new Point(100, 0), new Point(100, 50));
    assertEquals(new Point(40, 0), Along.at(way, 40));
    assertEquals(new Point(100, 20), Along.at(way, 120));
    assertEquals(new Point(100, 45), Along.at(way, -5));
    assertEquals(new Point(100, 50), Along.at(way, 9_000));
    assertEquals(new Point(0, 0), Along.at(way, -9_000));
    Along found = Along.nearest(way, new Point(130, 20));
    assertEquals(new Along(120, 150, new Point(100, 20)), found);
    assertEquals(0.8, found.part(), 1e-9);
  }

  @Test
  void aLinkIsLedByHandToo() {
    Topology linked = Sketch.base().withLink(Sketch.link("apim-1", "apim-2", "sync"));
    Layout tidy = TidyLayout.complete(linked, Layout.EMPTY);
    Ref link = Ref.parse("apim-1/apim-2/link/1");
    Scene scene =
        Scene.of(Samples.deployment(linked), tidy.withLines(Map.of(link, bent(-80))), List.of());
    Scene.Route route =
        scene.routes().stream().filter(one -> one.ref().equals(link)).findFirst().orElseThrow();
    Position start = tidy.of(Sketch.id("apim-1")).orElseThrow();
    assertEquals(start.x() - 80, route.points().get(1).x());
    assertEquals(start.x(), route.points().getFirst().x());
  }
}
