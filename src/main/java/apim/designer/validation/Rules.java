package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The rule book.
public final class Rules {
  /// Every rule, in the order of the rule book.
  public static final List<Rule> ALL = List.of();

  private Rules() {}

  /// What every rule finds, worst first.
  public static List<Finding> check(Deployment deployment, LocalDate today) {
    return ALL.stream()
        .flatMap(rule -> rule.check(deployment, today))
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }
}
