package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.desk.NewElements;
import apim.designer.project.Templates;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
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
    assertEquals("new-single-node", robot.focused());
    robot.press(KeyCode.TAB);
    assertEquals("new-active-active", robot.focused());
    robot.press(KeyCode.SPACE);
    assertEquals(Templates.design("active-active"), window.session.snapshot().design());
    assertFalse(robot.has("template-back"));
  }

  @Test
  void escapeLeavesTheDesignAsItWas() throws Exception {
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("template-back"));
    assertEquals(NewElements.design(), window.session.snapshot().design());
  }
}
