package apim.designer.toml;

import apim.designer.toml.Syntax.Array;
import apim.designer.toml.Syntax.Header;
import apim.designer.toml.Syntax.Inline;
import apim.designer.toml.Syntax.Node;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.Syntax.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which tables a file defines, and whether API-M's parser survives it. That parser hangs a table
/// into itself when its header comes after a sub-table or after dotted keys that imply it, and
/// then overflows its stack (MutableTomlTable.createTable of cava-toml 0.5.0; seen in
/// <https://github.com/wso2/product-is/issues/13485>).
final class Tables {
  private sealed interface Held {
    int at();
  }

  private record Leaf(int at) implements Held {}

  /// The elements of `[[…]]`; the last one is the one that later headers mean.
  private static final class Elements implements Held {
    private final int at;
    private Table last;

    private Elements(int at, Table last) {
      this.at = at;
      this.last = last;
    }

    @Override
    public int at() {
      return at;
    }
  }

  private static final class Table implements Held {
    private final Map<String, Held> held = new HashMap<>();
    private final int at;
    private final boolean shared;
    private boolean implied;

    private Table(int at, boolean implied, boolean shared) {
      this.at = at;
      this.implied = implied;
      this.shared = shared;
    }

    @Override
    public int at() {
      return at;
    }
  }

  private final String text;
  private final Table root = new Table(0, false, false);
  private Table current = root;

  private Tables(String text) {
    this.text = text;
  }

  /// @throws TomlRefusal where API-M's parser would report an error or overflow
  static void check(String text, List<Syntax> file) {
    Tables tables = new Tables(text);
    for (Syntax syntax : file) {
      switch (syntax) {
        case Header header when header.array() -> tables.element(header);
        case Header header -> tables.table(header);
        case Pair pair -> tables.set(tables.current, pair);
        case Node _ -> throw new IllegalArgumentException("a value stands alone");
      }
    }
  }

  private void table(Header header) {
    List<String> path = header.path();
    Table parent = inner(root, path.subList(0, path.size() - 1), header.start(), true);
    Held there = parent.held.get(path.getLast());
    if (there == null) {
      current = new Table(header.start(), false, false);
      parent.held.put(path.getLast(), current);
      return;
    }
    String name = "[" + Literal.path(path) + "]";
    int line = TomlRefusal.lineOf(text, there.at());
    throw TomlRefusal.at(
        text,
        header.start(),
        there instanceof Table table && table.implied
            ? name
                + " comes after its own sub-table or dotted key in line "
                + line
                + ", which stops API-M at start-up with a stack overflow; move it before that line."
            : name + " is already defined in line " + line + "; API-M would not read this file.");
  }

  private void element(Header header) {
    List<String> path = header.path();
    Table parent = inner(root, path.subList(0, path.size() - 1), header.start(), true);
    current = new Table(header.start(), false, false);
    Held there = parent.held.get(path.getLast());
    switch (there) {
      case null -> parent.held.put(path.getLast(), new Elements(header.start(), current));
      case Elements elements -> elements.last = current;
      default ->
          throw TomlRefusal.at(
              text,
              header.start(),
              "[["
                  + Literal.path(path)
                  + "]] is no array of tables in line "
                  + TomlRefusal.lineOf(text, there.at())
                  + "; API-M would not read this file.");
    }
  }

  private void set(Table table, Pair pair) {
    List<String> path = pair.path();
    Held value = held(pair.value());
    Table parent = inner(table, path.subList(0, path.size() - 1), pair.start(), false);
    Held there = parent.held.putIfAbsent(path.getLast(), value);
    if (there != null) {
      throw TomlRefusal.at(
          text,
          pair.start(),
          Literal.path(path)
              + " is already defined in line "
              + TomlRefusal.lineOf(text, there.at())
              + "; API-M would not read this file.");
    }
  }

  private Held held(Node node) {
    return switch (node) {
      case Scalar scalar -> new Leaf(scalar.start());
      case Array array -> {
        array.nodes().forEach(this::held);
        yield new Leaf(array.start());
      }
      case Inline inline -> {
        boolean empty = inline.pairs().isEmpty();
        Table table = new Table(inline.start(), empty, empty);
        inline.pairs().forEach(pair -> set(table, pair));
        yield table;
      }
    };
  }

  private Table inner(Table from, List<String> path, int at, boolean throughElements) {
    Table table = from;
    for (String key : path) {
      Held there = table.held.computeIfAbsent(key, _ -> new Table(at, true, false));
      table =
          switch (there) {
            // All empty inline tables are one object in that parser: a key added to one of them
            // shows in every other.
            case Table inner when !inner.shared -> inner;
            case Elements elements when throughElements -> elements.last;
            default ->
                throw TomlRefusal.at(
                    text,
                    at,
                    Literal.key(key)
                        + " is not a table that can be added to, see line "
                        + TomlRefusal.lineOf(text, there.at())
                        + "; API-M would not read this file.");
          };
    }
    return table;
  }
}
