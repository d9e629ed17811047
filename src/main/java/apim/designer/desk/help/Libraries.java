package apim.designer.desk.help;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The libraries that the designer comes with: which there are and in which version is what the
/// build resolved, their licences are kept in a table.
final class Libraries {
  /// Maven's own list of what the designer needs to run, written by the build.
  static final String RESOLVED = "dependencies.txt";

  static final String LICENCES = "licences.tsv";

  /// ` group:artifact:jar:classifier:version:scope`, with or without a classifier.
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*([\\w.-]+:[\\w.-]+):jar:(?:[\\w-]+:)?([^:\\s]+):(?:compile|runtime)\\b.*");

  private Libraries() {}

  /// Where an IDE has built the designer, what Maven resolved is unknown, and so are the versions.
  static List<Library> shipped() {
    String licences = Resource.text(LICENCES).orElseThrow();
    return Resource.text(RESOLVED)
        .map(resolved -> of(resolved, licences))
        .orElseGet(() -> List.copyOf(licences(licences).values()));
  }

  /// What was resolved, by name, each with its licence; a licence that nobody looked up is
  /// "unknown".
  static List<Library> of(String resolved, String licences) {
    Map<String, Library> known = licences(licences);
    return versions(resolved).entrySet().stream()
        .map(
            entry -> {
              Library library =
                  known.getOrDefault(
                      entry.getKey(), new Library(entry.getKey(), "", "unknown", ""));
              return new Library(
                  library.name(), entry.getValue(), library.licence(), library.page());
            })
        .toList();
  }

  /// Version by name; one library can come as several files.
  static Map<String, String> versions(String resolved) {
    Map<String, String> versions = new TreeMap<>();
    resolved
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> versions.put(line.group(1), line.group(2)));
    return versions;
  }

  static Map<String, Library> licences(String table) {
    return table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(cells -> new Library(cells[0], "", cells[1], cells[2]))
        .collect(
            Collectors.toMap(
                Library::name,
                Function.identity(),
                (a, b) -> {
                  throw new IllegalStateException(a.name() + " has two licences");
                },
                TreeMap::new));
  }
}
