package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.desk.form.Shared;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What lies under the mouse.
final class HitTest {
  private final Scene scene = Outcome.of(Drawn.design(), LocalDate.of(2026, 6, 1)).scene();

  private Hit at(double x, double y) {
    return at(1, x, y);
  }

  private Hit at(double zoom, double x, double y) {
    return Hit.at(scene, List.of(), zoom, x, y);
  }

  private Area area(String ref) {
    return ScenePlaces.of(scene, Ref.parse(ref)).orElseThrow();
  }

  private Scene.Route route(String ref) {
    return scene.routes().stream()
        .filter(one -> one.ref().path().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBoxIsHitUpToItsEdge() {
    Hit box = new Hit.Something(Ref.parse("apim-2"));
    assertEquals(box, at(680, 400));
    assertEquals(box, at(856, 456));
    assertEquals(new Hit.Nothing(), at(679, 399));
    assertEquals(new Hit.Nothing(), at(857, 430));
    assertEquals(Optional.of(Ref.parse("apim-2")), box.named());
    assertEquals(Optional.empty(), new Hit.Nothing().named());
  }

  @Test
  void onALoadBalancerTheHeadIsTheBoxAndARowIsASocket() {
    Area row = area("lb-1/portals");
    assertEquals(new Hit.Something(Ref.parse("lb-1")), at(300, 20));
    assertEquals(new Hit.Socket(Ref.parse("lb-1/portals")), at(row.centreX(), row.centreY()));
  }

  @Test
  void eachPathOfAHostIsASocketAndTheHostIsTheBox() {
    Scene shared = Outcome.of(Shared.design(), LocalDate.of(2026, 6, 1)).scene();
    for (String site : List.of("lb-1/portals", "lb-1/gateway", "lb-1/partners", "lb-1/streams")) {
      Area row = ScenePlaces.of(shared, Ref.parse(site)).orElseThrow();
      assertEquals(
          new Hit.Socket(Ref.parse(site)),
          Hit.at(shared, List.of(), 1, row.centreX(), row.centreY()));
    }
    Area head =
        shared.boxes().stream()
            .flatMap(box -> box.heads().stream())
            .findFirst()
            .orElseThrow()
            .area();
    assertEquals(
        new Hit.Something(Ref.parse("lb-1")),
        Hit.at(shared, List.of(), 1, head.centreX(), head.centreY()));
  }

  @Test
  void theHintOfABareLoadBalancerIsItsSocket() {
    assertEquals(new Hit.Something(Ref.parse("lb-2")), at(300, 240 + 56));
    assertEquals(new Hit.Socket(Ref.parse("lb-2")), at(300, 240 + 57));
  }

  @Test
  void fromSoFarThatRowsAreNotShownALoadBalancerIsOneBlock() {
    Area row = area("lb-1/portals");
    assertEquals(new Hit.Something(Ref.parse("lb-1")), at(0.33, row.centreX(), row.centreY()));
    assertEquals(new Hit.Socket(Ref.parse("lb-1/portals")), at(0.34, row.centreX(), row.centreY()));
    assertEquals(new Hit.Something(Ref.parse("lb-2")), at(0.2, 300, 330));
  }

  @Test
  void whatIsDrawnLastLiesAbove() {
    Scene covered =
        Outcome.of(
                new Edit.Move(Map.of(Sketch.id("apim-1"), new Position(680, 400)))
                    .applyTo(Drawn.design()),
                LocalDate.of(2026, 6, 1))
            .scene();
    List<Ref> order = covered.boxes().stream().map(Scene.Box::ref).toList();
    Ref first = Ref.parse("apim-1");
    Ref second = Ref.parse("apim-2");
    Ref above = order.indexOf(first) > order.indexOf(second) ? first : second;
    assertEquals(new Hit.Something(above), Hit.at(covered, List.of(), 1, 780, 432));
  }

  @Test
  void theEndOfAMembersLineIsTakenApartFromTheLine() {
    Scene.Route route = route("lb-1/portals/apim-1");
    Point end = route.points().getLast();
    Point start = route.points().getFirst();
    Ref.OfMember member = (Ref.OfMember) route.ref();
    assertEquals(new Hit.LineEnd(member), at(end.x() - 10, end.y()));
    Area label = route.label().orElseThrow().area();
    assertEquals(new Hit.LineEnd(member), at(label.right() + 1, end.y()));
    assertEquals(new Hit.Something(member), at(label.right(), end.y()), "its label is the line");
    assertEquals(new Hit.Something(member), at(start.x() + 6, start.y()));
  }

  @Test
  void aLinkHasNoEndThatGoesElsewhere() {
    Scene.Route route = route("clients/lb-1/link/1");
    Point end = route.points().getLast();
    assertEquals(new Hit.Something(route.ref()), at(end.x() - 5, end.y()));
  }

  @Test
  void aLineIsHitAsNearAsItIsOnTheScreen() {
    Scene.Route route = route("clients/lb-1/link/1");
    Point start = route.points().getFirst();
    int x = start.x() + 8;
    assertEquals(new Hit.Something(route.ref()), at(x, start.y() - Hit.NEAR));
    assertEquals(new Hit.Nothing(), at(x, start.y() - Hit.NEAR - 1));
    assertEquals(new Hit.Something(route.ref()), at(0.5, x, start.y() - 2 * Hit.NEAR));
    assertEquals(new Hit.Nothing(), at(0.5, x, start.y() - 2 * Hit.NEAR - 1));
    assertEquals(new Hit.Nothing(), at(3, x, start.y() - Hit.NEAR - 1), "larger is not nearer");
  }

  @Test
  void theLabelOfALineIsTheLine() {
    Scene.Route labelled =
        scene.routes().stream()
            .filter(route -> route.label().isPresent())
            .findFirst()
            .orElseThrow();
    Area label = labelled.label().orElseThrow().area();
    assertEquals(new Hit.Something(labelled.ref()), at(label.x(), label.y()));
    assertEquals(new Hit.Something(labelled.ref()), at(label.right(), label.bottom()));
  }

  @Test
  void aZoneIsHitAtItsCaptionAndSeenThroughBelowIt() {
    Area zone = area("dc");
    assertEquals(
        new Hit.Something(Ref.parse("dc")), at(zone.x() + 4, zone.y() + Hit.ZONE_CAPTION - 1));
    assertEquals(new Hit.Nothing(), at(zone.x() + 4, zone.bottom() - 2));
  }

  @Test
  void aKnobIsHitOnlyWhileItIsShown() {
    Ref node = Ref.parse("apim-2");
    double x = 680 + Footprint.CARD.width() + Hit.KNOB;
    assertEquals(new Hit.Nothing(), at(x, 428));
    assertEquals(new Hit.Knob(node), Hit.at(scene, List.of(node), 1, x, 428));
    assertEquals(new Hit.Knob(node), Hit.at(scene, List.of(node), 1, x + Hit.KNOB_REACH, 428));
    assertEquals(new Hit.Nothing(), Hit.at(scene, List.of(node), 1, x + Hit.KNOB_REACH + 1, 428));
  }

  @Test
  void knobsGrowOnASmallDrawingButNotWithoutEnd() {
    assertEquals(1, Hit.growth(4));
    assertEquals(1, Hit.growth(1));
    assertEquals(2, Hit.growth(0.5));
    assertEquals(2.5, Hit.growth(0.4));
    assertEquals(2.5, Hit.growth(0.1));
  }

  @Test
  void theKnobOfALoadBalancerStandsAtItsHead() {
    Scene.Box balancer =
        scene.boxes().stream().filter(b -> b.title().equals("lb-1")).findFirst().orElseThrow();
    assertEquals(new Point(280 + 264 + Hit.KNOB, 28), Hit.knob(balancer));
  }
}
