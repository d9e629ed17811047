package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where rows hand in what is done in them.
public interface Form {
  void apply(Edit edit);

  /// @param key of the property that is typed
  void type(Edit edit, String key);

  /// Takes back what was typed since the property was settled last; whether there was anything.
  ///
  /// @param key of the property that is typed
  boolean takeBack(String key);

  void settle();

  /// Shows the rows below a caption, or puts them away.
  ///
  /// @param key of the caption
  void fold(String key);

  /// Tells what became of something, in a sentence.
  void say(String sentence);

  void select(Ref ref);

  Optional<Path> ask(String title, List<String> endings);
}
