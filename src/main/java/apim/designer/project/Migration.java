package apim.designer.project;

import apim.designer.json.Json;
import java.util.List;

/// One step from a schema version to the next: an older tree in, a newer one out.
interface Migration {
  /// The step at index 0 leads from version 1 to version 2.
  List<Migration> CHAIN = List.of(new FromVersion1());

  /// The version that this designer writes.
  int CURRENT = 1 + CHAIN.size();

  Json.Obj migrate(Json.Obj older);

  /// A tree of a version that is newer than this designer stays as it is.
  static Json.Obj toCurrent(Json.Obj tree, int version) {
    Json.Obj result = tree;
    for (int step = Math.max(version, 1); step < CURRENT; step++) {
      result = CHAIN.get(step - 1).migrate(result);
    }
    return result;
  }
}
