package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.drawing.Drawn;
import apim.designer.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The table of nodes and sites under the keys of a spreadsheet.
@Tag("window")
final class TableSheetTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  @BeforeEach
  void open(@TempDir Path state) throws Exception {
    window = robot.open(Drawn.design(), state);
    robot.press(KeyCode.SHORTCUT, KeyCode.T);
  }

  private Topology topology() {
    return window.session.snapshot().design().topology();
  }

  private int steps() {
    return window.session.snapshot().history().past().size();
  }

  private List<String> addresses() {
    return topology().nodes().stream()
        .map(node -> node.address().map(Object::toString).orElse(""))
        .map(text -> text.replaceAll(".*value=|]", ""))
        .toList();
  }

  private String remark() throws Exception {
    Label remark = (Label) robot.node("table-remark");
    return robot.ask(remark::getText);
  }

  private void clipboard(String text) throws Exception {
    robot.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @Test
  void cellsAreTypedIntoOneAfterTheOther() throws Exception {
    robot.type("store");
    robot.press(KeyCode.TAB);
    assertEquals("store", topology().nodes().getFirst().id().value());
    robot.type("Gateway");
    robot.press(KeyCode.TAB);
    robot.type("10.9.0.1");
    robot.press(KeyCode.ENTER);
    robot.type("10.9.0.2");
    robot.press(KeyCode.ENTER);
    assertEquals(List.of("10.9.0.1", "10.9.0.2", "10.0.0.3"), addresses());
    assertEquals("gateway", topology().nodes().getFirst().profile().id());
    assertEquals(4, steps());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(List.of("10.9.0.1", "10.0.0.2", "10.0.0.3"), addresses());
    robot.press(KeyCode.SHORTCUT, KeyCode.Y);
    assertEquals(List.of("10.9.0.1", "10.9.0.2", "10.0.0.3"), addresses());
  }

  @Test
  void whatIsRefusedIsSaidAndChangesNothing() throws Exception {
    robot.press(KeyCode.TAB);
    robot.press(KeyCode.TAB);
    robot.type("10.0.0.300");
    robot.press(KeyCode.TAB);
    assertEquals(0, steps());
    assertEquals("An IPv4 address has four numbers from 0 to 255, such as 10.0.0.11.", remark());
  }

  @Test
  void escapeGivesUpTheCellAndThenTheTable() throws Exception {
    robot.type("store");
    robot.press(KeyCode.ESCAPE);
    assertTrue(robot.has("table"));
    assertEquals(0, steps());
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("table"));
  }

  @Test
  void aSheetIsPastedInOneStepAndTheTableIsCopied() throws Exception {
    clipboard("gw-1\tGateway\t10.1.0.1\ngw-2\tGateway\t10.1.0.2\ngw-3\tGateway\t10.1.0.3\ngw-4");
    robot.press(KeyCode.CONTROL, KeyCode.V);
    assertEquals(1, steps());
    assertEquals(
        List.of("gw-1", "gw-2", "gw-3", "gw-4"),
        topology().nodes().stream().map(node -> node.id().value()).toList());
    robot.click("table-copy");
    String copied = robot.ask(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.startsWith("Id\tProfile\tAddress"), copied);
    assertEquals(5, copied.lines().count());
    robot.run(window.session::undo);
    assertEquals(Drawn.design(), window.session.snapshot().design());
  }

  @Test
  void sitesHaveATableToo() throws Exception {
    robot.click("table-sites");
    robot.run(() -> robot.robot.lookup("#table").query().requestFocus());
    clipboard("portals\tportal.acme.test\t8443");
    robot.press(KeyCode.TAB);
    robot.press(KeyCode.CONTROL, KeyCode.V);
    assertEquals(
        "portal.acme.test",
        topology().loadBalancers().getFirst().sites().getFirst().hostname().value());
    assertEquals(1, steps());
  }
}
