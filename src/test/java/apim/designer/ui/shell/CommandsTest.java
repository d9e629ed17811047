package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import apim.designer.ui.command.Command;
import apim.designer.ui.command.KeySheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The one list of commands, in a real window.
@Tag("window")
final class CommandsTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("active-active"), state);
  }

  private List<MenuItem> items() throws Exception {
    return robot.ask(
        () -> {
          List<MenuItem> all = new ArrayList<>();
          MenuBar bar = (MenuBar) window.stage.getScene().getRoot().lookup(".menu-bar");
          bar.getMenus().forEach(menu -> collect(menu, all));
          return all;
        });
  }

  private static void collect(Menu menu, List<MenuItem> all) {
    for (MenuItem item : menu.getItems()) {
      all.add(item);
      if (item instanceof Menu inner) {
        collect(inner, all);
      }
    }
  }

  private MenuItem item(String id) throws Exception {
    return items().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
  }

  @Test
  void everyCommandHasAnIdOfItsOwnIsInAMenuAndItsKeysAreItsOwn() throws Exception {
    Set<String> ids = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (Command command : window.window.commands()) {
      assertTrue(ids.add(command.id()), command.id());
      assertFalse(command.caption().isBlank(), command.id());
      assertEquals(command.caption(), item(command.id()).getText());
      command.keys().ifPresent(one -> assertTrue(keys.add(one.getName()), command.id()));
    }
    assertTrue(ids.size() > 25);
  }

  @Test
  void theSheetOfKeysHasEveryKey() {
    List<String> lines =
        KeySheet.of(window.window.commands()).sections().stream()
            .flatMap(section -> section.lines().stream())
            .map(KeySheet.Line::how)
            .toList();
    for (Command command : window.window.commands()) {
      assertTrue(command.keyText().isEmpty() || lines.contains(command.keyText()), command.id());
    }
    assertTrue(lines.contains("Drag from a site to a node"));
  }

  @Test
  void undoAndRedoSayWhatTheyWouldDo() throws Exception {
    assertTrue(item("edit.undo").isDisable());
    robot.run(() -> window.session.apply(new Edit.SetName(new Label("Shop"))));
    String name = window.session.snapshot().history().undoName().orElseThrow();
    assertEquals("Undo “" + name + "”", item("edit.undo").getText());
    assertFalse(item("edit.undo").isDisable());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertFalse(window.session.snapshot().isModified());
    assertEquals("Redo “" + name + "”", item("edit.redo").getText());
    robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertTrue(window.session.snapshot().isModified());
  }

  @Test
  void aDesignThatMayOnlyBeLookedAtTakesNoEditAndNoSave() throws Exception {
    Path file = state.resolve("newer.apimtopology");
    robot.run(() -> window.file = java.util.Optional.of(file));
    robot.command("file.save");
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99"));
    robot.run(() -> window.window.open(file));
    assertTrue(window.session.snapshot().readOnly());
    assertTrue(window.notices().getFirst().contains("can only be looked at"));
    assertTrue(window.stage.getTitle().contains("(read-only)"), window.stage.getTitle());
    robot.command("edit.select-all");
    for (String id : List.of("file.save", "file.save-as", "file.export", "edit.delete")) {
      assertTrue(item(id).isDisable(), id);
    }
  }

  @Test
  void keysActOnTheTextWhereTextIsTypedAndOnTheCanvasElsewhere() throws Exception {
    int nodes = window.session.snapshot().design().topology().nodes().size();
    robot.command("edit.select-all");
    TextField filter = (TextField) robot.node("problems-filter");
    robot.run(filter::requestFocus);
    robot.type("abc");
    robot.press(KeyCode.SHORTCUT, KeyCode.A);
    robot.press(KeyCode.DELETE);
    assertEquals("", filter.getText());
    assertEquals(nodes, window.session.snapshot().design().topology().nodes().size());
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    robot.press(KeyCode.SHORTCUT, KeyCode.A);
    robot.press(KeyCode.DELETE);
    assertEquals(0, window.session.snapshot().design().topology().nodes().size());
  }

  @Test
  void theKeyboardWalksThePanels() throws Exception {
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertEquals("palette-all-in-one", robot.focused());
    robot.press(KeyCode.F6);
    assertEquals("canvas", robot.focused());
    robot.press(KeyCode.SHIFT, KeyCode.F6);
    assertEquals("palette-all-in-one", robot.focused());
    for (int i = 0; i < 5; i++) {
      robot.press(KeyCode.F6);
    }
    assertEquals("palette-all-in-one", robot.focused());
  }

  @Test
  void goingToACollapsedPanelOpensIt() throws Exception {
    robot.command("view.problems");
    assertFalse(robot.has("problems"));
    assertTrue(robot.has("open-problems"));
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    assertTrue(robot.has("problems"));
    assertFalse(robot.has("open-problems"));
  }
}
