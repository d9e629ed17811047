package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Faulty;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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

  private SplitPane column() throws Exception {
    return (SplitPane) robot.ask(() -> window.stage.getScene().getRoot().lookup(".split-pane"));
  }

  private double divider() throws Exception {
    SplitPane column = column();
    return robot.ask(() -> column.getDividerPositions()[0]);
  }

  private void draw(int pixels) throws Exception {
    SplitPane column = column();
    Node divider =
        robot.ask(
            () ->
                column.getChildrenUnmodifiable().stream()
                    .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                    .findFirst()
                    .orElseThrow());
    // Without a display a drag goes to what lies under the pointer, so the divider is told of it.
    Bounds place = robot.ask(() -> divider.localToScene(divider.getLayoutBounds()));
    double y = place.getCenterY();
    robot.run(() -> hand(divider, MouseEvent.MOUSE_PRESSED, y));
    robot.run(() -> hand(divider, MouseEvent.MOUSE_DRAGGED, y + pixels));
    robot.run(() -> hand(divider, MouseEvent.MOUSE_RELEASED, y + pixels));
  }

  private static void hand(Node divider, EventType<MouseEvent> type, double y) {
    Event.fireEvent(
        divider,
        new MouseEvent(
            type,
            400,
            y,
            400,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void dividersStayWhereTheyWereDrawn() throws Exception {
    draw(-120);
    double drawn = divider();
    assertTrue(drawn < 0.55, "drawn to " + drawn);
    reopen();
    assertEquals(drawn, divider(), 0.02);
    robot.command("view.reset");
    assertEquals(0.64, divider(), 0.02);
  }

  @Test
  void paletteAndPropertiesAreNoWiderThanTheyNeedToBe() throws Exception {
    robot.run(() -> window.stage.setWidth(1280));
    robot.command("view.reset");
    assertEquals(205, bounds("palette-pane").getWidth(), 8);
    assertEquals(270, bounds("properties-pane").getWidth(), 8);
  }

  @Test
  void problemsAreAsHighAsTheirRowsUntilTheirDividerIsDrawn() throws Exception {
    robot.click("collapse-preview");
    robot.run(() -> {});
    robot.run(() -> window.session.start(Templates.design("single-node")));
    ListView<?> list = (ListView<?>) robot.node("problems");
    robot.run(() -> {});
    robot.run(() -> {});
    int few = list.getItems().size();
    double low = bounds("problems").getHeight();
    robot.run(() -> window.session.start(Faulty.design()));
    robot.run(() -> {});
    robot.run(() -> {});
    robot.run(() -> {});
    assertTrue(list.getItems().size() > few);
    double high = bounds("problems").getHeight();
    assertTrue(high > low, few + " rows: " + low + ", " + list.getItems().size() + ": " + high);
    assertTrue(bounds("problems-pane").getHeight() <= 800 / 3.0 + 2);
    draw(-150);
    double drawn = bounds("problems").getHeight();
    assertTrue(drawn > high + 100, drawn + " after " + high);
    robot.run(() -> window.session.start(Templates.design("single-node")));
    robot.run(() -> {});
    assertEquals(drawn, bounds("problems").getHeight(), 30);
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
