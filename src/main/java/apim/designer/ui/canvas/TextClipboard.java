package apim.designer.ui.canvas;

/// The system's clipboard, as far as it holds text.
interface TextClipboard {
  /// Empty when it holds none.
  String text();

  void put(String text);
}
