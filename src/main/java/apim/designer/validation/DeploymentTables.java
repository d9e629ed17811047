package apim.designer.validation;

import apim.designer.toml.Toml;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The tables of a deployment.toml that API-M reads, and which keys stand in them and nowhere else.
public final class DeploymentTables {
  public static final DeploymentTables KNOWN = read();

  /// A value of a file: the table that it is in, the line where that begins, and its own.
  public record Place(String table, int header, String key, int line) {}

  private final Map<String, Set<String>> keys = new LinkedHashMap<>();

  private DeploymentTables() {}

  public boolean knows(String table) {
    return keys.containsKey(table);
  }

  /// The tables in which a key stands, where it is one that stands in no other.
  public List<String> homes(String key) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().contains(key))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The one table that an unknown name differs from by a single letter.
  public Optional<String> meant(String unknown) {
    List<String> near = keys.keySet().stream().filter(known -> isNear(unknown, known)).toList();
    return knows(unknown) || near.size() != 1 ? Optional.empty() : Optional.of(near.getFirst());
  }

  /// Every value of a file, those in arrays of tables too.
  public List<Place> places(Toml file) {
    List<Place> places = new ArrayList<>();
    visit(
        file,
        "",
        (scope, path) ->
            scope
                .values()
                .forEach(
                    found -> {
                      int header =
                          found.table().isEmpty()
                              ? scope.line()
                              : scope.headers().getOrDefault(found.table(), found.line());
                      places.add(
                          new Place(
                              joined(path, found.table()), header, found.key(), found.line()));
                    }));
    return places;
  }

  /// Where each table of a file begins, by line.
  public NavigableMap<Integer, String> headers(Toml file) {
    NavigableMap<Integer, String> headers = new TreeMap<>();
    visit(
        file,
        "",
        (scope, path) -> {
          if (!path.isEmpty()) {
            headers.putIfAbsent(scope.line(), path);
          }
          scope.headers().forEach((inside, line) -> headers.put(line, joined(path, inside)));
        });
    return headers;
  }

  private interface Visitor {
    void visit(Toml scope, String path);
  }

  private void visit(Toml scope, String path, Visitor visitor) {
    visitor.visit(scope, path);
    for (List<String> array : scope.arrays()) {
      String inside = joined(path, array);
      scope
          .elements(array.toArray(String[]::new))
          .forEach(element -> visit(element, inside, visitor));
    }
  }

  private static String joined(String path, List<String> inside) {
    String rest = String.join(".", inside);
    return path.isEmpty() || rest.isEmpty() ? path + rest : path + "." + rest;
  }

  /// Whether the names are the same but for one letter between two dots.
  private static boolean isNear(String unknown, String known) {
    int same = 0;
    while (same < unknown.length()
        && same < known.length()
        && unknown.charAt(same) == known.charAt(same)) {
      same++;
    }
    int start = known.lastIndexOf('.', same - 1) + 1;
    String a = unknown.substring(start);
    String b = known.substring(start);
    return rest(a).equals(rest(b)) && OneLetter.between(first(a), first(b));
  }

  private static String first(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static String rest(String path) {
    return path.substring(first(path).length());
  }

  private void add(String[] columns) {
    String path = columns[0];
    keys.put(
        path.startsWith("[[") ? path.substring(2, path.length() - 2) : path,
        columns.length < 3 ? Set.of() : Set.of(columns[2].split(" ", -1)));
  }

  private static DeploymentTables read() {
    String name = "deployment-tables.tsv";
    try (InputStream stream =
            Objects.requireNonNull(DeploymentTables.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      DeploymentTables tables = new DeploymentTables();
      for (String line : reader.readAllLines()) {
        if (!line.startsWith("#")) {
          tables.add(line.split("\t", -1));
        }
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
