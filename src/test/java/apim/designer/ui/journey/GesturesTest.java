package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What hands do in the whole window, where panels answer to each other.
@Tag("window")
final class GesturesTest {
  @TempDir Path state;
  private final Architect architect = new Architect();

  @BeforeEach
  void open() throws Exception {
    architect.opens(Templates.design("active-active"), state);
  }

  @AfterEach
  void close() throws Exception {
    architect.leaves();
  }

  private static Point2D corner(Bounds bounds) {
    return new Point2D(bounds.getMinX(), bounds.getMinY());
  }

  private Point2D at(String box) throws Exception {
    return corner(architect.bounds(box));
  }

  private boolean isInView(String id) throws Exception {
    return architect.bounds("canvas").contains(architect.middle(id));
  }

  private void selectsSite() throws Exception {
    architect.clicks("site-lb-1/portals");
    assertEquals(List.of("site-lb-1/portals"), architect.selected());
  }

  @Test
  void whatTheRubberBandTouchesIsMovedTogether() throws Exception {
    Bounds first = architect.bounds("box-apim-1");
    Bounds second = architect.bounds("box-apim-2");
    architect.drags(
        new Point2D(first.getMaxX() + 8, first.getMinY() - 8),
        new Point2D(first.getCenterX(), second.getMaxY() + 8));
    assertEquals(List.of("box-apim-1", "box-apim-2"), architect.selected());
    Point2D from = architect.middle("box-apim-1");
    architect.drags(from, from.add(-32, 48));
    Point2D moved = at("box-apim-1").subtract(corner(first));
    assertTrue(moved.getX() < -16 && moved.getY() > 24, moved.toString());
    Point2D other = at("box-apim-2").subtract(corner(second));
    assertEquals(moved.getX(), other.getX(), 0.5);
    assertEquals(moved.getY(), other.getY(), 0.5);
    assertEquals(1, architect.undoesEverything());
    assertEquals(corner(first), at("box-apim-1"));
  }

  @Test
  void aNodeIsPlacedWithTwoClicksAndALineIsDrawnOverToIt() throws Exception {
    Bounds second = architect.bounds("box-apim-2");
    architect.clicks("palette-all-in-one");
    architect.clicks(new Point2D(second.getCenterX(), second.getMaxY() + second.getHeight()));
    assertTrue(architect.has("box-apim-3"), architect.view());
    Node line = architect.node("line-lb-1/portals/apim-2");
    architect.looks();
    Bounds arrow =
        architect.ask(
            () -> {
              Node tip = line.lookup(".route-arrow");
              return tip.localToScreen(tip.getLayoutBounds());
            });
    architect.drags(
        new Point2D(arrow.getCenterX(), arrow.getCenterY()), architect.middle("box-apim-3"));
    assertTrue(architect.has("line-lb-1/portals/apim-3"), architect.view());
    assertFalse(architect.has("line-lb-1/portals/apim-2"));
    assertEquals(2, architect.undoesEverything());
  }

  @Test
  void theViewIsZoomedPannedAndMovedWithTheMap() throws Exception {
    String whole = architect.words("status-zoom");
    assertFalse(architect.has("minimap"), "of no use while everything is in view");
    architect.turnsWheelWithControl("canvas", 1);
    String closer = architect.words("status-zoom");
    assertNotEquals(whole, closer);
    architect.clicks("status-zoom-in");
    architect.clicks("status-zoom-in");
    architect.clicks("status-zoom-in");
    assertNotEquals(closer, architect.words("status-zoom"));
    Point2D before = at("box-lb-1");
    Bounds map = architect.bounds("minimap");
    architect.drags(
        new Point2D(map.getCenterX(), map.getCenterY()),
        new Point2D(map.getMinX() + 12, map.getMinY() + 12));
    assertNotEquals(before, at("box-lb-1"));
    Point2D after = at("box-lb-1");
    architect.turnsWheel("canvas", 2);
    assertNotEquals(after, at("box-lb-1"), "the wheel alone pans");
    architect.clicks("status-fit");
    assertEquals(whole, architect.words("status-zoom"));
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    assertTrue(architect.words("status-zoom").contains("100"));
    assertFalse(architect.canUndo(), "looking changes nothing");
  }

  @Test
  void outlineAndCanvasSelectTheSame() throws Exception {
    architect.clicks("left-outline");
    architect.clicks("outline", node -> isOutline(node, "apim-2"));
    assertEquals(List.of("box-apim-2"), architect.selected());
    architect.clicks("box-apim-1");
    architect.until(
        "the outline should follow",
        () -> architect.all().anyMatch(node -> isOutline(node, "apim-1") && isSelected(node)));
    assertFalse(
        architect.ask(
            () -> architect.all().anyMatch(node -> isOutline(node, "apim-2") && isSelected(node))));
  }

  private static boolean isOutline(Node node, String name) {
    return node instanceof TreeCell<?> cell
        && !cell.isEmpty()
        && !Objects.requireNonNullElse(cell.getId(), "").contains("lb-1")
        && Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(name);
  }

  private static boolean isSelected(Node node) {
    return Architect.is(node, "selected");
  }

  @Test
  void whatIsTypedShowsOnCanvasAndInPreviewInTheSameEvent() throws Exception {
    // Room for the drawing: from far away a card tells no host name.
    architect.clicks("collapse-palette");
    architect.clicks("move-preview");
    selectsSite();
    TextField field = (TextField) architect.node("property-hostname");
    architect.until("the preview should show the site", () -> architect.previews("server_name"));
    architect.looks();
    List<String> late = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    architect.clicks("property-hostname");
    architect.presses(KeyCode.SHORTCUT, KeyCode.A);
    architect.ask(
        () -> {
          // Heard after the form, before the key event ends: nothing was drawn since.
          field
              .textProperty()
              .addListener(
                  (_, _, text) -> {
                    typed.add(text);
                    boolean drawn = architect.draws("site-lb-1/portals", "Site " + text + ",");
                    if (!drawn || !architect.previews("server_name " + text + ";")) {
                      late.add(text);
                    }
                  });
          return true;
        });
    architect.types("shop");
    assertEquals(List.of("s", "sh", "sho", "shop"), typed);
    assertEquals(List.of(), late);
    assertEquals(1, architect.undoesEverything(), "one step for the whole word");
    assertNotEquals("shop", architect.ask(field::getText));
  }

  @Test
  void aLineOfAFileLeadsToWhatItComesFrom() throws Exception {
    selectsSite();
    architect.until("the preview should show the site", () -> architect.previews("upstream"));
    architect.clicks("preview-lines", node -> isLine(node, "server 10.0.0.12"));
    assertTrue(architect.is("line-lb-1/portals/apim-2", "selected"));
    assertTrue(architect.has("preview-why"), "and says why");
    architect.clicks("preview-lines", node -> isLine(node, "upstream apim_portals"));
    assertEquals(List.of("site-lb-1/portals"), architect.selected());
  }

  private static boolean isLine(Node node, String text) {
    return node instanceof IndexedCell<?> cell
        && !cell.isEmpty()
        && Objects.requireNonNullElse(cell.getAccessibleText(), "").contains(text);
  }

  @Test
  void aProblemBringsItsElementIntoView() throws Exception {
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT0);
    architect.clicks("status-zoom-in");
    architect.clicks("status-zoom-in");
    architect.clicks("status-zoom-in");
    Point2D canvas = architect.middle("canvas");
    for (int i = 0; i < 12 && isInView("site-lb-1/portals"); i++) {
      architect.turnsWheel("canvas", 3);
    }
    assertFalse(isInView("site-lb-1/portals"), canvas + architect.view());
    architect.clicks(
        "problems",
        node -> node instanceof Hyperlink link && link.getText().equals("lb-1/portals"));
    assertTrue(isInView("site-lb-1/portals"), architect.view());
    assertEquals(List.of("site-lb-1/portals"), architect.selected());
  }

  @Test
  void theThemeIsChosenFromTheMenu() throws Exception {
    assertFalse(sheet().endsWith("dark.css"), sheet());
    architect.clicks("menu-View");
    architect.clicksOn("Theme: Dark");
    assertTrue(sheet().endsWith("dark.css"), sheet());
    assertEquals("canvas", architect.focused());
  }

  private String sheet() throws Exception {
    return architect.ask(() -> architect.window().stage.getScene().getStylesheets().getFirst());
  }
}
