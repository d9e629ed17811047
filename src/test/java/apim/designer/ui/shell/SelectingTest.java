package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an edit makes or renames is selected after it.
@Tag("window")
final class SelectingTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("active-active"), state);
  }

  @ParameterizedTest
  @CsvSource({
    "all-in-one, apim-3",
    "load-balancer, lb-2",
    "database, database",
    "zone, zone-1",
    "note, note-1",
  })
  void whatIsPlacedIsSelected(String item, String title) throws Exception {
    robot.run(() -> window.stage.getScene().lookup("#palette-" + item).requestFocus());
    robot.press(KeyCode.ENTER);
    assertEquals(title, robot.subject());
  }

  @Test
  void severalThingsOfOneEditAreAllSelected() throws Exception {
    robot.command("edit.select-all");
    robot.command("edit.duplicate");
    String duplicated = robot.subject();
    robot.command("design.zone");
    assertEquals("zone-1", robot.subject());
    robot.press(KeyCode.ESCAPE);
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(duplicated, robot.subject());
  }

  @Test
  void theKeyboardStaysWithThePropertiesWhenTheyChangeUnderIt() throws Exception {
    robot.click("left-outline");
    robot.click("outline-element-lb-1");
    Node button = robot.node("property-add-site");
    robot.run(button::requestFocus);
    robot.press(KeyCode.SPACE);
    assertEquals("websocket", robot.subject());
    assertEquals("properties", robot.focused());
  }

  @Test
  void aRenamedElementStaysSelectedOverUndoAndRedo() throws Exception {
    robot.click("box-apim-2");
    robot.press(KeyCode.F4);
    assertEquals("property-id", robot.focused());
    robot.type("node-b");
    robot.press(KeyCode.ENTER);
    assertEquals("node-b", robot.subject());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals("apim-2", robot.subject());
    assertEquals("property-id", robot.focused(), "the cursor stays where it was");
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertEquals("node-b", robot.subject());
    assertEquals("property-id", robot.focused());
  }

  @Test
  void aSiteRenamedInTheOutlineStaysSelectedOverUndo() throws Exception {
    robot.click("left-outline");
    robot.click("outline-site-lb-1/portals");
    String before = robot.subject();
    robot.press(KeyCode.F2);
    TextField field = (TextField) robot.node("outline-name");
    robot.run(() -> field.setText("web"));
    robot.press(KeyCode.ENTER);
    String after = robot.subject();
    assertTrue(after.contains("web"), after);
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(before, robot.subject());
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(after, robot.subject());
  }
}
