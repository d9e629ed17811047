package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Something that a sound deployment gets right. A rule holds no state.
public interface Rule {
  /// In kebab-case; it never changes.
  String id();

  /// By consequence, the same for every finding of the rule.
  Severity severity();

  /// What a deployment that breaks the rule suffers from, in one sentence.
  String fault();

  /// The page that says so.
  String source();

  /// Whether its findings may carry a way out; some faults only the architect can judge.
  boolean hasQuickFix();

  /// Whether the architect can let its findings be.
  default boolean canBeAccepted() {
    return true;
  }

  /// @param today the day on which certificates must be valid
  Stream<Finding> check(Deployment deployment, LocalDate today);
}
