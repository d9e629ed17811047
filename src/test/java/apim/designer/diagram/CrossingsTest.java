package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Layout;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The tidy layout beside a layered one that others have written. What is compared are the crossings
/// of straight lines between the middles of boxes, the same lines on both sides; those of the routes
/// as they are drawn are told as well.
final class CrossingsTest {
  private static final int SYSTEMS = 200;

  /// Crossings of one design.
  private record Count(String design, int own, int reference, int drawn, int drawnThere) {
    static Count of(String name, Topology topology) {
      Scene scene = Scene.of(Samples.deployment(topology), Layout.EMPTY, List.of());
      LayeredReference reference = LayeredReference.of(topology, scene);
      return new Count(
          name,
          Crossings.straight(reference.ours()),
          Crossings.straight(reference.spans()),
          Crossings.count(Crossings.lines(scene)),
          Crossings.count(reference.lines()));
    }

    Count with(Count other) {
      return new Count(
          "all",
          own + other.own,
          reference + other.reference,
          drawn + other.drawn,
          drawnThere + other.drawnThere);
    }
  }

  @Test
  void atMostATenthMoreLinesCrossThanInAReferenceLayout() {
    List<Count> templates = new ArrayList<>();
    for (Template template : Templates.all()) {
      templates.add(Count.of(template.id(), Templates.design(template.id()).topology()));
    }
    assertFew(templates);
    List<Count> systems = new ArrayList<>();
    for (long seed = 0; seed < SYSTEMS; seed++) {
      systems.add(Count.of("system " + seed, RandomSystems.of(seed)));
    }
    assertFew(systems);
  }

  private static void assertFew(List<Count> counts) {
    Count all = counts.stream().reduce(Count::with).orElseThrow();
    String told =
        all
            + "\n"
            + counts.stream()
                .filter(count -> count.own() > count.reference())
                .map(Count::toString)
                .reduce("", (some, one) -> some + one + "\n");
    System.out.println(told);
    assertTrue(all.reference() > 0, "there is something to count");
    assertTrue(all.own() <= 1.1 * all.reference(), told);
  }

  @Test
  void onlyLinesThatCrossAreCounted() {
    Crossings.Span down = span(0, 0, 10, 10);
    assertEquals(1, Crossings.straight(List.of(down, span(0, 10, 10, 0))));
    assertEquals(0, Crossings.straight(List.of(down, span(0, 0, 10, 0), span(0, 20, 10, 30))));
    Crossings.Line level = line("a", 0, 5, 10, 5);
    assertEquals(1, Crossings.count(List.of(level, line("b", 5, 0, 5, 10))));
    assertEquals(0, Crossings.count(List.of(level, line("a", 5, 0, 5, 10))), "one bundle");
    assertEquals(0, Crossings.count(List.of(level, line("b", 10, 0, 10, 10))), "they touch");
  }

  private static Crossings.Span span(int x, int y, int toX, int toY) {
    return new Crossings.Span(new Crossings.Spot(x, y), new Crossings.Spot(toX, toY));
  }

  private static Crossings.Line line(String bundle, int x, int y, int toX, int toY) {
    return new Crossings.Line(
        bundle, List.of(new Crossings.Spot(x, y), new Crossings.Spot(toX, toY)));
  }
}
