package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Zone;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
final class PaletteDragTest {
  private final FxRobot robot = new FxRobot();

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          stage = new Stage();
          window = new WindowUnderTest(stage, template(), Theme.LIGHT);
          stage.setWidth(980);
          stage.setHeight(800);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static apim.designer.design.Design template() {
    try {
      return Templates.design("active-active");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private int nodes() {
    return window.session.snapshot().design().topology().nodes().size();
  }

  private Node row() {
    return robot.lookup("#palette-all-in-one").query();
  }

  private boolean isArmed() {
    return row().getPseudoClassStates().contains(PseudoClass.getPseudoClass("armed"));
  }

  private Point2D onCanvas() {
    Node canvas = robot.lookup("#canvas").query();
    Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
    return new Point2D(bounds.getMinX() + 60, bounds.getMaxY() - 40);
  }

  @Test
  void aClickAndAClickOnTheCanvasPlaceIt() {
    int before = nodes();
    robot.clickOn(row());
    assertTrue(isArmed());
    robot.clickOn(onCanvas());
    assertEquals(before + 1, nodes());
    assertFalse(isArmed());
    robot.clickOn(onCanvas());
    assertEquals(before + 1, nodes());
  }

  @Test
  void escapeAndAnotherClickOnTheRowLetGo() {
    int before = nodes();
    robot.clickOn(row()).type(KeyCode.ESCAPE);
    assertFalse(isArmed());
    robot.clickOn(onCanvas());
    robot.clickOn(row());
    robot.sleep(600).clickOn(row());
    assertFalse(isArmed());
    robot.clickOn(onCanvas());
    assertEquals(before, nodes());
  }

  @Test
  void aClickElsewhereLetsGo() {
    int before = nodes();
    robot.clickOn(row()).clickOn("#problems-filter");
    assertFalse(isArmed());
    robot.clickOn(onCanvas());
    assertEquals(before, nodes());
  }

  @Test
  void aDragPlacesItWhereItIsLetGo() {
    int before = nodes();
    robot.drag(row(), MouseButton.PRIMARY).dropTo(onCanvas());
    assertEquals(before + 1, nodes());
    assertFalse(isArmed());
  }

  @Test
  void aQuickDragOfWhichOnlyTheEndIsSeenPlacesItToo() {
    int before = nodes();
    robot.moveTo(row()).press(MouseButton.PRIMARY);
    Point2D there = onCanvas();
    robot.interact(() -> letGoAt(there));
    assertEquals(before + 1, nodes());
    assertFalse(isArmed());
    robot.release(MouseButton.PRIMARY);
  }

  private void letGoAt(Point2D screen) {
    Point2D at = stage.getScene().getRoot().screenToLocal(screen);
    Event.fireEvent(
        row(),
        new MouseEvent(
            MouseEvent.MOUSE_RELEASED,
            at.getX(),
            at.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  @Test
  void whatIsDroppedInAZoneJoinsItInTheSameStep() throws Exception {
    ElementId dc = new ElementId("dc");
    List<ElementId> nodes = List.of(new ElementId("apim-1"), new ElementId("apim-2"));
    FxToolkit.setupFixture(
        () ->
            window.session.apply(
                new Edit.Add(new Zone(dc, new Label("Data centre"), nodes), new Position(0, 0))));
    WaitForAsyncUtils.waitForFxEvents();
    Bounds first = onScreen("#box-apim-1");
    Bounds second = onScreen("#box-apim-2");
    double between = (first.getMaxY() + second.getMinY()) / 2;
    robot.drag(row(), MouseButton.PRIMARY).dropTo(new Point2D(first.getCenterX(), between));
    assertEquals(3, zone().elements().size());
    assertEquals(2, window.session.snapshot().history().past().size());
    assertEquals("Add apim-3", window.session.snapshot().history().undoName().orElse(""));
    FxToolkit.setupFixture(window.session::undo);
    assertEquals(nodes, zone().elements());
  }

  private Zone zone() {
    return window.session.snapshot().design().topology().zones().getFirst();
  }

  private Bounds onScreen(String query) {
    Node node = robot.lookup(query).query();
    return node.localToScreen(node.getBoundsInLocal());
  }

  @Test
  void aDoubleClickPlacesOneAndLeavesTheHandEmpty() {
    int before = nodes();
    robot.doubleClickOn(row());
    assertEquals(before + 1, nodes());
    robot.clickOn(onCanvas());
    assertEquals(before + 1, nodes());
  }
}
