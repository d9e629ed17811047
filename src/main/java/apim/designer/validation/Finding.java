package apim.designer.validation;

import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A fault that a rule sees: which elements, what is wrong, and what to do.
///
/// @param fixes those that take something away come last
public record Finding(Rule rule, List<Ref> elements, String message, List<QuickFix> fixes) {
  public Finding {
    elements = List.copyOf(elements);
    fixes =
        fixes.size() < 2
            ? List.copyOf(fixes)
            : fixes.stream().sorted(Comparator.comparing(QuickFix::removes)).toList();
  }

  /// The way out that can be gone without a choice; empty where there are several, or the only one
  /// takes something away or is kept only by whoever installs another NGINX.
  public Optional<QuickFix> onlyFix() {
    return fixes.stream()
        .filter(fix -> fixes.size() == 1 && !fix.removes())
        .filter(fix -> fix.way() != QuickFix.Way.REPAIRED_NGINX)
        .findFirst();
  }

  /// The same where somebody let it be for a time that is over.
  Finding acceptedUntil(LocalDate last) {
    return new Finding(rule, elements, message + " It was accepted until " + last + ".", fixes);
  }

  public Severity severity() {
    return rule.severity();
  }
}
