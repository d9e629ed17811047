package apim.designer.desk.drawing;

import apim.designer.design.Edit;

/// One of the things that a gesture can make; the architect is asked where there are several.
///
/// @param label as a menu says it
public record Offer(String label, Edit edit) {
  static Offer of(Edit edit) {
    return new Offer(edit.name(), edit);
  }
}
