package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ways out of many findings as one step. Fixes that were worked out on the same design may
/// contradict each other, so each is worked out again on the design that the one before left, and
/// is taken only when it brings the design further and adds no ERROR. None takes anything away, and
/// what is accepted is let be.
///
/// @param edits what is done, in this order
/// @param fixed how many findings fewer there are
/// @param left how many of those that were meant still stand
public record FixAll(String name, List<Edit> edits, int fixed, int left) {
  public FixAll {
    edits = List.copyOf(edits);
  }

  /// As one step; empty when nothing can be done.
  public Optional<Edit> edit() {
    return edits.isEmpty() ? Optional.empty() : Optional.of(new Edit.Together(name, edits));
  }

  /// The ways out of one kind, whatever elements and numbers they are about.
  public record Kind(String rule, QuickFix.Way way, String choice) {
    public static Kind of(Finding finding, QuickFix fix) {
      return new Kind(finding.rule().id(), fix.way(), fix.choice());
    }
  }

  /// How many findings have a way out of `kind`.
  public static int count(List<Finding> findings, Kind kind) {
    return (int) findings.stream().filter(finding -> of(finding, kind).isPresent()).count();
  }

  /// Goes every way out of `kind`.
  public static FixAll of(Design design, LocalDate today, Kind kind) {
    Walk walk = new Walk(design, today);
    walk.go(
        finding -> of(finding, kind),
        (before, after) -> count(after, kind.rule()) < count(before, kind.rule()));
    return walk.result(
        "Fix every " + kind.rule(), (int) walk.findings.stream().filter(is(kind)).count());
  }

  /// Goes every way out that is the only one of its finding.
  public static FixAll obvious(Design design, LocalDate today) {
    Walk walk = new Walk(design, today);
    walk.go(Finding::onlyFix, FixAll::isBetter);
    int left = (int) walk.findings.stream().filter(one -> one.onlyFix().isPresent()).count();
    return walk.result("Fix all problems", left);
  }

  private static Predicate<Finding> is(Kind kind) {
    return finding -> of(finding, kind).isPresent();
  }

  private static Optional<QuickFix> of(Finding finding, Kind kind) {
    return finding.fixes().stream()
        .filter(fix -> !fix.removes() && Kind.of(finding, fix).equals(kind))
        .findFirst();
  }

  private static long count(List<Finding> findings, String rule) {
    return findings.stream().filter(finding -> finding.rule().id().equals(rule)).count();
  }

  /// Fewer of the worst severity in which they differ: no endless walk can go on like this.
  private static boolean isBetter(List<Finding> before, List<Finding> after) {
    return Stream.of(Severity.values())
            .map(severity -> Long.compare(count(after, severity), count(before, severity)))
            .filter(difference -> difference != 0)
            .findFirst()
            .orElse(0)
        < 0;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /// A walk from fix to fix.
  private static final class Walk {
    private final LocalDate today;
    private final int findingsAtStart;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<List<Object>> refused = new HashSet<>();
    private Design design;
    private List<Finding> findings;

    Walk(Design design, LocalDate today) {
      this.design = design;
      this.today = today;
      this.findings = check(design);
      this.findingsAtStart = findings.size();
    }

    // Each round takes a fix, which `isFurther` allows only so often, or refuses one for good.
    void go(
        Function<Finding, Optional<QuickFix>> choice,
        BiPredicate<List<Finding>, List<Finding>> isFurther) {
      Optional<Finding> next = next(choice);
      while (next.isPresent()) {
        QuickFix fix = choice.apply(next.get()).orElseThrow();
        Design fixed = fix.edit().applyTo(design);
        List<Finding> after = check(fixed);
        if (isFurther.test(findings, after) && addsNoError(after)) {
          edits.add(fix.edit());
          design = fixed;
          findings = after;
        } else {
          refused.add(key(next.get()));
        }
        next = next(choice);
      }
    }

    private Optional<Finding> next(Function<Finding, Optional<QuickFix>> choice) {
      return findings.stream()
          .filter(finding -> choice.apply(finding).isPresent())
          .filter(finding -> !refused.contains(key(finding)))
          .findFirst();
    }

    private static List<Object> key(Finding finding) {
      return List.of(finding.rule().id(), finding.elements());
    }

    private boolean addsNoError(List<Finding> after) {
      Map<String, Long> before = errors(findings);
      return errors(after).entrySet().stream()
          .allMatch(error -> error.getValue() <= before.getOrDefault(error.getKey(), 0L));
    }

    private static Map<String, Long> errors(List<Finding> findings) {
      return findings.stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .collect(
              Collectors.groupingBy(
                  finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
    }

    private List<Finding> check(Design some) {
      return Judgement.of(Deployment.of(some), today).standing();
    }

    FixAll result(String name, int left) {
      return new FixAll(name, edits, findingsAtStart - findings.size(), left);
    }
  }
}
