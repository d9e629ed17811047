package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.design.LineShape;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A hand leads lines another way, puts labels elsewhere, and lets them go again.
final class LineShapingTest {
  private static final String LINE = "lb-1/portals/apim-1";
  private static final String SECOND = "lb-1/portals/apim-2";

  private final HeldCanvas canvas = new HeldCanvas(Drawn.wide());

  private Scene.Route route(String line) {
    return canvas.state().scene().routes().stream()
        .filter(route -> route.ref().equals(Ref.parse(line)))
        .findFirst()
        .orElseThrow();
  }

  private int upright(String line) {
    List<Point> way = route(line).points();
    return IntStream.range(1, way.size())
        .filter(i -> way.get(i - 1).x() == way.get(i).x())
        .findFirst()
        .orElseThrow();
  }

  private int uprightX(String line) {
    return route(line).points().get(upright(line)).x();
  }

  /// A place on the only upright piece of a line, away from its corners.
  private Point onUpright(String line) {
    Point a = route(line).points().get(upright(line) - 1);
    Point b = route(line).points().get(upright(line));
    return new Point(a.x(), (a.y() + b.y()) / 2);
  }

  private LineShape shape(String line) {
    return canvas.design().layout().line(Ref.parse(line));
  }

  private Scene.Caption label() {
    return canvas.state().scene().routes().stream()
        .flatMap(route -> route.label().stream())
        .filter(label -> label.of().equals(Ref.parse("lb-1/portals")))
        .findFirst()
        .orElseThrow();
  }

  private void carryLabel(int dx, int dy) {
    Area area = label().area();
    canvas
        .press(area.centreX(), area.centreY(), false)
        .carry(area.centreX() + dx, area.centreY() + dy);
  }

  @Test
  void aSitesLabelGoesWhereItIsDraggedAsOneStep() {
    Area before = label().area();
    carryLabel(-30, -40);
    Scene held = canvas.state().shown();
    assertEquals(0, canvas.steps(), "it is still in the hand");
    canvas.finish();
    assertEquals(before.centreX() - 30, label().area().centreX());
    assertEquals(before.centreY() - 40, label().area().centreY());
    assertEquals(1, canvas.steps());
    assertEquals("Move the label of lb-1/portals", canvas.lastStep());
    assertEquals(
        canvas.state().scene().routes().stream().map(Scene.Route::label).toList(),
        held.routes().stream().map(Scene.Route::label).toList());
    canvas.desk.session.undo();
    assertEquals(before, label().area());
  }

  @Test
  void nearItsLineALabelIsPutOnItUnlessItIsCarriedFreely() {
    Area before = label().area();
    carryLabel(-40, 5);
    canvas.finish();
    assertEquals(before.centreY(), label().area().centreY());
    assertEquals(before.centreX() - 40, label().area().centreX());
    Area now = label().area();
    canvas
        .press(now.centreX(), now.centreY(), false)
        .carryFreely(now.centreX(), now.centreY() + 5)
        .finish();
    assertEquals(before.centreY() + 5, label().area().centreY());
  }

  @Test
  void theLabelGoesAlongWithItsLoadBalancer() {
    carryLabel(-30, -40);
    canvas.finish();
    Area before = label().area();
    Position at = canvas.position("lb-1");
    canvas.drag("lb-1", 16, 32);
    Position now = canvas.position("lb-1");
    assertNotEquals(at, now);
    assertEquals(before.centreX() + now.x() - at.x(), label().area().centreX());
    assertEquals(before.centreY() + now.y() - at.y(), label().area().centreY());
  }

  @Test
  void anUprightPieceIsDraggedToTheSide() {
    int before = uprightX(SECOND);
    Point at = onUpright(SECOND);
    canvas.press(at.x(), at.y(), false).carry(at.x() - 40, at.y() + 3).finish();
    assertEquals(CanvasState.snapped(before - 40), uprightX(SECOND));
    assertEquals(1, canvas.steps());
    assertEquals("Bend the line " + SECOND, canvas.lastStep());
    assertEquals(1, shape(SECOND).bends().size());
    canvas.drag("lb-1", 0, 16);
    assertEquals(CanvasState.snapped(before - 40), uprightX(SECOND));
  }

  @Test
  void aLevelPieceLeavesItsBoxAndTurns() {
    Point at = onUpright(SECOND);
    canvas.press(at.x(), at.y(), false).carry(at.x() - 200, at.y()).finish();
    Point end = route(SECOND).points().getLast();
    canvas.press(end.x() - 60, end.y(), false).carry(end.x() - 60, end.y() + 48).finish();
    List<Point> way = route(SECOND).points();
    assertEquals(6, way.size(), way.toString());
    assertEquals(CanvasState.snapped(end.y() + 48), way.get(3).y());
    assertEquals(end, way.getLast(), "it ends where it did");
    // Back in line with where it arrives, the step is gone.
    Point mid = new Point((way.get(2).x() + way.get(3).x()) / 2, way.get(3).y());
    canvas.press(mid.x(), mid.y(), false).carry(mid.x(), end.y() + 2).finish();
    assertEquals(4, route(SECOND).points().size(), route(SECOND).toString());
  }

  @Test
  void linesOfASiteThatLookLikeOneAreLedAsOneAndASelectedOneAlone() {
    canvas.desk.desk.apply(new Edit.Move(Map.of(Sketch.id("apim-1"), new Position(960, 320))));
    int x = uprightX(LINE);
    assertEquals(x, uprightX(SECOND));
    Point at = onUpright(LINE);
    canvas.press(at.x(), at.y(), false).carry(at.x() - 40, at.y()).finish();
    assertEquals(uprightX(LINE), uprightX(SECOND));
    assertNotEquals(x, uprightX(LINE));
    canvas.desk.session.undo();
    canvas.select(LINE);
    canvas.press(at.x(), at.y(), false);
    // The nearest line wins where two lie on each other.
    Ref taken =
        canvas.state().gesture() instanceof Gesture.Pressed(Hit hit, double _, double _, boolean _)
            ? hit.named().orElseThrow()
            : Ref.parse(LINE);
    canvas.select(taken.path());
    canvas.press(at.x(), at.y(), false).carry(at.x() - 40, at.y()).finish();
    assertNotEquals(uprightX(LINE), uprightX(SECOND));
  }

  @Test
  void aCornerIsDraggedWithItsUprightPiece() {
    Point corner = route(SECOND).points().get(upright(SECOND));
    canvas.press(corner.x(), corner.y(), false).carry(corner.x() - 24, corner.y()).finish();
    assertEquals(CanvasState.snapped(corner.x() - 24), uprightX(SECOND));
  }

  @Test
  void aSecondClickOrTheCommandLetsALineGo() {
    Point at = onUpright(SECOND);
    int before = uprightX(SECOND);
    assertFalse(canvas.actions().canResetLines());
    canvas.press(at.x(), at.y(), false).carry(at.x() - 40, at.y()).finish();
    canvas.select(SECOND);
    assertTrue(canvas.actions().canResetLines());
    canvas.actions().open();
    assertEquals(before, uprightX(SECOND));
    assertEquals("Reset " + SECOND, canvas.lastStep());
    assertEquals(2, canvas.steps());
    canvas.desk.session.undo();
    canvas.select("db");
    assertFalse(canvas.actions().canResetLines(), "what is selected has no such line");
    canvas.select("lb-1");
    canvas.actions().resetLines();
    assertEquals(LineShape.NONE, shape(SECOND));
  }

  @Test
  void withNothingSelectedAllLinesAreLetGoAndTidyingDoesSoToo() {
    carryLabel(-30, -40);
    canvas.finish();
    canvas.select();
    canvas.actions().resetLines();
    assertTrue(canvas.design().layout().lines().isEmpty());
    canvas.desk.session.undo();
    canvas.actions().tidy();
    assertTrue(canvas.design().layout().lines().isEmpty());
    canvas.desk.session.undo();
    assertFalse(canvas.design().layout().lines().isEmpty());
  }

  @Test
  void keysPushTheLabelAndTheBendOfASelectedLine() {
    canvas.select("lb-1/portals");
    Area before = label().area();
    assertTrue(canvas.actions().push(Walk.Direction.UP, true));
    assertTrue(canvas.actions().push(Walk.Direction.UP, true));
    canvas.desk.desk.settle();
    assertEquals(before.centreY() - 2 * CanvasState.GRID, label().area().centreY());
    assertEquals(1, canvas.steps());
    canvas.select(SECOND);
    int x = uprightX(SECOND);
    assertTrue(canvas.actions().push(Walk.Direction.LEFT, false));
    assertEquals(x - CanvasState.GRID, uprightX(SECOND));
    canvas.select("db");
    assertFalse(canvas.actions().push(Walk.Direction.LEFT, false));
  }

  @Test
  void aLineIsTakenWhereTheHandIs() {
    Point at = onUpright(SECOND);
    Scene scene = canvas.state().scene();
    Area label = label().area();
    assertTrue(
        LineGrip.at(scene, Ref.parse(SECOND), at.x(), at.y())
            .filter(grip -> grip instanceof LineGrip.OfPiece piece && piece.upright())
            .isPresent());
    Ref labelled =
        scene.routes().stream()
            .filter(route -> route.label().isPresent())
            .map(Scene.Route::ref)
            .filter(ref -> ref.path().startsWith("lb-1/portals"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Optional.of(new LineGrip.OfLabel(labelled, Ref.parse("lb-1/portals"))),
        LineGrip.at(scene, labelled, label.centreX(), label.centreY()));
    assertEquals(Optional.empty(), LineGrip.at(scene, Ref.parse("db"), 0, 0));
  }

  @Test
  void aStraightLineBendsInItsMiddleAndStraightensAgain() {
    Bends straight = Bends.of(List.of(new Point(0, 40), new Point(300, 40)));
    Bends bent = straight.moved(0, 90);
    assertEquals(List.of(40, 24, 90, 276, 40), bent.places());
    assertEquals(List.of(24, 90, 276), bent.turns());
    assertEquals(straight, bent.moved(2, 40));
    assertEquals(List.of(), straight.turns());
    assertEquals(40, bent.joined(2, 43));
    assertEquals(60, bent.joined(2, 60));
  }
}
