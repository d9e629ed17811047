package apim.designer.desk.list;

import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Accepted;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.validation.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is asked of an architect who lets a finding be: why, and until when.
///
/// @param alike how many findings of the rule about the same elements stand, this one among them
/// @param until the last day as it is typed; blank for good
public record AcceptState(
    Finding finding, long alike, LocalDate today, String reason, String until) {
  private static final String DAY =
      "Write the last day as year-month-day, such as 2027-06-30, or leave it empty.";

  /// Begins with the reason that was given before, where its time is over.
  public static AcceptState of(Outcome outcome, Finding finding) {
    RuleId rule = new RuleId(finding.rule().id());
    String before =
        outcome.design().topology().accepted().stream()
            .filter(one -> one.covers(rule, finding.elements()))
            .map(one -> one.reason().oneLine())
            .findFirst()
            .orElse("");
    return new AcceptState(
        finding,
        outcome.findings().stream()
            .filter(other -> other.rule().equals(finding.rule()))
            .filter(
                other ->
                    finding.elements().isEmpty() || other.elements().equals(finding.elements()))
            .count(),
        outcome.today(),
        before,
        "");
  }

  public AcceptState withReason(String typed) {
    return new AcceptState(finding, alike, today, typed, until);
  }

  public AcceptState withUntil(String typed) {
    return new AcceptState(finding, alike, today, reason, typed);
  }

  /// A day so many months from now, as it is typed.
  public String in(int months) {
    return today.plusMonths(months).toString();
  }

  /// What is let be, in a sentence.
  public String extent() {
    String rule = "of the rule " + finding.rule().id();
    if (finding.elements().isEmpty()) {
      return "Every finding " + rule + " is let be, wherever it is.";
    }
    String elements = finding.elements().stream().map(Ref::path).collect(Collectors.joining(", "));
    return alike == 1
        ? "What is found " + rule + " about " + elements + " is let be."
        : "All " + alike + " findings " + rule + " about " + elements + " are let be.";
  }

  /// Why it cannot be accepted as things stand; empty when it can.
  public Optional<String> obstacle() {
    return reasonFault().or(this::untilFault);
  }

  private Optional<String> reasonFault() {
    if (reason.isBlank()) {
      return Optional.of("Say why, for whoever reads the design after you.");
    }
    try {
      new Label(reason.strip());
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      String why = String.valueOf(refused.getMessage());
      return Optional.of("The reason: " + why + ".");
    }
  }

  private Optional<String> untilFault() {
    if (until.isBlank()) {
      return Optional.empty();
    }
    try {
      return LocalDate.parse(until.strip()).isBefore(today)
          ? Optional.of("That day is over; name today or a later one, or leave it empty.")
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.of(DAY);
    }
  }

  /// Whether a reason is there that cannot be taken.
  public boolean isReasonWrong() {
    return !reason.isBlank() && reasonFault().isPresent();
  }

  /// Whether a day is there that cannot be taken.
  public boolean isUntilWrong() {
    return untilFault().isPresent();
  }

  /// What stands below the fields.
  public String remark() {
    return obstacle()
        .orElseGet(
            () ->
                until.isBlank()
                    ? "It stays in the list, apart, and fails nothing."
                    : "It stays in the list, apart, and stands again after " + until.strip() + ".");
  }

  /// The step that lets it be; empty while something is in the way.
  public Optional<Edit> edit() {
    return obstacle().isPresent() ? Optional.empty() : Optional.of(new Edit.Accept(accepted()));
  }

  private Accepted accepted() {
    List<Ref> elements = finding.elements();
    return new Accepted(
        new RuleId(finding.rule().id()),
        elements,
        Accepted.reason(reason.strip()),
        until.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(until.strip())));
  }
}
