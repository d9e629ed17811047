package apim.designer.toml;

/// Where a quoted text ends, by the rules of API-M's parser: no tab between double quotes, no
/// control character, and a line break only between triple quotes.
final class StringEnd {
  private StringEnd() {}

  /// The offset behind the closing quote of a key or other text on one line.
  static int oneLine(String text, int start) {
    char quote = text.charAt(start);
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (c == '\\' && quote == '"' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        at++;
      } else if (forbidden(c, quote)) {
        throw refused(text, at, c);
      }
    }
    throw open(text, start);
  }

  /// The offset behind the closing quotes of a value.
  static int ofValue(String text, int start) {
    String quotes = text.substring(start, start + 1).repeat(3);
    return text.startsWith(quotes, start)
        ? severalLines(text, start, quotes)
        : oneLine(text, start);
  }

  private static int severalLines(String text, int start, String quotes) {
    char quote = quotes.charAt(0);
    for (int at = start + 3; at < text.length(); at++) {
      char c = text.charAt(at);
      if (text.startsWith(quotes, at)) {
        return at + 3;
      }
      if (c == '\\' && quote == '"' && at + 1 < text.length()) {
        at++;
      } else if (c != '\n' && !text.startsWith("\r\n", at) && forbidden(c, quote)) {
        throw refused(text, at, c);
      }
    }
    throw open(text, start);
  }

  private static boolean forbidden(char c, char quote) {
    return c == 0x7f || (c < 0x20 && (c != '\t' || quote == '"')) || (c == '\\' && quote == '"');
  }

  private static TomlRefusal refused(String text, int at, char c) {
    return TomlRefusal.at(
        text,
        at,
        c == '\n' || text.startsWith("\r\n", at)
            ? "a quoted text is not closed on its line; API-M would not read this file."
            : c == '\t'
                ? "a tab stands between double quotes, which API-M does not read; write \\t."
                : "the invisible character U+%04X stands in a quoted text; API-M would not read this file."
                    .formatted((int) c));
  }

  private static TomlRefusal open(String text, int start) {
    return TomlRefusal.at(
        text, start, "a quoted text is not closed; API-M would not read this file.");
  }
}
