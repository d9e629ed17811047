package apim.designer.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands more than once in a list.
final class Twice {
  private Twice() {}

  /// Each repeated element once, in the order of the list.
  static <T> List<T> of(List<T> elements) {
    Set<T> seen = HashSet.newHashSet(elements.size());
    return elements.stream().filter(element -> !seen.add(element)).distinct().toList();
  }
}
