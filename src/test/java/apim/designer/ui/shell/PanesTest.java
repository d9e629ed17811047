package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Panes are moved and collapsed, and everything is found again at the next start.
@Tag("window")
final class PanesTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("active-active"), state);
  }

  private void reopen() throws Exception {
    robot.close();
    open();
  }

  private Bounds bounds(String id) throws Exception {
    Node node = robot.node(id);
    return robot.ask(() -> node.localToScene(node.getLayoutBounds()));
  }

  private boolean isBeside(String id) throws Exception {
    return bounds(id).getMinY() < bounds("canvas").getMaxY();
  }

  @Test
  void aPaneIsMovedToTheSideAndStaysThere() throws Exception {
    assertFalse(isBeside("preview-lines"));
    robot.click("move-preview");
    assertTrue(isBeside("preview-lines"));
    assertFalse(isBeside("problems"));
    reopen();
    assertTrue(isBeside("preview-lines"));
    robot.command("view.side-preview");
    assertFalse(isBeside("preview-lines"));
  }

  @Test
  void aCollapsedPaneLeavesItsNameOnTheShelf() throws Exception {
    robot.click("collapse-problems");
    assertFalse(robot.has("problems"));
    reopen();
    assertFalse(robot.has("problems"));
    robot.click("open-problems");
    assertTrue(robot.has("problems"));
    assertFalse(robot.has("shelf"));
  }

  @Test
  void oneKeyLeavesTheWindowToTheCanvasAndPutsBackWhatWasThere() throws Exception {
    robot.click("collapse-problems");
    double before = bounds("canvas").getHeight();
    robot.press(KeyCode.F11);
    assertFalse(robot.has("preview-lines"));
    assertFalse(robot.has("palette-all-in-one"));
    assertTrue(bounds("canvas").getHeight() > before);
    robot.press(KeyCode.F11);
    assertTrue(robot.has("preview-lines"));
    assertFalse(robot.has("problems"), "it was collapsed before");
  }

  @Test
  void dividersStayWhereTheyWereDrawn() throws Exception {
    SplitPane above =
        (SplitPane) robot.ask(() -> window.stage.getScene().getRoot().lookup(".split-pane"));
    robot.run(() -> above.setDividerPositions(0.4));
    reopen();
    SplitPane again =
        (SplitPane) robot.ask(() -> window.stage.getScene().getRoot().lookup(".split-pane"));
    assertEquals(0.4, robot.ask(() -> again.getDividerPositions()[0]), 0.02);
    robot.command("view.reset");
    SplitPane reset =
        (SplitPane) robot.ask(() -> window.stage.getScene().getRoot().lookup(".split-pane"));
    assertEquals(0.64, robot.ask(() -> reset.getDividerPositions()[0]), 0.02);
  }

  @Test
  void theThemeIsRemembered() throws Exception {
    assertEquals(Theme.SYSTEM, window.appearance.theme());
    robot.command("view.theme-dark");
    assertTrue(
        window.stage.getScene().getStylesheets().getFirst().endsWith("dark.css"),
        window.stage.getScene().getStylesheets().toString());
    reopen();
    assertEquals(Theme.DARK, window.appearance.theme());
    assertTrue(window.command("view.theme-dark").on().orElseThrow().getAsBoolean());
  }

  @Test
  void theWindowComesBackWhereItStood() throws Exception {
    robot.run(
        () -> {
          window.stage.setX(20);
          window.stage.setY(30);
          window.stage.setWidth(900);
          window.stage.setHeight(700);
        });
    reopen();
    assertEquals(20, window.stage.getX());
    assertEquals(900, window.stage.getWidth());
    assertEquals(700, window.stage.getHeight());
  }
}
