package apim.designer.desk.window;

import apim.designer.session.Snapshot;
import apim.designer.topology.LoadBalancer;
import apim.designer.validation.NotChecked;
import apim.designer.validation.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the line below everything says of the design.
///
/// @param targets the NGINX versions that are written for; none without a load balancer
public record StatusState(
    Map<Severity, Long> findings,
    int notChecked,
    String release,
    List<String> targets,
    String saved) {
  public StatusState {
    targets = List.copyOf(targets);
    findings = Collections.unmodifiableMap(new EnumMap<>(findings));
  }

  public static StatusState of(Snapshot snapshot) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(
          severity,
          snapshot.outcome().findings().stream()
              .filter(finding -> finding.severity() == severity)
              .count());
    }
    return new StatusState(
        counts,
        NotChecked.of(snapshot.outcome().deployment()).size(),
        "API-M " + snapshot.design().topology().apim(),
        snapshot.design().topology().loadBalancers().stream()
            .map(LoadBalancer::nginx)
            .map(nginx -> nginx.displayName())
            .distinct()
            .toList(),
        saved(snapshot));
  }

  private static String saved(Snapshot snapshot) {
    if (snapshot.readOnly()) {
      return "read-only";
    }
    if (snapshot.file().isEmpty()) {
      return "not saved yet";
    }
    return snapshot.isModified() ? "changed since the last save" : "saved";
  }

  public long count(Severity severity) {
    return findings.getOrDefault(severity, 0L);
  }

  /// As much of the versions as the line has room for.
  public String shortTargets() {
    return targets.size() <= 2
        ? String.join(", ", targets)
        : targets.getFirst() + " and " + (targets.size() - 1) + " more";
  }

  public static String percent(double zoom) {
    return Math.round(zoom * 100) + " %";
  }
}
