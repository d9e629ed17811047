package apim.designer.ui.shell;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What the window has of the outside.
///
/// @param worker runs what takes long, such as making keys
public record Surroundings(InstantSource clock, Supplier<SecureRandom> random, Executor worker) {
  /// The day by which certificates are judged, the same in every time zone.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
