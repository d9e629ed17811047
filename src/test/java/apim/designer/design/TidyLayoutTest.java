package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TidyLayoutTest {
  private static ElementId id(String text) {
    return new ElementId(text);
  }

  private static Topology random(long seed) {
    Random random = new Random(seed);
    Topology topology = Topology.empty(new Label("t"), ApimVersion.of("4.2"));
    List<Profile> profiles = List.of(Profile.values());
    int nodes = random.nextInt(40);
    List<ElementId> inside = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      ElementId id = id("n-" + i);
      topology = topology.with(Node.of(id, profiles.get(random.nextInt(profiles.size()))));
      if (random.nextBoolean()) {
        inside.add(id);
      }
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      topology = topology.with(Sketch.balancer("lb-" + i, NginxTarget.of("plus", "R33")));
    }
    for (External.Kind kind : External.Kind.values()) {
      topology = topology.with(External.of(id(kind.id()), kind, new Label("x")));
    }
    topology = topology.with(new Note(id("note"), new Label("text")));
    return random.nextBoolean()
        ? topology.with(new Zone(id("zone"), new Label("z"), inside))
        : topology;
  }

  private static boolean overlap(Position a, Footprint as, Position b, Footprint bs) {
    return a.x() < b.x() + bs.width()
        && b.x() < a.x() + as.width()
        && a.y() < b.y() + bs.height()
        && b.y() < a.y() + as.height();
  }

  private static Footprint size(Topology topology, ElementId id) {
    return topology
        .loadBalancer(id)
        .map(Footprint::of)
        .or(
            () ->
                topology.notes().stream()
                    .filter(note -> note.id().equals(id))
                    .findFirst()
                    .map(Footprint::of))
        .orElse(Footprint.CARD);
  }

  @Test
  void everyElementGetsAPlaceOfItsOwn() {
    for (long seed = 0; seed < 60; seed++) {
      Topology topology = random(seed);
      Layout layout = TidyLayout.complete(topology, Layout.EMPTY);
      // A zone is drawn around what is in it.
      List<ElementId> ids =
          topology.ids().filter(one -> topology.element(Zone.class, one).isEmpty()).toList();
      for (ElementId a : ids) {
        assertTrue(layout.of(a).isPresent(), "seed " + seed + " " + a);
        for (ElementId b : ids) {
          boolean clash =
              !a.equals(b)
                  && overlap(
                      layout.of(a).orElseThrow(),
                      size(topology, a),
                      layout.of(b).orElseThrow(),
                      size(topology, b));
          assertFalse(clash, "seed " + seed + ": " + a + " lies on " + b);
        }
      }
      assertEquals(layout, TidyLayout.complete(topology, Layout.EMPTY), "seed " + seed);
    }
  }

  @Test
  void whatHasAPlaceKeepsItAndNothingIsPutOnIt() {
    for (long seed = 0; seed < 60; seed++) {
      Topology topology = random(seed);
      Position tidy = TidyLayout.complete(topology, Layout.EMPTY).of(id("database")).orElseThrow();
      Layout placed = Layout.EMPTY.with(id("clients"), tidy);
      Layout layout = TidyLayout.complete(topology, placed);
      assertEquals(tidy, layout.of(id("clients")).orElseThrow(), "seed " + seed);
      assertFalse(
          overlap(tidy, Footprint.CARD, layout.of(id("database")).orElseThrow(), Footprint.CARD),
          "seed " + seed);
    }
  }

  @Test
  void tiersStandFromLeftToRightOnTheGrid() {
    for (long seed = 0; seed < 60; seed++) {
      Topology topology = random(seed).with(Sketch.node("node", Profile.GATEWAY));
      Layout layout = TidyLayout.complete(topology, Layout.EMPTY);
      int clients = layout.of(id("clients")).orElseThrow().x();
      int node = layout.of(id("node")).orElseThrow().x();
      int database = layout.of(id("database")).orElseThrow().x();
      assertTrue(clients < node && node < database, "seed " + seed);
      layout
          .positions()
          .values()
          .forEach(at -> assertTrue(at.x() % 8 == 0 && at.y() % 8 == 0, at.toString()));
    }
  }

  @Test
  void positionsOfWhatIsNotDrawnAreKept() {
    Layout stray = Layout.EMPTY.with(id("gone"), new Position(5, 5));
    Topology empty = Topology.empty(new Label(""), ApimVersion.of("4.2"));
    assertEquals(stray, TidyLayout.complete(empty, stray));
  }
}
