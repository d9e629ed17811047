package apim.designer.diagram;

import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the findings say of each element.
final class Badges {
  private final List<Finding> findings;
  private final Map<Ref, Scene.Badge> badges = new HashMap<>();
  private final Set<Ref> inError = new HashSet<>();

  Badges(List<Finding> findings) {
    this.findings = List.copyOf(findings);
    for (Finding finding : findings) {
      for (Ref touched : touched(finding)) {
        badges.merge(touched, new Scene.Badge(finding.severity(), 1), Badges::both);
      }
      if (finding.severity() == Severity.ERROR) {
        inError.addAll(finding.elements());
      }
    }
  }

  /// What a finding names, and everything around it.
  private static Set<Ref> touched(Finding finding) {
    return finding.elements().stream().flatMap(Ref::outwards).collect(Collectors.toSet());
  }

  private static Scene.Badge both(Scene.Badge one, Scene.Badge other) {
    int order = one.severity().compareTo(other.severity());
    if (order == 0) {
      return new Scene.Badge(one.severity(), one.count() + other.count());
    }
    return order < 0 ? one : other;
  }

  /// The worst of the findings that name `ref` or something inside it, each once; empty when there
  /// are none.
  Optional<Scene.Badge> of(Ref ref) {
    return Optional.ofNullable(badges.get(ref));
  }

  /// The worst of the findings that name any of `refs` or something inside one, each once.
  Optional<Scene.Badge> of(List<Ref> refs) {
    Set<Ref> any = Set.copyOf(refs);
    return findings.stream()
        .filter(finding -> touched(finding).stream().anyMatch(any::contains))
        .map(finding -> new Scene.Badge(finding.severity(), 1))
        .reduce(Badges::both);
  }

  /// The worst tone of the traffic to any of several members.
  Scene.Tone tone(List<Ref> members) {
    return members.stream().map(this::tone).max(Comparator.naturalOrder()).orElse(Scene.Tone.PLAIN);
  }

  /// Red for the traffic to a member when an ERROR names the member or its site, not merely the
  /// load balancer around them.
  Scene.Tone tone(Ref member) {
    boolean faulty =
        inError.contains(member) || member.around().filter(inError::contains).isPresent();
    return faulty ? Scene.Tone.ERROR : Scene.Tone.PLAIN;
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
