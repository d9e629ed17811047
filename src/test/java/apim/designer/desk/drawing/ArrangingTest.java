package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.command.Command;
import apim.designer.topology.Listener;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Boxes in line with each other, and everything of a kind.
final class ArrangingTest {
  private final HeldCanvas canvas = new HeldCanvas(Drawn.design());
  private final List<Command> commands = new CanvasCommands(canvas.actions()).commands();

  private Command command(String id) {
    return commands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void boxesAreAlignedInOneStepAndKeepTheirOtherCoordinate() {
    canvas.select("apim-1", "apim-2", "db");
    command("design.align-left").run();
    assertEquals("Align the left edges of 3 boxes", canvas.lastStep());
    assertEquals(new Position(680, 72), canvas.position("db"));
    command("design.align-bottom").run();
    assertEquals(new Position(680, 400), canvas.position("apim-1"));
    assertEquals(2, canvas.steps());
    command("design.align-bottom").run();
    assertEquals(2, canvas.steps(), "what is in line stays");
    canvas.select("db");
    command("design.align-top").run();
    assertEquals("Select the boxes to align first, two at least.", canvas.desk.said.getLast());
  }

  @Test
  void centresAndMiddlesOfUnequalBoxesMeet() {
    canvas.select("lb-1", "clients");
    command("design.align-middle").run();
    assertEquals(canvas.area("lb-1").centreY(), canvas.area("clients").centreY());
    command("design.align-centre").run();
    assertEquals(canvas.area("lb-1").centreX(), canvas.area("clients").centreX());
    command("design.align-right").run();
    assertEquals(canvas.area("lb-1").right(), canvas.area("clients").right());
  }

  @Test
  void boxesAreDistributedWithEqualGaps() {
    canvas.select("apim-1", "apim-2", "apim-3");
    command("design.distribute-down").run();
    assertEquals("Distribute 3 boxes vertically", canvas.lastStep());
    assertEquals(
        List.of(24, 212, 400),
        Stream.of("apim-1", "apim-3", "apim-2").map(id -> canvas.position(id).y()).toList());
    canvas.select("clients", "lb-1", "db");
    command("design.distribute-across").run();
    assertEquals(
        canvas.area("lb-1").x() - canvas.area("clients").right(),
        canvas.area("db").x() - canvas.area("lb-1").right());
    canvas.select("apim-1", "apim-2");
    command("design.distribute-down").run();
    assertEquals("Select the boxes to distribute, three at least.", canvas.desk.said.getLast());
  }

  @Test
  void everythingOfAKindIsSelected() {
    canvas.select("apim-2");
    command("edit.select-alike").run();
    assertEquals(List.of("apim-2", "apim-1", "apim-3"), canvas.selected());
    canvas.select("lb-2", "db");
    command("edit.select-alike").run();
    assertEquals(List.of("lb-2", "db", "lb-1"), canvas.selected());
    canvas.desk.apply(
        new Edit.AddSite(Sketch.id("lb-2"), Sketch.site("other", Listener.MANAGEMENT)));
    canvas.select("lb-1/portals");
    command("edit.select-alike").run();
    assertEquals(List.of("lb-1/portals", "lb-2/other"), canvas.selected());
    canvas.select("clients/lb-1/link/1");
    command("edit.select-alike").run();
    assertEquals(List.of("clients/lb-1/link/1"), canvas.selected());
  }
}
