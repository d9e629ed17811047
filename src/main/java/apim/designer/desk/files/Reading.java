package apim.designer.desk.files;

/// A file, how it is looked at, and how far it was read.
///
/// @param path of the file
/// @param top the first line in view when it was left, counted from 0
public record Reading(String path, PreviewState.Tab tab, int top) {
  static Reading of(String path, PreviewState.Tab tab) {
    return new Reading(path, tab, 0);
  }

  Reading withTop(int line) {
    return new Reading(path, tab, line);
  }

  /// Whether the same is looked at in the same way.
  public boolean isAt(Reading other) {
    return path.equals(other.path) && tab == other.tab;
  }
}
