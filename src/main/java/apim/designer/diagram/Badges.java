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

  /// Red for the traffic to a member when an ERROR names the member or its site, not merely the
  /// load balancer around them.
  Scene.Tone tone(Ref member) {
    Ref site = new Ref(member.path().substring(0, member.path().lastIndexOf('/')));
    boolean wrong =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .flatMap(finding -> finding.elements().stream())
            .anyMatch(named -> named.equals(member) || named.equals(site));
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
