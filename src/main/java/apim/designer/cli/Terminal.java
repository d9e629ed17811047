package apim.designer.cli;

import apim.designer.disk.Shown;
import java.io.InputStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// What a command has of the outside: what is sent to it, where results and complaints go, the time,
/// and randomness.
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    InstantSource clock,
    Supplier<SecureRandom> random) {
  /// A terminal where nobody types.
  public Terminal(
      PrintWriter out, PrintWriter err, InstantSource clock, Supplier<SecureRandom> random) {
    this(InputStream.nullInputStream(), out, err, clock, random);
  }

  /// Tells whoever sits at the terminal something that is no result.
  void say(String sentence) {
    err.println(Shown.of(sentence));
  }

  /// How a command ends that came to `status`: results that did not reach standard output are none.
  public int ended(int status) {
    out.flush();
    boolean lost = out.checkError();
    if (lost) {
      say(
          "the results cannot be written to standard output: its disk is full, or whoever reads it"
              + " has stopped; nothing that arrived there is complete");
    }
    err.flush();
    return lost ? CommandLineInterface.FAILED : status;
  }

  Instant now() {
    return clock.instant();
  }

  /// The day by which certificates are judged, the same in every time zone.
  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }
}
