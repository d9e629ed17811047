package apim.designer.cli;

import apim.designer.cli.Designs.Judged;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.FilesOnDisk;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.drift.AcceptedDrift;
import apim.designer.discovery.drift.Drift;
import apim.designer.discovery.drift.DriftCheck;
import apim.designer.discovery.drift.DriftReport;
import apim.designer.disk.Shown;
import apim.designer.json.JsonRecords;
import apim.designer.topology.Ref;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares a design with what is deployed.
final class Checking {
  private static final int DRIFT = 1;

  private final Terminal terminal;
  private final Designs designs;

  Checking(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  int run(Path file, Path deployed, FindingFormat format) {
    Judged judged = designs.judged(file);
    DriftReport report =
        DriftCheck.of(
            judged.outcome().deployment(),
            ExistingConfiguration.of(given(deployed)),
            terminal.today());
    report.notCompared().forEach(one -> terminal.say("not compared: " + one));
    report.remarks().forEach(terminal::say);
    if (report.compared().isEmpty()) {
      throw new Refusal(
          deployed
              + ": nothing there could be compared with this design; give the output of nginx -T, a"
              + " bundle, or what collect.sh brought");
    }
    switch (format) {
      case TEXT -> text(file, report);
      case JSON -> json(report);
      case GITHUB -> github(report);
    }
    if (report.unreadable()) {
      return CommandLineInterface.FAILED;
    }
    return report.standing().isEmpty() ? 0 : DRIFT;
  }

  private static GivenFiles given(Path deployed) {
    try {
      return FilesOnDisk.read(deployed);
    } catch (IOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private void text(Path file, DriftReport report) {
    PrintWriter out = terminal.out();
    report.standing().forEach(drift -> out.println(line(drift)));
    if (report.standing().isEmpty()) {
      out.println(
          Shown.of(file)
              + ": no drift"
              + (report.accepted().isEmpty() ? "" : " that is not accepted")
              + "; compared: "
              + String.join(", ", report.compared()));
    }
    for (AcceptedDrift one : report.accepted()) {
      out.println(line(one.drift()) + " [" + Shown.of(one.because()) + "]");
    }
  }

  private static String line(Drift drift) {
    return drift.file().map(file -> Shown.of(file) + ":" + drift.line() + ": ").orElse("")
        + drift.rule()
        + " ("
        + names(drift)
        + "): "
        + Shown.of(drift.sentence());
  }

  private static String names(Drift drift) {
    return drift.elements().stream().map(Ref::path).collect(Collectors.joining(", "));
  }

  /// A flat list, as `validate` prints its findings.
  private void json(DriftReport report) {
    List<Row> rows = new ArrayList<>();
    report.standing().forEach(drift -> rows.add(Row.of(drift, null)));
    report.accepted().forEach(one -> rows.add(Row.of(one.drift(), Why.of(one))));
    terminal.out().println(FindingList.withoutControls(JsonRecords.print(rows)));
  }

  private record Row(
      @Nullable String file,
      int line,
      String rule,
      String kind,
      List<String> elements,
      String message,
      @Nullable String designed,
      @Nullable String deployed,
      @Nullable Why accepted) {
    static Row of(Drift drift, @Nullable Why accepted) {
      return new Row(
          drift.file().orElse(null),
          drift.line(),
          drift.rule().value(),
          drift.kind().word(),
          drift.elements().stream().map(Ref::path).toList(),
          drift.sentence(),
          drift.designed().orElse(null),
          drift.deployed().orElse(null),
          accepted);
    }
  }

  private record Why(String reason, @Nullable String until) {
    static Why of(AcceptedDrift one) {
      return new Why(
          one.accepted().reason().value(),
          one.accepted().until().map(LocalDate::toString).orElse(null));
    }
  }

  private void github(DriftReport report) {
    report
        .standing()
        .forEach(drift -> annotation("error", drift, FindingList.escaped(drift.sentence())));
    report
        .accepted()
        .forEach(
            one ->
                annotation(
                    "notice",
                    one.drift(),
                    FindingList.escaped(one.because() + " - " + one.drift().sentence())));
  }

  private void annotation(String level, Drift drift, String message) {
    String place =
        drift
            .file()
            .map(file -> "file=" + FindingList.property(file) + ",line=" + drift.line() + ",")
            .orElse("");
    terminal
        .out()
        .print("::" + level + " " + place + "title=" + drift.rule() + "::" + message + "\n");
  }
}
