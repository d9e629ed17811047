package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.NewElements;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.ui.LargeDesign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What is done with a design that is there, by hand: another release, values that are refused,
/// undo to the beginning and back, a file of the customer's own, a large system.
@EnabledIfSystemProperty(
    named = "glass.platform",
    matches = "Headless",
    disabledReason = "NOT RUN: a display may lose a key, and here each counts")
@Tag("window")
final class ChangingJobsTest {
  private static final int STEPS = 40;

  @TempDir Path folder;
  private final Counted hands = new Counted();
  private final Architect architect = hands.architect;

  @AfterEach
  void close() throws Exception {
    architect.leaves();
  }

  private void opens(Design design) throws Exception {
    architect.opens(design, folder.resolve("state"));
    architect.ask(
        () -> {
          architect.window().stage.setWidth(1280);
          return true;
        });
  }

  private String errors() throws Exception {
    return architect.words("status-ERROR");
  }

  private Node node(String id) {
    return (Node) architect.design().topology().element(Ref.parse(id).element()).orElseThrow();
  }

  @Test
  void anotherReleaseSaysWhatItLacksAndUndoLosesNothing() throws Exception {
    opens(
        new Edit.SetApim(ApimVersion.of("3.2.0"))
            .applyTo(Templates.design("p4-fully-distributed")));
    Design before = architect.design();
    String errors = errors();
    hands.chooses("release", "4.5.0");
    architect.until(
        "what the release has no profile for should be an error",
        () -> !architect.says("status-ERROR", errors));
    hands.chooses("release", "3.1.0");
    architect.until(
        "every profile should be there again", () -> architect.says("status-ERROR", errors));
    hands.presses(KeyCode.SHORTCUT, KeyCode.Z);
    hands.presses(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(before, architect.design());
    assertEquals(6, hands.gestures().size());
  }

  @Test
  void whatIsRefusedIsSaidAndNeverInTheDesign() throws Exception {
    opens(Templates.design("active-active"));
    Design before = architect.design();
    refuses("box-apim-1", "address", "10.1.0.300");
    refuses("box-apim-1", "offset", "70000");
    refuses("site-lb-1/portals", "hostname", "https://portal.acme.test/");
    refuses("site-lb-1/portals", "port", "99999");
    assertEquals(before, architect.design());
    assertFalse(architect.canUndo());
  }

  private void refuses(String what, String property, String text) throws Exception {
    hands.clicks(what);
    architect.scrollsTo("property-" + property);
    hands.clicks("property-" + property);
    hands.presses(KeyCode.SHORTCUT, KeyCode.A);
    hands.types(text);
    assertTrue(architect.is("property-" + property, "invalid"), text);
    hands.clicks(architect.nowhere());
    architect.until(
        text + " should be told of",
        () ->
            architect.seen(node -> node instanceof Label label && isTold(label, text)).isPresent());
  }

  private static boolean isTold(Label label, String text) {
    return label.getText() != null && label.getText().contains("“" + text + "” was not taken");
  }

  @Test
  void fortyStepsBackToTheEmptyCanvasAndForwardAgainAreTheSameFile() throws Exception {
    opens(NewElements.design());
    hands.places("all-in-one", 3);
    hands.places("load-balancer", 1);
    hands.presses(KeyCode.S);
    hands.names("portal.acme.test");
    hands.presses(KeyCode.S);
    hands.places("note", 2);
    hands.presses(KeyCode.DELETE);
    hands.clicks("box-apim-1");
    hands.presses(KeyCode.SHORTCUT, KeyCode.D);
    hands.presses(KeyCode.SHORTCUT, KeyCode.G);
    hands.types("Data centre");
    hands.presses(KeyCode.ENTER);
    hands.clicks("box-lb-1");
    for (int i = steps(); i < STEPS; i++) {
      hands.presses(i % 3 == 0 ? KeyCode.UP : KeyCode.LEFT);
    }
    Path file = folder.resolve("forty.apimtopology");
    hands.willName(file);
    hands.presses(KeyCode.SHORTCUT, KeyCode.S);
    Design drawn = architect.design();
    byte[] saved = Files.readAllBytes(file);
    int steps = architect.undoesEverything();
    assertTrue(steps >= STEPS, "a name that comes from the file is one more");
    assertEquals(
        NewElements.design().topology().elements(), architect.design().topology().elements());
    hands.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertNotEquals(
        new String(saved, java.nio.charset.StandardCharsets.UTF_8), Files.readString(file));
    assertEquals(steps, architect.redoesEverything(steps));
    assertEquals(drawn, architect.design());
    hands.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertArrayEquals(saved, Files.readAllBytes(file));
  }

  private int steps() {
    return architect.window().session.snapshot().history().past().size();
  }

  @Test
  void aFileOfTheCustomersOwnIsAttachedAndShownWithWhatChanges() throws Exception {
    opens(Templates.design("active-active"));
    Path own = folder.resolve("deployment.toml");
    Files.writeString(
        own, "[server]\nhostname = \"old.acme.test\"\nnode_ip = \"127.0.0.1\"\n# ours\n");
    hands.clicks("box-apim-1");
    architect.scrollsTo("property-file");
    hands.willName(own);
    hands.clicks("property-file");
    assertTrue(node("apim-1").deploymentToml().isPresent());
    hands.clicks("preview-CHANGES");
    architect.until(
        "what changes of the file should be shown",
        () ->
            architect.seen("preview-path").stream()
                    .flatMap(Onlooker::within)
                    .anyMatch(
                        part -> part instanceof Label label && label.getText().contains("apim-1"))
                && architect.seen("preview-changes-sentence").isPresent());
    assertEquals(5, hands.gestures().size(), "two of them name the file");
  }

  @Test
  void inALargeSystemANodeIsFoundAndCanBeRead() throws Exception {
    opens(LargeDesign.of(60, 12));
    Node wanted = architect.design().topology().nodes().get(41);
    hands.presses(KeyCode.SHORTCUT, KeyCode.K);
    architect.until("the finder should open", () -> architect.hasKeyboard("finder-field"));
    hands.types(wanted.id().value());
    hands.presses(KeyCode.ENTER);
    String box = "box-" + wanted.id();
    architect.until("it should be selected", () -> architect.seen(box).isPresent());
    assertEquals(List.of(box), architect.selected());
    assertTrue(architect.bounds("canvas").contains(architect.middle(box)));
    assertTrue(architect.bounds(box).getWidth() > 60, "it can be read");
    assertEquals(
        Optional.of(wanted.id()),
        architect.window().session.snapshot().design().topology().node(wanted.id()).map(Node::id));
  }
}
