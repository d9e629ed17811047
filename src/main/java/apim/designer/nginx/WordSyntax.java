package apim.designer.nginx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How nginx writes and reads a word, after ngx_conf_read_token and ngx_http_script_compile in
/// https://github.com/nginx/nginx.
final class WordSyntax {
  /// nginx reads a word into a buffer of 4,096 bytes (NGX_CONF_BUFFER); some are left spare.
  static final int MAX_BYTES = 4000;

  /// Not too long whatever its letters: with a backslash each takes at most four bytes.
  private static final int SHORT = 900;

  private static final int USUAL_LINE = 80;

  private static final Pattern IN_BRACES = Pattern.compile("\\$\\{[A-Za-z0-9_]+}");

  /// A capture is one digit (`$1`), every other variable is as long as its name.
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:[1-9]|[A-Za-z0_][A-Za-z0-9_]*|\\{[A-Za-z0-9_]+})|\\$");

  // As bits, since every character of every word is looked up: those below '@', and the others.
  private static final long SPECIAL_BELOW_64 = 1L << ';' | 1L << '"' | 1L << '\'' | 1L << '#';
  private static final long SPECIAL_FROM_64 = 1L << '{' | 1L << '}' | 1L << '\\';

  /// Characters before which nginx leaves a backslash alone and which regular expressions escape.
  private static final String ESCAPED_IN_PATTERNS = ".dwsDWSbB/()[]*+?|^-";

  private WordSyntax() {}

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static void requireEncodable(String text) {
    if (!isPlain(text) && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("the text contains half a character; type it again");
    }
  }

  static void requireWord(String value) {
    if (value.length() <= SHORT && isPlain(value)) {
      return;
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("nginx cannot read a NUL character; remove it");
    }
    requireEncodable(value);
    if (value.length() > SHORT && (value.length() > MAX_BYTES || bytes(print(value)) > MAX_BYTES)) {
      throw new IllegalArgumentException("nginx reads at most 4,000 bytes as one word; shorten it");
    }
  }

  /// The word as written in a file, of what may be one; throws IllegalArgumentException for what may
  /// not.
  static String printable(String value) {
    if (!value.isEmpty() && value.length() <= SHORT && isPlain(value)) {
      return value;
    }
    requireWord(value);
    return print(value);
  }

  static void requireSyntax(String source) {
    if (source.isEmpty() || source.length() > MAX_BYTES || !isPlainWithVariables(source)) {
      throw new IllegalArgumentException(
          "this cannot stand in an nginx configuration without quotes: " + shown(source));
    }
  }

  /// Refuses a lone `$` whose neighbour would complete it to a variable.
  static void requireJoinable(List<Argument> parts) {
    for (int i = 0; i + 1 < parts.size(); i++) {
      String next = parts.get(i + 1).value();
      if (parts.get(i).value().endsWith("$") && (isNameStart(next) || next.startsWith("{"))) {
        throw new IllegalArgumentException(
            "a dollar sign before this text would make it a variable: " + shown(next));
      }
    }
  }

  /// The word that the parts make; a variable gets braces where the next part would lengthen its
  /// name.
  static String join(List<Argument> parts) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String value = parts.get(i).value();
      boolean last = i + 1 == parts.size();
      word.append(
          !last && parts.get(i) instanceof Argument.Syntax && isNameStart(parts.get(i + 1).value())
              ? withLastVariableInBraces(value)
              : value);
    }
    return word.toString();
  }

  /// The word as written in a file: bare where that is read back unchanged, else in double quotes.
  static String print(String value) {
    if (!value.isEmpty() && isPlain(value)) {
      return value;
    }
    String escaped = escaped(value);
    return isBare(value) ? escaped : '"' + escaped + '"';
  }

  /// A name and what follows it, as written in a file.
  static String print(String name, List<Argument> arguments) {
    StringBuilder line = new StringBuilder(USUAL_LINE);
    append(line, name, arguments);
    return line.toString();
  }

  /// Adds a name and what follows it to a file.
  static void append(StringBuilder text, String name, List<Argument> arguments) {
    text.append(print(name));
    for (Argument argument : arguments) {
      text.append(' ').append(argument.printed());
    }
  }

  /// The argument that prints as `value`. Throws IllegalArgumentException for what we cannot print:
  /// a `${` that is no variable, a NUL character, a word that is too long.
  static Argument argument(String value) {
    List<Argument> parts = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(value);
    int end = 0;
    while (variable.find()) {
      if (variable.start() > end) {
        parts.add(new Argument.Text(value.substring(end, variable.start())));
      }
      parts.add(new Argument.Syntax(variable.group()));
      end = variable.end();
    }
    if (parts.isEmpty()) {
      return new Argument.Text(value);
    }
    if (end < value.length()) {
      parts.add(new Argument.Text(value.substring(end)));
    }
    return parts.size() == 1 ? parts.getFirst() : new Argument.Joined(parts);
  }

  /// A text for a message: short and on one line.
  static String shown(String text) {
    String line = text.replaceAll("\\p{Cc}", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7f && ((c < 64 ? SPECIAL_BELOW_64 : SPECIAL_FROM_64) >>> c & 1) == 0;
  }

  private static boolean isBare(String value) {
    if (value.isEmpty()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i)) && !keepsBackslash(value, i)) {
        return isPlainWithVariables(value);
      }
    }
    return true;
  }

  /// Whether nothing needs quotes when variables such as `${name}` are left out.
  private static boolean isPlainWithVariables(String value) {
    if (value.indexOf('{') < 0) {
      return isPlain(value);
    }
    return IN_BRACES.matcher(value).replaceAll("x").codePoints().allMatch(WordSyntax::isPlain);
  }

  private static boolean keepsBackslash(String value, int at) {
    return value.charAt(at) == '\\'
        && at + 1 < value.length()
        && ESCAPED_IN_PATTERNS.indexOf(value.charAt(at + 1)) >= 0
        && (at == 0 || value.charAt(at - 1) != '\\');
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\\' -> text.append(keepsBackslash(value, i) ? "\\" : "\\\\");
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isNameStart(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char c = text.charAt(0);
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String withLastVariableInBraces(String source) {
    if (source.indexOf('$') < 0) {
      return source;
    }
    Matcher variable = VARIABLE.matcher(source);
    while (variable.find()) {
      String name = variable.group().substring(1);
      boolean capture = name.length() == 1 && name.charAt(0) >= '1' && name.charAt(0) <= '9';
      if (variable.end() == source.length() && !capture && !name.endsWith("}")) {
        return source.substring(0, variable.start()) + "${" + name + "}";
      }
    }
    return source;
  }
}
