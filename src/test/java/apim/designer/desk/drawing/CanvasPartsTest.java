package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Attachments;
import apim.designer.design.CopiedElements;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.Selection;
import apim.designer.desk.form.Shared;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import apim.designer.ui.LargeDesign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The parts of the canvas that need no window.
final class CanvasPartsTest {
  private final Design design = Drawn.design();
  private final Outcome outcome = Outcome.of(design, LocalDate.of(2026, 6, 1));

  @Test
  void aLineSaysHostPortAndAffinity() {
    String words =
        LineWords.of(outcome.deployment(), Ref.parse("lb-1/portals/apim-1")).orElseThrow();
    assertTrue(words.contains("api.example.com:443 → 10.0.0.1:9443"), words);
    assertTrue(words.contains("cookie WSO2LB"), words);
  }

  @Test
  void aLineSaysThePathThatItComesFrom() {
    Outcome shared = Outcome.of(Shared.design(), LocalDate.of(2026, 6, 1));
    String words = LineWords.of(shared.deployment(), Ref.parse("lb-1/gateway/gw-1")).orElseThrow();
    assertTrue(words.contains("api.example.com:443/gateway → 10.0.0.21:8243"), words);
  }

  @Test
  void aBoxFarFromAnyLineGoesToTheGrid() {
    Guides.Aligned there =
        Guides.aligned(new Area(101, 202, 176, 64), List.of(new Area(1000, 1000, 10, 10)));
    assertEquals(new Guides.Aligned(104, 200, List.of()), there);
  }

  @Test
  void aBoxNearAMiddleIsDrawnToIt() {
    Guides.Aligned there =
        Guides.aligned(new Area(400, 6, 100, 50), List.of(new Area(0, 0, 176, 64)));
    assertEquals(7, there.y(), "the middles are in line");
    assertEquals(List.of(new Guides.Line(0, 32, 500, 32)), there.lines());
  }

  @Test
  void walkingGoesToTheNearestAhead() {
    Walk walk = Walk.of(outcome.scene());
    assertEquals(
        Optional.of(Ref.parse("apim-3")), walk.from(Ref.parse("apim-1"), Walk.Direction.DOWN));
    assertEquals(Optional.empty(), walk.from(Ref.parse("db"), Walk.Direction.RIGHT));
  }

  @Test
  void aZoneThatLosesItsLastElementStandsWhereItStood() {
    Scene scene = outcome.scene();
    List<Edit> edits =
        new Zoning(scene, design.topology().zones())
            .edits(
                Map.of(
                    Ref.parse("apim-1"), new Area(3000, 0, 176, 64),
                    Ref.parse("apim-3"), new Area(3000, 100, 176, 64)));
    Design after = new Edit.Together("Out", edits).applyTo(design);
    Area before = ScenePlaces.of(scene, Ref.parse("dc")).orElseThrow();
    assertEquals(List.of(), after.topology().zones().getFirst().elements());
    assertEquals(
        new Position(before.x(), before.y()), after.layout().of(Sketch.id("dc")).orElseThrow());
  }

  @Test
  void whatIsPlacedJoinsTheZoneInWhichItsMiddleLies() {
    Zoning zoning = new Zoning(outcome.scene(), design.topology().zones());
    Area zone = ScenePlaces.of(outcome.scene(), Ref.parse("dc")).orElseThrow();
    Node node = Sketch.node("new", design.topology().nodes().getFirst().profile());
    Edit inside = new Edit.Add(node, new Position(zone.x() + 8, zone.y() + 8));
    Edit joined = zoning.joining(inside);
    assertEquals(inside.name(), joined.name());
    assertEquals(
        List.of(Sketch.id("apim-1"), Sketch.id("apim-3"), node.id()),
        joined.applyTo(design).topology().zones().getFirst().elements());
    Edit beside = new Edit.Add(node, new Position(zone.right(), zone.y()));
    assertEquals(beside, zoning.joining(beside));
    Note note = new Note(node.id(), new Label("A remark"));
    Edit remark = new Edit.Add(note, new Position(zone.x() + 8, zone.y() + 8));
    assertTrue(
        zoning
            .joining(remark)
            .applyTo(design)
            .topology()
            .zones()
            .getFirst()
            .elements()
            .contains(note.id()));
  }

  @Test
  void whatComesWithItsZoneStaysInThatOne() {
    Zoning zoning = new Zoning(outcome.scene(), design.topology().zones());
    Design part = CopiedElements.of(design, List.of(Sketch.id("dc"), Sketch.id("apim-1")));
    Edit copy = CopiedElements.into(design, part, "Paste", 24, 24).edit();
    assertEquals(copy, zoning.joining(copy));
    Design alone = CopiedElements.of(design, List.of(Sketch.id("apim-1")));
    Design after =
        zoning.joining(CopiedElements.into(design, alone, "Paste", 24, 24).edit()).applyTo(design);
    assertEquals(3, after.topology().zones().getFirst().elements().size());
  }

  @Test
  void allSelectedBackupsTakeRequestsAlwaysAgain() {
    Selection member = Selection.of(Ref.parse("lb-1/portals/apim-1"));
    Design once = Backup.toggle(design.topology(), member).orElseThrow().applyTo(design);
    assertEquals(Optional.of(true), Backup.of(once.topology(), member.refs().getFirst()));
    Design twice = Backup.toggle(once.topology(), member).orElseThrow().applyTo(once);
    assertEquals(design, twice);
    assertEquals(Optional.empty(), Backup.toggle(design.topology(), Selection.NONE));
  }

  @Test
  void aFileOfTheSameNameAndAnotherTextGetsANameOfItsOwn() {
    FileName file = new FileName("apim.toml");
    Design there = design.withAttachments(Attachments.NONE.with(file, "a = 1"));
    Node node = Sketch.node("x", design.topology().nodes().getFirst().profile());
    Design part =
        Design.of(
                design
                    .topology()
                    .with(Node.class, List.of(node.withDeploymentToml(Optional.of(file))))
                    .with(LoadBalancer.class, List.of())
                    .with(Zone.class, List.of())
                    .with(Note.class, List.of())
                    .with(External.class, List.of())
                    .withLinks(List.of()))
            .withAttachments(Attachments.NONE.with(file, "a = 2"));
    Design after = CopiedElements.into(there, part, "Paste", 0, 0).edit().applyTo(there);
    FileName renamed = new FileName("apim-2.toml");
    assertEquals(Optional.of(renamed), after.topology().nodes().getLast().deploymentToml());
    assertEquals(Optional.of("a = 2"), after.attachments().text(renamed));
    assertEquals(Optional.of("a = 1"), after.attachments().text(file));
  }

  @Test
  void aSceneWithKnownLinesIsTheSameScene() {
    Design large = LargeDesign.of(30, 6);
    Outcome before = Outcome.of(large, LocalDate.of(2026, 6, 1));
    Node node = large.topology().nodes().getFirst();
    Design edited = new Edit.Change(node.withPortOffset(new PortOffset(5))).applyTo(large);
    Design moved = new Edit.Move(Map.of(node.id(), new Position(40, 2000))).applyTo(edited);
    for (Design next : List.of(large, edited, moved)) {
      Outcome after = Outcome.of(next, LocalDate.of(2026, 6, 1));
      assertEquals(
          after.scene(),
          Scene.of(after.deployment(), next.layout(), after.findings(), before.scene()));
    }
  }

  @Test
  void onlyTheLinesOfHeldBoxesFollow() {
    Design moved =
        new Edit.Move(Map.of(Sketch.id("apim-1"), new Position(680, 600))).applyTo(design);
    Scene rest = outcome.scene();
    Scene held = Scene.held(outcome.deployment(), moved.layout(), outcome.findings(), rest);
    for (int i = 0; i < rest.routes().size(); i++) {
      boolean touches = rest.routes().get(i).to().equals(Ref.parse("apim-1"));
      assertEquals(!touches, rest.routes().get(i).equals(held.routes().get(i)));
    }
  }
}
