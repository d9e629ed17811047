package apim.designer.toml;

import java.util.List;
import java.util.stream.Collectors;

/// How values and names are spelled in a file: <https://toml.io/en/v0.5.0#string>.
final class Literal {
  private Literal() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> quoted(text);
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Flag(boolean flag) -> Boolean.toString(flag);
      case Value.Texts(List<String> texts) ->
          texts.stream().map(Literal::quoted).collect(Collectors.joining(", ", "[", "]"));
    };
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    int before = 0;
    for (int c : text.codePoints().toArray()) {
      quoted.append(completesMarker(before, c) ? "\\u%04X".formatted(c) : escaped(c));
      before = c;
    }
    return quoted.append('"').toString();
  }

  /// `{{`, `{%` and `<%` would make the file look like a template that is still to be filled in.
  private static boolean completesMarker(int before, int c) {
    return (before == '{' && (c == '{' || c == '%')) || (before == '<' && c == '%');
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default ->
          c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff
              ? "\\u%04X".formatted(c)
              : Character.toString(c);
    };
  }

  static String path(List<String> path) {
    return path.stream().map(Literal::key).collect(Collectors.joining("."));
  }

  static String key(String key) {
    if (key.chars().allMatch(Lexer::isBare)) {
      return key;
    }
    return isPlain(key) ? "'" + key + "'" : quoted(key);
  }

  /// Whether single quotes can hold the text as it is.
  static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f && c != '\'')
        && !text.contains("{{")
        && !text.contains("{%")
        && !text.contains("<%");
  }

  static void requireKey(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a key of deployment.toml is not empty");
    }
    requireCharacters(key);
  }

  static List<String> requirePath(List<String> path) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("an array of tables has a name");
    }
    path.forEach(Literal::requireKey);
    return List.copyOf(path);
  }

  static void requireCharacters(String text) {
    if (text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
      throw new IllegalArgumentException("a text holds half of a character");
    }
  }
}
