package apim.designer.desk.drawing;

import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.external;
import static apim.designer.topology.Sketch.link;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.topology;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.desk.Selection;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.diagram.TrafficView;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CollapsingTest {
  /// Three gateways behind one of two sites, two control planes behind the other, and a database.
  private static Design design() {
    Map<ElementId, Position> places = new HashMap<>();
    places.put(Sketch.id("lb-1"), new Position(0, 0));
    for (int i = 1; i <= 3; i++) {
      places.put(Sketch.id("gw-" + i), new Position(600, (i - 1) * 88));
    }
    places.put(Sketch.id("cp-1"), new Position(600, 400));
    places.put(Sketch.id("cp-2"), new Position(600, 488));
    places.put(Sketch.id("db"), new Position(1000, 0));
    return Design.of(
            topology(
                    "Equal",
                    "4.5.0",
                    node("gw-1", Profile.GATEWAY, "10.0.0.1"),
                    node("gw-2", Profile.GATEWAY, "10.0.0.2"),
                    node("gw-3", Profile.GATEWAY, "10.0.0.3"),
                    node("cp-1", Profile.CONTROL_PLANE, "10.0.0.4"),
                    node("cp-2", Profile.CONTROL_PLANE, "10.0.0.5"),
                    balancer(
                        "lb-1",
                        new NginxTarget.Plus(33),
                        site("apis", "gw.acme.com", Listener.GATEWAY_HTTPS, "gw-1", "gw-2", "gw-3"),
                        site("portals", "am.acme.com", Listener.MANAGEMENT, "cp-1", "cp-2")),
                    external("db", External.Kind.DATABASE, "Database"))
                .withLink(link("gw-1", "db", "JDBC"))
                .withLink(link("gw-2", "db", "JDBC"))
                .withLink(link("gw-3", "db", "JDBC")))
        .withLayout(new Layout(places));
  }

  private static HeldCanvas collapsed() {
    HeldCanvas canvas = new HeldCanvas(design());
    canvas.actions().collapsing().collapseAll();
    return canvas;
  }

  private static List<String> boxes(HeldCanvas canvas) {
    return canvas.state().scene().boxes().stream().map(box -> box.ref().path()).toList();
  }

  private static Scene.Box box(HeldCanvas canvas, String ref) {
    return canvas.state().box(Ref.parse(ref)).orElseThrow();
  }

  @Test
  void equalNodesStandAsOneCardWithTheirLinesDrawnOnceWithACount() {
    HeldCanvas canvas = collapsed();
    assertEquals(List.of("lb-1", "gw-1", "cp-1", "db"), boxes(canvas));
    assertEquals("gw × 3", box(canvas, "gw-1").title());
    assertEquals("cp × 2", box(canvas, "cp-1").title());
    assertEquals(Scene.Kind.STACK, box(canvas, "gw-2").kind());
    assertEquals(
        List.of("lb-1/apis/gw-1", "lb-1/portals/cp-1", "gw-1/db/link/1"),
        canvas.state().scene().routes().stream().map(route -> route.ref().path()).toList());
    assertTrue(
        canvas.state().scene().routes().stream().allMatch(one -> one.words().matches(".* × [23]")));
    assertEquals(design(), canvas.design(), "the design knows nothing of it");
    assertEquals(0, canvas.steps());
  }

  @Test
  void aCardOpensAgainAloneOrWithAllOthers() {
    HeldCanvas canvas = collapsed();
    canvas.select("gw-1", "gw-2", "gw-3");
    assertTrue(canvas.actions().collapsing().canOpen());
    canvas.actions().collapsing().toggle();
    assertEquals(List.of("lb-1", "gw-1", "gw-2", "gw-3", "cp-1", "db"), boxes(canvas));
    canvas.actions().collapsing().toggle();
    assertEquals(List.of("lb-1", "gw-1", "cp-1", "db"), boxes(canvas));
    canvas.actions().collapsing().openAll();
    assertEquals(7, boxes(canvas).size());
    assertEquals(0, canvas.steps(), "where nothing lies upon another, nothing is moved");
  }

  @Test
  void oneSelectedNodeIsCollapsedWithItsEqualsOnly() {
    HeldCanvas canvas = new HeldCanvas(design());
    canvas.select("cp-2");
    assertTrue(canvas.actions().collapsing().canCollapse());
    canvas.actions().collapsing().toggle();
    assertEquals(List.of("lb-1", "gw-1", "gw-2", "gw-3", "cp-1", "db"), boxes(canvas));
    assertEquals(List.of("cp-1", "cp-2"), canvas.selected());
    canvas.select("db");
    assertFalse(canvas.actions().collapsing().canCollapse());
    canvas.actions().collapsing().toggle();
    assertTrue(canvas.desk.said.getLast().startsWith("Select a node first"));
  }

  @Test
  void aClickSelectsAllThatTheCardStandsFor() {
    HeldCanvas canvas = collapsed();
    canvas.press("gw-1").finish();
    assertEquals(List.of("gw-1", "gw-2", "gw-3"), canvas.selected());
    assertTrue(canvas.state().picking().isAlone(Ref.parse("gw-1")));
    Area card = canvas.area("cp-1");
    canvas.press(card.centreX(), card.centreY(), true).finish();
    assertEquals(List.of("gw-1", "gw-2", "gw-3", "cp-1", "cp-2"), canvas.selected());
    canvas.press(card.centreX(), card.centreY(), true).finish();
    assertEquals(List.of("gw-1", "gw-2", "gw-3"), canvas.selected());
    canvas.actions().selectAll();
    assertEquals(7, canvas.selected().size());
    canvas.press(580, 380, false).carry(820, 580).finish();
    assertEquals(List.of("cp-1", "cp-2"), canvas.selected(), "as does a rubber band");
  }

  @Test
  void whatIsFoundInsideACardMarksTheCard() {
    HeldCanvas canvas = collapsed();
    canvas.select("gw-3");
    assertEquals(canvas.area("gw-1"), canvas.area("gw-3"));
    assertTrue(canvas.state().marked().has(Ref.parse("gw-1")));
    assertEquals(List.of("gw-3"), canvas.selected(), "and the node itself stays selected");
  }

  @Test
  void aDragMovesAllByTheSame() {
    HeldCanvas canvas = collapsed();
    canvas
        .press("gw-1")
        .carryFreely(700 + Footprint.CARD.width() / 2.0, 200 + Footprint.CARD.height() / 2.0)
        .finish();
    assertEquals(new Position(700, 200), canvas.position("gw-1"));
    assertEquals(new Position(700, 288), canvas.position("gw-2"));
    assertEquals(new Position(700, 376), canvas.position("gw-3"));
    assertEquals(new Position(600, 400), canvas.position("cp-1"));
    assertEquals(1, canvas.steps());
  }

  @Test
  void keysAndAlignmentMoveAllToo() {
    HeldCanvas canvas = collapsed();
    canvas.press("gw-1").finish();
    canvas.desk().apply(canvas.state().nudge(8, 0).orElseThrow());
    assertEquals(new Position(608, 176), canvas.position("gw-3"));
    canvas.actions().selectAll();
    canvas.actions().align(Arranging.Line.TOP);
    assertEquals(canvas.position("lb-1").y(), canvas.position("gw-1").y());
    assertEquals(canvas.position("cp-1").y() + 88, canvas.position("cp-2").y());
  }

  @Test
  void deletingRemovesAll() {
    HeldCanvas canvas = collapsed();
    canvas.press("gw-1").finish();
    canvas.actions().delete();
    assertEquals(
        List.of("cp-1", "cp-2"),
        canvas.topology().nodes().stream().map(one -> one.id().value()).toList());
    canvas.desk.session.undo();
    assertEquals(List.of("lb-1", "gw-1", "cp-1", "db"), boxes(canvas), "still one card each");
  }

  @Test
  void aLineStandsForAllThatItStandsFor() {
    HeldCanvas canvas = collapsed();
    Scene.Route route = canvas.state().scene().routes().getFirst();
    int x = (route.points().get(0).x() + route.points().get(1).x()) / 2;
    canvas.press(x, route.points().getFirst().y(), false).finish();
    assertEquals(List.of("lb-1/apis/gw-1", "lb-1/apis/gw-2", "lb-1/apis/gw-3"), canvas.selected());
    canvas.actions().delete();
    assertEquals(List.of(), members(canvas, "apis"));
  }

  private static List<String> members(HeldCanvas canvas, String site) {
    return canvas.topology().site(new Ref.OfSite(Sketch.id("lb-1"), Sketch.id(site))).stream()
        .flatMap(one -> one.members().stream())
        .map(Member::node)
        .map(ElementId::value)
        .toList();
  }

  @Test
  void aLineToACardConnectsAll() {
    Design apart =
        new Edit.Remove(List.of(Ref.parse("lb-1/apis/gw-1"), Ref.parse("lb-1/apis/gw-2")))
            .applyTo(design());
    HeldCanvas canvas = new HeldCanvas(apart);
    canvas.actions().collapsing().collapseAll();
    assertEquals(List.of("lb-1", "gw-1", "gw-3", "cp-1", "db"), boxes(canvas), "gw-3 has a line");
    canvas.press("lb-1/apis").carry("gw-1").finish();
    assertEquals(List.of("gw-3", "gw-1", "gw-2"), members(canvas, "apis"));
    assertEquals(1, canvas.steps());
    canvas.actions().collapsing().collapseAll();
    assertEquals(List.of("lb-1", "gw-1", "cp-1", "db"), boxes(canvas));
  }

  @Test
  void aLinkFromOneCardToAnotherIsALinkBetweenAll() {
    HeldCanvas canvas = collapsed();
    Connecting line = canvas.state().connecting(new PendingLine.Traffic(Ref.parse("gw-1")));
    Edit edit = line.offers(Ref.parse("cp-1")).getFirst().edit();
    canvas.desk().apply(edit);
    assertEquals(3 + 6, canvas.topology().links().size());
    assertEquals(4, canvas.state().scene().routes().size(), "drawn once: the links stay equal");
  }

  @Test
  void theEndOfALineForSeveralIsNotTaken() {
    HeldCanvas canvas = collapsed();
    assertEquals(
        List.of(),
        canvas
            .state()
            .connecting(
                new PendingLine.Reconnection(
                    new Ref.OfMember(Sketch.id("lb-1"), Sketch.id("portals"), Sketch.id("cp-1"))))
            .offers(Ref.parse("gw-1")));
  }

  @Test
  void aNodeThatDiffersStandsForItselfAndComesBack() {
    HeldCanvas canvas = collapsed();
    canvas
        .desk()
        .apply(
            new Edit.Change(
                canvas
                    .topology()
                    .node(Sketch.id("gw-2"))
                    .orElseThrow()
                    .withProfile(Profile.TRAFFIC_MANAGER)));
    assertEquals(List.of("lb-1", "gw-1", "gw-2", "cp-1", "db"), boxes(canvas));
    assertEquals("gw × 2", box(canvas, "gw-1").title());
    canvas.desk.session.undo();
    assertEquals("gw × 3", box(canvas, "gw-1").title());
  }

  @Test
  void theBadgeCountsEachFindingOfAnyOnce() {
    HeldCanvas canvas = collapsed();
    long worst =
        canvas.desk.session.snapshot().outcome().findings().stream()
            .filter(
                one ->
                    one.elements().stream()
                        .anyMatch(
                            ref ->
                                ref.outwards().anyMatch(Ref.parse("cp-1")::equals)
                                    || ref.outwards().anyMatch(Ref.parse("cp-2")::equals)))
            .filter(
                one ->
                    Optional.of(one.severity())
                        .equals(box(canvas, "cp-1").badge().map(Scene.Badge::severity)))
            .count();
    assertEquals(worst, box(canvas, "cp-1").badge().map(Scene.Badge::count).orElse(0).longValue());
  }

  @Test
  void tidyingClosesTheGapsAndOpeningPutsTheNodesWhereNothingLies() {
    HeldCanvas canvas = collapsed();
    canvas.actions().tidy();
    Area before = canvas.state().scene().bounds();
    canvas.actions().collapsing().openAll();
    List<Scene.Box> all = canvas.state().scene().boxes();
    for (Scene.Box one : all) {
      for (Scene.Box other : all) {
        assertFalse(
            !one.ref().equals(other.ref()) && one.area().overlaps(other.area()),
            one.ref() + " on " + other.ref());
      }
    }
    assertTrue(before.height() < canvas.state().scene().bounds().height());
  }

  @Test
  void internalTrafficOfACardIsDrawnOnce() {
    HeldCanvas canvas = collapsed();
    canvas.actions().show(TrafficView.INTERNAL);
    List<Scene.Route> derived = canvas.state().scene().derived();
    assertFalse(derived.isEmpty());
    assertTrue(
        derived.stream()
            .allMatch(
                route ->
                    canvas.state().stacks().isDrawn(route.from())
                        && canvas.state().stacks().isDrawn(route.to())));
  }

  @Test
  void anotherDesignStandsOpen() {
    HeldCanvas canvas = collapsed();
    Design other = design();
    canvas.desk.session.start(
        Design.of(other.topology().withName(new Label("Other"))).withLayout(other.layout()));
    assertEquals(7, boxes(canvas).size());
  }

  @Test
  void aWalkLeavesTheCardAndComesToIt() {
    HeldCanvas canvas = collapsed();
    canvas.select("gw-1", "gw-2", "gw-3");
    canvas.actions().walk(Walk.Direction.DOWN);
    assertEquals(List.of("cp-1", "cp-2"), canvas.selected());
  }

  @Test
  void whatIsCopiedFromACardIsAllOfIt() {
    HeldCanvas canvas = collapsed();
    canvas.press("cp-1").finish();
    canvas.actions().copying().copy();
    canvas.actions().copying().paste();
    assertEquals(2 + 5, canvas.topology().nodes().size());
    assertEquals("cp × 2", box(canvas, "cp-1").title(), "copies stand for themselves");
    assertEquals(Selection.of(canvas.desk.selection().refs()).refs().size(), 2);
  }
}
