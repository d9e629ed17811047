package apim.designer.bundle;

import apim.designer.generator.EncryptionKey;
import apim.designer.toml.Toml;
import apim.designer.toml.TomlRefusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values of a deployment.toml that are nobody else's business, whatever table they are in.
public final class Secrets {
  private static final String HIDDEN = "••••••";

  private static final Pattern SECRET =
      Pattern.compile(
          "(?is)^(?<shown>[^=]*(password|passphrase|secret|token|(\\b|_)key\\b)[^=]*=\\s*)\\S.*$");

  /// In the table of one line, or in the query of an address.
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)(?<shown>(password|passphrase|pwd|secret|token)[\\w\"'-]*\\s*=\\s*)"
              + "(\"[^\"]*\"?|'[^']*'?|[^\\s,;&\"'}]+)");

  /// Between the name and the host of an address.
  private static final Pattern BEFORE_HOST =
      Pattern.compile("(?<shown>://[^/@\\s:\"']*:)[^/@\\s\"']+(?=@)");

  private Secrets() {}

  /// The line, counted from 1, on which a deployment.toml has the key with which nodes encrypt; one
  /// that only says how to make it is none.
  static Optional<Integer> lineOfEncryptionKey(String file) {
    try {
      return Toml.read(file)
          .value("encryption", "key")
          .filter(found -> !found.value().equals(EncryptionKey.PLACEHOLDER))
          .map(Toml.Found::line);
    } catch (TomlRefusal _) {
      // A file that API-M would not read is shown for its fault.
      return Optional.empty();
    }
  }

  /// The line as it may be shown: of a secret no more than its key.
  public static String masked(String line) {
    Matcher secret = SECRET.matcher(line);
    if (secret.matches()) {
      return secret.group("shown") + HIDDEN;
    }
    String within = WITHIN.matcher(line).replaceAll("${shown}" + HIDDEN);
    return BEFORE_HOST.matcher(within).replaceAll("${shown}" + HIDDEN);
  }
}
