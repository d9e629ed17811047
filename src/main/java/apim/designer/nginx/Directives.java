package apim.designer.nginx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of nginx directives: where each may stand, how many arguments it takes, and which
/// editions and versions have it (`directives.tsv`, each row with its source).
public final class Directives {
  private static final Directives STANDARD = read();

  private final List<DirectiveRow> rows;
  private final Map<String, List<DirectiveRow>> byName;

  private Directives(List<DirectiveRow> rows) {
    this.rows = List.copyOf(rows);
    // A parameter is filed under its directive.
    this.byName = rows.stream().collect(Collectors.groupingBy(row -> row.name().split("/")[0]));
  }

  public static Directives standard() {
    return STANDARD;
  }

  /// Whether `target` has the directive, or the parameter written `listen/http2`, in any context.
  public boolean allows(Target target, String name) {
    return rows.stream()
        .anyMatch(row -> row.name().equals(name) && row.availability().covers(target));
  }

  /// Whether `target` has the directive, or the parameter written `listen/http2`, in `context`.
  public boolean allows(Target target, Context context, String name) {
    return about(name).stream()
        .anyMatch(
            row ->
                row.name().equals(name) && row.isIn(context) && row.availability().covers(target));
  }

  /// The versions in which open-source nginx gained or lost something that the table knows, newest
  /// first.
  public List<Version> versions() {
    return rows.stream()
        .map(DirectiveRow::availability)
        .flatMap(one -> Stream.of(one.firstOpenSource(), one.last(), one.deprecated()))
        .flatMap(Optional::stream)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  boolean can(Target target, Capability capability) {
    return allows(target, capability.context(), capability.row());
  }

  List<DirectiveRow> rows() {
    return rows;
  }

  /// The rows of a directive, those of its parameters too.
  List<DirectiveRow> about(String name) {
    return byName.getOrDefault(name.split("/", 2)[0], List.of());
  }

  private static Directives read() {
    try (InputStream stream =
            Objects.requireNonNull(
                Directives.class.getResourceAsStream("directives.tsv"), "directives.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Directives(
          reader
              .lines()
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(DirectiveRow::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
