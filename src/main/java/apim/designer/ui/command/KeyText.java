package apim.designer.ui.command;

import apim.designer.desk.command.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/// The keys of a command, as this system knows them.
public final class KeyText {
  private KeyText() {}

  public static Optional<KeyCombination> combination(Command command) {
    return command.keys().map(keys -> KeyCombination.keyCombination(keys.usual()));
  }

  /// What else does the same.
  static List<KeyCombination> others(Command command) {
    return command.keys().stream()
        .flatMap(keys -> keys.others().stream())
        .map(KeyCombination::keyCombination)
        .toList();
  }

  /// All of them as the system writes them, such as `Ctrl+Shift+Z or Ctrl+Y`.
  public static String all(Command command) {
    return Stream.concat(combination(command).stream(), others(command).stream())
        .map(KeyCombination::getDisplayText)
        .collect(Collectors.joining(" or "));
  }

  /// As the system writes it, such as `Ctrl+S`; empty without keys.
  public static String of(Command command) {
    return combination(command).map(KeyCombination::getDisplayText).orElse("");
  }
}
