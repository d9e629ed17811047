package apim.designer.discovery.lint;

import java.util.stream.Collectors;

/// The table of the checks on the page about linting.
public final class CheckPage {
  private CheckPage() {}

  /// As Markdown, with a line feed at the end.
  public static String markdown() {
    return "| check | severity | what follows | write instead |\n|---|---|---|---|\n"
        + Checks.ALL.stream().map(CheckPage::row).collect(Collectors.joining());
  }

  private static String row(Check check) {
    return "| "
        + (check.source().startsWith("https://")
            ? "[`" + check.id() + "`](" + check.source() + ")"
            : "`" + check.id() + "`")
        + " | "
        + check.severity()
        + " | "
        + cell(check.effect())
        + " | "
        + cell(check.remedy())
        + " |\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
