package apim.designer.ui.control;

import apim.designer.design.Edit;

/// Where panels hand in what the architect does; the answer comes as a new [View#show].
public interface Desk {
  /// Makes one step of the history; a read-only design stays as it is.
  void apply(Edit edit);

  void select(Selection selection);

  /// Selects, and brings what is selected into view on the canvas.
  void reveal(Selection selection);

  /// Opens a page in the system's browser.
  void browse(String url);
}
