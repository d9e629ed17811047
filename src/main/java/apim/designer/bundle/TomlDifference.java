package apim.designer.bundle;

import apim.designer.diff.UnifiedDiff;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What was changed in a customer's deployment.toml, as a README may show it: the changed lines only,
/// and of a secret no more than its key.
final class TomlDifference {
  private TomlDifference() {}

  static List<String> lines(String original, String edited) {
    List<String> lines =
        UnifiedDiff.withoutContext("deployment.toml", "deployment.toml (edited)", original, edited)
            .lines()
            .toList();
    Set<Integer> continued = MaskedSecrets.continued(lines);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> masked(lines.get(i), continued.contains(i)))
        .toList();
  }

  /// A line of the difference begins with a sign.
  private static String masked(String line, boolean continued) {
    return line.isEmpty()
        ? line
        : line.charAt(0) + MaskedSecrets.masked(line.substring(1), continued);
  }
}
