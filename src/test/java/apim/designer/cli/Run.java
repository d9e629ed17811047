package apim.designer.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/// One run of the command line: its status and what it printed.
record Run(int status, String out, String err) {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  static Run of(Object... arguments) {
    return at(InstantSource.fixed(NOW), arguments);
  }

  /// With something on standard input.
  static Run with(String input, Object... arguments) {
    return run(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        InstantSource.fixed(NOW),
        arguments);
  }

  /// With another clock, for what other programs make today.
  static Run at(InstantSource clock, Object... arguments) {
    return run(InputStream.nullInputStream(), clock, arguments);
  }

  private static Run run(InputStream in, InstantSource clock, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    Terminal terminal =
        new Terminal(in, new PrintWriter(out), new PrintWriter(err), clock, Run::repeatable);
    int status = new CommandLineInterface(terminal).run(words);
    return new Run(status, out.toString(), err.toString());
  }

  private static SecureRandom repeatable() {
    return new SecureRandom("seed".getBytes(StandardCharsets.UTF_8));
  }

  /// Whether nothing of the program's inside shows.
  boolean speaksToPeople() {
    String all = out + err;
    return !all.contains("Exception") && !all.contains("apim.designer.") && !all.contains("\tat ");
  }
}
