package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Faulty;
import apim.designer.desk.list.ProblemRow;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// From problem to problem, and from a problem to the field that mends it.
@Tag("window")
final class ProblemsWalkTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  @BeforeEach
  void open(@TempDir Path state) throws Exception {
    window = robot.open(Faulty.design(), state);
  }

  @SuppressWarnings("unchecked")
  private ProblemRow.Found chosen() throws Exception {
    ListView<ProblemRow> list = (ListView<ProblemRow>) robot.node("problems");
    return (ProblemRow.Found) robot.ask(() -> list.getSelectionModel().getSelectedItem());
  }

  @Test
  void f8GoesFromProblemToProblemAndBack() throws Exception {
    robot.press(KeyCode.F8);
    ProblemRow.Found first = chosen();
    assertEquals(window.session.snapshot().outcome().findings().getFirst(), first.finding());
    robot.press(KeyCode.F8);
    assertTrue(!chosen().equals(first));
    robot.press(KeyCode.SHIFT, KeyCode.F8);
    assertEquals(first, chosen());
  }

  @Test
  void enterOnAProblemPutsTheCursorWhereItIsMended() throws Exception {
    robot.click("problems-filter");
    robot.type("node-without-address");
    robot.run(() -> robot.robot.lookup("#problems").query().requestFocus());
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.ENTER);
    assertEquals("property-address", robot.focused());
    assertEquals("apim-3", robot.subject());
  }

  @Test
  void ctrlYDoesAgainWhatWasUndone() throws Exception {
    robot.command("design.fix");
    int steps = window.session.snapshot().history().past().size();
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(steps - 1, window.session.snapshot().history().past().size());
    robot.press(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(steps, window.session.snapshot().history().past().size());
  }
}
