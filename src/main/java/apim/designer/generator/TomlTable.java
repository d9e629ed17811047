package apim.designer.generator;

import apim.designer.catalog.Catalog;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The README's table of what is set in deployment.toml, for which profiles and releases, from what
/// and why, with the source. It is the data by which the changes are made.
public final class TomlTable {
  /// What rows have in common that stand in one line.
  private record Line(String table, String scopes, String value, String why, String source) {}

  private static final Catalog CATALOG = Catalog.standard();

  private TomlTable() {}

  /// As Markdown, with a line feed at the end.
  public static String markdown() {
    Map<Line, List<String>> lines = new LinkedHashMap<>();
    for (TomlSetting setting : TomlSetting.values()) {
      Line line =
          new Line(
              setting.place().header(),
              scopes(setting),
              setting.value(),
              setting.reason(),
              setting.source());
      lines.computeIfAbsent(line, missing -> new ArrayList<>()).add(setting.key());
    }
    return """
    | table | key | profiles and releases | set to | why | source |
    |---|---|---|---|---|---|
    """
        + lines.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String row(Line line, List<String> keys) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            line.table(),
            keys.stream()
                .flatMap(key -> Arrays.stream(key.split(", ")))
                .map(key -> "`" + key + "`")
                .collect(Collectors.joining(", ")),
            line.scopes(),
            line.value(),
            line.why(),
            line.source());
  }

  /// The profiles with the releases that have them, those with the same releases together.
  private static String scopes(TomlSetting setting) {
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

  private static boolean includes(TomlSetting setting, Profile profile, String release) {
    ApimVersion version = ApimVersion.of(release);
    return setting.includes(profile, version)
        && CATALOG.release(version).flatMap(known -> known.profile(profile)).isPresent();
  }
}
