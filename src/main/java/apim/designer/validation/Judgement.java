package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Accepted;
import apim.designer.topology.ElementId;
import apim.designer.topology.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the rules find in a design, apart from what its architect lets be.
///
/// @param standing worst first
/// @param accepted worst first; they fail nothing
public record Judgement(List<Finding> standing, List<AcceptedFinding> accepted) {
  public Judgement {
    standing = List.copyOf(standing);
    accepted = List.copyOf(accepted);
  }

  /// @param today the day on which certificates must be valid and acceptances must hold
  public static Judgement of(Deployment deployment, LocalDate today) {
    return of(Rules.check(deployment, today), deployment, today);
  }

  /// What stands in the deployment.toml of a node.
  public static Judgement ofFile(Deployment deployment, ElementId node, LocalDate today) {
    return of(Rules.checkFile(deployment, node, today), deployment, today);
  }

  private static Judgement of(List<Finding> findings, Deployment deployment, LocalDate today) {
    List<Accepted> all = deployment.topology().accepted();
    if (all.isEmpty()) {
      return new Judgement(findings, List.of());
    }
    List<Finding> standing = new ArrayList<>();
    List<AcceptedFinding> accepted = new ArrayList<>();
    for (Finding finding : findings) {
      List<Accepted> covering = covering(all, finding);
      Optional<Accepted> holding = covering.stream().filter(one -> one.holdsOn(today)).findFirst();
      if (holding.isPresent()) {
        accepted.add(new AcceptedFinding(finding, holding.get()));
      } else {
        standing.add(lastDay(covering).map(finding::acceptedUntil).orElse(finding));
      }
    }
    return new Judgement(standing, accepted);
  }

  /// Those that are meant for a finding, whether they still hold or not.
  static List<Accepted> covering(List<Accepted> all, Finding finding) {
    RuleId rule = new RuleId(finding.rule().id());
    return finding.rule().canBeAccepted()
        ? all.stream().filter(one -> one.covers(rule, finding.elements())).toList()
        : List.of();
  }

  private static Optional<LocalDate> lastDay(List<Accepted> past) {
    return past.stream().flatMap(one -> one.until().stream()).max(Comparator.naturalOrder());
  }
}
