package apim.designer.cli;

import apim.designer.cli.Validation.Checked;
import apim.designer.disk.Shown;
import apim.designer.json.JsonRecords;
import apim.designer.pipeline.Outcome;
import apim.designer.project.ElementLines;
import apim.designer.topology.Accepted;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints findings for machines.
final class FindingList {
  // The control characters beyond ASCII, and what turns the direction of text.
  private static final Pattern STEERING =
      Pattern.compile(
          "[\\x7f-\\x9f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]");

  private FindingList() {}

  /// A flat list of `{file, line, rule, severity, elements, message, source}`, then those that are
  /// let be, with `accepted: {reason, until}`.
  static String json(List<Checked> checked) {
    List<Row> rows = new ArrayList<>();
    for (Checked one : checked) {
      ElementLines lines = ElementLines.of(one.judged().text());
      Outcome outcome = one.judged().outcome();
      outcome.findings().forEach(finding -> rows.add(row(one.file(), lines, finding, null)));
      outcome
          .accepted()
          .forEach(let -> rows.add(row(one.file(), lines, let.finding(), Why.of(let.accepted()))));
    }
    return withoutControls(JsonRecords.print(rows));
  }

  private static Row row(Path file, ElementLines lines, Finding finding, @Nullable Why accepted) {
    return new Row(
        file.toString(),
        FindingPrinter.line(lines, finding),
        finding.rule().id(),
        finding.severity().name(),
        finding.elements().stream().map(Ref::path).toList(),
        finding.message(),
        finding.rule().source(),
        accepted);
  }

  private record Row(
      String file,
      int line,
      String rule,
      String severity,
      List<String> elements,
      String message,
      String source,
      @Nullable Why accepted) {}

  private record Why(String reason, @Nullable String until) {
    static Why of(Accepted accepted) {
      return new Why(
          accepted.reason().value(), accepted.until().map(LocalDate::toString).orElse(null));
    }
  }

  /// JSON lets some characters stand that steer a terminal; they are only ever inside texts.
  static String withoutControls(String json) {
    return STEERING
        .matcher(json)
        .replaceAll(c -> String.format("\\\\u%04x", (int) c.group().charAt(0)));
  }

  /// One workflow command a finding, as GitHub's runners read them; what is accepted is a notice.
  static String annotations(Checked one) {
    ElementLines lines = ElementLines.of(one.judged().text());
    Outcome outcome = one.judged().outcome();
    Stream<String> standing =
        outcome.findings().stream()
            .map(
                finding ->
                    annotation(level(finding.severity()), one, lines, finding)
                        + escaped(finding.message()));
    Stream<String> accepted =
        outcome.accepted().stream()
            .map(
                let ->
                    annotation("notice", one, lines, let.finding())
                        + escaped(let.because() + " - " + let.finding().message()));
    return Stream.concat(standing, accepted).map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String annotation(String level, Checked one, ElementLines lines, Finding finding) {
    return "::"
        + level
        + " file="
        + property(one.file().toString())
        + ",line="
        + FindingPrinter.line(lines, finding)
        + ",title="
        + property(finding.rule().id())
        + "::";
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "notice";
    };
  }

  static String escaped(String text) {
    return Shown.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
