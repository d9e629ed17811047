package apim.designer.toml;

import apim.designer.toml.Syntax.Header;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.TomlToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table that the file holds as a comment: `#[apim.devportal]` and the commented keys below it.
/// Only its header and one key are made live: the other lines are samples with wrong values.
final class CommentedTable {
  /// A comment that is a line of its own; `content` is behind its `#` and blanks.
  private record Line(int start, int content, int end) {}

  private final Document document;
  private final Line header;
  private final List<Line> keys;

  private CommentedTable(Document document, Line header, List<Line> keys) {
    this.document = document;
    this.header = header;
    this.keys = keys;
  }

  /// Those of this path where no live key would come under the header, above all that is inside the
  /// table: API-M's parser bears it only there. The one with most lines first, as it is the sample
  /// that the file's author meant.
  static List<CommentedTable> all(Document document, List<String> path) {
    List<CommentedTable> all = new ArrayList<>();
    int inside = document.firstInside(path);
    List<TomlToken> tokens = Lexer.tokens(document.text());
    for (int i = 0; i < tokens.size() && tokens.get(i).start() < inside; i++) {
      Optional<Line> line = line(document, tokens, i);
      if (line.filter(l -> isHeader(document, l, path)).isPresent() && endsItsTable(tokens, i)) {
        all.add(new CommentedTable(document, line.get(), keys(document, tokens, i + 1)));
      }
    }
    all.sort(Comparator.comparingInt(table -> -table.keys.size()));
    return all;
  }

  private static Optional<Line> line(Document document, List<TomlToken> tokens, int index) {
    TomlToken token = tokens.get(index);
    boolean own = index == 0 || tokens.get(index - 1).kind() == Kind.NEWLINE;
    if (token.kind() != Kind.COMMENT || !own) {
      return Optional.empty();
    }
    int content = token.start();
    while (content < token.end() && "# \t".indexOf(document.text().charAt(content)) >= 0) {
      content++;
    }
    return Optional.of(new Line(token.start(), content, document.lineEnd(token.start())));
  }

  private static boolean endsItsTable(List<TomlToken> tokens, int index) {
    return tokens.stream()
        .skip(index)
        .map(TomlToken::kind)
        .filter(kind -> kind != Kind.COMMENT && kind != Kind.NEWLINE)
        .findFirst()
        .filter(kind -> kind != Kind.TABLE_START)
        .filter(kind -> kind != Kind.ARRAY_TABLE_START && kind != Kind.END)
        .isEmpty();
  }

  /// The commented lines directly below, to the first that is a header.
  private static List<Line> keys(Document document, List<TomlToken> tokens, int from) {
    List<Line> keys = new ArrayList<>();
    for (int i = from; i + 1 < tokens.size(); i += 2) {
      if (!isOneBreak(document, tokens.get(i))) {
        break;
      }
      Optional<Line> line = line(document, tokens, i + 1);
      if (line.isEmpty() || live(document, line.get()) instanceof Header) {
        break;
      }
      keys.add(line.get());
    }
    return keys;
  }

  private static boolean isOneBreak(Document document, TomlToken token) {
    return token.kind() == Kind.NEWLINE
        && document.text().indexOf('\n', token.start()) == token.end() - 1;
  }

  /// What the line says once it is no comment; null where that is not one header or key.
  private static @Nullable Syntax live(Document document, Line line) {
    try {
      List<Syntax> live = TomlParser.parse(document.text().substring(line.content(), line.end()));
      return live.size() == 1 ? live.getFirst() : null;
    } catch (TomlRefusal _) {
      return null;
    }
  }

  private static boolean isHeader(Document document, Line line, List<String> path) {
    return document.text().startsWith("[", line.content())
        && live(document, line) instanceof Header header
        && !header.array()
        && header.path().equals(path);
  }

  List<Splice> madeLive(String key, Value value) {
    Splice liveHeader = new Splice(header.start(), header.content(), "");
    for (Line line : keys) {
      if (live(document, line) instanceof Pair pair && pair.path().equals(List.of(key))) {
        return withKey(liveHeader, line, pair, value);
      }
    }
    String assignment = Literal.key(key) + " = " + value.literal();
    return List.of(
        liveHeader,
        Splice.insert(header.end(), document.eol() + document.indent(header.start()) + assignment));
  }

  private List<Splice> withKey(Splice liveHeader, Line line, Pair pair, Value value) {
    List<Splice> splices = new ArrayList<>();
    splices.add(liveHeader);
    splices.add(new Splice(line.start(), line.content(), ""));
    String content = document.text().substring(line.content(), line.end());
    for (Splice splice : Retouch.of(content, pair.value(), value)) {
      splices.add(
          new Splice(
              line.content() + splice.start(), line.content() + splice.end(), splice.text()));
    }
    return splices;
  }
}
