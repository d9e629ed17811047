package apim.designer.bundle;

import apim.designer.diff.UnifiedDiff;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was changed in a customer's deployment.toml, as a README may show it: the changed lines only,
/// and of a secret no more than its key.
final class TomlDifference {
  /// Keys whose values are nobody else's business, whatever table they are in.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)^(?<shown>[-+"
              + " ][^=]*(password|passphrase|secret|token|(\\b|_)key\\b)[^=]*=\\s*)\\S.*$");

  private TomlDifference() {}

  static List<String> lines(String original, String edited) {
    return UnifiedDiff.withoutContext(
            "deployment.toml", "deployment.toml (edited)", original, edited)
        .lines()
        .map(TomlDifference::masked)
        .toList();
  }

  private static String masked(String line) {
    Matcher secret = SECRET.matcher(line);
    return secret.matches() ? secret.group("shown") + "…" : line;
  }
}
