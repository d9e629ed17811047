package apim.designer.desk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.desk.command.Command.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What several parts of the window bring, as one list.
final class CommandListTest {
  private static Command command(String id, Group group, int section) {
    return Command.of(id, id, group, section, () -> {});
  }

  @Test
  void theCommandsStandByMenuAndSectionAndInASectionAsTheyWereBrought() {
    List<Command> panel = List.of(command("zoom", Group.VIEW, 0), command("pane", Group.VIEW, 1));
    List<Command> dialog = List.of(command("about", Group.HELP, 0), command("map", Group.VIEW, 1));
    List<Command> files = List.of(command("close", Group.FILE, 3), command("open", Group.FILE, 0));
    assertEquals(
        List.of("open", "close", "zoom", "pane", "map", "about"),
        CommandList.of(List.of(panel, dialog, files)).all().stream().map(Command::id).toList());
  }

  @Test
  void nobodyWhoBringsNothingChangesTheList() {
    assertEquals(List.of(), CommandList.of(List.of(List.of(), List.of())).all());
  }
}
