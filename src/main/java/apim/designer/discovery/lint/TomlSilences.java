package apim.designer.discovery.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The comments of a deployment.toml that silence checks: each on a line of its own, about the line
/// below it, and where that begins a table, about the table.
final class TomlSilences {
  private final Map<Integer, Silence> comments = new LinkedHashMap<>();
  private final Map<Integer, int[]> spans = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();

  private TomlSilences() {}

  static TomlSilences of(String text) {
    TomlSilences silences = new TomlSilences();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("#")) {
        int number = at + 1;
        Silence.of(line.substring(1)).ifPresent(silence -> silences.note(silence, number, lines));
      }
    }
    return silences;
  }

  private void note(Silence silence, int line, List<String> lines) {
    int first = line;
    while (first < lines.size() && isPassedOver(lines.get(first))) {
      first++;
    }
    int last = first;
    if (first < lines.size() && lines.get(first).startsWith("[")) {
      while (last + 1 < lines.size() && !lines.get(last + 1).startsWith("[")) {
        last++;
      }
    }
    comments.put(line, silence);
    spans.put(line, new int[] {first + 1, last + 1});
  }

  private static boolean isPassedOver(String line) {
    return line.isEmpty() || line.startsWith("#");
  }

  Optional<String> reason(String rule, int line) {
    for (Map.Entry<Integer, Silence> comment : comments.entrySet()) {
      Silence silence = comment.getValue();
      int[] span = spans.getOrDefault(comment.getKey(), new int[] {0, 0});
      if (silence.isComplete()
          && silence.rule().equals(rule)
          && span[0] <= line
          && line <= span[1]) {
        used.add(comment.getKey());
        return Optional.of(silence.reason());
      }
    }
    return Optional.empty();
  }

  /// What is wrong with the comments themselves, by line, when all checks have asked.
  Map<Integer, Check> faults() {
    Map<Integer, Check> faults = new LinkedHashMap<>();
    comments.forEach(
        (line, silence) ->
            NginxSilences.fault(silence, used.contains(line))
                .ifPresent(check -> faults.put(line, check)));
    return faults;
  }
}
