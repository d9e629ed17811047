package apim.designer.topology;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A finding that the architect knows and lets be.
///
/// @param elements what the finding is about; where none is named, it is every finding of the rule
/// @param reason why, for whoever reads the design after them
/// @param until the last day on which it counts
public record Accepted(RuleId rule, List<Ref> elements, Label reason, Optional<LocalDate> until) {
  public Accepted {
    elements = List.copyOf(elements);
    requireWords(reason.value());
  }

  /// A reason that says something: what is let be without one is soon not understood.
  public static Label reason(String text) {
    requireWords(text);
    return new Label(text);
  }

  private static void requireWords(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "what is accepted has a reason; say why it is let be, such as \"a trial system\"");
    }
  }

  /// Whether a finding of the rule about `found` is meant.
  public boolean covers(RuleId of, List<Ref> found) {
    return rule.equals(of)
        && (elements.isEmpty() || new HashSet<>(elements).equals(new HashSet<>(found)));
  }

  /// Whether it counts on a day.
  public boolean holdsOn(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /// The same of the same elements under other names.
  public Accepted mapElements(UnaryOperator<Ref> name) {
    return new Accepted(rule, elements.stream().map(name).toList(), reason, until);
  }
}
