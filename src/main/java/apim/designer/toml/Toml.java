package apim.designer.toml;

import static apim.designer.toml.Document.joined;
import static apim.designer.toml.Document.startsWith;

import apim.designer.toml.Document.Scope;
import apim.designer.toml.Document.Section;
import apim.designer.toml.Syntax.Array;
import apim.designer.toml.Syntax.Inline;
import apim.designer.toml.Syntax.Node;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.Syntax.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a deployment.toml says, by path and however it is spelled: the whole file, or one element of
/// an array of tables. For those who ask; [TomlEditor] is for those who change.
public final class Toml {
  /// A value with its place.
  ///
  /// @param path from the file or element that was asked, the key last
  /// @param value a String, Long, Double, Boolean, java.time value, or a List of these
  /// @param line counted from 1, where its key stands
  public record Found(List<String> path, Object value, int line) {
    public Found {
      path = List.copyOf(path);
    }

    public String key() {
      return path.getLast();
    }

    /// The table that the value stands in; empty for the keys of the file or element itself.
    public List<String> table() {
      return path.subList(0, path.size() - 1);
    }

    /// The text of a string, a number or a truth value as API-M copies it; empty for a list.
    public Optional<String> text() {
      return value instanceof List<?> ? Optional.empty() : Optional.of(value.toString());
    }

    /// The texts of a list, or the one text.
    public List<String> texts() {
      return value instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of(value.toString());
    }
  }

  private final int line;
  private final Map<List<String>, Found> values = new LinkedHashMap<>();
  private final Map<List<String>, List<Toml>> arrays = new LinkedHashMap<>();
  private final Map<List<String>, Integer> headers = new LinkedHashMap<>();

  private Toml(int line) {
    this.line = line;
  }

  /// @throws TomlRefusal where API-M would not read the text, with the line
  public static Toml read(String text) {
    return new Reading(text).whole();
  }

  /// Where its first line stands, counted from 1.
  public int line() {
    return line;
  }

  /// The value of this key; empty where it is not there, or is a table.
  public Optional<Found> value(String... path) {
    return Optional.ofNullable(values.get(List.of(path)));
  }

  /// The value of this key as text; empty for a list, too.
  public Optional<String> text(String... path) {
    return value(path).flatMap(Found::text);
  }

  /// Every value that is in no element of an array of tables, in the order of the file.
  public List<Found> values() {
    return List.copyOf(values.values());
  }

  /// Every value of the table with this path and of the tables inside it.
  public List<Found> within(String... table) {
    List<String> path = List.of(table);
    return values.values().stream().filter(found -> startsWith(found.table(), path)).toList();
  }

  /// The names of the arrays of tables.
  public List<List<String>> arrays() {
    return List.copyOf(arrays.keySet());
  }

  /// The elements of an array of tables, in the order of the file.
  public List<Toml> elements(String... path) {
    return List.copyOf(arrays.getOrDefault(List.of(path), List.of()));
  }

  /// The first element of an array of tables whose `key` is `value`.
  public Optional<Toml> element(List<String> array, String key, String value) {
    return arrays.getOrDefault(array, List.of()).stream()
        .filter(element -> element.text(key).filter(value::equals).isPresent())
        .findFirst();
  }

  /// Whether the file has anything of this path: a value, a table, an array of tables.
  public boolean has(String... path) {
    List<String> wanted = List.of(path);
    return values.keySet().stream().anyMatch(its -> startsWith(its, wanted))
        || arrays.keySet().stream().anyMatch(its -> startsWith(its, wanted))
        || headers.keySet().stream().anyMatch(its -> startsWith(its, wanted));
  }

  /// The tables that have a header of their own, with its line.
  public Map<List<String>, Integer> headers() {
    return Map.copyOf(headers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Toml toml
        && line == toml.line
        && values.equals(toml.values)
        && arrays.equals(toml.arrays)
        && headers.equals(toml.headers);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /// What stands in a file is a customer's; it does not belong in a log.
  @Override
  public String toString() {
    return "Toml" + headers.keySet();
  }

  /// One pass over a file.
  private static final class Reading {
    private final Lines lines;
    private final Toml file = new Toml(1);
    private final Map<Scope, Toml> scopes = new HashMap<>();

    private record Lines(String text, List<Integer> starts) {
      static Lines of(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
          starts.add(at + 1);
        }
        return new Lines(text, starts);
      }

      int of(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
      }
    }

    Reading(String text) {
      lines = Lines.of(text);
      scopes.put(Scope.FILE, file);
      Document.of(text).sections().forEach(this::section);
    }

    Toml whole() {
      return file;
    }

    private void section(Section section) {
      Toml scope = scopes.computeIfAbsent(section.scope(), one -> element(section));
      if (section.header() != null && !section.header().array()) {
        scope.headers.putIfAbsent(section.inside(), lines.of(section.start()));
      }
      section.pairs().forEach(pair -> pair(scope, section.pathOf(pair), pair));
    }

    private Toml element(Section section) {
      List<String> array = section.scope().array();
      Scope outer = section.scope().outer();
      Toml parent = outer == null ? file : scopes.getOrDefault(outer, file);
      List<String> path = outer == null ? array : array.subList(outer.array().size(), array.size());
      Toml element = new Toml(lines.of(section.start()));
      parent.arrays.computeIfAbsent(path, missing -> new ArrayList<>()).add(element);
      return element;
    }

    private void pair(Toml scope, List<String> path, Pair pair) {
      int line = lines.of(pair.start());
      switch (pair.value()) {
        case Scalar scalar -> scope.values.putIfAbsent(path, new Found(path, scalar.value(), line));
        case Inline inline -> {
          scope.headers.putIfAbsent(path, line);
          inline.pairs().forEach(inner -> pair(scope, joined(path, inner.path()), inner));
        }
        case Array array when Document.isTable(array) ->
            array.nodes().forEach(node -> inlineElement(scope, path, node));
        case Array array -> scope.values.putIfAbsent(path, new Found(path, list(array), line));
      }
    }

    private void inlineElement(Toml scope, List<String> path, Node node) {
      if (node instanceof Inline inline) {
        Toml element = new Toml(lines.of(inline.start()));
        scope.arrays.computeIfAbsent(path, missing -> new ArrayList<>()).add(element);
        inline.pairs().forEach(inner -> pair(element, inner.path(), inner));
      }
    }

    private static List<Object> list(Array array) {
      List<Object> values = new ArrayList<>();
      for (Node node : array.nodes()) {
        switch (node) {
          case Scalar scalar -> values.add(scalar.value());
          case Array inner -> values.add(list(inner));
          case Inline _ -> values.add("");
        }
      }
      return List.copyOf(values);
    }
  }
}
