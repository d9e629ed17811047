package apim.designer.project;

import apim.designer.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Finds, for each element of a list that is written, the object that it was in the earlier file:
/// the one of the same id (of several the first, then the second), or, for an element that was renamed, the one in the same place.
final class Earlier {
  private Earlier() {}

  /// Writes each of `elements` with the object that it was.
  static <T> List<Json.Obj> write(
      List<T> elements,
      List<Json.Obj> before,
      Function<T, String> id,
      Function<Json.Obj, String> idBefore,
      BiFunction<T, Optional<Json.Obj>, Json.Obj> write) {
    Map<String, Deque<Json.Obj>> byId = new HashMap<>();
    before.forEach(
        object ->
            byId.computeIfAbsent(idBefore.apply(object), _ -> new ArrayDeque<>()).add(object));
    Set<String> ids = new HashSet<>();
    elements.forEach(element -> ids.add(id.apply(element)));
    List<Json.Obj> written = new ArrayList<>();
    for (T element : elements) {
      Optional<Json.Obj> same =
          Optional.ofNullable(byId.get(id.apply(element))).map(Deque::pollFirst);
      written.add(
          write.apply(element, same.or(() -> renamed(before, written.size(), idBefore, ids))));
    }
    return written;
  }

  private static Optional<Json.Obj> renamed(
      List<Json.Obj> before, int index, Function<Json.Obj, String> idBefore, Set<String> ids) {
    return index < before.size() && !ids.contains(idBefore.apply(before.get(index)))
        ? Optional.of(before.get(index))
        : Optional.empty();
  }

  /// The text of a property, as the id of an object that has no other.
  static String text(Json.Obj object, String name) {
    return object.value(name).map(v -> v instanceof Json.Text t ? t.value() : "").orElse("");
  }
}
