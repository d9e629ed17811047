package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Undo and redo bring what they change into view.
@Tag("window")
final class UndoTest {
  private static final ElementId NODE = new ElementId("apim-2");

  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("active-active"), state);
  }

  private boolean isInView(String id) throws Exception {
    Bounds canvas = robot.ask(() -> bounds("canvas"));
    Bounds box = robot.ask(() -> bounds(id));
    return canvas.contains(box.getCenterX(), box.getCenterY());
  }

  private Bounds bounds(String id) {
    Node node = window.stage.getScene().getRoot().lookup("#" + id);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void anUndoneMoveIsSelectedAndScrolledTo() throws Exception {
    Position far = new Position(8000, 8000);
    robot.run(() -> window.session.apply(new Edit.Move(Map.of(NODE, far))));
    robot.command("edit.select-all");
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals("apim-2", robot.subject());
    assertTrue(isInView("box-apim-2"));
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertEquals("apim-2", robot.subject());
    assertTrue(isInView("box-apim-2"));
  }

  @Test
  void anUndoneRemovalIsSelected() throws Exception {
    robot.run(() -> window.session.apply(Edit.Remove.of(NODE)));
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals("3 selected", robot.subject(), "the node, and its place behind both sites");
  }

  @Test
  void whatIsUndoneAwayLeavesItsSurroundingsSelected() throws Exception {
    ElementId lb = new ElementId("lb-1");
    robot.run(
        () -> window.session.apply(Edit.Remove.of(Ref.of(lb, new ElementId("portals"), NODE))));
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertTrue(robot.subject().contains("portals"), robot.subject());
  }

  private String text(String field) throws Exception {
    TextField node = (TextField) robot.node(field);
    return robot.ask(node::getText);
  }

  private void types(String field, String text) throws Exception {
    robot.click(field);
    robot.press(KeyCode.SHORTCUT, KeyCode.A);
    robot.type(text);
  }

  private int steps() {
    return window.session.snapshot().history().past().size();
  }

  @Test
  void aWordTypedInAFieldIsOneStepWhichIsUndoneFromTheField() throws Exception {
    robot.click("box-apim-2");
    String before = text("property-address");
    types("property-address", "10.0.0.99");
    assertEquals(1, steps());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(before, text("property-address"));
    assertEquals(0, steps());
    assertEquals("property-address", robot.focused());
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertEquals("10.0.0.99", text("property-address"));
    assertEquals(1, steps());
  }

  @Test
  void aRefusedTextIsUndoneInItsFieldAndNothingElseIs() throws Exception {
    robot.click("box-apim-2");
    types("property-offset", "7");
    String before = text("property-address");
    types("property-address", "not an address");
    for (int i = 0; i < 20 && !text("property-address").equals(before); i++) {
      robot.press(KeyCode.SHORTCUT, KeyCode.Z);
      assertEquals("7", text("property-offset"), text("property-address"));
    }
    assertEquals(before, text("property-address"));
    assertEquals(1, steps());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(0, steps(), "then comes what was done before it");
  }
}
