package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// The whole job, with the mouse and the keys that an architect would use: from a template to a
/// bundle.
final class Journey {
  private static final String RULE = "affinity-required";
  private static final String STICKY = "sticky cookie WSO2LB";

  private final Architect architect = new Architect();
  private final Path state;
  private final Path design;
  private final Path bundle;
  private final Path other;

  Journey(Path folder) {
    state = folder.resolve("state");
    design = folder.resolve("shop.apimtopology");
    bundle = folder.resolve("shop.zip");
    other = folder.resolve("command-line.zip");
  }

  void goes() throws Exception {
    try {
      architect.opens(Architect.blank(), state);
      choosesATemplate();
      dropsANode();
      connectsIt();
      seesTheError();
      appliesTheQuickFix();
      undoesAndRedoesEverything();
      savesAndReopens();
      exports();
    } finally {
      architect.leaves();
    }
  }

  private void choosesATemplate() throws Exception {
    assertTrue(architect.has("template-p0-all-in-one"));
    architect.clicks("family-LOAD_BALANCER_PAGE");
    assertFalse(architect.has("template-p0-all-in-one"));
    architect.clicks("template-single-node");
    assertTrue(architect.has("box-apim-1"));
    assertFalse(architect.has("template-single-node"));
  }

  private void dropsANode() throws Exception {
    Bounds first = architect.bounds("box-apim-1");
    Point2D below = new Point2D(first.getCenterX(), first.getMaxY() + first.getHeight());
    assertTrue(architect.bounds("canvas").contains(below), "there is room below the node");
    architect.drags(architect.middle("palette-all-in-one"), below);
    assertTrue(architect.has("box-apim-2"), architect.view());
    Bounds dropped = architect.bounds("box-apim-2");
    assertTrue(dropped.contains(below), "it lies where it was let go: " + dropped);
  }

  private void connectsIt() throws Exception {
    assertFalse(architect.has("line-lb-1/portals/apim-2"));
    architect.drags(architect.middle("site-lb-1/portals"), architect.middle("box-apim-2"));
    assertTrue(architect.has("line-lb-1/portals/apim-2"));
  }

  private static boolean isRule(Node node) {
    return node instanceof Hyperlink link && link.getText().equals(RULE);
  }

  private boolean seesRule() {
    return architect.seen(Journey::isRule).isPresent();
  }

  private void seesTheError() throws Exception {
    architect.until("the rule should be listed", this::seesRule);
    String problem = architect.ask(() -> architect.problems().getFirst());
    assertTrue(problem.startsWith("error: ") && problem.contains("affinity"), problem);
    assertEquals("1", architect.words("status-ERROR"));
    assertEquals(2, errors(), "one at the box, one at its site");
  }

  /// How many badges at the load balancer tell of an error.
  private long errors() throws Exception {
    Node card = architect.node("box-lb-1");
    return architect.ask(
        () ->
            Architect.within(card)
                .filter(node -> node.getStyleClass().contains("badge"))
                .filter(node -> ((Label) node).getText().startsWith("E "))
                .count());
  }

  private void appliesTheQuickFix() throws Exception {
    architect.clicks(
        "problems",
        node ->
            node.getStyleClass().contains("finding-message")
                && ((Label) node).getText().contains("without affinity"));
    assertEquals(List.of("site-lb-1/portals"), architect.selected());
    assertFalse(architect.ask(() -> architect.previews(STICKY)));
    architect.clicks(
        "problems",
        node -> node instanceof Button button && button.getText().equals("Use " + STICKY));
    architect.until("the rule should be gone", () -> !seesRule());
    assertEquals("0", architect.words("status-ERROR"));
    assertEquals(0, errors());
    architect.until(
        "the preview should show the new line, marked",
        () ->
            architect.preview().stream()
                .anyMatch(
                    line -> line.startsWith("Made by what is selected") && line.contains(STICKY)));
  }

  private void undoesAndRedoesEverything() throws Exception {
    Design drawn = architect.design();
    assertEquals(3, architect.undoesEverything(), "one step for each gesture");
    assertEquals(Templates.design("single-node"), architect.design());
    assertFalse(architect.has("box-apim-2"));
    assertEquals(3, architect.redoesEverything(3));
    assertEquals(drawn, architect.design());
    assertTrue(architect.has("line-lb-1/portals/apim-2"));
    architect.until("the preview should follow", () -> architect.previews(STICKY));
  }

  private void savesAndReopens() throws Exception {
    Design drawn = architect.design();
    architect.willChoose(design);
    assertTrue(architect.window().stage.getTitle().contains("●"));
    architect.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(Files.exists(design));
    assertTrue(architect.window().stage.getTitle().startsWith("shop.apimtopology –"));
    architect.presses(KeyCode.SHORTCUT, KeyCode.W);
    assertFalse(architect.window().stage.isShowing());
    architect.opens(Architect.blank(), state);
    architect.willChoose(design);
    architect.presses(KeyCode.SHORTCUT, KeyCode.O);
    assertEquals(drawn, architect.design());
    assertTrue(architect.has("box-apim-2"));
    assertFalse(architect.canUndo());
  }

  private void exports() throws Exception {
    architect.willChoose(bundle);
    architect.presses(KeyCode.SHORTCUT, KeyCode.E);
    architect.clicks("export-browse");
    architect.clicks("export-start");
    architect.until(
        "the dialog should tell of the bundle",
        () ->
            architect.seen("export-remark").stream()
                .anyMatch(node -> ((Label) node).getText().startsWith("Exported to " + bundle)));
    architect.presses(KeyCode.ESCAPE);
    assertFalse(architect.has("export-remark"));
    Bundles.export(design, other);
    Bundles.assertSameButForKeys(other, bundle);
    String sites = Bundles.file(bundle, "load-balancers/lb-1/conf.d/apim.conf");
    assertTrue(sites.contains(STICKY), sites);
  }
}
