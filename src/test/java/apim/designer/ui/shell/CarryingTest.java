package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class CarryingTest {
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
  void aDoubleClickPlacesOneAndLeavesTheHandEmpty() {
    int before = nodes();
    robot.doubleClickOn(row());
    assertEquals(before + 1, nodes());
    robot.clickOn(onCanvas());
    assertEquals(before + 1, nodes());
  }
}
