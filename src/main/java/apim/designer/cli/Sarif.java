package apim.designer.cli;

import apim.designer.discovery.lint.Check;
import apim.designer.discovery.lint.Checks;
import apim.designer.discovery.lint.LintFinding;
import apim.designer.discovery.lint.LintReport;
import apim.designer.json.JsonRecords;
import apim.designer.validation.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Findings as SARIF 2.1.0, the form in which code scanning takes them:
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
final class Sarif {
  private static final String VERSION = "2.1.0";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private record Log(String version, List<OneRun> runs) {}

  private record OneRun(Tool tool, String columnKind, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String version, List<Descriptor> rules) {}

  private record Descriptor(
      String id,
      Text shortDescription,
      Text fullDescription,
      Text help,
      @Nullable String helpUri,
      Configuration defaultConfiguration) {}

  private record Text(String text) {}

  private record Configuration(String level) {}

  private record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      @Nullable List<Suppression> suppressions) {}

  private record Location(Physical physicalLocation) {}

  private record Physical(Artifact artifactLocation, Region region) {}

  private record Artifact(String uri) {}

  private record Region(int startLine) {}

  private record Suppression(String kind, String justification) {}

  private final Map<String, Integer> indexes = new TreeMap<>();

  private Sarif() {
    for (int at = 0; at < Checks.ALL.size(); at++) {
      indexes.put(Checks.ALL.get(at).id(), at);
    }
  }

  static String print(List<LintReport> reports) {
    Sarif sarif = new Sarif();
    return FindingList.withoutControls(
            JsonRecords.print(
                SCHEMA,
                new Log(
                    VERSION,
                    List.of(
                        new OneRun(
                            new Tool(
                                new Driver(
                                    "topology-designer",
                                    VersionText.number(),
                                    Checks.ALL.stream().map(Sarif::descriptor).toList())),
                            "utf16CodeUnits",
                            LintPrinter.findings(reports).map(sarif::result).toList())))))
        + "\n";
  }

  private static Descriptor descriptor(Check check) {
    return new Descriptor(
        check.id(),
        new Text(check.effect()),
        new Text(check.effect()),
        new Text("Write instead: " + check.remedy()),
        check.source().startsWith("https://") ? check.source() : null,
        new Configuration(level(check.severity())));
  }

  private Result result(LintFinding finding) {
    return new Result(
        finding.check().id(),
        indexes.getOrDefault(finding.check().id(), -1),
        level(finding.check().severity()),
        new Text(LintPrinter.sentence(finding)),
        List.of(
            new Location(
                new Physical(
                    new Artifact(uri(finding.given().file())),
                    new Region(finding.given().line())))),
        finding
            .silenced()
            .map(reason -> List.of(new Suppression("inSource", reason)))
            .orElse(null));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "note";
    };
  }

  /// A path as a reference that a URI can be: https://www.rfc-editor.org/rfc/rfc3986#section-4.2
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return path.startsWith("/") ? "file://" + uri : uri.toString();
  }
}
