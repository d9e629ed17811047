package apim.designer.ui.command;

import apim.designer.desk.command.Command;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// The keys of a command, as this system knows them.
public final class KeyText {
  private KeyText() {}

  public static Optional<KeyCombination> combination(Command command) {
    return command.keys().map(KeyCombination::keyCombination);
  }

  /// As the system writes it, such as `Ctrl+S`; empty without keys.
  public static String of(Command command) {
    return combination(command).map(KeyCombination::getDisplayText).orElse("");
  }
}
