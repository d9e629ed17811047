package apim.designer.discovery.recovery;

import apim.designer.design.FreshId;
import apim.designer.topology.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Ids that nobody has yet, however many there are of a kind.
final class FreshNames {
  private final Set<ElementId> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /// The wanted id, or one like it with the next number.
  ElementId like(String wanted) {
    ElementId first = new ElementId(wanted);
    if (taken.add(first)) {
      return first;
    }
    String stem = wanted.replaceFirst("-\\d+$", "");
    int number = last.merge(stem, 2, (before, _) -> before + 1);
    String next = stem + "-" + number;
    ElementId free =
        ElementId.FORM.matcher(next).matches() && !taken.contains(new ElementId(next))
            ? new ElementId(next)
            : FreshId.like(first, taken);
    taken.add(free);
    return free;
  }
}
