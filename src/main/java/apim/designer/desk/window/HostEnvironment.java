package apim.designer.desk.window;

import apim.designer.session.Delay;
import apim.designer.session.Repeat;
import apim.designer.settings.Folders;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What the window has of the outside.
///
/// @param zone in which the architect reads the time; Java looks through every jar for it
/// @param worker runs what takes long, such as making keys
/// @param later writes copies of unsaved work, and is never busy with anything long
/// @param watching looks at files again and again
/// @param folders where settings and copies of unsaved work lie
/// @param home where files go until the architect says otherwise
/// @param system the operating system, as it calls itself
public record HostEnvironment(
    InstantSource clock,
    Supplier<ZoneId> zone,
    Supplier<SecureRandom> random,
    Executor worker,
    Delay later,
    Repeat watching,
    Folders folders,
    Path home,
    String system) {
  /// The day by which certificates are judged, the same in every time zone.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
