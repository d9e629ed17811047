package apim.designer.generator;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The table on the page of what is set in deployment.toml, for which profiles and releases, from what
/// and why, with the source. It is the data by which the changes are made.
public final class TomlTable {
  /// What rows have in common that stand in one line.
  private record Line(String table, String scopes, String value, String why, String source) {}

  private static final Catalog CATALOG = Catalog.standard();

  private TomlTable() {}

  /// As Markdown, with a line feed at the end.
  public static String markdown() {
    Map<Line, List<String>> lines = new LinkedHashMap<>();
    for (Setting setting : CATALOG.settings()) {
      lines.computeIfAbsent(line(setting), missing -> new ArrayList<>()).addAll(setting.keys());
    }
    return """
    | table | key | profiles and releases | set to | why | source |
    |---|---|---|---|---|---|
    """
        + lines.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  /// Of a whole table, what its keys are set to is told by the keys and values themselves.
  private static Line line(Setting setting) {
    boolean whole =
        setting.recipe() == Recipe.WHOLE_ENVIRONMENT || setting.recipe() == Recipe.WHOLE_LISTENER;
    return new Line(
        setting.place().header(),
        scopes(setting),
        whole ? "`" + setting.value() + "`, where the file has no such table" : setting.value(),
        setting.reason(),
        setting.source());
  }

  private static String row(Line line, List<String> keys) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            line.table(),
            keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")),
            line.scopes(),
            line.value(),
            line.why(),
            line.source());
  }

  /// The profiles with the releases that have them, those with the same releases together.
  private static String scopes(Setting setting) {
    Map<String, List<String>> profiles = new LinkedHashMap<>();
    for (Profile profile : Profile.values()) {
      List<String> releases =
          CATALOG.releases().stream().filter(id -> includes(setting, profile, id)).toList();
      if (!releases.isEmpty()) {
        String first = releases.getFirst();
        String last = releases.getLast();
        profiles
            .computeIfAbsent(
                first.equals(last) ? first : first + " to " + last, missing -> new ArrayList<>())
            .add(profile.id());
      }
    }
    return profiles.entrySet().stream()
        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
        .collect(Collectors.joining("; "));
  }

  private static boolean includes(Setting setting, Profile profile, String release) {
    ApimVersion version = ApimVersion.of(release);
    return setting.includes(profile, version)
        && CATALOG.release(version).flatMap(known -> known.profile(profile)).isPresent();
  }
}
