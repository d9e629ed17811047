package apim.designer.desk.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Something that the architect can have done. Menus, keys, the search for everything and the sheet
/// of keys are all made from the one list of these.
///
/// @param id never changes; it names the command in tests and in the window's nodes
/// @param title as it reads now; it can name what it acts on
/// @param section a line in the menu separates sections
/// @param on whether what it switches is on; empty for what switches nothing
public record Command(
    String id,
    Supplier<String> title,
    Group group,
    int section,
    Optional<Keys> keys,
    BooleanSupplier enabled,
    Optional<BooleanSupplier> on,
    Runnable action) {
  /// The menus, in their order.
  public enum Group {
    FILE("File"),
    EDIT("Edit"),
    VIEW("View"),
    DESIGN("Design"),
    TOOLS("Tools"),
    HELP("Help");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static Command of(String id, String title, Group group, int section, Runnable action) {
    return new Command(
        id, () -> title, group, section, Optional.empty(), () -> true, Optional.empty(), action);
  }

  /// @param combination such as `Shortcut+S`
  /// @param others that do the same
  public Command keys(String combination, String... others) {
    Keys both = new Keys(combination, List.of(others));
    return new Command(id, title, group, section, Optional.of(both), enabled, on, action);
  }

  public Command titled(Supplier<String> newTitle) {
    return new Command(id, newTitle, group, section, keys, enabled, on, action);
  }

  public Command doing(Runnable newAction) {
    return new Command(id, title, group, section, keys, enabled, on, newAction);
  }

  public Command when(BooleanSupplier condition) {
    return new Command(id, title, group, section, keys, condition, on, action);
  }

  public Command switching(BooleanSupplier state) {
    return new Command(id, title, group, section, keys, enabled, Optional.of(state), action);
  }

  public String caption() {
    return title.get();
  }

  public boolean isEnabled() {
    return enabled.getAsBoolean();
  }

  /// Does it, unless it cannot be done now.
  public void run() {
    if (isEnabled()) {
      action.run();
    }
  }
}
