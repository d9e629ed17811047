package apim.designer.desk.drawing;

import apim.designer.diagram.Stacks;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is told of the thing under the mouse: what a line carries, and what a badge counts, with the
/// ways out.
public final class HoverWords {
  private static final int MOST = 4;

  private HoverWords() {}

  /// @param stacks equal nodes that stand as one card
  public static Optional<String> of(Outcome outcome, Stacks stacks, Hit hit) {
    return switch (hit) {
      case Hit.Something(Ref ref) -> line(outcome, stacks, ref);
      case Hit.LineEnd(Ref.OfMember ref) -> line(outcome, stacks, ref);
      case Hit.Mark(Ref ref) -> findings(outcome, stacks.all(ref));
      case Hit.Plus _ -> Optional.of("Add a site, with the nodes that wait for it (S)");
      case Hit.Nothing _, Hit.Socket _, Hit.Knob _ -> Optional.empty();
    };
  }

  private static Optional<String> line(Outcome outcome, Stacks stacks, Ref ref) {
    int more = stacks.all(ref).size() - 1;
    return LineWords.of(outcome.deployment(), ref)
        .map(words -> more == 0 ? words : words + "\nand " + more + " more such lines");
  }

  /// The one of several that the worst finding names, or the first of them.
  static Ref worst(Outcome outcome, List<Ref> refs) {
    return outcome.findings().stream()
        .sorted(Comparator.comparing(Finding::severity))
        .flatMap(finding -> refs.stream().filter(ref -> names(finding, ref)))
        .findFirst()
        .orElse(refs.getFirst());
  }

  private static boolean names(Finding finding, Ref ref) {
    return finding.elements().stream().anyMatch(one -> one.isWithin(ref));
  }

  private static Optional<String> findings(Outcome outcome, List<Ref> refs) {
    List<Finding> all =
        outcome.findings().stream()
            .filter(finding -> refs.stream().anyMatch(ref -> names(finding, ref)))
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
