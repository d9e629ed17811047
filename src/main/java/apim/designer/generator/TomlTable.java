package apim.designer.generator;

import apim.designer.generator.TomlSetting.Scope;
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
  private record Line(String table, List<Scope> scopes, String value, String why, String source) {}

  private TomlTable() {}

  /// As Markdown, with a line feed at the end.
  public static String markdown() {
    Map<Line, List<String>> lines = new LinkedHashMap<>();
    for (TomlSetting setting : TomlSetting.values()) {
      Line line =
          new Line(
              setting.place().header(),
              setting.scopes(),
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
            line.scopes().stream().map(TomlTable::scope).collect(Collectors.joining("; ")),
            line.value(),
            line.why(),
            line.source());
  }

  private static String scope(Scope scope) {
    List<String> profiles =
        Arrays.stream(Profile.values())
            .filter(scope.profiles()::contains)
            .map(Profile::id)
            .toList();
    String who =
        profiles.size() == Profile.values().length ? "all profiles" : String.join(", ", profiles);
    return who + ": " + scope.releases();
  }
}
