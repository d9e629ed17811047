package apim.designer.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The page of what people complain of, and what becomes of it.
public final class SymptomPage {
  private static final Map<Symptom.Fate, String> FATES =
      Map.of(
          Symptom.Fate.FOUND, "found",
          Symptom.Fate.WRITTEN, "ruled out",
          Symptom.Fate.TOLD, "in the README",
          Symptom.Fate.REFUSED, "refused",
          Symptom.Fate.OUTSIDE, "outside");

  private SymptomPage() {}

  /// The complaints as Markdown, with a line feed at the end.
  public static String symptoms() {
    return """
    | id | symptom | what becomes of it | how | where |
    |---|---|---|---|---|
    """
        + Symptom.all().stream()
            .map(one -> row(one) + " | " + sources(one.sources()) + " |\n")
            .collect(Collectors.joining());
  }

  /// What rules were proposed for, as Markdown, with a line feed at the end.
  public static String proposals() {
    return """
    | id | finds | what became of it | how |
    |---|---|---|---|
    """
        + Symptom.proposed().stream().map(one -> row(one) + " |\n").collect(Collectors.joining());
  }

  private static String row(Symptom one) {
    return "| "
        + one.id()
        + " | "
        + one.symptom().replace("_", "\\_")
        + " | "
        + FATES.get(one.fate())
        + " | "
        + how(one);
  }

  private static String how(Symptom one) {
    String rules =
        one.rules().stream()
            .map(rule -> "[`" + rule + "`](rules.md#" + rule + ")")
            .collect(Collectors.joining(", "));
    if (rules.isEmpty() || one.words().isEmpty()) {
      return rules + one.words();
    }
    return rules + "; " + one.words();
  }

  private static String sources(List<String> sources) {
    return sources.isEmpty()
        ? "tried"
        : sources.stream().map(SymptomPage::link).collect(Collectors.joining(", "));
  }

  private static String link(String source) {
    String name = source.substring(source.indexOf('/') + 1);
    String path = source.replace("#", "/issues/");
    return String.format(Locale.ROOT, "[%s](https://github.com/%s)", name, path);
  }
}
