package apim.designer.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.help.TourStep;
import apim.designer.project.Templates;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the window, on a machine on which the designer never ran.
@Tag("window")
final class TourTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  private WindowUnderTest first() throws Exception {
    return robot.openFirst(Templates.design("active-active"), state);
  }

  private TourView tour() throws Exception {
    return (TourView) robot.node("tour");
  }

  @Test
  void theFirstStartShowsTheTourAndSkippingIsRemembered() throws Exception {
    WindowUnderTest window = first();
    assertTrue(tour().isShowing());
    assertEquals("tour-next", robot.focused());
    robot.click("tour-skip");
    assertFalse(tour().isShowing());
    assertEquals("canvas", robot.focused());
    assertTrue(window.remembered.settings().tourSeen());
    first();
    assertFalse(tour().isShowing());
  }

  @Test
  void theKeyboardLeadsThroughAllFiveStepsAndDoneIsRemembered() throws Exception {
    WindowUnderTest window = first();
    for (TourStep step : TourStep.values()) {
      assertEquals(step, tour().state().step());
      robot.press(step == TourStep.CANVAS ? KeyCode.RIGHT : KeyCode.ENTER);
    }
    assertFalse(tour().isShowing());
    assertTrue(window.remembered.settings().tourSeen());
  }

  @Test
  void stepsCanBeTakenBackAndEscapeLeaves() throws Exception {
    first();
    robot.press(KeyCode.RIGHT);
    robot.press(KeyCode.LEFT);
    robot.press(KeyCode.LEFT);
    assertEquals(TourStep.PALETTE, tour().state().step());
    robot.press(KeyCode.ESCAPE);
    assertFalse(tour().isShowing());
  }

  @Test
  void whileItIsShownTheWindowTakesNoKeyAndNoClick() throws Exception {
    WindowUnderTest window = first();
    robot.press(KeyCode.SHORTCUT, KeyCode.A);
    robot.press(KeyCode.DELETE);
    robot.press(KeyCode.TAB);
    robot.press(KeyCode.TAB);
    robot.press(KeyCode.TAB);
    robot.press(KeyCode.TAB);
    assertTrue(robot.focused().startsWith("tour-"), robot.focused());
    robot.click("palette-all-in-one");
    assertTrue(tour().isShowing());
    assertFalse(window.session.snapshot().isModified());
  }

  @Test
  void itIsFoundAgainInTheMenuAndOpensWhatIsCollapsed() throws Exception {
    WindowUnderTest window = robot.open(Templates.design("active-active"), state);
    assertFalse(tour().isShowing());
    robot.command("view.problems");
    assertFalse(robot.has("problems"));
    robot.command("help.tour");
    assertTrue(tour().isShowing());
    robot.press(KeyCode.ENTER);
    robot.press(KeyCode.ENTER);
    assertEquals(TourStep.PROBLEMS, tour().state().step());
    assertTrue(robot.has("problems"));
    assertTrue(window.remembered.settings().tourSeen());
  }
}
