package apim.designer.validation;

import java.util.Locale;
import java.util.stream.Collectors;

/// The rule book as people read it.
public final class RuleBook {
  private RuleBook() {}

  /// A Markdown table of every rule, in the order of the rule book, with a final newline.
  public static String markdown() {
    return "| rule | severity | what goes wrong | quick fix | source |\n|---|---|---|---|---|\n"
        + Rules.ALL.stream().map(RuleBook::row).collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    return "| `"
        + rule.id()
        + "` | "
        + rule.severity().name().toLowerCase(Locale.ROOT)
        + " | "
        + rule.fault().replace("|", "\\|")
        + " | "
        + (rule.hasQuickFix() ? "yes" : "no")
        + " | ["
        + host(rule.source())
        + "]("
        + rule.source()
        + ") |\n";
  }

  private static String host(String url) {
    return url.replaceFirst("^https://", "").replaceFirst("/.*", "");
  }
}
