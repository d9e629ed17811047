package apim.designer.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.command.Found;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The search for everything, by keyboard only.
@Tag("window")
final class FinderTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("active-active"), state);
    robot.press(KeyCode.SHORTCUT, KeyCode.K);
  }

  @Test
  void aCommandIsFoundAndDone() throws Exception {
    robot.type("theme dark");
    robot.press(KeyCode.ENTER);
    assertEquals(Theme.DARK, window.appearance.theme());
    assertFalse(robot.has("finder-field"));
    assertEquals("canvas", robot.focused());
  }

  @Test
  void anElementIsFoundSelectedAndShown() throws Exception {
    robot.type("apim-2");
    robot.press(KeyCode.ENTER);
    assertTrue(robot.ask(() -> window.stage.getScene().getRoot().lookup(".subject")) != null);
    assertEquals(
        "apim-2",
        robot.ask(
            () ->
                ((javafx.scene.control.Label)
                        window.stage.getScene().getRoot().lookup(".subject-title"))
                    .getText()));
  }

  @Test
  void aNodeIsFoundByItsAddressAsItIsWritten() throws Exception {
    robot.type("10.0.0.12");
    ListView<?> list = (ListView<?>) robot.node("finder-list");
    Found found = (Found) robot.ask(() -> list.getItems().getFirst());
    assertEquals("All-in-one · 10.0.0.12", found.detail());
  }

  @Test
  void theArrowsChooseAndEscapeLeavesEverythingAsItWas() throws Exception {
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.UP);
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("finder-field"));
    assertFalse(window.session.snapshot().isModified());
    assertEquals("canvas", robot.focused());
  }

  @Test
  void whileItIsOpenKeysOfTheWindowDoNothing() throws Exception {
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
    robot.press(KeyCode.F6);
    assertEquals("finder-field", robot.focused());
    robot.press(KeyCode.TAB);
    assertEquals("finder-field", robot.focused());
    assertEquals(2, window.session.snapshot().design().topology().nodes().size());
  }
}
