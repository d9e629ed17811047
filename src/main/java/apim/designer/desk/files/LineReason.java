package apim.designer.desk.files;

import apim.designer.bundle.Why;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why lines are as they are: a correction of WSO2's page, the need of a node, or a finding of a
/// rule.
///
/// @param spots the lines that it is about, at least one
/// @param why what the page has, because of what it is otherwise here, and who says so
/// @param severity where a rule says so
public record LineReason(List<Spot> spots, Why why, Optional<Severity> severity) {
  /// Lines that follow each other.
  ///
  /// @param first counted from 0
  /// @param last counted from 0
  /// @param text of the first
  public record Spot(int first, int last, String text) {
    /// As they are counted beside the text.
    public String lines() {
      return first == last ? String.valueOf(first + 1) : (first + 1) + "–" + (last + 1);
    }
  }

  public LineReason {
    spots = List.copyOf(spots);
  }

  static LineReason of(List<Spot> spots, Finding finding) {
    return new LineReason(
        spots,
        new Why(Optional.empty(), finding.message(), Optional.of(finding.rule().source())),
        Optional.of(finding.severity()));
  }

  public Spot first() {
    return spots.getFirst();
  }

  /// What it is because of, as a sentence of its own.
  public String said() {
    String because = why.because();
    return because.isEmpty()
        ? because
        : because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1);
  }

  /// As it is read out.
  public String spoken() {
    String lines = spots.size() == 1 && first().first() == first().last() ? "Line " : "Lines ";
    return lines
        + String.join(", ", spots.stream().map(Spot::lines).toList())
        + why.page().map(page -> ". The page has: " + page).orElse("")
        + ". Here: "
        + first().text()
        + ". "
        + said();
  }
}
