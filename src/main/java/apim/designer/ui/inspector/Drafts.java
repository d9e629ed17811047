package apim.designer.ui.inspector;

import apim.designer.ui.control.Selection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was typed in fields that are not shown now and is not in the design, until they are shown
/// again.
final class Drafts {
  /// @param row what tells the row from every other of its subject
  private record Place(Selection subject, Object row) {}

  private final Map<Place, Draft> drafts = new HashMap<>();

  void keep(Selection subject, Object row, Draft draft) {
    drafts.put(new Place(subject, row), draft);
  }

  /// It is in its field again.
  Optional<Draft> take(Selection subject, Object row) {
    return Optional.ofNullable(drafts.remove(new Place(subject, row)));
  }

  void clear() {
    drafts.clear();
  }
}
