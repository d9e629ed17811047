package apim.designer.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values of a deployment.toml that are nobody else's business, whatever table they are in.
public final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)^(?<shown>[^=]*(password|passphrase|secret|token|(\\b|_)key\\b)[^=]*=\\s*)\\S.*$");

  private Secrets() {}

  /// The line as it may be shown: of a secret no more than its key.
  public static String masked(String line) {
    Matcher secret = SECRET.matcher(line);
    return secret.matches() ? secret.group("shown") + "…" : line;
  }
}
