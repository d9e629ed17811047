package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole job without a mouse.
@Tag("window")
final class KeyboardJourneyTest {
  private static final String HOST = "shop.example.com";

  @TempDir Path folder;
  private final Architect architect = new Architect();

  @BeforeEach
  void open() throws Exception {
    architect.opens(Architect.blank(), folder.resolve("state"));
  }

  @AfterEach
  void close() throws Exception {
    architect.leaves();
  }

  @Test
  void fromAnEmptyCanvasToABundle() throws Exception {
    placesBoxes();
    connectsThem();
    fixesTheError();
    namesTheHost();
    undoesAndRedoes();
    savesAndExports();
  }

  /// Walks down the palette to an item, and places it.
  private void places(String item, String box) throws Exception {
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertEquals("palette-all-in-one", architect.focused());
    for (int i = 0; i < 12 && !architect.focused().equals("palette-" + item); i++) {
      architect.presses(KeyCode.DOWN);
    }
    assertEquals("palette-" + item, architect.focused());
    architect.presses(KeyCode.ENTER);
    assertTrue(architect.has("box-" + box));
    assertEquals(List.of("box-" + box), architect.selected());
    assertEquals("canvas", architect.focused(), "what was placed can be pushed and connected");
  }

  private void placesBoxes() throws Exception {
    places("all-in-one", "apim-1");
    places("all-in-one", "apim-2");
    places("load-balancer", "lb-1");
  }

  private void connectsThem() throws Exception {
    architect.presses(KeyCode.C);
    assertTrue(architect.is("box-apim-1", "target"));
    architect.presses(KeyCode.ENTER);
    assertTrue(architect.has("line-lb-1/portals/apim-1"));
    architect.presses(KeyCode.CONTROL, KeyCode.DOWN);
    assertEquals(List.of("site-lb-1/portals"), architect.selected());
    architect.presses(KeyCode.SHORTCUT, KeyCode.L);
    assertTrue(architect.is("box-apim-2", "target"));
    architect.presses(KeyCode.ENTER);
    assertTrue(architect.has("line-lb-1/portals/apim-2"));
  }

  private void fixesTheError() throws Exception {
    architect.until("an error should be there", () -> !architect.problems().isEmpty());
    assertEquals("1", architect.words("status-ERROR"));
    goesToTheProblems();
    architect.presses(KeyCode.HOME);
    architect.presses(KeyCode.ENTER);
    assertEquals(List.of("site-lb-1/portals"), architect.selected());
    assertTrue(architect.focused().startsWith("property-"), architect.focused());
    goesToTheProblems();
    architect.presses(KeyCode.PERIOD);
    assertEquals("0", architect.words("status-ERROR"));
    architect.until("the preview should follow", () -> architect.previews("sticky cookie WSO2LB"));
  }

  private void goesToTheProblems() throws Exception {
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    for (int i = 0; i < 8 && !architect.focused().equals("problems"); i++) {
      architect.presses(KeyCode.TAB);
    }
    assertEquals("problems", architect.focused());
  }

  private void namesTheHost() throws Exception {
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals("canvas", architect.focused());
    architect.presses(KeyCode.F2);
    for (int i = 0; i < 6 && !architect.focused().equals("property-hostname"); i++) {
      architect.presses(KeyCode.TAB);
    }
    assertEquals("property-hostname", architect.focused());
    architect.presses(KeyCode.SHORTCUT, KeyCode.A);
    architect.types(HOST);
    architect.until("the drawing should follow", () -> architect.draws("site-lb-1/portals", HOST));
    for (int i = 0; i < 8 && !architect.focused().startsWith("preview-"); i++) {
      architect.presses(KeyCode.F6);
    }
    for (int i = 0; i < 12 && !architect.focused().equals("preview-lines"); i++) {
      architect.presses(KeyCode.TAB);
    }
    assertEquals("preview-lines", architect.focused());
    architect.presses(KeyCode.PAGE_DOWN);
    architect.presses(KeyCode.PAGE_DOWN);
    architect.until("the preview should follow", () -> architect.previews(HOST));
  }

  private void undoesAndRedoes() throws Exception {
    int steps = architect.undoesEverything();
    assertEquals(Architect.blank(), architect.design());
    assertEquals(steps, architect.redoesEverything(steps));
    assertTrue(architect.ask(() -> architect.draws("site-lb-1/portals", HOST)));
  }

  private void savesAndExports() throws Exception {
    Path design = folder.resolve("shop.apimtopology");
    Path bundle = folder.resolve("shop.zip");
    architect.willChoose(design);
    architect.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(Files.exists(design));
    architect.presses(KeyCode.SHORTCUT, KeyCode.E);
    assertEquals("export-start", architect.focused());
    architect.presses(KeyCode.SHIFT, KeyCode.TAB);
    architect.presses(KeyCode.TAB);
    assertEquals("export-start", architect.focused());
    architect.presses(KeyCode.ENTER);
    architect.until(
        "the dialog should tell of the bundle",
        () ->
            architect.seen("export-remark").stream()
                .anyMatch(node -> ((Label) node).getText().startsWith("Exported to " + bundle)));
    architect.presses(KeyCode.ESCAPE);
    assertFalse(architect.has("export-remark"));
    Path other = folder.resolve("command-line.zip");
    Bundles.export(design, other);
    Bundles.assertSameButForKeys(other, bundle);
    assertTrue(
        Bundles.file(bundle, "load-balancers/lb-1/conf.d/apim.conf")
            .contains("server_name " + HOST));
  }
}
