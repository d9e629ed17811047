package apim.designer.toml;

import apim.designer.toml.TomlToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a file into words the way API-M's parser (cava-toml 0.5.0) does, with its quirks: a tab
/// ends a quoted string in an error, a date stays open until the next blank, and an empty array
/// leaves the lexer inside the value, so that the line after `[[], []]` is read as a value again.
/// Only with the same states is its verdict the same:
/// <https://github.com/ConsenSys/cava/blob/0.5.0/toml/src/main/antlr/net/consensys/cava/toml/internal/TomlLexer.g4>.
final class Lexer {
  private enum Mode {
    LINE,
    VALUE,
    DATE,
    INLINE
  }

  // Possessive, for a group that gives back is matched by recursion: long numbers are long stacks.
  private static final String DECIMAL = "[-+]?(?:[1-9](?:_?[0-9])++|[0-9])";
  private static final String EXPONENT = "[eE]" + DECIMAL;
  private static final Pattern BOOLEAN = Pattern.compile("true|false");
  private static final Pattern INTEGER =
      Pattern.compile(
          "0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+|0o[0-7](?:_?[0-7])*+|0b[01](?:_?[01])*+|" + DECIMAL);
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?(?:inf|nan)|"
              + DECIMAL
              + ("(?:" + EXPONENT + "|\\.[0-9](?:_?[0-9])*+(?:" + EXPONENT + ")?)"));
  private static final Pattern DATE =
      Pattern.compile("[0-9]+(?=[-:])(?:[-+:.ZTt0-9]| (?=[0-9]))*+");

  private final String text;
  private final Matcher matcher;
  private final List<TomlToken> tokens = new ArrayList<>();
  private final Deque<Mode> outer = new ArrayDeque<>();
  private final Deque<Integer> outerDepths = new ArrayDeque<>();
  private Mode mode = Mode.LINE;
  private int arrayDepth;
  private int at;

  private Lexer(String text) {
    this.text = text;
    this.matcher = BOOLEAN.matcher(text);
  }

  /// The words, comments included, blanks left out, line breaks without a word between them as one,
  /// an END last.
  ///
  /// @throws TomlRefusal where API-M's parser knows no word
  static List<TomlToken> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.add(Kind.END, 0);
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t') {
      at++;
      leave(Mode.DATE);
      return;
    }
    if (c == '#') {
      if (mode == Mode.INLINE) {
        throw refused("an inline table { … } holds a comment");
      }
      int newline = text.indexOf('\n', at);
      add(Kind.COMMENT, (newline < 0 ? text.length() : newline) - at);
      leave(Mode.DATE);
      return;
    }
    if (c == '\n' || text.startsWith("\r\n", at)) {
      newline(c == '\n' ? 1 : 2);
      return;
    }
    switch (mode) {
      case LINE -> line();
      case VALUE -> value();
      case DATE -> afterDate();
      case INLINE -> inline();
    }
  }

  private void newline(int length) {
    if (mode == Mode.INLINE) {
      throw refused("an inline table { … } goes over several lines");
    }
    if (!tokens.isEmpty() && tokens.getLast().kind() == Kind.NEWLINE) {
      tokens.set(
          tokens.size() - 1, new TomlToken(Kind.NEWLINE, tokens.getLast().start(), at + length));
      at += length;
    } else {
      add(Kind.NEWLINE, length);
    }
    leave(Mode.DATE);
    if (mode == Mode.VALUE && arrayDepth == 0) {
      leave(Mode.VALUE);
    }
  }

  private void line() {
    switch (text.charAt(at)) {
      case '.' -> add(Kind.DOT, 1);
      case '=' -> {
        add(Kind.EQUALS, 1);
        outerDepths.clear();
        arrayDepth = 0;
        enter(Mode.VALUE);
      }
      case '"', '\'' -> add(Kind.STRING, StringEnd.oneLine(text, at) - at);
      case '[' -> addTwin('[', Kind.TABLE_START, Kind.ARRAY_TABLE_START);
      case ']' -> addTwin(']', Kind.TABLE_END, Kind.ARRAY_TABLE_END);
      default -> bareKey();
    }
  }

  private void addTwin(char c, Kind one, Kind two) {
    boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
    add(twice ? two : one, twice ? 2 : 1);
  }

  private void bareKey() {
    int end = at;
    while (end < text.length() && isBare(text.charAt(end))) {
      end++;
    }
    if (end == at) {
      throw unknown();
    }
    add(Kind.BARE_KEY, end - at);
  }

  /// Whether a name may hold it without quotes.
  static boolean isBare(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private void value() {
    switch (text.charAt(at)) {
      case '"', '\'' -> {
        add(Kind.STRING, StringEnd.ofValue(text, at) - at);
        leave(Mode.VALUE);
      }
      case '[' -> {
        add(Kind.ARRAY_START, 1);
        arrayDepth++;
        enter(Mode.VALUE);
      }
      case ']' -> {
        add(Kind.ARRAY_END, 1);
        arrayDepth--;
        leave(Mode.VALUE);
      }
      case ',' -> {
        if (arrayDepth <= 0) {
          throw refused("a comma stands where none belongs");
        }
        add(Kind.COMMA, 1);
        enter(Mode.VALUE);
      }
      case '{' -> {
        add(Kind.INLINE_START, 1);
        outerDepths.push(arrayDepth);
        arrayDepth = 0;
        mode = Mode.INLINE;
      }
      default -> scalar();
    }
  }

  private void scalar() {
    int date = lengthOf(DATE);
    int integer = lengthOf(INTEGER);
    int number = Math.max(integer, lengthOf(FLOAT));
    int bool = lengthOf(BOOLEAN);
    if (date > number) {
      add(Kind.DATE, date);
      mode = Mode.DATE;
    } else if (number > 0) {
      add(integer == number ? Kind.INTEGER : Kind.FLOAT, number);
      leave(Mode.VALUE);
    } else if (bool > 0) {
      add(Kind.BOOLEAN, bool);
      leave(Mode.VALUE);
    } else {
      throw unknown();
    }
  }

  private void afterDate() {
    if (text.charAt(at) != ',') {
      throw refused("a date is followed by a blank or the end of the line");
    }
    add(Kind.COMMA, 1);
    leave(Mode.DATE);
  }

  private void inline() {
    switch (text.charAt(at)) {
      case '.' -> add(Kind.DOT, 1);
      case ',' -> add(Kind.COMMA, 1);
      case '=' -> {
        add(Kind.EQUALS, 1);
        enter(Mode.VALUE);
      }
      case '}' -> {
        add(Kind.INLINE_END, 1);
        arrayDepth = outerDepths.isEmpty() ? 0 : outerDepths.pop();
        leave(Mode.INLINE);
      }
      case '"', '\'' -> add(Kind.STRING, StringEnd.oneLine(text, at) - at);
      default -> bareKey();
    }
  }

  private void enter(Mode inner) {
    outer.push(mode);
    mode = inner;
  }

  private void leave(Mode inner) {
    if (mode == inner) {
      mode = outer.isEmpty() ? Mode.LINE : outer.pop();
    }
  }

  private void add(Kind kind, int length) {
    tokens.add(new TomlToken(kind, at, at + length));
    at += length;
  }

  private int lengthOf(Pattern pattern) {
    matcher.usePattern(pattern).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() - at : 0;
  }

  private TomlRefusal unknown() {
    int c = text.codePointAt(at);
    return refused(
        c < 0x20 || c == 0x7f || c == 0xfeff
            ? "the invisible character U+%04X stands where none belongs".formatted(c)
            : "'" + Character.toString(c) + "' stands where none belongs");
  }

  private TomlRefusal refused(String reason) {
    return TomlRefusal.at(text, at, reason + "; API-M would not read this file.");
  }
}
