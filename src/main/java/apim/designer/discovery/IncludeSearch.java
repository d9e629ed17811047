package apim.designer.discovery;

import apim.designer.nginx.Includes;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Finds the files that an nginx.conf includes among those that were given. A path from the root of
/// a server is looked for as it stands, then below the folder of the nginx.conf, as in a copy of
/// /etc/nginx that was made elsewhere.
final class IncludeSearch implements Includes {
  private final Map<String, SourceFile> files;
  private final String folder;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> missing = new TreeSet<>();

  /// @param folder the folder of the main file, with a slash at its end
  IncludeSearch(Map<String, SourceFile> files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  @Override
  public List<IncludedFile> matching(String pattern) {
    List<String> paths = paths(files.keySet(), folder, pattern);
    if (paths.isEmpty()) {
      missing.add(pattern);
    }
    used.addAll(paths);
    return paths.stream()
        .map(files::get)
        .filter(Objects::nonNull)
        .map(file -> new IncludedFile(file.path(), file.text()))
        .toList();
  }

  /// The paths of the files that were included.
  Set<String> used() {
    return used;
  }

  /// The patterns that nothing was found for.
  Set<String> missing() {
    return missing;
  }

  /// The paths among `given` that a pattern names, in nginx's order.
  static List<String> paths(Collection<String> given, String folder, String pattern) {
    if (!pattern.startsWith("/")) {
      return matching(given, folder + withoutDots(pattern));
    }
    List<String> found = matching(given, pattern);
    for (int slash = 0; found.isEmpty() && slash >= 0; slash = pattern.indexOf('/', slash + 1)) {
      found = matching(given, folder + withoutDots(pattern.substring(slash + 1)));
    }
    return found;
  }

  private static String withoutDots(String pattern) {
    return pattern.startsWith("./") ? withoutDots(pattern.substring(2)) : pattern;
  }

  private static List<String> matching(Collection<String> given, String pattern) {
    Wildcard wildcard = Wildcard.of(pattern);
    if (wildcard.isLiteral()) {
      return given.contains(pattern) ? List.of(pattern) : List.of();
    }
    return given.stream().filter(wildcard::matches).sorted(Comparator.naturalOrder()).toList();
  }
}
