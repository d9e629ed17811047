package apim.designer.cli;

import apim.designer.cli.Trials.Tried;
import apim.designer.disk.Shown;
import apim.designer.json.JsonRecords;
import apim.designer.trial.Observation;
import apim.designer.trial.TrialReport;
import apim.designer.trial.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Prints the reports of trials.
@FunctionalInterface
interface TrialPrinter {
  /// @param beside a second design that was tried
  String print(Tried tried, Optional<Tried> beside);

  static TrialPrinter of(TrialFormat format) {
    return switch (format) {
      case TEXT -> TrialPrinter::text;
      case JSON -> TrialPrinter::json;
      case JUNIT -> TrialPrinter::junit;
    };
  }

  private static String text(Tried tried, Optional<Tried> beside) {
    StringBuilder text = new StringBuilder();
    if (beside.isPresent()) {
      sideBySide(text, tried, beside.get());
    } else {
      for (Observation one : tried.report().observations()) {
        text.append(
            "%-9s %s, %s: %s%n"
                .formatted(
                    one.verdict().words(),
                    one.about().path(),
                    one.aspect().words(),
                    one.expected()));
        text.append("          ").append(Shown.of(one.observed())).append('\n');
      }
      elsewhere(text, tried.report());
    }
    text.append("Not modelled: ").append(String.join("; ", TrialReport.NOT_MODELLED)).append(".\n");
    Stream.concat(Stream.of(tried), beside.stream()).forEach(one -> sum(text, one));
    return text.toString();
  }

  private static void sum(StringBuilder text, Tried tried) {
    text.append(Shown.of(tried.file()));
    for (Verdict verdict : Verdict.values()) {
      text.append(verdict == Verdict.PASS ? ": " : ", ")
          .append(tried.report().count(verdict))
          .append(' ')
          .append(verdict.words());
    }
    text.append('\n');
  }

  private static void elsewhere(StringBuilder text, TrialReport report) {
    if (report.moved().isEmpty()) {
      return;
    }
    text.append("Elsewhere than in the bundle, so that it runs on loopback:\n");
    report
        .moved()
        .forEach(
            one ->
                text.append("          ")
                    .append(Shown.of(one.file() + ": " + one.from() + " -> " + one.to()))
                    .append('\n'));
  }

  /// What is expected of either, and what each did.
  private static void sideBySide(StringBuilder text, Tried one, Tried other) {
    Map<String, List<Optional<Observation>>> rows = new LinkedHashMap<>();
    for (Observation seen : one.report().observations()) {
      rows.put(key(seen), new ArrayList<>(List.of(Optional.of(seen), Optional.empty())));
    }
    for (Observation seen : other.report().observations()) {
      rows.computeIfAbsent(
              key(seen), _ -> new ArrayList<>(List.of(Optional.empty(), Optional.empty())))
          .set(1, Optional.of(seen));
    }
    rows.forEach(
        (key, pair) -> {
          text.append(key).append('\n');
          row(text, one, pair.getFirst());
          row(text, other, pair.getLast());
        });
  }

  private static String key(Observation seen) {
    return seen.about().path() + ", " + seen.aspect().words();
  }

  private static void row(StringBuilder text, Tried tried, Optional<Observation> seen) {
    text.append("    ")
        .append(Shown.of(tried.file()))
        .append(": ")
        .append(
            seen.map(one -> one.verdict().words() + ": " + Shown.of(one.observed()))
                .orElse("nothing of the kind"))
        .append('\n');
  }

  /// An expectation, as scripts read it.
  record Row(
      String file, String element, String topic, String verdict, String expected, String observed) {
    static Row of(Tried tried, Observation seen) {
      return new Row(
          tried.file().toString(),
          seen.about().path(),
          seen.aspect().words(),
          seen.verdict().words(),
          seen.expected(),
          seen.observed());
    }
  }

  private static String json(Tried tried, Optional<Tried> beside) {
    List<Row> rows = new ArrayList<>();
    Stream.concat(Stream.of(tried), beside.stream())
        .forEach(one -> one.report().observations().forEach(seen -> rows.add(Row.of(one, seen))));
    return JsonRecords.print(rows) + "\n";
  }

  private static String junit(Tried tried, Optional<Tried> beside) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    Stream.concat(Stream.of(tried), beside.stream()).forEach(one -> suite(xml, one));
    return xml.append("</testsuites>\n").toString();
  }

  private static void suite(StringBuilder xml, Tried tried) {
    xml.append(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" skipped=\"%d\">%n"
            .formatted(
                escaped(tried.file().toString()),
                tried.report().observations().size(),
                tried.report().count(Verdict.FAIL),
                tried.report().count(Verdict.NOT_TRIED)));
    for (Observation seen : tried.report().observations()) {
      xml.append(
          "    <testcase classname=\"%s\" name=\"%s\""
              .formatted(
                  escaped(seen.about().path()),
                  escaped(seen.aspect().words() + ": " + seen.expected())));
      xml.append(
          switch (seen.verdict()) {
            case PASS -> "/>\n";
            case FAIL ->
                "><failure message=\"%s\"/></testcase>%n".formatted(escaped(seen.observed()));
            case NOT_TRIED ->
                "><skipped message=\"%s\"/></testcase>%n".formatted(escaped(seen.observed()));
          });
    }
    xml.append("  </testsuite>\n");
  }

  /// Of XML 1.0, which has no control characters.
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cc}\\ufffe\\uffff]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
