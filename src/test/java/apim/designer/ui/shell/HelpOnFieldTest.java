package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.project.Templates;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// F1 in a field of the properties, in a real window.
@SuppressWarnings("NullAway.Init")
@Tag("window")
final class HelpOnFieldTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  private void focus(String id) throws Exception {
    Node node = robot.node(id);
    robot.run(node::requestFocus);
  }

  private String explained(String field) throws Exception {
    focus(field);
    robot.press(KeyCode.F1);
    String title = ((Labeled) robot.node("help-title")).getText();
    robot.press(KeyCode.F1);
    return title;
  }

  @Test
  void aFieldWithAPageToItselfOpensThatAndEveryOtherTheElements() throws Exception {
    robot.open(Templates.design("active-active"), state);
    focus("box-lb-1");
    robot.press(KeyCode.ENTER);
    assertEquals("Load balancer", explained("property-id"));
    assertEquals("Certificate", explained("property-days"));
    assertEquals("Load balancer", explained("property-ipv6"));
    focus("box-apim-1");
    robot.press(KeyCode.ENTER);
    assertEquals("deployment.toml", explained("property-file"));
    assertEquals("All-in-one node", explained("property-offset"));
  }
}
