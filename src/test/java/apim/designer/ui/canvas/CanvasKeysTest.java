package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.drawing.Drawn;
import apim.designer.desk.drawing.Gesture;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every gesture of the keyboard, and what the menus call.
@Tag("window")
final class CanvasKeysTest {
  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    canvas = new CanvasUnderTest(Drawn.design());
    canvas.run(() -> canvas.view().lookup("#canvas").requestFocus());
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
  }

  private List<Member> lastMembers() {
    return canvas.topology().loadBalancers().getLast().sites().getFirst().members();
  }

  private List<Member> members() {
    return canvas.topology().loadBalancers().getFirst().sites().getFirst().members();
  }

  private Position position(String id) {
    return canvas.desk.session.snapshot().design().layout().of(Sketch.id(id)).orElseThrow();
  }

  @Test
  void arrowsPushTheSelection() {
    canvas.select("apim-2");
    canvas.keys(KeyCode.RIGHT);
    canvas.keys(KeyCode.DOWN);
    assertEquals(new Position(688, 408), position("apim-2"));
    assertEquals(2, canvas.steps());
  }

  @Test
  void anArrowHeldDownIsOneStep() {
    canvas.select("apim-2");
    canvas.robot.press(KeyCode.RIGHT).press(KeyCode.RIGHT).press(KeyCode.RIGHT);
    canvas.robot.release(KeyCode.RIGHT);
    canvas.ask(() -> true);
    assertEquals(1, canvas.steps());
  }

  @Test
  void withNothingSelectedArrowsWalk() {
    canvas.keys(KeyCode.RIGHT);
    assertEquals(List.of(Ref.parse("clients")), canvas.desk.selection().refs());
  }

  @Test
  void ctrlAndAnArrowWalkFromBoxToSiteToLine() {
    canvas.select("lb-1");
    canvas.keys(KeyCode.CONTROL, KeyCode.DOWN);
    assertEquals(List.of(Ref.parse("lb-1/portals")), canvas.desk.selection().refs());
    canvas.keys(KeyCode.CONTROL, KeyCode.RIGHT);
    assertEquals(List.of(Ref.parse("lb-1/portals/apim-1")), canvas.desk.selection().refs());
    canvas.keys(KeyCode.B);
    assertEquals(List.of(new Member(Sketch.id("apim-1"), true)), members());
    assertEquals(1, canvas.steps());
  }

  @Test
  void cChoosesATargetAndEnterConnects() {
    canvas.select("lb-1/portals");
    canvas.keys(KeyCode.C);
    Gesture.Choosing choosing = assertInstanceOf(Gesture.Choosing.class, canvas.state().gesture());
    assertEquals(List.of(Ref.parse("apim-2"), Ref.parse("apim-3")), choosing.targets());
    canvas.keys(KeyCode.DOWN);
    assertEquals(Ref.parse("apim-3"), canvas.state().target().orElseThrow());
    canvas.keys(KeyCode.TAB);
    assertEquals(Ref.parse("apim-2"), canvas.state().target().orElseThrow());
    canvas.keys(KeyCode.ENTER);
    assertTrue(members().contains(Member.of(Sketch.id("apim-2"))));
    assertEquals(1, canvas.steps());
  }

  @Test
  void escapeGivesUpALine() {
    canvas.select("lb-1/portals");
    canvas.keys(KeyCode.C);
    canvas.keys(KeyCode.ESCAPE);
    assertInstanceOf(Gesture.None.class, canvas.state().gesture());
    assertEquals(0, canvas.steps());
    assertFalse(canvas.desk.selection().isEmpty(), "the site stays selected");
  }

  @Test
  void copyAndPasteMakeElementsOfTheirOwn() {
    canvas.select("lb-1", "apim-1");
    canvas.run(canvas.view().actions().copying()::copy);
    canvas.run(canvas.view().actions().copying()::paste);
    assertEquals(1, canvas.steps());
    assertEquals(3, canvas.topology().loadBalancers().size());
    assertEquals(4, canvas.topology().nodes().size());
    assertEquals(
        List.of(Member.of(Sketch.id("apim-4"))),
        canvas.topology().loadBalancers().getLast().sites().getFirst().members());
    assertEquals(List.of(Ref.parse("apim-4"), Ref.parse("lb-3")), canvas.desk.selection().refs());
    canvas.run(canvas.view().actions().copying()::paste);
    assertFalse(position("apim-4").equals(position("apim-5")), "pastes do not cover each other");
  }

  @Test
  void aLoadBalancerCopiedWithoutItsNodesGoesOnServingThem() {
    canvas.select("lb-1");
    canvas.run(canvas.view().actions().copying()::copy);
    canvas.run(canvas.view().actions().copying()::paste);
    assertEquals(3, canvas.topology().loadBalancers().size());
    assertEquals(members(), lastMembers());
    assertEquals(List.of(Ref.parse("lb-3")), canvas.desk.selection().refs());
  }

  @Test
  void aLoadBalancerThatWasCutComesBackWithItsNodes() {
    List<Member> before = members();
    canvas.select("lb-1");
    canvas.run(canvas.view().actions().copying()::cut);
    assertEquals(1, canvas.topology().loadBalancers().size());
    canvas.run(canvas.view().actions().copying()::paste);
    assertEquals(before, lastMembers());
    assertEquals(List.of(), canvas.desk.said);
  }

  @Test
  void aCertificateGoesAlongAndItsKeyIsNeverOnTheClipboardOfTheSystem() {
    FileName certificate = new FileName("lb-1.crt");
    FileName key = new FileName("lb-1.key");
    LoadBalancer first = canvas.topology().loadBalancers().getFirst();
    canvas.run(
        () ->
            canvas.desk.apply(
                new Edit.Together(
                    "Provide a certificate",
                    List.of(
                        new Edit.Change(
                            first.withCertificate(new CertificatePlan.Provided(certificate, key))),
                        new Edit.Attach(certificate, "a certificate"),
                        new Edit.Attach(key, "the secret of a key")))));
    canvas.select(first.id().value());
    canvas.run(canvas.view().actions().copying()::cut);
    String text = canvas.ask(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(text.contains("\"lb-1.key\""), text);
    assertFalse(text.contains("secret"), text);
    canvas.run(canvas.view().actions().copying()::paste);
    assertEquals(
        new CertificatePlan.Provided(certificate, key),
        canvas.topology().loadBalancers().getLast().certificate());
    assertEquals(
        Optional.of("the secret of a key"),
        canvas.desk.session.snapshot().design().attachments().text(key));
  }

  @Test
  void theClipboardHoldsTheTextOfADesignFile() {
    canvas.select("note-1");
    canvas.run(canvas.view().actions().copying()::copy);
    String text = canvas.ask(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(text.contains("\"apim-topology\""), text);
    assertTrue(text.contains("A remark"), text);
  }

  @Test
  void foreignTextIsNotPasted() {
    canvas.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("Dear colleague");
          Clipboard.getSystemClipboard().setContent(content);
          canvas.view().actions().copying().paste();
        });
    assertEquals(0, canvas.steps());
    assertTrue(canvas.desk.said.getLast().startsWith("There is nothing to paste"));
  }

  @Test
  void cuttingCopiesAndRemovesInOneStep() {
    canvas.select("apim-2");
    canvas.run(canvas.view().actions().copying()::cut);
    assertEquals(1, canvas.steps());
    assertEquals(2, canvas.topology().nodes().size());
    canvas.run(canvas.view().actions().copying()::paste);
    assertEquals(3, canvas.topology().nodes().size());
    assertEquals(new Position(680, 400), position("apim-2"));
  }

  @Test
  void duplicatingLeavesTheClipboardAlone() {
    canvas.run(canvas.view().actions()::selectAll);
    canvas.run(canvas.view().actions().copying()::duplicate);
    assertEquals(1, canvas.steps());
    assertEquals(6, canvas.topology().nodes().size());
    assertEquals(2, canvas.topology().links().size());
  }

  @Test
  void deletingTakesBoxesSitesLinesAndLinksInOneStep() {
    canvas.select("lb-1/portals/apim-1", "clients/lb-1/link/1", "note-1");
    canvas.run(canvas.view().actions()::delete);
    assertEquals(1, canvas.steps());
    assertEquals(List.of(), members());
    assertEquals(List.of(), canvas.topology().links());
    assertEquals(List.of(), canvas.topology().notes());
  }

  @Test
  void tidyingIsOneStep() {
    canvas.run(canvas.view().actions()::tidy);
    assertEquals(1, canvas.steps());
    assertEquals("Tidy the layout", canvas.desk.session.snapshot().history().undoName().orElse(""));
    canvas.run(canvas.desk.session::undo);
    assertEquals(Drawn.design(), canvas.desk.session.snapshot().design());
  }

  @Test
  void aZoneAroundBoxesIsNamedLikeOneOfThePalette() {
    canvas.select("apim-2", "db");
    canvas.run(canvas.view().actions().copying()::zone);
    assertEquals("Zone 1", canvas.topology().zones().getLast().label().value());
    assertEquals(2, canvas.topology().zones().getLast().elements().size());
  }

  @Test
  void theMenuOfAMemberMarksItAsBackup() {
    canvas.select("lb-1/portals/apim-1");
    canvas.keys(KeyCode.SHIFT, KeyCode.F10);
    canvas.robot.clickOn("Mark as backup");
    canvas.ask(() -> true);
    assertTrue(members().getFirst().backup());
  }

  @Test
  void theMenuOfALoadBalancerAddsASite() {
    canvas.select("lb-1");
    canvas.keys(KeyCode.SHIFT, KeyCode.F10);
    canvas.robot.clickOn("Add a site");
    canvas.ask(() -> true);
    assertEquals(2, canvas.topology().loadBalancers().getFirst().sites().size());
    assertEquals(List.of(Ref.parse("lb-1/gateway")), canvas.desk.selection().refs());
  }

  @Test
  void theSelectionIsShownAsLargeAsItFits() {
    canvas.select("apim-2");
    canvas.run(canvas.view().camera()::fitSelection);
    assertEquals(1, canvas.ask(canvas.view()::viewport).zoom());
  }
}
