package apim.designer.ui.inspector;

import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where rows hand in what is done in them.
interface Form {
  void apply(Edit edit);

  /// @param key of the property that is typed
  void type(Edit edit, String key);

  void settle();

  void select(Ref ref);

  Optional<Path> ask(String title, List<String> endings);
}
