package apim.designer.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.KeySheet;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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
    for (Command command : window.commands()) {
      assertTrue(ids.add(command.id()), command.id());
      assertFalse(command.caption().isBlank(), command.id());
      assertEquals(command.caption(), item(command.id()).getText());
      KeyText.combination(command)
          .ifPresent(one -> assertTrue(keys.add(one.getName()), command.id()));
    }
    assertTrue(ids.size() > 25);
  }

  @Test
  void theMenusHoldTheirCommandsInThisOrder() throws Exception {
    List<String> menus = new ArrayList<>();
    for (Menu menu : menus()) {
      menus.add(menu.getText().substring(1) + ": " + String.join(" ", entries(menu)));
    }
    assertEquals(
        List.of(
            "File: file.new=Shortcut+N file.new-empty=Shift+Shortcut+N file.open=Shortcut+O"
                + " file.recent file.import file.import-folder | file.save=Shortcut+S"
                + " file.save-as=Shift+Shortcut+S | file.export=Shortcut+E file.draw=Shortcut+P"
                + " file.document | file.close=Shortcut+W"
                + " file.quit=Shortcut+Q",
            "Edit: edit.undo=Shortcut+Z edit.redo=Shift+Shortcut+Z | edit.cut=Shortcut+X"
                + " edit.copy=Shortcut+C edit.paste=Shortcut+V edit.duplicate=Shortcut+D"
                + " edit.delete=Delete | edit.select-all=Shortcut+A"
                + " edit.select-alike=Alt+Shortcut+A",
            "View: view.zoom-in=Shortcut+Equals view.zoom-out=Shortcut+Minus"
                + " view.zoom-100=Shortcut+0 view.fit=Shortcut+9 view.fit-selection=Shortcut+8"
                + " view.reveal=Shortcut+R view.next-problem=F8 view.last-problem=Shift+F8 |"
                + " view.minimap view.palette view.properties view.problems view.preview |"
                + " view.side-problems view.side-preview view.canvas-alone=F11 view.reset |"
                + " view.go-1=Shortcut+1 view.go-2=Shortcut+2 view.go-3=Shortcut+3"
                + " view.go-4=Shortcut+4 view.go-5=Shortcut+5 view.go-6=Shortcut+6"
                + " view.next-panel=F6 view.previous-panel=Shift+F6 view.next-design=Ctrl+Tab"
                + " view.last-design=Shift+Ctrl+Tab | view.collapse=Shift+Shortcut+G"
                + " view.collapse-all=Alt+Shortcut+G view.open-all view.theme-light"
                + " view.theme-dark view.theme-system view.text-larger=Alt+Shortcut+Equals"
                + " view.text-smaller=Alt+Shortcut+Minus | view.traffic-drawn view.traffic-client"
                + " view.traffic-internal view.traffic-trust view.traffic-next=Alt+Shortcut+T"
                + " | view.firewall=Alt+Shortcut+W | view.compare view.compare-saved"
                + " view.compare-export view.compare-end",
            "Design: design.connect=Shortcut+L design.rename=F2"
                + " design.add-site=Shift+Shortcut+L design.backup=Shortcut+B"
                + " design.zone=Shortcut+G design.reset-lines=Alt+Shortcut+L"
                + " design.tidy=Shift+Shortcut+T | design.fix=Shift+Shortcut+F"
                + " design.accept=Shift+Shortcut+A | design.table=Shortcut+T design.selection=F4"
                + " design.properties=Shortcut+I"
                + " | design.align-left=Shift+Alt+Left design.align-centre=Shift+Alt+C"
                + " design.align-right=Shift+Alt+Right design.align-top=Shift+Alt+Up"
                + " design.align-middle=Shift+Alt+M design.align-bottom=Shift+Alt+Down"
                + " design.distribute-across=Shift+Alt+H design.distribute-down=Shift+Alt+V",
            "Tools: tools.find=Shortcut+K tools.find-in-file=Shortcut+F"
                + " tools.find-in-files=Alt+Shortcut+F"
                + " | tools.copy-picture=Shift+Shortcut+C"
                + " | tools.back=Alt+Left tools.forward=Alt+Right"
                + " | tools.next-change=F7 tools.previous-change=Shift+F7 tools.compare"
                + " tools.compare-folder",
            "Help: help.topic=F1 help.keys=Shortcut+F1 help.tour | help.logs help.about"),
        menus);
  }

  private List<Menu> menus() throws Exception {
    return robot.ask(
        () ->
            List.copyOf(
                ((MenuBar) window.stage.getScene().getRoot().lookup(".menu-bar")).getMenus()));
  }

  private static List<String> entries(Menu menu) {
    return menu.getItems().stream()
        .map(
            item ->
                item instanceof SeparatorMenuItem
                    ? "|"
                    : item.getId()
                        + (item.getAccelerator() == null
                            ? ""
                            : "=" + item.getAccelerator().getName()))
        .toList();
  }

  @Test
  void theSheetOfKeysHasEveryKey() {
    List<String> lines =
        KeySheet.of(window.commands(), KeyText::of).sections().stream()
            .flatMap(section -> section.lines().stream())
            .map(KeySheet.Line::how)
            .toList();
    for (Command command : window.commands()) {
      String keys = KeyText.of(command);
      assertTrue(keys.isEmpty() || lines.contains(keys), command.id());
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
