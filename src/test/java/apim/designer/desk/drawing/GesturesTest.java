package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a pressed mouse selects, moves and connects.
final class GesturesTest {
  private final HeldCanvas canvas = new HeldCanvas(Drawn.design());

  private List<ElementId> members(int balancer) {
    return canvas.topology().loadBalancers().get(balancer).sites().stream()
        .flatMap(site -> site.members().stream())
        .map(Member::node)
        .toList();
  }

  private Zone zone(String id) {
    return canvas.topology().element(Zone.class, Sketch.id(id)).orElseThrow();
  }

  @Test
  void aClickSelectsWhatLiesUnderItAndNothingElse() {
    canvas.select("db", "lb-1");
    canvas.press("apim-2").finish();
    assertEquals(List.of("apim-2"), canvas.selected());
    canvas.press("lb-1/portals").finish();
    assertEquals(List.of("lb-1/portals"), canvas.selected());
    canvas.press(620, 620, false).finish();
    assertEquals(List.of(), canvas.selected());
    assertEquals(0, canvas.steps());
  }

  @Test
  void aClickWithShiftAddsAndTakesAwayAndBesideEverythingKeeps() {
    canvas.press("apim-2").finish();
    Area db = canvas.area("db");
    canvas.press(db.centreX(), db.centreY(), true).finish();
    assertEquals(List.of("apim-2", "db"), canvas.selected());
    canvas.press(620, 620, true).finish();
    assertEquals(List.of("apim-2", "db"), canvas.selected());
    Area node = canvas.area("apim-2");
    canvas.press(node.centreX(), node.centreY(), true).finish();
    assertEquals(List.of("db"), canvas.selected());
  }

  @Test
  void aFrameSelectsEveryBoxThatItTouchesWhicheverWayItIsDrawn() {
    canvas.press(640, 480, false).carry(1000, 100);
    assertEquals(
        new Area(640, 100, 360, 380), CanvasState.area((Gesture.Banding) canvas.state().gesture()));
    canvas.finish();
    assertEquals(List.of("apim-2", "apim-3", "db"), canvas.selected().stream().sorted().toList());
    assertEquals(new Gesture.None(), canvas.state().gesture());
    canvas.press(940, 140, true).carry(960, 130).carry(0, 0);
    canvas.press(4000, 4000, false).carry(4100, 4100).finish();
    assertEquals(List.of(), canvas.selected());
  }

  @Test
  void aFrameWithShiftAddsToWhatIsSelected() {
    canvas.select("note-1");
    canvas.press(660, 380, true).carry(700, 420).finish();
    assertEquals(List.of("note-1", "apim-2"), canvas.selected());
  }

  @Test
  void aBoxThatIsTakenUpIsSelectedAndItsStepIsNamedAfterIt() {
    canvas.select("db");
    canvas.drag("apim-2", -117, 61);
    assertEquals(List.of("apim-2"), canvas.selected());
    assertEquals(new Position(560, 464), canvas.position("apim-2"));
    assertEquals(1, canvas.steps());
    assertEquals("Move apim-2", canvas.lastStep());
  }

  @Test
  void whatIsSelectedTogetherMovesTogetherAndKeepsItsDistances() {
    canvas.select("db", "apim-2");
    canvas.drag("apim-2", 83, 173);
    Position leader = canvas.position("apim-2");
    Position follower = canvas.position("db");
    assertEquals(960 - 680, follower.x() - leader.x());
    assertEquals(72 - 400, follower.y() - leader.y());
    assertEquals(List.of("db", "apim-2"), canvas.selected());
    assertEquals(1, canvas.steps());
  }

  @Test
  void aBoxThatIsPutBackWhereItStoodIsNoStep() {
    Area area = canvas.area("apim-2");
    canvas
        .press("apim-2")
        .carry(area.centreX() + 200, area.centreY())
        .carry(area.centreX(), area.centreY())
        .finish();
    assertEquals(0, canvas.steps());
    assertEquals(Drawn.design(), canvas.design());
  }

  @Test
  void inTheHandTheBoxAndItsLinesAreShownWhereItIsHeld() {
    Area before = canvas.area("apim-1");
    canvas.press("apim-1").carryFreely(before.centreX() + 160, before.centreY() + 320);
    Scene shown = canvas.state().shown();
    assertEquals(
        Optional.of(new Area(before.x() + 160, before.y() + 320, before.width(), before.height())),
        ScenePlaces.of(shown, Ref.parse("apim-1")));
    assertEquals(before, canvas.area("apim-1"), "the design is as it was");
    assertEquals(0, canvas.steps());
    canvas.become(canvas.state().with(new Gesture.None()));
    assertEquals(canvas.state().scene(), canvas.state().shown());
  }

  @Test
  void aBoxHeldFreelyStandsOnThePixel() {
    Area area = canvas.area("apim-2");
    canvas.press("apim-2").carryFreely(area.centreX() - 61, area.centreY() + 43).finish();
    assertEquals(new Position(619, 443), canvas.position("apim-2"));
  }

  @Test
  void theEdgeOfTheWorldStopsABox() {
    Area area = canvas.area("note-1");
    canvas.press("note-1").carryFreely(area.centreX() + 1e7, area.centreY() - 1e7).finish();
    assertEquals(new Position(Position.FARTHEST, -Position.FARTHEST), canvas.position("note-1"));
  }

  @Test
  void aZoneCarriesWhatLiesInItAndItsBoxesStayInIt() {
    Area zone = canvas.area("dc");
    canvas
        .press(zone.x() + 30, zone.y() + 12, false)
        .carryFreely(zone.x() + 46, zone.y() + 52)
        .finish();
    assertEquals(new Position(696, 64), canvas.position("apim-1"));
    assertEquals(new Position(696, 160), canvas.position("apim-3"));
    assertEquals(List.of(Sketch.id("apim-1"), Sketch.id("apim-3")), zone("dc").elements());
    assertEquals(List.of("dc"), canvas.selected());
    assertEquals(1, canvas.steps());
  }

  @Test
  void aBoxOfAZoneThatIsSelectedWithItsZoneDoesNotLeaveIt() {
    canvas.select("dc", "apim-3");
    Area box = canvas.area("apim-3");
    canvas.press("apim-3").carryFreely(box.centreX(), box.centreY() + 160).finish();
    assertEquals(List.of(Sketch.id("apim-1"), Sketch.id("apim-3")), zone("dc").elements());
    assertEquals(new Position(680, 184), canvas.position("apim-1"));
  }

  @Test
  void anEmptyZoneIsABoxToTheHand() {
    Area zone = canvas.area("void");
    canvas.press(zone.x() + 30, zone.y() + 12, false).carry(zone.x() + 30, zone.y() + 52).finish();
    assertEquals(new Position(280, 480), canvas.position("void"));
  }

  @Test
  void aBoxLetGoInAZoneJoinsItAndUndoTakesBothBack() {
    Area dc = canvas.area("dc");
    canvas.press("apim-2").carry(dc.centreX(), dc.bottom() - 12).finish();
    assertEquals(3, zone("dc").elements().size());
    assertEquals("Move apim-2", canvas.lastStep());
    assertEquals(1, canvas.steps());
    canvas.desk.session.undo();
    assertEquals(Drawn.design(), canvas.design());
  }

  @Test
  void aLineFromASiteEndsAtANodeThatIsNotBehindItYet() {
    canvas.press("lb-1/portals").carry("apim-2");
    assertEquals(Optional.of(Ref.parse("apim-2")), canvas.state().target());
    canvas.carry("apim-1");
    assertEquals(Optional.empty(), canvas.state().target());
    canvas.carry("db");
    assertEquals(Optional.empty(), canvas.state().target());
    canvas.carry("apim-2").finish();
    assertEquals(List.of(Sketch.id("apim-1"), Sketch.id("apim-2")), members(0));
    assertEquals(List.of(), canvas.desk.said);
  }

  @Test
  void aLineThatEndsAtABoxWhichCannotTakeItSaysWhy() {
    canvas.press("lb-1/portals").carry("db").finish();
    canvas.press("lb-1/portals").carry("apim-1").finish();
    assertEquals(
        List.of(
            "A site's line ends at an API-M node that is not yet behind the site.",
            "A site's line ends at an API-M node that is not yet behind the site."),
        canvas.desk.said);
    assertEquals(0, canvas.steps());
  }

  @Test
  void aLineLetGoOverNothingOrOverItsOwnBoxSaysNothing() {
    canvas.press("lb-1/portals").carry(620, 620).finish();
    canvas.press("lb-1/portals").carry("lb-1").finish();
    assertEquals(List.of(), canvas.desk.said);
    assertEquals(0, canvas.steps());
  }

  @Test
  void aLineFromABareLoadBalancerMakesItsFirstSite() {
    Area bare = canvas.area("lb-2");
    canvas.press(bare.centreX(), bare.bottom() - 20, false).carry("apim-2").finish();
    assertEquals(List.of(Sketch.id("apim-2")), members(1));
    assertEquals("Connect lb-2 to apim-2", canvas.lastStep());
    assertEquals(List.of("lb-2/portals"), canvas.selected());
  }

  @Test
  void theKnobOfTheSelectedBoxDrawsALink() {
    canvas.select("apim-2");
    Area node = canvas.area("apim-2");
    canvas.press(node.right() + Hit.KNOB, node.centreY(), false).carry("db").finish();
    Link link = canvas.topology().links().getLast();
    assertEquals(Sketch.id("apim-2"), link.from());
    assertEquals(Sketch.id("db"), link.to());
    assertEquals(2, canvas.topology().links().size());
    assertEquals(List.of("apim-2"), canvas.selected(), "the next line starts there, too");
  }

  @Test
  void knobsAreShownForTheSelectedAndTheHoveredBoxWhereALineCanStart() {
    assertEquals(List.of(), canvas.state().knobs());
    canvas.select("apim-2");
    canvas.hover(Optional.of(Ref.parse("db")));
    assertEquals(List.of(Ref.parse("db"), Ref.parse("apim-2")), canvas.state().knobs());
    canvas.hover(Optional.of(Ref.parse("apim-2")));
    assertEquals(List.of(Ref.parse("apim-2")), canvas.state().knobs());
    for (String without : List.of("note-1", "dc", "lb-1/portals")) {
      canvas.select(without);
      canvas.hover(Optional.of(Ref.parse(without)));
      assertEquals(List.of(), canvas.state().knobs(), without);
    }
    canvas.hover(Optional.empty());
    canvas.select("apim-1", "apim-2");
    assertEquals(List.of(), canvas.state().knobs(), "of several boxes none is meant");
  }

  @Test
  void anotherSnapshotTakesTheBoxOutOfTheHand() {
    canvas.press("apim-2").carry(100, 600);
    assertTrue(canvas.state().gesture() instanceof Gesture.Moving);
    canvas.drag("db", 80, 0);
    assertEquals(new Gesture.None(), canvas.state().gesture());
    assertEquals(new Position(680, 400), canvas.position("apim-2"));
  }

  @Test
  void choosingGoesAroundTheTargets() {
    Gesture.Choosing choosing =
        new Gesture.Choosing(
            new PendingLine.Traffic(Ref.parse("clients")),
            List.of(Ref.parse("lb-1"), Ref.parse("lb-2"), Ref.parse("db")),
            0);
    assertEquals(Ref.parse("db"), choosing.turned(-1).target());
    assertEquals(choosing, choosing.turned(2).turned(1));
    assertEquals(Ref.parse("lb-2"), choosing.turned(-5).target());
  }

  @Test
  void aNudgePushesTheSelectionAndCatchesNoZone() {
    canvas.select("apim-2");
    assertEquals(
        Optional.of(new Position(688, 392)),
        canvas
            .state()
            .nudge(8, -8)
            .map(edit -> edit.applyTo(canvas.design()).layout().of(Sketch.id("apim-2")).get()));
    canvas.select("apim-3");
    assertEquals(
        canvas.topology().zones(),
        canvas.state().nudge(0, 4000).orElseThrow().applyTo(canvas.design()).topology().zones());
    canvas.select("lb-1/portals");
    assertEquals(Optional.empty(), canvas.state().nudge(8, 0), "a site has no place of its own");
  }

  /// Whatever hands do, a step that moves and is taken back leaves the design as it was.
  @Test
  void everyDragIsOneStepThatUndoTakesBack() {
    long seed = 20261130;
    Random random = new Random(seed);
    List<Ref> boxes = canvas.state().picking().all().refs();
    for (int i = 0; i < 60; i++) {
      Ref box = boxes.get(random.nextInt(boxes.size()));
      int before = canvas.steps();
      canvas.drag(box.path(), random.nextInt(-400, 400), random.nextInt(-400, 400));
      assertTrue(canvas.steps() - before <= 1, "seed " + seed + ", drag " + i + " of " + box);
      assertFalse(canvas.state().gesture() instanceof Gesture.Moving, "seed " + seed);
      for (Ref other : boxes) {
        Position at = canvas.position(other.path());
        assertTrue(Math.abs(at.x()) < 20_000 && Math.abs(at.y()) < 20_000, "seed " + seed);
      }
    }
    while (canvas.steps() > 0) {
      canvas.desk.session.undo();
    }
    assertEquals(Drawn.design(), canvas.design(), "seed " + seed);
  }
}
