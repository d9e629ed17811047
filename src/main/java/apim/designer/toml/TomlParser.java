package apim.designer.toml;

import apim.designer.toml.Syntax.Array;
import apim.designer.toml.Syntax.Header;
import apim.designer.toml.Syntax.Inline;
import apim.designer.toml.Syntax.Node;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.Syntax.Scalar;
import apim.designer.toml.TomlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads the words of a file by the grammar of API-M's parser:
/// <https://github.com/ConsenSys/cava/blob/0.5.0/toml/src/main/antlr/net/consensys/cava/toml/internal/TomlParser.g4>.
final class TomlParser {
  /// Tables and arrays inside each other, the names of a dotted key counted: a deployment.toml nests
  /// six deep, and API-M's parser, which calls itself for each level, overflows its stack at 800.
  static final int DEEPEST = 100;

  private final String text;
  private final List<TomlToken> tokens;
  private int at;
  private int depth;

  private TomlParser(String text, List<TomlToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /// Headers and keys in the order of the file.
  ///
  /// @throws TomlRefusal where API-M's parser would report an error
  static List<Syntax> parse(String text) {
    List<TomlToken> words =
        Lexer.tokens(text).stream().filter(t -> t.kind() != Kind.COMMENT).toList();
    return new TomlParser(text, words).file();
  }

  private List<Syntax> file() {
    List<Syntax> file = new ArrayList<>();
    skip(Kind.NEWLINE);
    while (peek().kind() != Kind.END) {
      file.add(
          switch (peek().kind()) {
            case TABLE_START -> header(Kind.TABLE_END);
            case ARRAY_TABLE_START -> header(Kind.ARRAY_TABLE_END);
            default -> pair();
          });
      if (peek().kind() != Kind.END) {
        expect(Kind.NEWLINE, "the line goes on where it should end");
      }
      skip(Kind.NEWLINE);
    }
    return file;
  }

  private Header header(Kind close) {
    TomlToken open = take();
    depth = 0;
    List<String> path = key();
    TomlToken end = expect(close, "the header of a table is not closed");
    return new Header(path, close == Kind.ARRAY_TABLE_END, open.start(), end.end());
  }

  private Pair pair() {
    int start = peek().start();
    List<String> path = key();
    int lastKeyStart = tokens.get(at - 1).start();
    expect(Kind.EQUALS, "a key has no '='");
    Pair pair = new Pair(path, start, lastKeyStart, value());
    depth -= path.size();
    return pair;
  }

  private List<String> key() {
    List<String> path = new ArrayList<>();
    do {
      TomlToken part = take();
      deeper(part);
      switch (part.kind()) {
        case BARE_KEY -> path.add(text.substring(part.start(), part.end()));
        case STRING -> path.add((String) Scalars.string(text, part));
        default -> throw refused(part, "a key is missing or not well written");
      }
    } while (took(Kind.DOT));
    return List.copyOf(path);
  }

  private Node value() {
    TomlToken first = take();
    return switch (first.kind()) {
      case STRING -> scalar(Scalars.string(text, first), first);
      case INTEGER -> scalar(Scalars.integer(text, first), first);
      case FLOAT -> scalar(Scalars.decimal(text, first), first);
      case BOOLEAN -> scalar(text.charAt(first.start()) == 't', first);
      case DATE -> scalar(Scalars.date(text, first), first);
      case ARRAY_START -> array(first);
      case INLINE_START -> inline(first);
      default -> throw refused(first, "a value is missing or not well written");
    };
  }

  private static Scalar scalar(Object value, TomlToken token) {
    return new Scalar(value, token.start(), token.end());
  }

  private Array array(TomlToken open) {
    deeper(open);
    List<Node> nodes = new ArrayList<>();
    skip(Kind.NEWLINE);
    while (peek().kind() != Kind.ARRAY_END) {
      nodes.add(value());
      // A line break before the comma is an error there, one before the end is not.
      if (!took(Kind.COMMA)) {
        skip(Kind.NEWLINE);
        break;
      }
      skip(Kind.NEWLINE);
    }
    TomlToken end = expect(Kind.ARRAY_END, "an array is not well written");
    requireOneType(nodes);
    depth--;
    return new Array(List.copyOf(nodes), open.start(), end.end());
  }

  private void requireOneType(List<Node> nodes) {
    for (Node node : nodes) {
      if (!Scalars.type(node).equals(Scalars.type(nodes.getFirst()))) {
        throw TomlRefusal.at(
            text,
            node.start(),
            "an array mixes "
                + Scalars.type(nodes.getFirst())
                + " and "
                + Scalars.type(node)
                + "; API-M would not read this file.");
      }
    }
  }

  private Inline inline(TomlToken open) {
    List<Pair> pairs = new ArrayList<>();
    if (peek().kind() != Kind.INLINE_END) {
      do {
        pairs.add(pair());
      } while (took(Kind.COMMA));
    }
    TomlToken end = expect(Kind.INLINE_END, "an inline table { … } is not well written");
    return new Inline(List.copyOf(pairs), open.start(), end.end());
  }

  private void deeper(TomlToken token) {
    if (++depth > DEEPEST) {
      throw TomlRefusal.at(
          text,
          token.start(),
          "tables and arrays are nested more than "
              + DEEPEST
              + " levels deep, which no deployment.toml needs; remove the inner levels.");
    }
  }

  private TomlToken peek() {
    return tokens.get(at);
  }

  private TomlToken take() {
    TomlToken token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private boolean took(Kind kind) {
    boolean there = peek().kind() == kind;
    at += there ? 1 : 0;
    return there;
  }

  private void skip(Kind kind) {
    while (peek().kind() == kind) {
      at++;
    }
  }

  private TomlToken expect(Kind kind, String otherwise) {
    if (peek().kind() != kind) {
      throw refused(peek(), otherwise);
    }
    return take();
  }

  private TomlRefusal refused(TomlToken token, String reason) {
    return TomlRefusal.at(text, token.start(), reason + "; API-M would not read this file.");
  }
}
