package apim.designer.desk.window;

/// Where notices are put up and taken down.
public interface Notices {
  /// Puts one up, in place of another with its id.
  void add(Notice notice);

  void remove(String id);
}
