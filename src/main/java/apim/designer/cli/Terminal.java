package apim.designer.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// What a command has of the outside: where results and complaints go, the time, and randomness.
public record Terminal(
    PrintWriter out, PrintWriter err, InstantSource clock, Supplier<SecureRandom> random) {
  Instant now() {
    return clock.instant();
  }

  /// The day by which certificates are judged, the same in every time zone.
  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }
}
