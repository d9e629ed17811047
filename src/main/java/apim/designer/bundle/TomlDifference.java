package apim.designer.bundle;

import apim.designer.diff.UnifiedDiff;
import java.util.List;

/// What was changed in a customer's deployment.toml, as a README may show it: the changed lines only,
/// and of a secret no more than its key.
final class TomlDifference {
  private TomlDifference() {}

  static List<String> lines(String original, String edited) {
    return UnifiedDiff.withoutContext(
            "deployment.toml", "deployment.toml (edited)", original, edited)
        .lines()
        .map(TomlDifference::masked)
        .toList();
  }

  /// A line of the difference begins with a sign.
  private static String masked(String line) {
    return line.isEmpty() ? line : line.charAt(0) + Secrets.masked(line.substring(1));
  }
}
