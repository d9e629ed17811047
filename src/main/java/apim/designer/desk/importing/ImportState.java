package apim.designer.desk.importing;

import apim.designer.discovery.Unread;
import apim.designer.discovery.lint.LintFinding;
import apim.designer.discovery.recovery.Disposition;
import apim.designer.discovery.recovery.Fate;
import apim.designer.discovery.recovery.Recovered;
import apim.designer.disk.Shown;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Topology;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the dialog shows that takes over files: the design that was recovered from them, and what
/// became of their statements.
///
/// @param from what the files are called
/// @param outcome of the design
/// @param unread the files that could not be read
/// @param faults what is wrong in the files themselves
/// @param listed what is listed
public record ImportState(
    String from,
    Recovered recovered,
    Outcome outcome,
    List<Unread> unread,
    List<LintFinding> faults,
    Listed listed) {
  public ImportState {
    unread = List.copyOf(unread);
    faults = List.copyOf(faults);
  }

  /// The lists that there are.
  public enum Listed {
    NOT_ALL("To look at"),
    FAULTS("Faults"),
    KEPT("Kept"),
    DROPPED("Dropped"),
    PLACED("Placed");

    private final String label;

    Listed(String label) {
      this.label = label;
    }
  }

  /// One statement of the list.
  ///
  /// @param place its file and line
  public record Row(String place, String statement, String fate, String reason) {
    /// The name of the file without its folders, and the line.
    public String shortPlace() {
      return place.substring(place.lastIndexOf('/') + 1);
    }

    /// All of it, for those who hear it.
    public String spoken() {
      return fate + ": " + statement + ", " + place + ". " + reason;
    }
  }

  public static ImportState of(
      String from,
      Recovered recovered,
      Outcome outcome,
      List<Unread> unread,
      List<LintFinding> faults) {
    return new ImportState(from, recovered, outcome, unread, faults, Listed.NOT_ALL);
  }

  public ImportState with(Listed newListed) {
    return new ImportState(from, recovered, outcome, unread, faults, newListed);
  }

  public String headline() {
    return "Import " + Shown.of(from);
  }

  /// What the design has.
  public String found() {
    Topology topology = recovered.design().topology();
    long sites = topology.loadBalancers().stream().mapToLong(lb -> lb.sites().size()).sum();
    return counted(topology.loadBalancers().size(), "load balancer")
        + ", "
        + counted(sites, "site")
        + ", "
        + counted(topology.nodes().size(), "node")
        + ", API-M "
        + topology.apim();
  }

  /// What became of the files.
  public String account() {
    return counted(recovered.dispositions().size(), "statement")
        + ": "
        + recovered.placed()
        + " placed, "
        + recovered.kept()
        + " kept word for word, "
        + recovered.dropped()
        + " dropped";
  }

  /// What is wrong with the design as it was recovered.
  public String problems() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          outcome.findings().stream()
              .filter(finding -> finding.rule().severity() == severity)
              .count();
      if (count > 0) {
        parts.add(
            switch (severity) {
              case ERROR -> counted(count, "error");
              case WARNING -> counted(count, "warning");
              case ADVICE -> count == 1 ? "1 piece of advice" : count + " pieces of advice";
            });
      }
    }
    return parts.isEmpty()
        ? "No problem in what was found"
        : "In what was found: " + String.join(", ", parts);
  }

  /// Why something is missing; empty where all was read.
  public String missing() {
    return switch (unread.size()) {
      case 0 -> "";
      case 1 -> "Not read: " + Shown.of(unread.getFirst().toString());
      default ->
          "Not read: "
              + Shown.of(unread.getFirst().toString())
              + ", and "
              + counted(unread.size() - 1L, "other file");
    };
  }

  /// The choice of a list, with how many it has.
  public String label(Listed choice) {
    return choice.label + " " + rows(choice).count();
  }

  public List<Row> rows() {
    return rows(listed).toList();
  }

  private Stream<Row> rows(Listed choice) {
    return switch (choice) {
      case NOT_ALL -> statements(Disposition::loses);
      case FAULTS -> faults.stream().map(ImportState::row);
      case KEPT -> statements(one -> one.fate() instanceof Fate.Kept);
      case DROPPED -> statements(one -> one.fate() instanceof Fate.Dropped);
      case PLACED -> statements(one -> one.fate() instanceof Fate.Placed);
    };
  }

  private Stream<Row> statements(Predicate<Disposition> wanted) {
    return recovered.dispositions().stream()
        .filter(wanted)
        .map(
            one ->
                new Row(
                    Shown.of(one.place()),
                    Shown.of(one.statement()),
                    one.fate().word(),
                    Shown.of(one.fate().reason())));
  }

  private static Row row(LintFinding fault) {
    return new Row(
        Shown.of(fault.given().file() + ":" + fault.given().line()),
        fault.check().severity() + " " + fault.check().id(),
        "fault",
        Shown.of(fault.message() + "; instead: " + fault.check().remedy()));
  }

  /// What stands in an empty list.
  public String nothing() {
    return switch (listed) {
      case NOT_ALL -> "The design says all that the files say";
      case FAULTS -> "No fault is found in the files";
      case KEPT -> "Nothing is kept word for word";
      case DROPPED -> "Nothing is dropped";
      case PLACED -> "Nothing is placed";
    };
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
