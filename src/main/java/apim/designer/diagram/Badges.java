package apim.designer.diagram;

import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the findings say of each element.
record Badges(List<Finding> findings) {
  Badges {
    findings = List.copyOf(findings);
  }

  /// The findings that name `ref` or something inside it, each once; empty when there are none.
  Optional<Scene.Badge> of(Ref ref) {
    List<Severity> severities =
        findings.stream()
            .filter(finding -> finding.elements().stream().anyMatch(one -> one.isWithin(ref)))
            .map(Finding::severity)
            .sorted()
            .toList();
    return severities.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scene.Badge(severities.getFirst(), severities.size()));
  }

  /// Red for what an ERROR names itself, not merely something around it.
  Scene.Tone tone(Ref ref) {
    boolean wrong =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.severity() == Severity.ERROR && finding.elements().contains(ref));
    return wrong ? Scene.Tone.ERROR : Scene.Tone.PLAIN;
  }

  /// Worst first.
  List<Scene.Remark> remarks() {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .map(
            finding ->
                new Scene.Remark(
                    finding.severity(), finding.rule().id(), finding.message(), finding.elements()))
        .toList();
  }
}
