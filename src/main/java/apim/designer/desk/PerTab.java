package apim.designer.desk;

import apim.designer.session.TabId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a panel was looked at in the designs that are not in front, so that each is as it was left.
public final class PerTab<S> {
  private final Map<TabId, S> left = new HashMap<>();
  private Optional<TabId> front = Optional.empty();

  public boolean isInFront(TabId tab) {
    return front.equals(Optional.of(tab));
  }

  /// Turns to a design, from another one or to the same.
  ///
  /// @param present of the design that was in front until now
  /// @param first of one that was never in front
  public S turn(TabId next, S present, S first) {
    if (isInFront(next)) {
      return present;
    }
    front.ifPresent(before -> left.put(before, present));
    S back = front.isEmpty() ? present : left.getOrDefault(next, first);
    front = Optional.of(next);
    left.remove(next);
    return back;
  }

  public void forget(TabId tab) {
    left.remove(tab);
  }
}
