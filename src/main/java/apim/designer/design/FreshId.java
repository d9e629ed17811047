package apim.designer.design;

import apim.designer.topology.ElementId;
import java.util.Set;

/// Finds ids that are still free: `apim-1` leads to `apim-2`, `portals` to `portals-2`.
public final class FreshId {
  private static final int LONGEST_STEM = 34;

  private FreshId() {}

  public static ElementId like(ElementId wanted, Set<ElementId> taken) {
    if (!taken.contains(wanted)) {
      return wanted;
    }
    String stem = wanted.value().replaceFirst("-\\d+$", "");
    String shortened = stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM) : stem;
    int number = 2;
    while (taken.contains(new ElementId(shortened + "-" + number))) {
      number++;
    }
    return new ElementId(shortened + "-" + number);
  }
}
