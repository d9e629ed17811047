package apim.designer.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An object of a file while it is written: its properties in their fixed order, then what the
/// earlier file had in the same object and this designer does not know.
public final class ObjectDraft {
  private final Optional<Json.Obj> before;
  private final Set<String> known = new HashSet<>();
  private final List<Json.Field> fields = new ArrayList<>();

  /// An object that knows what is put into it, also what is left out as a default.
  public ObjectDraft(Optional<Json.Obj> before) {
    this(before, Set.of());
  }

  /// @param known properties that are not put into every such object
  public ObjectDraft(Optional<Json.Obj> before, Set<String> known) {
    this.before = before;
    this.known.addAll(known);
  }

  /// A draft of an object that stood in the property `name` of `parent`.
  public static ObjectDraft in(ObjectDraft parent, String name, Set<String> known) {
    return new ObjectDraft(parent.objectBefore(name), known);
  }

  public ObjectDraft put(String name, Json value) {
    known.add(name);
    fields.add(new Json.Field(JsonPlace.NONE, name, value));
    return this;
  }

  /// A default is left out, unless the earlier file wrote this property out.
  public ObjectDraft put(String name, Json value, boolean isDefault) {
    known.add(name);
    return isDefault && before.flatMap(object -> object.value(name)).isEmpty()
        ? this
        : put(name, value);
  }

  public ObjectDraft put(String name, Optional<Json> value) {
    known.add(name);
    value.ifPresent(present -> put(name, present));
    return this;
  }

  public Optional<Json.Obj> objectBefore(String name) {
    return before
        .flatMap(object -> object.value(name))
        .flatMap(
            value -> value instanceof Json.Obj object ? Optional.of(object) : Optional.empty());
  }

  public List<Json.Obj> objectsBefore(String name) {
    return before
        .flatMap(object -> object.value(name))
        .map(value -> value instanceof Json.Arr array ? array.items() : List.<Json>of())
        .orElse(List.of())
        .stream()
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .toList();
  }

  public Json.Obj done() {
    List<Json.Field> all = new ArrayList<>(fields);
    before.ifPresent(
        object ->
            object.fields().stream().filter(f -> !known.contains(f.name())).forEach(all::add));
    return new Json.Obj(JsonPlace.NONE, all);
  }
}
