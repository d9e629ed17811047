package apim.designer.desk.window;

import java.nio.file.Path;
import java.util.Optional;

/// What cannot be kept on this machine, as sentences.
///
/// @param state the folder in which it would lie
/// @param settings why the settings are not kept
/// @param work why unsaved work is not kept
public record StorageTrouble(Path state, Optional<String> settings, Optional<String> work) {
  /// One sentence for all that has the same cause; empty when everything is kept.
  public Optional<String> trouble() {
    return settings.isPresent() && work.isPresent()
        ? Optional.of(
            "Settings and unsaved work cannot be kept, because "
                + state
                + " cannot be written. Everything else works; save often, and make room there or"
                + " check the rights of the folder")
        : settings.or(() -> work);
  }
}
