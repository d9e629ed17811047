package apim.designer.project;

import apim.designer.json.Json;
import apim.designer.json.JsonPlace;
import apim.designer.json.JsonReader;
import apim.designer.json.Quoted;
import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// An object of a design file while it is read: gives its properties through the doors of the
/// domain, and turns what a door refuses into a problem at the property's place.
record Section(Json.Obj object, String path, Problems problems) {
  /// The object that `value` should be.
  static Optional<Section> of(Json value, String path, Problems problems) {
    if (value instanceof Json.Obj object) {
      return Optional.of(new Section(object, path, problems));
    }
    problems.add(value.place(), path, expected("an object in braces", value));
    return Optional.empty();
  }

  String path(String name) {
    return JsonReader.property(path, name);
  }

  /// Where the property stands, or the object when it is not there.
  JsonPlace place(String name) {
    return object.value(name).map(Json::place).orElse(object.place());
  }

  void fault(String name, String message) {
    problems.add(place(name), path(name), message);
  }

  /// Adds a problem unless the property is there.
  void require(String name, String example) {
    if (object.value(name).isEmpty()) {
      problems.add(
          object.place(),
          path(name),
          "this property is missing; add it, such as \"" + name + "\": " + example);
    }
  }

  /// An id that must be there. Whether another has it, and whether it is anyone's, is for the rules
  /// to say.
  Optional<ElementId> id(String name, String example) {
    require(name, example);
    return text(name, ElementId::new);
  }

  /// A text that `door` lets in.
  <T> Optional<T> text(String name, Function<String, T> door) {
    return object.value(name).flatMap(value -> text(value, path(name), door));
  }

  private <T> Optional<T> text(Json value, String at, Function<String, T> door) {
    if (!(value instanceof Json.Text text)) {
      problems.add(value.place(), at, expected("a text in double quotes", value));
      return Optional.empty();
    }
    try {
      return Optional.of(door.apply(text.value()));
    } catch (IllegalArgumentException e) {
      problems.add(
          value.place(),
          at,
          Quoted.of(text.value()) + " does not fit; change it: " + e.getMessage());
      return Optional.empty();
    }
  }

  /// One of a few words.
  <T> Optional<T> choice(
      String name, Function<String, Optional<T>> meaning, Collection<String> words) {
    return text(name, word -> chosen(word, meaning, words));
  }

  /// Each of a few words in a list.
  <T> List<T> choices(
      String name, Function<String, Optional<T>> meaning, Collection<String> words) {
    return texts(name, word -> chosen(word, meaning, words));
  }

  private static <T> T chosen(
      String word, Function<String, Optional<T>> meaning, Collection<String> words) {
    return meaning
        .apply(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "write one of " + String.join(", ", words) + Nearest.question(word, words)));
  }

  /// A whole number that `door` lets in.
  <T> Optional<T> number(String name, IntFunction<T> door) {
    return object.value(name).flatMap(value -> number(value, path(name), door));
  }

  private <T> Optional<T> number(Json value, String at, IntFunction<T> door) {
    if (!(value instanceof Json.Num number)) {
      problems.add(value.place(), at, expected("a whole number without quotes", value));
      return Optional.empty();
    }
    if (!number.raw().matches("-?[0-9]+")) {
      problems.add(value.place(), at, expected("a whole number", value));
      return Optional.empty();
    }
    try {
      return Optional.of(door.apply(inIntRange(number.raw())));
    } catch (IllegalArgumentException e) {
      problems.add(
          value.place(),
          at,
          Quoted.shortened(number.raw()) + " does not fit; change it: " + e.getMessage());
      return Optional.empty();
    }
  }

  /// Numbers that no `int` holds are out of every range here, so the nearest `int` is refused too.
  private static int inIntRange(String raw) {
    if (raw.length() > 10) {
      return raw.startsWith("-") ? -Integer.MAX_VALUE : Integer.MAX_VALUE;
    }
    return Math.clamp(Long.parseLong(raw), -Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  Optional<Boolean> flag(String name) {
    Optional<Json> found = object.value(name);
    if (found.isPresent() && !(found.get() instanceof Json.Bool)) {
      fault(name, expected("true or false", found.get()));
    }
    return found.flatMap(
        value -> value instanceof Json.Bool flag ? Optional.of(flag.value()) : Optional.empty());
  }

  Optional<Section> section(String name) {
    return object.value(name).flatMap(value -> of(value, path(name), problems));
  }

  /// The objects in a list.
  List<Section> sections(String name) {
    List<Section> sections = new ArrayList<>();
    for (Item item : items(name)) {
      of(item.value(), item.path(), problems).ifPresent(sections::add);
    }
    return sections;
  }

  /// The texts in a list, each through `door`.
  <T> List<T> texts(String name, Function<String, T> door) {
    List<T> texts = new ArrayList<>();
    for (Item item : items(name)) {
      text(item.value(), item.path(), door).ifPresent(texts::add);
    }
    return texts;
  }

  /// The whole numbers in a list, each through `door`.
  <T> List<T> numbers(String name, IntFunction<T> door) {
    List<T> numbers = new ArrayList<>();
    for (Item item : items(name)) {
      number(item.value(), item.path(), door).ifPresent(numbers::add);
    }
    return numbers;
  }

  private List<Item> items(String name) {
    Optional<Json> found = object.value(name);
    if (found.isEmpty()) {
      return List.of();
    }
    if (!(found.get() instanceof Json.Arr array)) {
      fault(name, expected("a list in brackets", found.get()));
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (Json value : array.items()) {
      items.add(new Item(value, JsonReader.item(path(name), items.size())));
    }
    return items;
  }

  private static String expected(String wanted, Json value) {
    return value.kind() + " stands here; write " + wanted + " instead";
  }

  private record Item(Json value, String path) {}
}
