package apim.designer.desk;

/// The system's clipboard, as far as it holds text.
public interface TextClipboard {
  /// Empty when it holds none.
  String text();

  void put(String text);
}
