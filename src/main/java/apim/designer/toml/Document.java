package apim.designer.toml;

import apim.designer.toml.Syntax.Array;
import apim.designer.toml.Syntax.Header;
import apim.designer.toml.Syntax.Inline;
import apim.designer.toml.Syntax.Node;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.Syntax.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file as sections: what stands under each header, and to which element of an array of tables it
/// belongs.
final class Document {
  /// An element of an array of tables of one reading of a file, or the whole file. `outer` is the
  /// element that the array stands in, or the file.
  static final class Scope {
    static final Scope FILE = new Scope(null, List.of());

    private final @Nullable Scope outer;
    private final List<String> array;

    private Scope(@Nullable Scope outer, List<String> array) {
      this.outer = outer;
      this.array = array;
    }

    @Nullable Scope outer() {
      return outer;
    }

    /// The path of its array; empty for the file.
    List<String> array() {
      return array;
    }
  }

  /// `inside` is the header's path within the scope; no header: the keys before the first one.
  record Section(@Nullable Header header, Scope scope, List<String> inside, List<Pair> pairs) {
    int start() {
      return header == null ? 0 : header.start();
    }

    /// Behind its header and last key, comments not counted.
    int end() {
      if (!pairs.isEmpty()) {
        return pairs.getLast().end();
      }
      return header == null ? 0 : header.end();
    }

    List<String> pathOf(Pair pair) {
      return joined(inside, pair.path());
    }
  }

  private final String text;
  private final List<Section> sections = new ArrayList<>();
  private final Map<Scope, List<Section>> own = new HashMap<>();
  private final Map<Scope, List<Section>> within = new HashMap<>();
  private final Map<List<String>, List<Scope>> elements = new HashMap<>();

  private Document(String text, List<Syntax> file) {
    this.text = text;
    OpenElements open = new OpenElements();
    add(new Section(null, Scope.FILE, List.of(), new ArrayList<>()));
    for (Syntax syntax : file) {
      switch (syntax) {
        case Header header -> add(section(header, open));
        case Pair pair -> sections.getLast().pairs().add(pair);
        case Node _ -> throw new IllegalArgumentException("a value stands alone");
      }
    }
  }

  /// @throws TomlRefusal where API-M would not read the text
  static Document of(String text) {
    return new Document(text, ApimReadable.parsed(text));
  }

  private Section section(Header header, OpenElements open) {
    List<String> path = header.path();
    Scope around = open.around(path);
    if (header.array()) {
      Scope element = new Scope(around, path);
      elements.computeIfAbsent(path, _ -> new ArrayList<>()).add(element);
      open.begin(element);
      return new Section(header, element, List.of(), new ArrayList<>());
    }
    List<String> inside = path.subList(around.array().size(), path.size());
    return new Section(header, around, inside, new ArrayList<>());
  }

  private void add(Section section) {
    sections.add(section);
    own.computeIfAbsent(section.scope(), _ -> new ArrayList<>()).add(section);
    for (Scope scope = section.scope(); scope != null; scope = scope.outer()) {
      within.computeIfAbsent(scope, _ -> new ArrayList<>()).add(section);
    }
  }

  String text() {
    return text;
  }

  List<Section> sections() {
    return sections;
  }

  List<Section> sections(Scope scope) {
    return own.getOrDefault(scope, List.of());
  }

  /// The elements of an array of tables, in the order of the file.
  List<Scope> elements(List<String> array) {
    return elements.getOrDefault(array, List.of());
  }

  /// The sections of an element and of the arrays inside it.
  List<Section> sectionsWithin(Scope element) {
    return within.getOrDefault(element, List.of());
  }

  /// The key with this path, however the file spells it.
  Optional<Pair> pair(Scope scope, List<String> path) {
    return sections(scope).stream()
        .flatMap(s -> s.pairs().stream().flatMap(p -> pair(p, s.pathOf(p), path).stream()))
        .findFirst();
  }

  private static Optional<Pair> pair(Pair pair, List<String> its, List<String> path) {
    if (its.equals(path)) {
      return Optional.of(pair);
    }
    return startsWith(path, its) && pair.value() instanceof Inline inline
        ? inline.pairs().stream()
            .flatMap(inner -> pair(inner, joined(its, inner.path()), path).stream())
            .findFirst()
        : Optional.empty();
  }

  /// Where the first header or key that is inside this table of the file stands; else the end.
  int firstInside(List<String> table) {
    for (Section section : sections) {
      if (section.header() != null && startsWith(section.header().path(), table)) {
        return section.start();
      }
      boolean file = section.scope() == Scope.FILE;
      for (Pair pair : file ? section.pairs() : List.<Pair>of()) {
        if (startsWith(section.pathOf(pair), table)) {
          return pair.start();
        }
      }
    }
    return text.length();
  }

  /// The text of a string; empty for any other value.
  static Optional<String> string(Node node) {
    return node instanceof Scalar(String value, int _, int _)
        ? Optional.of(value)
        : Optional.empty();
  }

  static boolean isTable(Node node) {
    return node instanceof Inline
        || (node instanceof Array array
            && !array.nodes().isEmpty()
            && array.nodes().getFirst() instanceof Inline);
  }

  static boolean startsWith(List<String> path, List<String> prefix) {
    return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
  }

  static List<String> joined(List<String> table, List<String> key) {
    List<String> path = new ArrayList<>(table);
    path.addAll(key);
    return List.copyOf(path);
  }

  TomlRefusal refused(int offset, String reason) {
    return TomlRefusal.at(text, offset, reason);
  }

  /// The line break of the file: that of its first line.
  String eol() {
    int newline = text.indexOf('\n');
    return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
  }

  /// Before the line break of the line that `offset` is in.
  int lineEnd(int offset) {
    int newline = text.indexOf('\n', offset);
    if (newline < 0) {
      return text.length();
    }
    return newline > offset && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
  }

  int lineStart(int offset) {
    return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  }

  /// Whether the line from `lineStart` is empty.
  boolean isBlank(int lineStart) {
    return text.substring(lineStart, lineEnd(lineStart)).isBlank();
  }

  /// The blanks before the first word of the line that `offset` is in.
  String indent(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }
}
