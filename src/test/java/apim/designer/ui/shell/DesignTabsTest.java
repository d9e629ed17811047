package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.Questions.Unsaved;
import apim.designer.project.Templates;
import apim.designer.session.Snapshot;
import apim.designer.topology.Label;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Several designs in one window, with mouse and keys.
@Tag("window")
final class DesignTabsTest {
  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("single-node"), folder.resolve("state"));
    name("First");
  }

  private void name(String name) throws Exception {
    robot.run(() -> window.session.apply(new Edit.SetName(new Label(name))));
  }

  private void second() throws Exception {
    robot.run(() -> window.session.start(Templates.design("active-active")));
    name("Second");
  }

  private String front() {
    return window.session.snapshot().design().topology().name().value();
  }

  private int elements() {
    return window.session.snapshot().design().topology().elements().size();
  }

  private String tab(int at) {
    return "tab-" + window.session.tabs().get(at).tab().number();
  }

  @Test
  void aStripStandsAboveTheCanvasFromTheSecondDesignOn() throws Exception {
    assertFalse(robot.node("design-tabs").isVisible());
    second();
    assertTrue(robot.node("design-tabs").isVisible());
    robot.click(tab(0));
    assertEquals("First", front());
    robot.run(() -> window.session.close(window.session.tabs().getLast().tab()));
    assertFalse(robot.node("design-tabs").isVisible());
  }

  @Test
  void keysGoAroundAndCloseTheOneInFront() throws Exception {
    second();
    robot.press(KeyCode.CONTROL, KeyCode.TAB);
    assertEquals("First", front());
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    assertEquals("Second", front());
    robot.press(KeyCode.SHORTCUT, KeyCode.W);
    assertEquals(List.of("unsaved Second"), window.asked);
    assertEquals(2, window.session.tabs().size(), "who stays keeps it");
    window.unsaved = Unsaved.DISCARD;
    robot.press(KeyCode.SHORTCUT, KeyCode.W);
    assertEquals("First", front());
    assertTrue(window.stage.isShowing());
  }

  @Test
  void theMiddleButtonAndTheCrossClose() throws Exception {
    second();
    window.unsaved = Unsaved.DISCARD;
    robot.robot.clickOn("#" + tab(1), MouseButton.MIDDLE);
    robot.run(() -> {});
    assertEquals("First", front());
    second();
    robot.click("close-" + tab(0));
    assertEquals("Second", front());
    assertEquals(1, window.session.tabs().size());
  }

  @Test
  void whatIsCopiedInOneIsPastedInTheOther() throws Exception {
    second();
    robot.command("edit.select-all");
    robot.command("edit.copy");
    int copied = elements();
    robot.command("view.next-design");
    assertEquals("First", front());
    int before = elements();
    robot.command("edit.paste");
    assertEquals(before + copied, elements());
    robot.command("view.next-design");
    assertEquals(copied, elements(), "the other stays as it is");
  }

  @Test
  void whoLeavesIsAskedForEachAndSeesItInFront() throws Exception {
    second();
    WindowEvent request = new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
    robot.run(() -> window.stage.fireEvent(request));
    assertEquals(List.of("unsaved First"), window.asked);
    assertEquals("First", front());
    assertTrue(window.stage.isShowing());
    assertTrue(window.session.tabs().stream().allMatch(Snapshot::isModified));
  }
}
