package apim.designer.desk.files;

/// What can be asked of the preview, by its head and by the menus.
public interface PreviewActions {
  PreviewState state();

  void look(PreviewState.Tab tab);

  void back();

  void forward();

  /// Opens the field to find words.
  void find();

  /// The same, in all files.
  void findEverywhere();

  /// Copies the whole file.
  void copy();

  /// Goes to the next change, or the one before.
  void change(boolean forward);

  /// Asks for a bundle to compare with, which is a zip.
  void compareWithZip();

  /// The same for one that was unpacked.
  void compareWithFolder();
}
