package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.History;

/// Keystrokes that follow one another in a field, as one step of the history.
///
/// @param field what tells the field from every other; its equals counts
/// @param before the history before the first of them
record Typing(Object field, History before) {
  boolean isIn(Object other) {
    return field.equals(other);
  }

  /// `now` with `edit` in the step that the first keystroke made and named. When all that was typed
  /// is taken back, it is as if nothing had been typed.
  History with(History now, Edit edit) {
    Design next = edit.applyTo(now.present());
    if (next.equals(before.present().placed())) {
      return before;
    }
    return now.present().equals(before.present())
        ? before.apply(edit)
        : new History(now.past(), next, now.future(), now.saved());
  }
}
