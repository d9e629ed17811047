package apim.designer.desk.drawing;

import apim.designer.pipeline.Outcome;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is told of the thing under the mouse: what a line carries, and what a badge counts, with the
/// ways out.
public final class HoverWords {
  private static final int MOST = 4;

  private HoverWords() {}

  public static Optional<String> of(Outcome outcome, Hit hit) {
    return switch (hit) {
      case Hit.Something(Ref ref) -> LineWords.of(outcome.deployment(), ref);
      case Hit.LineEnd(Ref.OfMember ref) -> LineWords.of(outcome.deployment(), ref);
      case Hit.Mark(Ref ref) -> findings(outcome, ref);
      case Hit.Plus _ -> Optional.of("Add a site, with the nodes that wait for it (S)");
      case Hit.Nothing _, Hit.Socket _, Hit.Knob _ -> Optional.empty();
    };
  }

  private static Optional<String> findings(Outcome outcome, Ref ref) {
    List<Finding> all =
        outcome.findings().stream()
            .filter(finding -> finding.elements().stream().anyMatch(one -> one.isWithin(ref)))
            .toList();
    String told = all.stream().limit(MOST).map(HoverWords::told).collect(Collectors.joining("\n"));
    String rest = all.size() > MOST ? "\nand " + (all.size() - MOST) + " more" : "";
    return all.isEmpty() ? Optional.empty() : Optional.of(told + rest);
  }

  private static String told(Finding finding) {
    String fixes =
        finding.fixes().stream().map(QuickFix::label).collect(Collectors.joining("; or: "));
    return finding.message() + (fixes.isEmpty() ? "" : "\n→ " + fixes);
  }
}
