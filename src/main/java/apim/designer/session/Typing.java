package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.History;
import java.util.List;

/// Keystrokes that follow one another in a field, as one step of the history.
final class Typing {
  private Typing() {}

  /// `history`, whose last step was made by typing, with `edit` in that same step. When all that was
  /// typed is taken back, the step is gone.
  static History goOn(History history, Edit edit) {
    Design next = edit.applyTo(history.present());
    if (next.equals(history.present())) {
      return history;
    }
    List<History.Step> past = history.past();
    boolean takenBack = next.equals(past.getLast().design());
    return new History(
        takenBack ? past.subList(0, past.size() - 1) : past, next, List.of(), history.saved());
  }
}
