package apim.designer.comparison;

import apim.designer.pipeline.Outcome;
import apim.designer.topology.Ref;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which findings come and go.
final class FindingChanges {
  /// What makes two findings the same.
  private record Key(String rule, Set<Ref> elements, String message) {
    static Key of(Finding finding) {
      return new Key(finding.rule().id(), new HashSet<>(finding.elements()), finding.message());
    }
  }

  private FindingChanges() {}

  /// Those that go come first; each list is worst first.
  static List<FindingChange> between(Outcome before, Outcome after) {
    List<FindingChange> changes = new ArrayList<>();
    add(changes, false, before, after);
    add(changes, true, after, before);
    return changes;
  }

  private static void add(
      List<FindingChange> changes, boolean comes, Outcome with, Outcome without) {
    Map<Key, Integer> others = new HashMap<>();
    without.findings().forEach(one -> others.merge(Key.of(one), 1, Integer::sum));
    for (Finding finding : with.findings()) {
      Key key = Key.of(finding);
      if (others.merge(key, -1, Integer::sum) < 0) {
        changes.add(new FindingChange(comes, finding, accepted(without, key)));
      }
    }
  }

  private static Optional<String> accepted(Outcome outcome, Key key) {
    return outcome.accepted().stream()
        .filter(one -> Key.of(one.finding()).equals(key))
        .map(AcceptedFinding::because)
        .findFirst();
  }
}
