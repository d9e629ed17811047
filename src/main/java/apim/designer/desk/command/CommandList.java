package apim.designer.desk.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Everything that the architect can have done, in the order of the menus.
public record CommandList(List<Command> all) {
  private static final Comparator<Command> MENUS =
      Comparator.comparing(Command::group).thenComparingInt(Command::section);

  public CommandList {
    all = List.copyOf(all);
  }

  /// @param brought by the parts of the window; of one section, what comes first stands first
  public static CommandList of(List<List<Command>> brought) {
    return new CommandList(brought.stream().flatMap(Collection::stream).sorted(MENUS).toList());
  }
}
