package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Boxes that go to the clipboard and come back.
final class CopyingTest {
  private static final FileName TOML = new FileName("apim-2.toml");

  private final HeldCanvas canvas = new HeldCanvas(Drawn.design());
  private final Copying copying = new Copying(canvas, canvas);

  private List<String> nodes() {
    return canvas.topology().nodes().stream().map(Node::id).map(ElementId::value).toList();
  }

  @Test
  void aCopyStandsBelowWhatItIsOfAndIsSelectedAndBroughtIntoView() {
    canvas.select("apim-2");
    copying.copy();
    copying.paste();
    assertEquals(List.of("apim-1", "apim-2", "apim-3", "apim-4"), nodes());
    assertEquals(new Position(680, 480), canvas.position("apim-4"));
    assertEquals(List.of("apim-4"), canvas.selected());
    assertEquals("Paste apim-2", canvas.lastStep());
    assertEquals(List.of(canvas.desk.selection()), canvas.desk.revealed);
  }

  @Test
  void everyFurtherCopyStandsBelowTheLast() {
    canvas.select("apim-2");
    copying.copy();
    copying.paste();
    copying.paste();
    assertEquals(new Position(680, 560), canvas.position("apim-5"));
    assertEquals(2, canvas.steps());
  }

  @Test
  void whatWasCutComesBackToItsPlaceUnderItsName() {
    canvas.select("apim-2");
    copying.cut();
    assertEquals(List.of("apim-1", "apim-3"), nodes());
    assertEquals(1, canvas.steps());
    copying.paste();
    assertEquals(new Position(680, 400), canvas.position("apim-2"));
    assertEquals(List.of("apim-2"), canvas.selected());
  }

  @Test
  void severalAreCountedInTheNameOfTheStep() {
    canvas.select("apim-2", "db", "note-1");
    copying.duplicate();
    assertEquals("Duplicate 3 elements", canvas.lastStep());
    assertEquals(1, canvas.steps());
    assertEquals("", canvas.clipboard, "a duplicate goes past the clipboard");
    assertEquals(3, canvas.selected().size());
  }

  @Test
  void withoutABoxNothingIsCopiedAndThatIsSaid() {
    canvas.clipboard = "a shopping list";
    copying.copy();
    canvas.select("lb-1/portals");
    copying.copy();
    assertEquals(
        List.of("Nothing is copied: select boxes first.", "Nothing is copied: select boxes first."),
        canvas.desk.said);
    assertEquals("a shopping list", canvas.clipboard);
    copying.duplicate();
    copying.zone();
    assertEquals(0, canvas.steps());
  }

  @Test
  void whatIsNoDesignIsNotPasted() {
    for (String text : List.of("", "a shopping list", "{}", "{\"x\": 1}")) {
      canvas.clipboard = text;
      copying.paste();
      assertEquals(
          "There is nothing to paste: the clipboard holds no part of a design. Copy boxes first.",
          canvas.desk.said.getLast(),
          text);
    }
    assertEquals(0, canvas.steps());
  }

  @Test
  void aDamagedDesignSaysWhereItIsDamaged() {
    canvas.select("apim-2");
    copying.copy();
    canvas.clipboard = canvas.clipboard.replace("\"10.0.0.2\"", "7");
    copying.paste();
    String said = canvas.desk.said.getLast();
    assertTrue(said.startsWith("Nothing is pasted: clipboard"), said);
    assertTrue(said.contains("address"), said);
    assertEquals(0, canvas.steps());
  }

  @Test
  void aDesignOfANewerDesignerIsNotPasted() {
    canvas.select("apim-2");
    copying.copy();
    canvas.clipboard =
        canvas.clipboard.replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99");
    copying.paste();
    assertEquals(
        "Nothing is pasted: a newer designer wrote what the clipboard holds, and pasting it here"
            + " would lose what this one does not know.",
        canvas.desk.said.getLast());
    assertEquals(0, canvas.steps());
  }

  @Test
  void theFileOfANodeGoesAlongWhileTheClipboardHoldsTheCopy() {
    Node node = canvas.topology().node(Sketch.id("apim-2")).orElseThrow();
    canvas.desk.apply(
        new Edit.Together(
            "Attach",
            List.of(
                new Edit.Attach(TOML, "[server]\nsecret = \"x\"\n"),
                new Edit.Change(node.withDeploymentToml(Optional.of(TOML))))));
    canvas.select("apim-2");
    copying.cut();
    assertFalse(canvas.clipboard.contains("secret"), canvas.clipboard);
    String own = canvas.clipboard;
    copying.paste();
    assertEquals(
        Optional.of("[server]\nsecret = \"x\"\n"), canvas.design().attachments().text(TOML));
    canvas.desk.session.start(Drawn.design());
    canvas.clipboard = own + "\n";
    copying.paste();
    assertEquals(Optional.empty(), canvas.design().attachments().text(TOML));
  }

  @Test
  void aCopyIsInTheZoneOfItsOriginalInTheSameStep() {
    canvas.select("apim-3");
    copying.duplicate();
    Zone zone = canvas.topology().element(Zone.class, Sketch.id("dc")).orElseThrow();
    assertEquals(
        List.of(Sketch.id("apim-1"), Sketch.id("apim-3"), Sketch.id("apim-4")), zone.elements());
    assertEquals(1, canvas.steps());
  }

  @Test
  void aFurtherNodeIsBehindTheSitesOfItsOriginalAndHasNoAddressYet() {
    canvas.select("apim-1");
    copying.duplicate();
    assertEquals(
        List.of("apim-1", "apim-4"),
        canvas.topology().loadBalancers().getFirst().sites().getFirst().members().stream()
            .map(member -> member.node().value())
            .toList());
    assertEquals(
        Optional.empty(), canvas.topology().node(Sketch.id("apim-4")).orElseThrow().address());
    assertEquals(1, canvas.steps());
    canvas.desk.session.undo();
    assertEquals(Drawn.design(), canvas.design());
  }

  @Test
  void aNodeThatIsCopiedWithItsLoadBalancerIsBehindTheCopyAlone() {
    canvas.select("apim-1", "lb-1");
    copying.duplicate();
    assertEquals(
        List.of("[apim-1]", "[apim-4]"),
        canvas.topology().loadBalancers().stream()
            .flatMap(lb -> lb.sites().stream())
            .map(site -> site.members().stream().map(one -> one.node().value()).toList())
            .map(Object::toString)
            .toList());
  }

  @Test
  void copiesCoverNothing() {
    actions().selectAll();
    copying.duplicate();
    List<Area> boxes = canvas.state().scene().boxes().stream().map(Scene.Box::area).toList();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(boxes.get(i).overlaps(boxes.get(j)), boxes.get(i) + " " + boxes.get(j));
      }
    }
  }

  private CanvasActions actions() {
    return canvas.actions();
  }

  @Test
  void aNewZoneIsDrawnAroundTheSelection() {
    canvas.select("apim-2", "db", "lb-1/portals");
    copying.zone();
    Zone zone = canvas.topology().zones().getLast();
    assertEquals(List.of(Sketch.id("apim-2"), Sketch.id("db")), zone.elements());
    assertEquals("Zone 1", zone.label().value());
    assertEquals(List.of("zone-1"), canvas.selected());
    assertEquals(new Position(680, 400), canvas.position("apim-2"));
  }

  @Test
  void fromADesignThatMayOnlyBeLookedAtThingsAreCopiedButNothingIsCutOrPasted(@TempDir Path folder)
      throws Exception {
    canvas.select("apim-2");
    copying.copy();
    Path file =
        Files.writeString(
            folder.resolve("new.apimtopology"),
            canvas.clipboard.replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99"));
    String before = canvas.clipboard;
    canvas.desk.session.open(file);
    canvas.select("apim-2");
    copying.paste();
    copying.duplicate();
    copying.cut();
    assertEquals(List.of("apim-2"), nodes());
    assertEquals(before, canvas.clipboard);
    assertEquals(List.of("apim-2"), canvas.selected());
    canvas.clipboard = "";
    copying.copy();
    assertTrue(canvas.clipboard.contains("\"apim-2\""), canvas.clipboard);
  }
}
