package apim.designer.toml;

import apim.designer.toml.Document.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// While a file is read from top to bottom: the last element of each array of tables, which is the
/// one that the headers further down mean.
final class OpenElements {
  private static final class Level {
    private final Map<String, Level> inner = new HashMap<>();
    private Scope scope;

    private Level(Scope scope) {
      this.scope = scope;
    }
  }

  private final Level file = new Level(Scope.FILE);

  /// An element begins; those of the arrays inside the one before it are over.
  void begin(Scope element) {
    Level level = file;
    for (String name : element.array()) {
      Scope around = level.scope;
      level = level.inner.computeIfAbsent(name, _ -> new Level(around));
    }
    level.inner.clear();
    level.scope = element;
  }

  /// The element that a header with this path stands in, or the file.
  Scope around(List<String> path) {
    Level level = file;
    for (String name : path.subList(0, path.size() - 1)) {
      Level inner = level.inner.get(name);
      if (inner == null) {
        break;
      }
      level = inner;
    }
    return level.scope;
  }
}
