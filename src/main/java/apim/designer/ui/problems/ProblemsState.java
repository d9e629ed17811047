package apim.designer.ui.problems;

import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Rules;
import apim.designer.validation.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which findings are listed.
///
/// @param findings all there are, worst first
/// @param shown the severities that are wanted
/// @param filter words that a finding must have in its rule, message or elements
record ProblemsState(List<Finding> findings, Set<Severity> shown, String filter) {
  static final ProblemsState NONE = new ProblemsState(List.of(), EnumSet.allOf(Severity.class), "");

  ProblemsState {
    findings = List.copyOf(findings);
    shown = Set.copyOf(shown);
  }

  ProblemsState withFindings(List<Finding> next) {
    return new ProblemsState(next, shown, filter);
  }

  ProblemsState withFilter(String next) {
    return new ProblemsState(findings, shown, next);
  }

  ProblemsState withShown(Severity severity, boolean wanted) {
    Set<Severity> next = EnumSet.noneOf(Severity.class);
    next.addAll(shown);
    if (wanted) {
      next.add(severity);
    } else {
      next.remove(severity);
    }
    return new ProblemsState(findings, next, filter);
  }

  List<Finding> listed() {
    return findings.stream()
        .filter(finding -> shown.contains(finding.severity()))
        .filter(this::matches)
        .toList();
  }

  private boolean matches(Finding finding) {
    String text =
        (finding.rule().id() + " " + finding.message() + " " + where(finding))
            .toLowerCase(Locale.ROOT);
    return List.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(text::contains);
  }

  long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  static String where(Finding finding) {
    return finding.elements().stream().map(Ref::path).collect(Collectors.joining(", "));
  }

  /// What stands where no finding is listed: never more than was checked.
  String emptyText(boolean anythingDrawn) {
    if (!findings.isEmpty()) {
      return "No finding matches the filter; " + findings.size() + " are hidden.";
    }
    return anythingDrawn
        ? "Nothing found by "
            + Rules.ALL.size()
            + " rules.\n"
            + "Not checked: whether hosts answer, DNS names resolve and databases are shared."
        : "Nothing is drawn yet, so nothing was checked.";
  }
}
