package apim.designer.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rows stay where they are while something is typed.
@Tag("window")
final class SteadyRowsTest extends FormUnderTest {
  /// What a row that goes takes away with it may be rounded by.
  private static final int SPACING = 8;

  private double onScreen(String key) {
    return field(key).localToScreen(0, 0).getY();
  }

  private Node frame(String key) {
    Node frame = field(key);
    while (!(frame instanceof Frame)) {
      frame = frame.getParent();
    }
    return frame;
  }

  @Test
  void theRowUnderThePointerStaysWhenAMessageAppearsAboveItAndGoesAgain() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    robot.moveTo(field("port"));
    settled();
    double port = onScreen("port");
    write("no host!");
    assertTrue(message("hostname").startsWith("A host name"));
    assertEquals(port, onScreen("port"), 1.5);
    robot.push(KeyCode.ESCAPE);
    settled();
    assertEquals(port, onScreen("port"), SPACING);
  }

  @Test
  void theFieldThatIsTypedInStaysWhenAProblemAppearsAtTheHead() throws Exception {
    show("lb-1/portals");
    enter("port");
    robot.moveTo(5, 5);
    settled();
    double port = onScreen("port");
    write("443");
    robot.interact(() -> desk.desk.apply(Edit.Remove.of(Ref.parse("lb-1/portals/apim-1"))));
    robot.interact(() -> desk.desk.apply(Edit.Remove.of(Ref.parse("lb-1/portals/apim-2"))));
    settled();
    assertEquals(port, onScreen("port"), 1.5);
  }

  @Test
  void aClickOnALabelGoesToItsField() throws Exception {
    show("lb-1/portals");
    Label label = robot.from(frame("hostname")).lookup(".property-label").queryAs(Label.class);
    robot.clickOn(label);
    settled();
    assertTrue(field("hostname").isFocused());
  }
}
