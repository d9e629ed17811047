package apim.designer.nginx;

/// Splits a configuration into words, semicolons, braces and comments, after ngx_conf_read_token in
/// https://github.com/nginx/nginx.
final class Tokens {
  enum Kind {
    WORD,
    SEMICOLON,
    OPEN,
    CLOSE,
    COMMENT,
    END
  }

  /// A token; the text of a word is as nginx reads it, that of a comment is what follows the `#`.
  record Token(Kind kind, String text, int line) {}

  private static final char END = '\0';

  private final String fileName;
  private final String text;
  private int at;
  private int line = 1;

  Tokens(String fileName, String text) {
    this.fileName = fileName;
    this.text = text;
    int nul = text.indexOf(END);
    if (nul >= 0) {
      long before = text.chars().limit(nul).filter(c -> c == '\n').count();
      throw new NginxSyntaxException(
          new Place(fileName, 1 + (int) before),
          "the file contains a NUL character; it is no text file, or is saved as UTF-16: save it as"
              + " UTF-8");
    }
  }

  /// The next token; END at the end of the text.
  Token next() {
    while (isSpace(peek())) {
      advance();
    }
    int startLine = line;
    return switch (peek()) {
      case END -> new Token(Kind.END, "", startLine);
      case ';' -> single(Kind.SEMICOLON);
      case '{' -> single(Kind.OPEN);
      case '}' -> single(Kind.CLOSE);
      case '#' -> comment();
      case '"', '\'' -> quoted();
      default -> bare();
    };
  }

  private Token single(Kind kind) {
    advance();
    return new Token(kind, "", line);
  }

  private Token comment() {
    int start = at + 1;
    while (peek() != '\n' && peek() != END) {
      at++;
    }
    return new Token(Kind.COMMENT, text.substring(start, at), line);
  }

  private Token quoted() {
    int startLine = line;
    char quote = peek();
    advance();
    int start = at;
    while (peek() != quote) {
      if (peek() == '\\') {
        advance();
      }
      if (peek() == END) {
        throw new NginxSyntaxException(
            new Place(fileName, startLine),
            "a quote is never closed; add " + quote + " at its end");
      }
      advance();
    }
    String word = unescaped(text.substring(start, at));
    advance();
    char after = peek();
    if (!isSpace(after) && after != ';' && after != '{' && after != ')' && after != END) {
      throw new NginxSyntaxException(
          new Place(fileName, line),
          "\""
              + after
              + "\" right after a closing quote; put a space between them, or quote all of it");
    }
    return new Token(Kind.WORD, word, startLine);
  }

  private Token bare() {
    int startLine = line;
    int start = at;
    boolean variable = false;
    boolean first = true;
    while (true) {
      char c = peek();
      if (c == '{' && variable) {
        // nginx takes any brace right after `$` into the word, and a second one too
        advance();
        continue;
      }
      if (!first && (isSpace(c) || c == ';' || c == '{')) {
        break;
      }
      if (c == END) {
        break;
      }
      variable = c == '$';
      first = false;
      advance();
      if (c == '\\' && peek() != END) {
        advance();
      }
    }
    return new Token(Kind.WORD, unescaped(text.substring(start, at)), startLine);
  }

  private static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder word = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        word.append(c);
        continue;
      }
      char next = raw.charAt(++i);
      switch (next) {
        case '"', '\'', '\\' -> word.append(next);
        case 't' -> word.append('\t');
        case 'r' -> word.append('\r');
        case 'n' -> word.append('\n');
        default -> word.append(c).append(next);
      }
    }
    return word.toString();
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private void advance() {
    if (peek() == '\n') {
      line++;
    }
    at++;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
