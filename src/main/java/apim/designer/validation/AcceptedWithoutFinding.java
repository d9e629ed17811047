package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Accepted;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a design accepts and nothing finds.
record AcceptedWithoutFinding() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "accepted-without-finding",
        Severity.ADVICE,
        "What is accepted and no longer there hides the next finding of its kind, which nobody"
            + " accepted.",
        Sources.UNUSED_SUPPRESSIONS);
  }

  /// Else an acceptance could be what makes another one needed.
  @Override
  public boolean canBeAccepted() {
    return false;
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<Accepted> all = deployment.topology().accepted();
    if (all.isEmpty()) {
      return Stream.empty();
    }
    Set<Accepted> needed = needed(all, deployment, today);
    Set<Ref> present = deployment.topology().refs();
    // What drifts is known where what is deployed is, and the check says there what covers nothing.
    return alike(
            all.stream().filter(one -> !one.rule().isOfDrift() && !needed.contains(one)).toList())
        .stream()
        .map(pointless -> finding(pointless, present));
  }

  /// Only the rules that are named are asked again.
  private static Set<Accepted> needed(List<Accepted> all, Deployment deployment, LocalDate today) {
    Set<String> named = all.stream().map(one -> one.rule().value()).collect(Collectors.toSet());
    return Rules.ALL.stream()
        .filter(rule -> rule.canBeAccepted() && named.contains(rule.id()))
        .flatMap(rule -> rule.check(deployment, today))
        .flatMap(finding -> Judgement.covering(all, finding).stream())
        .collect(Collectors.toSet());
  }

  /// Those of the same rule and elements are taken away together.
  private static List<List<Accepted>> alike(List<Accepted> pointless) {
    Map<List<Object>, List<Accepted>> alike = new LinkedHashMap<>();
    pointless.forEach(
        one ->
            alike
                .computeIfAbsent(
                    List.of(one.rule(), new HashSet<>(one.elements())), _ -> new ArrayList<>())
                .add(one));
    return List.copyOf(alike.values());
  }

  private Finding finding(List<Accepted> pointless, Set<Ref> present) {
    Accepted first = pointless.getFirst();
    List<Edit> edits =
        pointless.stream().map(one -> (Edit) new Edit.TakeBack(one)).distinct().toList();
    return finding(
        first.elements().stream().distinct().filter(present::contains).toList(),
        message(first),
        List.of(
            new QuickFix(
                QuickFix.Way.NO_LONGER_ACCEPT,
                "Take the acceptance away",
                edits.size() == 1
                    ? edits.getFirst()
                    : new Edit.Together(edits.getFirst().name(), edits))));
  }

  private static String message(Accepted accepted) {
    String about =
        accepted.elements().isEmpty()
            ? ""
            : " about " + Phrase.list(accepted.elements().stream().map(Ref::path).toList());
    Optional<Rule> rule =
        Rules.ALL.stream().filter(one -> one.id().equals(accepted.rule().value())).findFirst();
    if (rule.isEmpty()) {
      return "The design accepts "
          + accepted.rule()
          + about
          + ", but there is no such rule; correct its name, or take the acceptance away.";
    }
    return rule.get().canBeAccepted()
        ? "The design accepts "
            + accepted.rule()
            + about
            + ", but nothing of the kind is found; take the acceptance away."
        : "The design accepts "
            + accepted.rule()
            + about
            + ", but its findings go away with the acceptance that they are about; take both away.";
  }
}
