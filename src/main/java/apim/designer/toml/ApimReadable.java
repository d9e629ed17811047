package apim.designer.toml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether API-M's own parser (cava-toml 0.5.0, through WSO2's config-mapper) reads a
/// deployment.toml, which is less than TOML allows. A file that is still a template is not read
/// either.
public final class ApimReadable {
  private static final List<Marker> MARKERS =
      List.of(new Marker("{{", "}}"), new Marker("{%", "%}"), new Marker("<%", "%>"));
  private static final Pattern OPENING = Pattern.compile("\\{\\{|\\{%|<%");

  /// A template's brackets.
  private record Marker(String open, String close) {
    /// Where the first that opens and closes on one line stands; else the length of the text.
    int pairIn(String text) {
      for (int at = text.indexOf(open); at >= 0; ) {
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        if (text.indexOf(close, at + open.length(), end) >= 0) {
          return at;
        }
        at = text.indexOf(open, end);
      }
      return text.length();
    }
  }

  private ApimReadable() {}

  /// Why API-M would not read the text; empty when it would.
  public static Optional<TomlRefusal> refusal(String text) {
    try {
      parsed(text);
      return Optional.empty();
    } catch (TomlRefusal refusal) {
      return Optional.of(refusal);
    }
  }

  static List<Syntax> parsed(String text) {
    if (text.startsWith("\uFEFF")) {
      throw new TomlRefusal(
          1,
          "the file starts with a byte order mark, which API-M does not read; save it as UTF-8"
              + " without one.");
    }
    requireWholeCharacters(text);
    requireNoTemplate(text);
    return understood(text);
  }

  private static void requireNoTemplate(String text) {
    int first = text.length();
    for (Marker marker : MARKERS) {
      first = Math.min(first, marker.pairIn(text));
    }
    if (first < text.length()) {
      throw template(TomlRefusal.lineOf(text, first), text.substring(first, first + 2));
    }
  }

  private static void requireWholeCharacters(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw TomlRefusal.at(text, at, "half of a character stands there; save the file as UTF-8.");
      }
    }
  }

  /// An opening marker alone may be part of a password or a pattern: it counts only where the file
  /// is not read.
  private static List<Syntax> understood(String text) {
    try {
      List<Syntax> file = TomlParser.parse(text);
      Tables.check(text, file);
      return file;
    } catch (TomlRefusal refusal) {
      Matcher opening =
          OPENING.matcher(text.lines().skip(refusal.line() - 1L).findFirst().orElse(""));
      throw opening.find() ? template(refusal.line(), opening.group()) : refusal;
    }
  }

  private static TomlRefusal template(int line, String marker) {
    return new TomlRefusal(
        line,
        "'"
            + marker
            + "' shows that this is a template; fill it in first and give the finished"
            + " deployment.toml.");
  }
}
