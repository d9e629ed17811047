package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.desk.drawing.Drawn;
import apim.designer.desk.drawing.Gesture;
import apim.designer.desk.drawing.Hit;
import apim.designer.desk.drawing.Viewport;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every gesture of the mouse, with a robot's hand.
@Tag("window")
final class CanvasGesturesTest {
  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    canvas = new CanvasUnderTest(Drawn.design());
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
  }

  private Position position(String id) {
    return canvas.desk.session.snapshot().design().layout().of(Sketch.id(id)).orElseThrow();
  }

  private List<Member> members() {
    return canvas.topology().loadBalancers().getFirst().sites().getFirst().members();
  }

  private Zone zone(String id) {
    return canvas.topology().zones().stream()
        .filter(zone -> zone.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDraggedBoxLandsOnTheGridInOneStep() {
    canvas.drag("apim-2", -117, 61);
    Position there = position("apim-2");
    assertEquals(new Position(568, 464), there);
    assertEquals(1, canvas.steps());
    assertEquals("Move apim-2", canvas.desk.session.snapshot().history().undoName().orElse(""));
  }

  @Test
  void aBoxDraggedWithAltStandsAnywhere() {
    Point2D from = canvas.middle("apim-2");
    canvas.mouse(MouseEvent.MOUSE_PRESSED, from, false, true);
    canvas.mouse(MouseEvent.MOUSE_DRAGGED, from.add(-60, 41), false, true);
    canvas.mouse(MouseEvent.MOUSE_RELEASED, from.add(-60, 41), false, true);
    double zoom = canvas.ask(() -> canvas.view().viewport().zoom());
    Position there = position("apim-2");
    assertEquals(680 - 60 / zoom, there.x(), 1.5);
    assertEquals(400 + 41 / zoom, there.y(), 1.5);
    assertEquals(1, canvas.steps());
  }

  @Test
  void aBoxNearALineWithAnotherIsDrawnToItAndShowsTheGuide() {
    Area area = canvas.area("apim-2");
    canvas.grab(canvas.middle("apim-2"));
    canvas.carry(canvas.at(area.centreX() + 3, area.centreY() + 60));
    Gesture.Moving moving = (Gesture.Moving) canvas.state().gesture();
    assertEquals(0, moving.dx());
    assertTrue(moving.guides().stream().anyMatch(line -> line.fromX() == 680), "a guide is shown");
    canvas.drop();
    assertEquals(680, position("apim-2").x());
  }

  @Test
  void theRubberBandSelectsWhatItTouches() {
    canvas.grab(canvas.at(640, 360)).carry(canvas.at(700, 420)).drop();
    assertEquals(List.of(Ref.parse("apim-2")), canvas.desk.selection().refs());
    assertEquals(0, canvas.steps());
  }

  @Test
  void shiftAddsToTheSelectionAndTakesAway() {
    canvas.robot.clickOn(canvas.middle("apim-2"));
    shiftClick("db");
    assertEquals(List.of(Ref.parse("apim-2"), Ref.parse("db")), canvas.desk.selection().refs());
    shiftClick("apim-2");
    assertEquals(List.of(Ref.parse("db")), canvas.desk.selection().refs());
  }

  private void shiftClick(String ref) {
    Point2D at = canvas.middle(ref);
    canvas.mouse(MouseEvent.MOUSE_PRESSED, at, true, false);
    canvas.mouse(MouseEvent.MOUSE_RELEASED, at, true, false);
  }

  @Test
  void aLineFromASiteToANodeConnectsThem() {
    canvas.grab(canvas.middle("lb-1/portals")).carry(canvas.middle("apim-2"));
    assertEquals(Ref.parse("apim-2"), canvas.state().target().orElseThrow());
    canvas.drop();
    assertEquals(
        List.of(Member.of(Sketch.id("apim-1")), Member.of(Sketch.id("apim-2"))), members());
    assertEquals(1, canvas.steps());
  }

  @Test
  void aLineFromABareLoadBalancerMakesItsSite() {
    Area bare = canvas.area("lb-2");
    canvas
        .grab(canvas.at(bare.centreX(), bare.bottom() - 20))
        .carry(canvas.middle("apim-2"))
        .drop();
    assertEquals(1, canvas.topology().loadBalancers().getLast().sites().size());
    assertEquals(1, canvas.steps());
  }

  @Test
  void theEndOfALineGoesToAnotherNode() {
    canvas.grab(end("lb-1/portals/apim-1")).carry(canvas.middle("apim-2")).drop();
    assertEquals(List.of(Member.of(Sketch.id("apim-2"))), members());
    assertEquals(1, canvas.steps());
  }

  @Test
  void theEndOfALineDroppedOnNothingStays() {
    canvas.grab(end("lb-1/portals/apim-1")).carry(canvas.at(600, 330)).drop();
    assertEquals(List.of(Member.of(Sketch.id("apim-1"))), members());
    assertEquals(0, canvas.steps());
  }

  private Point2D end(String ref) {
    Scene.Route route =
        canvas.state().scene().routes().stream()
            .filter(one -> one.ref().path().equals(ref))
            .findFirst()
            .orElseThrow();
    Point end = route.points().getLast();
    return canvas.at(end.x() - 5, end.y());
  }

  @Test
  void theKnobOfABoxDrawsALinkWhichCanBeSelectedAndRemoved() {
    canvas.select("apim-2");
    Area box = canvas.area("apim-2");
    canvas.grab(canvas.at(box.right() + Hit.KNOB, box.centreY())).carry(canvas.middle("db")).drop();
    assertEquals(2, canvas.topology().links().size());
    assertEquals(1, canvas.steps());
    canvas.select("apim-2/db/link/1");
    canvas.run(canvas.view().actions()::delete);
    assertEquals(1, canvas.topology().links().size());
  }

  @Test
  void aLineDroppedOnABoxThatCannotTakeItSaysWhy() {
    canvas.grab(canvas.middle("lb-1/portals")).carry(canvas.middle("db")).drop();
    assertEquals(0, canvas.steps());
    assertTrue(canvas.desk.said.getLast().contains("API-M node"), canvas.desk.said.toString());
  }

  @Test
  void aBoxDroppedInAZoneJoinsItInTheSameStep() {
    canvas
        .grab(canvas.middle("apim-2"))
        .carry(canvas.at(canvas.area("dc").centreX(), canvas.area("dc").bottom() - 12))
        .drop();
    assertTrue(zone("dc").elements().contains(Sketch.id("apim-2")));
    assertEquals(1, canvas.steps());
    canvas.run(canvas.desk.session::undo);
    assertFalse(zone("dc").elements().contains(Sketch.id("apim-2")));
    assertEquals(new Position(680, 400), position("apim-2"));
  }

  @Test
  void aBoxDraggedOutOfAZoneLeavesIt() {
    canvas.drag("apim-3", -40, 180);
    assertEquals(List.of(Sketch.id("apim-1")), zone("dc").elements());
    assertEquals(1, canvas.steps());
  }

  @Test
  void aZoneDraggedByItsCaptionTakesItsElementsAlong() {
    Area zone = canvas.area("dc");
    Point2D caption = canvas.at(zone.x() + 30, zone.y() + 12);
    canvas.grab(caption).carry(canvas.at(zone.x() + 46, zone.y() + 52)).drop();
    assertEquals(new Position(696, 68), position("apim-1"));
    assertEquals(new Position(696, 164), position("apim-3"));
    assertEquals(2, zone("dc").elements().size());
    assertEquals(1, canvas.steps());
  }

  @Test
  void anEmptyZoneIsDragged() {
    Area zone = canvas.area("void");
    canvas
        .grab(canvas.at(zone.x() + 30, zone.y() + 12))
        .carry(canvas.at(zone.x() + 30, zone.y() + 52))
        .drop();
    assertEquals(new Position(280, 480), position("void"));
  }

  @Test
  void zoomingKeepsThePointUnderThePointer() {
    Point2D there = canvas.middle("db");
    double zoom = canvas.ask(canvas.view()::viewport).zoom();
    canvas.zoom(there, 40);
    assertEquals(zoom * 1.1, canvas.ask(canvas.view()::viewport).zoom(), 0.001);
    Point2D after = canvas.middle("db");
    assertEquals(there.getX(), after.getX(), 2);
    assertEquals(there.getY(), after.getY(), 2);
  }

  @Test
  void whatIsPlacedWithoutAPlaceStandsBelowItsLike() {
    Optional<Tier> nodes = Optional.of(Tier.API_MANAGER);
    assertEquals(new Position(680, 488), canvas.ask(() -> place(nodes)));
    assertEquals(new Position(960, 160), canvas.ask(() -> place(Optional.of(Tier.DATA))));
    assertTrue(canvas.ask(() -> place(Optional.empty())).x() < 680, "in the middle of the view");
    Area area = canvas.area("db");
    canvas.zoom(canvas.at(area.centreX(), area.y()), 40);
    canvas.run(() -> canvas.view().camera().zoomTo(4));
    assertTrue(canvas.ask(() -> place(nodes)).y() < 496, "where the architect looks");
  }

  private Position place(Optional<Tier> tier) {
    return canvas.view().freePlaces(1, tier, 200, 64).getFirst();
  }

  @Test
  void fromFarAwayALoadBalancerIsABlockThatIsSelectedAndDragged() {
    canvas.run(() -> canvas.view().camera().zoomTo(0.25));
    canvas.robot.clickOn(canvas.middle("lb-1/portals"));
    assertEquals(List.of(Ref.parse("lb-1")), canvas.desk.selection().refs());
    canvas.grab(canvas.middle("lb-1/portals")).carry(canvas.middle("note-1")).drop();
    assertFalse(position("lb-1").equals(new Position(280, 0)));
    assertEquals(1, members().size());
    assertEquals(1, canvas.steps());
  }

  @Test
  void fromFarAwayALineStartsAtTheKnobOfALoadBalancer() {
    canvas.run(() -> canvas.view().camera().zoomTo(0.25));
    canvas.select("lb-1");
    Area box = canvas.area("lb-1");
    Point2D knob = canvas.at(box.right() + Hit.KNOB, box.y() + 28).add(3, 0);
    canvas.grab(knob).carry(canvas.middle("apim-2")).drop();
    assertTrue(members().contains(Member.of(Sketch.id("apim-2"))));
    assertEquals(1, canvas.steps());
  }

  @Test
  void fromFarAwayALineIsHitAsNearAsItIsOnTheScreen() {
    canvas.run(() -> canvas.view().camera().zoomTo(0.25));
    Scene.Route route =
        canvas.state().scene().routes().stream()
            .filter(one -> one.ref().path().equals("clients/lb-1/link/1"))
            .findFirst()
            .orElseThrow();
    Point start = route.points().getFirst();
    canvas.robot.clickOn(canvas.at(start.x() + 16, start.y()).add(0, -3));
    assertEquals(List.of(route.ref()), canvas.desk.selection().refs());
  }

  @Test
  void theMinimapMovesTheView() {
    canvas.run(() -> canvas.view().camera().zoomTo(2));
    Viewport before = canvas.ask(canvas.view()::viewport);
    canvas.robot.clickOn("#minimap");
    Viewport after = canvas.ask(canvas.view()::viewport);
    assertFalse(before.equals(after));
    assertEquals(2, after.zoom());
    canvas.run(() -> canvas.view().camera().setMinimapShown(false));
    assertFalse(canvas.view().lookup("#minimap").isVisible());
  }

  @Test
  void theMiddleButtonAndTheSpaceBarPan() {
    Viewport before = canvas.ask(canvas.view()::viewport);
    canvas.robot.clickOn(canvas.at(600, 330));
    canvas.robot.press(KeyCode.SPACE);
    canvas.grab(canvas.at(600, 330)).carry(canvas.at(600, 330).add(50, 30)).drop();
    canvas.robot.release(KeyCode.SPACE);
    Viewport after = canvas.ask(canvas.view()::viewport);
    assertEquals(before.x() + 50, after.x(), 1);
    assertEquals(before.y() + 30, after.y(), 1);
  }
}
