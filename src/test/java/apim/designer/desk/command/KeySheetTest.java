package apim.designer.desk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.command.Command.Group;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The sheet of keys, and the commands that it is made of.
final class KeySheetTest {
  private static Command command(String title, Group group) {
    return Command.of("id." + title, title, group, 0, () -> {});
  }

  private static KeySheet sheet(List<Command> commands) {
    return KeySheet.of(commands, command -> "<" + command.keys().orElseThrow().usual() + ">");
  }

  /// So many keys in each of the first menus.
  private static KeySheet sized(int... sizes) {
    List<Command> commands = new ArrayList<>();
    Iterator<Group> groups = EnumSet.allOf(Group.class).iterator();
    for (int size : sizes) {
      Group group = groups.next();
      for (int i = 0; i < size; i++) {
        commands.add(command("c" + i, group).keys("F" + i));
      }
    }
    return sheet(commands);
  }

  private static List<List<String>> titles(List<List<KeySheet.Section>> columns) {
    return columns.stream()
        .map(column -> column.stream().map(KeySheet.Section::title).toList())
        .toList();
  }

  @Test
  void commandsWithKeysStandByMenuInTheOrderOfTheMenus() {
    KeySheet sheet =
        sheet(
            List.of(
                command("Undo", Group.EDIT).keys("Shortcut+Z"),
                command("Save", Group.FILE).keys("Shortcut+S"),
                command("About", Group.HELP),
                command("Redo", Group.EDIT).keys("Shortcut+Y")));
    assertEquals(
        List.of("File", "Edit", "Mouse and canvas"),
        sheet.sections().stream().map(KeySheet.Section::title).toList());
    assertEquals(
        List.of(
            new KeySheet.Line("<Shortcut+Z>", "Undo"), new KeySheet.Line("<Shortcut+Y>", "Redo")),
        sheet.sections().get(1).lines());
  }

  @Test
  void gesturesStandLastAndTakeMoreRoom() {
    KeySheet sheet = sheet(List.of(command("Save", Group.FILE).keys("F1")));
    assertTrue(sheet.sections().getFirst().isOfKeys());
    assertFalse(sheet.sections().getLast().isOfKeys());
    assertTrue(
        sheet
            .sections()
            .getLast()
            .lines()
            .contains(
                new KeySheet.Line(
                    "Drag from a load balancer to a node", "Choose the site, or make a new one")));
  }

  @Test
  void columnsAreOfAboutTheSameHeightAndKeepTheOrder() {
    assertEquals(
        List.of(List.of("File", "Edit", "View"), List.of("Mouse and canvas")),
        titles(sized(8, 8, 8).columns(2)));
    assertEquals(
        List.of(List.of("File", "Edit", "Mouse and canvas")), titles(sized(8, 8).columns(1)));
  }

  @Test
  void noSectionIsLostAndNoColumnIsEmpty() {
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int[] sizes = IntStream.range(0, 6).map(_ -> random.nextInt(0, 20)).toArray();
      int count = random.nextInt(1, 6);
      KeySheet sheet = sized(sizes);
      List<List<KeySheet.Section>> columns = sheet.columns(count);
      assertEquals(
          sheet.sections(),
          columns.stream().flatMap(List::stream).toList(),
          "seed " + seed + ", try " + i);
      assertTrue(columns.size() <= count, "seed " + seed + ", try " + i);
      assertTrue(columns.stream().noneMatch(List::isEmpty), "seed " + seed + ", try " + i);
    }
  }

  @Test
  void aCommandThatCannotBeDoneIsNotDone() {
    AtomicBoolean possible = new AtomicBoolean();
    AtomicInteger done = new AtomicInteger();
    Command command =
        Command.of("x", "X", Group.TOOLS, 0, done::incrementAndGet).when(possible::get);
    command.run();
    assertFalse(command.isEnabled());
    possible.set(true);
    command.run();
    assertTrue(command.isEnabled());
    assertEquals(1, done.get());
  }

  @Test
  void aCommandIsReadAsItIsAtThatMoment() {
    AtomicInteger count = new AtomicInteger(1);
    AtomicBoolean on = new AtomicBoolean();
    Command command =
        command("Fix", Group.DESIGN)
            .titled(() -> "Fix " + count.get() + " findings")
            .switching(on::get);
    assertEquals("Fix 1 findings", command.caption());
    count.set(3);
    assertEquals("Fix 3 findings", command.caption());
    assertFalse(command.on().orElseThrow().getAsBoolean());
    on.set(true);
    assertTrue(command.on().orElseThrow().getAsBoolean());
  }

  @Test
  void whatIsAddedToACommandKeepsTheRest() {
    AtomicInteger done = new AtomicInteger();
    Command command =
        Command.of("x", "X", Group.TOOLS, 3, () -> {})
            .keys("F2")
            .when(() -> true)
            .titled(() -> "Y")
            .doing(done::incrementAndGet);
    command.run();
    assertEquals(1, done.get());
    assertEquals("x", command.id());
    assertEquals("Y", command.caption());
    assertEquals(3, command.section());
    assertEquals("F2", command.keys().orElseThrow().usual());
  }
}
