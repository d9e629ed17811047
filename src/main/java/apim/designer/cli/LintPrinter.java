package apim.designer.cli;

import apim.designer.discovery.lint.Check;
import apim.designer.discovery.lint.LintFinding;
import apim.designer.discovery.lint.LintReport;
import apim.designer.disk.Shown;
import apim.designer.json.JsonRecords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints what is wrong in configurations of others: for people, for scripts, for GitHub.
final class LintPrinter {
  private LintPrinter() {}

  static String text(List<LintReport> reports) {
    return reports.stream().map(LintPrinter::text).collect(Collectors.joining());
  }

  private static String text(LintReport report) {
    List<LintFinding> standing = report.standing().toList();
    int silenced = report.findings().size() - standing.size();
    if (!report.readSomething()) {
      return "";
    }
    return (standing.isEmpty() ? Shown.of(report.name()) + ": no findings\n" : "")
        + standing.stream().map(LintPrinter::text).collect(Collectors.joining())
        + (silenced == 0
            ? ""
            : Shown.of(report.name())
                + ": "
                + silenced
                + (silenced == 1 ? " finding is" : " findings are")
                + " silenced by comments\n");
  }

  private static String text(LintFinding finding) {
    Check check = finding.check();
    return Shown.of(finding.file())
        + ":"
        + finding.line()
        + ": "
        + check.severity()
        + " "
        + check.id()
        + ": "
        + Shown.of(finding.message())
        + "\n    effect: "
        + check.effect()
        + "\n    write: "
        + check.remedy()
        + "\n    source: "
        + check.source()
        + "\n";
  }

  private record Row(
      String file,
      int line,
      String rule,
      String severity,
      String message,
      String effect,
      String remedy,
      String source,
      @Nullable String silenced) {
    static Row of(LintFinding finding) {
      Check check = finding.check();
      return new Row(
          finding.file(),
          finding.line(),
          check.id(),
          check.severity().name(),
          finding.message(),
          check.effect(),
          check.remedy(),
          check.source(),
          finding.silenced().orElse(null));
    }
  }

  /// A flat list, with `silenced: REASON` at those that a comment silences.
  static String json(List<LintReport> reports) {
    return FindingList.withoutControls(JsonRecords.print(findings(reports).map(Row::of).toList()))
        + "\n";
  }

  static Stream<LintFinding> findings(List<LintReport> reports) {
    return reports.stream().flatMap(report -> report.findings().stream());
  }

  /// A workflow command for each finding that stands, at its place in what was given.
  static String annotations(List<LintReport> reports) {
    return findings(reports)
        .filter(LintFinding::stands)
        .map(
            finding ->
                "::"
                    + FindingList.level(finding.check().severity())
                    + " file="
                    + FindingList.property(finding.given().file())
                    + ",line="
                    + finding.given().line()
                    + ",title="
                    + FindingList.property(finding.check().id())
                    + "::"
                    + FindingList.escaped(sentence(finding))
                    + "\n")
        .collect(Collectors.joining());
  }

  /// What is wrong and what follows from it.
  static String sentence(LintFinding finding) {
    return finding.message() + ". " + finding.check().effect();
  }
}
