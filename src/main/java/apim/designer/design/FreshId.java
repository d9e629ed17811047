package apim.designer.design;

import apim.designer.topology.ElementId;
import java.util.Set;

/// Finds ids that are still free: `apim-1` leads to `apim-2`, `portals` to `portals-2`.
public final class FreshId {
  private static final int LONGEST = 39;

  private FreshId() {}

  public static ElementId like(ElementId wanted, Set<ElementId> taken) {
    if (!taken.contains(wanted)) {
      return wanted;
    }
    String stem = wanted.value().replaceFirst("-\\d+$", "");
    int number = 2;
    while (taken.contains(numbered(stem, number))) {
      number++;
    }
    return numbered(stem, number);
  }

  private static ElementId numbered(String stem, int number) {
    String ending = "-" + number;
    int room = Math.min(stem.length(), LONGEST - ending.length());
    return new ElementId(stem.substring(0, room) + ending);
  }
}
