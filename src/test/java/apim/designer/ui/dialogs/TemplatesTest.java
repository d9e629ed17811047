package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.NewElements;
import apim.designer.project.Templates;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A design is begun from a template.
@Tag("window")
final class TemplatesTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(NewElements.design(), state);
    robot.press(KeyCode.SHORTCUT, KeyCode.N);
  }

  @Test
  void aTemplateIsChosenWithTheKeyboard() throws Exception {
    assertEquals("new-p0-all-in-one", robot.focused());
    robot.press(KeyCode.TAB);
    assertEquals("new-p1-all-in-one-ha", robot.focused());
    robot.press(KeyCode.SPACE);
    assertEquals(Templates.design("p1-all-in-one-ha"), window.session.snapshot().design());
    assertFalse(robot.has("template-back"));
  }

  @Test
  void theKeyboardReachesEveryTemplateAndTheOneInHandIsInView() throws Exception {
    Set<String> reached = new LinkedHashSet<>();
    for (int i = 0; i < Templates.all().size(); i++) {
      reached.add(robot.focused());
      assertTrue(isInView(robot.node(robot.focused())), robot.focused());
      robot.press(KeyCode.TAB);
    }
    assertEquals(
        Templates.all().stream().map(template -> "new-" + template.id()).toList(),
        List.copyOf(reached));
    assertEquals("template-back", robot.focused());
  }

  private boolean isInView(Node tile) throws Exception {
    return robot.ask(
        () -> {
          Node view = window.stage.getScene().lookup(".dialog-sheet .viewport");
          Bounds seen = view.localToScene(view.getLayoutBounds());
          Bounds whole = tile.localToScene(tile.getLayoutBounds());
          return seen.getMinY() <= whole.getMinY() && whole.getMaxY() <= seen.getMaxY();
        });
  }

  @Test
  void escapeLeavesTheDesignAsItWas() throws Exception {
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("template-back"));
    assertEquals(NewElements.design(), window.session.snapshot().design());
  }
}
