package apim.designer.ui.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was typed in fields that are not shown now and is not in the design, until they are shown
/// again.
final class Drafts {
  /// @param row what tells the row from every other of its subject
  private record Place(String subject, Object row) {}

  private final Map<Place, Draft> drafts = new HashMap<>();

  void keep(String subject, Object row, Draft draft) {
    drafts.put(new Place(subject, row), draft);
  }

  /// It is in its field again.
  Optional<Draft> take(String subject, Object row) {
    return Optional.ofNullable(drafts.remove(new Place(subject, row)));
  }

  void clear() {
    drafts.clear();
  }
}
