package apim.designer.ui.shell;

/// Where notices are put up and taken down.
interface Notices {
  /// Puts one up, in place of another with its id.
  void add(Notice notice);

  void remove(String id);
}
