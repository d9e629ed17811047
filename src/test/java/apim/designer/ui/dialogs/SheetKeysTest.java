package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.session.Snapshot;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.ui.control.FocusTrap;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies over the window takes every key, and lets the keyboard out by Escape.
@Tag("window")
final class SheetKeysTest {
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.DOWN,
          KeyCode.DELETE,
          KeyCode.TAB,
          KeyCode.F6,
          KeyCode.F10,
          KeyCode.C);

  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir Path folder;

  private final Deque<Runnable> work = new ArrayDeque<>();

  /// Each test opens it on a design of its own.
  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  private void open(Design design) throws Exception {
    window = robot.open(design, folder.resolve("state"), work::addLast);
    robot.run(() -> window.remembered.note(settings -> settings.withExportFolder(folder)));
    robot.click("box-apim-1");
  }

  private static Design withErrors() {
    Design design = Templates.design("active-active");
    return Edit.Remove.of(Ref.of(new ElementId("lb-1"), new ElementId("portals")))
        .applyTo(design)
        .mapTopology(
            all ->
                all.map(
                    LoadBalancer.class, lb -> lb.mapSites(site -> site.withMembers(List.of()))));
  }

  private boolean isShown() throws Exception {
    return robot.ask(() -> layer().isVisible());
  }

  private Node layer() {
    return window.stage.getScene().getRoot().lookup(".sheet-layer");
  }

  private boolean hasTheKeyboard() throws Exception {
    return robot.ask(
        () -> {
          Node owner = window.stage.getScene().getFocusOwner();
          return owner != null && FocusTrap.isWithin(owner, layer());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file.export",
        "file.new",
        "tools.find",
        "help.keys",
        "help.about",
      })
  void noKeyGoesPastASheetAndEscapeLeavesIt(String command) throws Exception {
    open(withErrors());
    Snapshot before = window.session.snapshot();
    String subject = robot.subject();
    robot.command(command);
    assertTrue(hasTheKeyboard(), "when it opens");
    for (KeyCode key : KEYS) {
      robot.press(key);
      assertTrue(isShown() && hasTheKeyboard(), key + " leaves " + command);
    }
    for (KeyCode key : List.of(KeyCode.Z, KeyCode.D)) {
      robot.press(KeyCode.SHORTCUT, key);
    }
    robot.press(KeyCode.ALT);
    robot.press(KeyCode.ALT, KeyCode.F);
    assertEquals(before.design(), window.session.snapshot().design());
    assertEquals(subject, robot.subject());
    robot.press(KeyCode.ESCAPE);
    assertFalse(isShown());
    assertEquals(subject, robot.subject(), "Escape is for the sheet alone");
  }

  @Test
  void aKeyThatComesWhileNothingHasTheKeyboardIsTheSheets() throws Exception {
    open(withErrors());
    String subject = robot.subject();
    robot.command("file.export");
    robot.run(() -> ((javafx.scene.layout.Pane) layer()).getChildren().getFirst().setDisable(true));
    Snapshot before = window.session.snapshot();
    robot.press(KeyCode.RIGHT);
    robot.press(KeyCode.DELETE);
    assertEquals(before.design(), window.session.snapshot().design());
    robot.press(KeyCode.ESCAPE);
    assertFalse(isShown());
    assertEquals(subject, robot.subject());
  }

  @Test
  void errorsAreFixedInTheExportSheet() throws Exception {
    open(withErrors());
    robot.command("file.export");
    assertEquals("export-cancel", robot.focused());
    List<Button> fixes = fixes();
    assertEquals(
        List.of("Connect apim-1 and apim-2 to gateway"),
        fixes.stream().map(Button::getText).toList());
    robot.run(fixes.getFirst()::fire);
    assertEquals(1, window.session.snapshot().history().past().size());
    assertEquals(List.of(), fixes());
    assertFalse(robot.node("export-force").getParent().isVisible());
    assertEquals("export-start", robot.focused(), "there is nothing more to repair");
    robot.press(KeyCode.ENTER);
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
    robot.run(() -> {});
    assertTrue(((Label) robot.node("export-remark")).getText().startsWith("Exported to"));
  }

  private List<Button> fixes() throws Exception {
    return robot.ask(
        () ->
            layer().lookupAll("#export-errors .quick-fix").stream()
                .map(Button.class::cast)
                .toList());
  }
}
