package apim.designer.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// F1, the sheet of keys and About, in a real window.
@SuppressWarnings("NullAway.Init")
@Tag("window")
final class HelpTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("active-active"), state);
  }

  private String title() throws Exception {
    return ((Labeled) robot.node("help-title")).getText();
  }

  /// Selects a box by the keyboard, as the canvas offers it.
  private void select(String box) throws Exception {
    javafx.scene.Node node = robot.node(box);
    robot.run(node::requestFocus);
    robot.press(KeyCode.ENTER);
  }

  @Test
  void theKeyExplainsWhatIsSelectedAndFollowsTheSelection() throws Exception {
    select("box-lb-1");
    robot.press(KeyCode.F1);
    assertEquals("Load balancer", title());
    assertEquals("help-scroll", robot.focused());
    select("box-apim-1");
    assertEquals("All-in-one node", title());
  }

  @Test
  void theKeyASecondTimeOrEscapeTakesTheHelpAwayAndGivesTheKeyboardBack() throws Exception {
    select("box-lb-1");
    String before = robot.focused();
    robot.press(KeyCode.F1);
    robot.press(KeyCode.F1);
    assertFalse(robot.has("help"));
    assertEquals(before, robot.focused());
    robot.press(KeyCode.F1);
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("help"));
    assertEquals(before, robot.focused());
  }

  @Test
  void withNothingSelectedThePanelWithTheKeyboardIsExplained() throws Exception {
    javafx.scene.Node filter = robot.node("problems-filter");
    robot.run(filter::requestFocus);
    robot.press(KeyCode.F1);
    assertEquals("Problems", title());
    robot.press(KeyCode.F1);
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    robot.press(KeyCode.F1);
    assertEquals("Palette", title());
  }

  @Test
  void aLinkOpensItsPageAndALinkOfTheHelpTurnsToIt() throws Exception {
    select("box-lb-1");
    robot.press(KeyCode.F1);
    Hyperlink source = link("nginx: the upstream module");
    robot.run(source::fire);
    assertEquals(
        List.of("https://nginx.org/en/docs/http/ngx_http_upstream_module.html"), window.told);
    Hyperlink turn = link("certificate");
    robot.run(turn::fire);
    assertEquals("Certificate", title());
    robot.click("help-back");
    assertEquals("Load balancer", title());
  }

  private Hyperlink link(String words) throws Exception {
    return robot.ask(
        () ->
            window.stage.getScene().getRoot().lookupAll(".hyperlink").stream()
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(words))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void theKeysAreStillASheetAway() throws Exception {
    robot.press(KeyCode.SHORTCUT, KeyCode.F1);
    assertTrue(robot.has("keys"));
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("keys"));
  }

  @Test
  void aboutTellsTheVersionsAndCopiesThem() throws Exception {
    robot.command("help.about");
    assertTrue(robot.has("about"));
    assertTrue(robot.has("about-terms"));
    robot.click("about-copy");
    String copied = robot.ask(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.startsWith("API-M Topology Designer\nVersion: "), copied);
    assertTrue(copied.contains("\nSystem: Testix 1.0 riscv\n"), copied);
    assertTrue(copied.contains("Apache License 2.0. Not affiliated with WSO2 LLC"), copied);
    assertTrue(copied.contains("org.controlsfx:controlsfx "), copied);
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("about"));
  }
}
