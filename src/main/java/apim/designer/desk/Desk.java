package apim.designer.desk;

import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where panels hand in what the architect does; the answer comes as a new [View#show].
public interface Desk {
  /// Makes one step of the history; a read-only design stays as it is.
  void apply(Edit edit);

  /// Makes `edit` as a keystroke: with those that follow in the same field it is one step.
  ///
  /// @param field what tells the field from every other; its equals counts
  void type(Edit edit, Object field);

  /// Takes back what was typed in a field since it was settled last.
  ///
  /// @return whether there was anything to take back
  boolean takeBack(Object field);

  /// Ends typing in a field: what is typed next is a step of its own.
  void settle();

  /// Whether the design may be changed.
  boolean canEdit();

  Selection selection();

  void select(Selection selection);

  /// Selects, and brings what is selected into view on the canvas.
  void reveal(Selection selection);

  /// Leads to the worst problem of something in the list of problems.
  void problemOf(Ref ref);

  /// Asks for a file to read; empty when the architect would rather not.
  ///
  /// @param title what the file is for, as a caption
  /// @param endings of file names, without the dot; empty for any
  Optional<Path> ask(String title, List<String> endings);

  /// Asks for a folder to read from; empty when the architect would rather not.
  ///
  /// @param title what the folder is for, as a caption
  Optional<Path> askFolder(String title);

  /// Tells what was done, in a sentence that goes away by itself.
  void say(String sentence);

  /// Opens a page in the system's browser.
  void browse(String url);
}
