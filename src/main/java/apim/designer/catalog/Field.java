package apim.designer.catalog;

import apim.designer.json.Json;
import apim.designer.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A value in a resource file together with its path, so that whatever is wrong with it can be said
/// where it is.
record Field(String file, String path, Json value) {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  static Field read(String file, InputStream content) throws IOException {
    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    return JsonReader.read(
            text,
            "catalog",
            (place, path, message) -> {
              throw new IllegalStateException(
                  "catalog resource %s: line %d: %s".formatted(file, place.line(), message));
            })
        .map(value -> new Field(file, "", value))
        .orElseThrow();
  }

  Field at(String name) {
    return find(name).orElseThrow(() -> new Field(file, child(name), value).wrong("is missing"));
  }

  Optional<Field> find(String name) {
    return members().value(name).map(member -> new Field(file, child(name), member));
  }

  /// The members of an object by name, in the order of the file.
  Map<String, Field> fields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Json.Field member : members().fields()) {
      fields.put(member.name(), new Field(file, child(member.name()), member.value()));
    }
    return fields;
  }

  List<Field> items() {
    if (!(value instanceof Json.Arr list)) {
      throw wrong("must be a list");
    }
    List<Field> items = new ArrayList<>();
    for (Json item : list.items()) {
      items.add(new Field(file, JsonReader.item(path, items.size()), item));
    }
    return items;
  }

  boolean isText() {
    return value instanceof Json.Text;
  }

  String text() {
    if (value instanceof Json.Text text && !text.value().isBlank()) {
      return text.value();
    }
    throw wrong("must be a text that is not empty");
  }

  int number() {
    if (value instanceof Json.Num number && WHOLE.matcher(number.raw()).matches()) {
      return Integer.parseInt(number.raw());
    }
    throw wrong("must be a whole number");
  }

  boolean flag() {
    if (value instanceof Json.Bool flag) {
      return flag.value();
    }
    throw wrong("must be true or false");
  }

  IllegalStateException wrong(String what) {
    return new IllegalStateException(
        "catalog resource " + file + ": " + (path.isEmpty() ? "the file" : path) + " " + what);
  }

  private Json.Obj members() {
    if (value instanceof Json.Obj members) {
      return members;
    }
    throw wrong("must be an object");
  }

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
