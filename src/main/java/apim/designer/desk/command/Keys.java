package apim.designer.desk.command;

import java.util.List;

/// The keys of a command, such as `Shortcut+S`.
///
/// @param others by which people of other habits look for it
public record Keys(String usual, List<String> others) {
  public Keys {
    others = List.copyOf(others);
  }
}
