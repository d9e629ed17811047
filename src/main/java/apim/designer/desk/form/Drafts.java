package apim.designer.desk.form;

import apim.designer.desk.Selection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was typed in fields that are not shown now and is not in the design, until they are shown
/// again.
public final class Drafts {
  /// @param row what tells the row from every other of its subject
  private record Place(Selection subject, Object row) {}

  private final Map<Place, FieldDraft> drafts = new HashMap<>();

  public void keep(Selection subject, Object row, FieldDraft draft) {
    drafts.put(new Place(subject, row), draft);
  }

  /// It is in its field again.
  public Optional<FieldDraft> take(Selection subject, Object row) {
    return Optional.ofNullable(drafts.remove(new Place(subject, row)));
  }

  public void clear() {
    drafts.clear();
  }
}
