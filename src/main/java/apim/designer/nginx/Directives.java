package apim.designer.nginx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The table of nginx directives: where each may stand, how many arguments it takes, and which
/// editions and versions have it (`directives.tsv`, each row with its source).
public final class Directives {
  private static final Directives STANDARD = read();

  // By directive, its parameters with it. A row is made when it is asked for: a start asks for few
  // of them.
  private final Map<String, List<String>> lines;
  private final Map<String, List<DirectiveRow>> rows = new ConcurrentHashMap<>();
  // What generators ask for each site.
  private final Map<Capability, List<Availability>> capabilities = new ConcurrentHashMap<>();

  private Directives(Map<String, List<String>> lines) {
    this.lines = lines;
  }

  public static Directives standard() {
    return STANDARD;
  }

  /// Whether `target` has the directive, or the parameter written `listen/http2`, in any context.
  public boolean allows(Target target, String name) {
    return about(name).stream()
        .anyMatch(row -> row.name().equals(name) && row.availability().covers(target));
  }

  /// Whether `target` has the directive, or the parameter written `listen/http2`, in `context`.
  public boolean allows(Target target, Context context, String name) {
    return coversAny(availabilities(context, name), target);
  }

  /// The versions in which open-source nginx gained or lost something that the table knows, newest
  /// first.
  public List<Version> versions() {
    return rows().stream()
        .map(DirectiveRow::availability)
        .flatMap(one -> Stream.of(one.firstOpenSource(), one.last(), one.deprecated()))
        .flatMap(Optional::stream)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  boolean can(Target target, Capability capability) {
    return coversAny(
        capabilities.computeIfAbsent(capability, one -> availabilities(one.context(), one.row())),
        target);
  }

  private List<Availability> availabilities(Context context, String name) {
    return about(name).stream()
        .filter(row -> row.name().equals(name) && row.isIn(context))
        .map(DirectiveRow::availability)
        .toList();
  }

  private static boolean coversAny(List<Availability> availabilities, Target target) {
    for (Availability one : availabilities) {
      if (one.covers(target)) {
        return true;
      }
    }
    return false;
  }

  List<DirectiveRow> rows() {
    return lines.keySet().stream().flatMap(directive -> about(directive).stream()).toList();
  }

  /// The rows of a directive, those of its parameters too.
  List<DirectiveRow> about(String name) {
    String directive = before('/', name);
    return lines.containsKey(directive)
        ? rows.computeIfAbsent(
            directive,
            key -> lines.getOrDefault(key, List.of()).stream().map(DirectiveRow::of).toList())
        : List.of();
  }

  private static String before(char end, String text) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private static Directives read() {
    try (InputStream stream =
            Objects.requireNonNull(
                Directives.class.getResourceAsStream("directives.tsv"), "directives.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Map<String, List<String>> lines = new LinkedHashMap<>();
      for (String line : reader.readAllLines()) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          lines.computeIfAbsent(before('/', before('\t', line)), _ -> new ArrayList<>()).add(line);
        }
      }
      return new Directives(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
