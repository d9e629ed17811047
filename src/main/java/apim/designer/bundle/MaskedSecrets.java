package apim.designer.bundle;

import apim.designer.generator.EncryptionKey;
import apim.designer.toml.Toml;
import apim.designer.toml.TomlRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values of a deployment.toml that are nobody else's business, whatever table they are in.
public final class MaskedSecrets {
  private static final String HIDDEN = "••••••";

  private static final List<String> MULTI_LINE = List.of("\"\"\"", "'''");

  /// Keys that only speak of a secret: where a token is to be had, how long it lasts.
  private static final String NAMES_NONE =
      "[^=,&]*_(url|uri|endpoint|endpoints|header|period|expiry_time|alias|type|algorithm)[\"']?\\s*=";

  /// Of what is on or off there is nothing to hide.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?is)^(?!"
              + NAMES_NONE
              + ")(?<shown>[^=]*(password|passphrase|secret|token|(\\b|_)key\\b)[^=]*=\\s*)"
              + "(?!(true|false)\\s*(#.*)?$)\\S.*$");

  /// In the table of one line, or in the query of an address.
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)(?<shown>(password|passphrase|pwd|secret|token)(?!"
              + NAMES_NONE
              + ")[\\w\"'-]*\\s*=\\s*)(?!(true|false)\\b)"
              + "(\"[^\"]*\"?|'[^']*'?|[^\\s,;&\"'}]+)");

  /// Between the name and the host of an address.
  private static final Pattern BEFORE_HOST =
      Pattern.compile("(?<shown>://[^/@\\s:\"']*:)[^/@\\s\"']+(?=@)");

  private MaskedSecrets() {}

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

  /// A deployment.toml without the key with which nodes encrypt, whether it is made already or not.
  static String withoutEncryptionKey(String file) {
    if (!file.contains("[encryption")) {
      return file;
    }
    try {
      return Toml.read(file)
          .value("encryption", "key")
          .map(found -> withLineMasked(file, found.line()))
          .orElse(file);
    } catch (TomlRefusal _) {
      return file;
    }
  }

  private static String withLineMasked(String file, int number) {
    List<String> lines = new ArrayList<>(List.of(file.split("\n", -1)));
    lines.set(number - 1, masked(lines.get(number - 1)));
    return String.join("\n", lines);
  }

  /// The lines, counted from 0, on which a secret goes on that began above them: a string over several
  /// lines (TOML, "Multi-line strings").
  public static Set<Integer> continued(List<String> lines) {
    if (lines.stream().noneMatch(line -> MULTI_LINE.stream().anyMatch(line::contains))) {
      return Set.of();
    }
    Set<Integer> continued = new HashSet<>();
    String open = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!open.isEmpty()) {
        continued.add(i);
        open = line.contains(open) ? "" : open;
      } else if (SECRET.matcher(line).matches()) {
        open = opened(line.substring(line.indexOf('=') + 1).strip());
      }
    }
    return continued;
  }

  /// The quotes that end the string that `value` begins; empty where it ends on its own line.
  private static String opened(String value) {
    for (String quotes : MULTI_LINE) {
      if (value.startsWith(quotes)) {
        return value.indexOf(quotes, quotes.length()) < 0 ? quotes : "";
      }
    }
    return "";
  }

  /// The line as it may be shown: of a secret no more than its key.
  ///
  /// @param continued whether a secret goes on in it that began above
  public static String masked(String line, boolean continued) {
    return continued ? HIDDEN : masked(line);
  }

  static String masked(String line) {
    Matcher secret = SECRET.matcher(line);
    if (secret.matches()) {
      return secret.group("shown") + HIDDEN;
    }
    String within = WITHIN.matcher(line).replaceAll("${shown}" + HIDDEN);
    return BEFORE_HOST.matcher(within).replaceAll("${shown}" + HIDDEN);
  }
}
