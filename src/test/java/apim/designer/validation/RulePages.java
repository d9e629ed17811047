package apim.designer.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The pages of the rule book: the table of all rules, and a section for each with an example that
/// the rule itself finds.
public final class RulePages {
  private static final Path SOURCES = Path.of("src/main/java/apim/designer/validation");
  private static final int WAYS = 4;

  private RulePages() {}

  /// As Markdown, with a line feed at the end.
  public static String markdown() {
    return linked(RuleBook.markdown())
        + Rules.ALL.stream().map(RulePages::section).collect(Collectors.joining());
  }

  private static String linked(String table) {
    for (Rule rule : Rules.ALL) {
      String name = "`" + rule.id() + "`";
      table = table.replace("| " + name + " |", "| [" + name + "](#" + rule.id() + ") |");
    }
    return table;
  }

  private static String section(Rule rule) {
    List<Finding> findings = findings(rule);
    return """

    ### %s

    **%s.** %s

    - Finds: %s
    - Such as: %s
    - Mended: %s
    - Source: <%s>
    """
        .formatted(
            rule.id(),
            rule.severity(),
            rule.fault(),
            sentence(rule),
            plain(findings.getFirst().message()),
            mended(rule, findings),
            rule.source());
  }

  /// What the designs that break the rule are told by it.
  private static List<Finding> findings(Rule rule) {
    return RuleCases.ALL.stream()
        .filter(one -> one.rule().equals(rule.id()))
        .flatMap(one -> one.fires().stream())
        .flatMap(design -> Checked.check(design).stream())
        .filter(finding -> finding.rule().id().equals(rule.id()))
        .toList();
  }

  private static String mended(Rule rule, List<Finding> findings) {
    Set<String> labels = new LinkedHashSet<>();
    findings.forEach(finding -> finding.fixes().forEach(fix -> labels.add(fix.label())));
    if (rule.hasQuickFix() == labels.isEmpty()) {
      throw new IllegalStateException(rule.id() + " and its cases disagree on quick fixes");
    }
    return labels.isEmpty()
        ? "by hand, as the message says."
        : "by a quick fix, such as "
            + labels.stream()
                .limit(WAYS)
                .map(label -> "*" + plain(label) + "*")
                .collect(Collectors.joining(", "))
            + "; or by hand.";
  }

  /// What the class of the rule says of itself.
  private static String sentence(Rule rule) {
    Path file = SOURCES.resolve(type(rule.getClass()).getSimpleName() + ".java");
    try {
      Optional<String> words =
          Files.readString(file)
              .lines()
              .dropWhile(line -> !line.startsWith("/// "))
              .takeWhile(line -> line.startsWith("/// "))
              .map(line -> line.substring("/// ".length()))
              .reduce((before, line) -> before + " " + line);
      return words
          .orElseThrow(() -> new IllegalStateException(file + " says nothing"))
          .replaceFirst(": one rule .*", ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null ? type : type(around);
  }

  /// Names with stars and underscores in them are names.
  private static String plain(String text) {
    return text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;").replace("\n", " ");
  }
}
