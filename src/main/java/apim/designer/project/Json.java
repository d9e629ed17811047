package apim.designer.project;

import java.util.List;
import java.util.Optional;

/// A JSON value that knows where it stood in its file. Numbers are kept as they were written.
sealed interface Json {
  Place place();

  /// What kind of value this is, as a sentence says it.
  String kind();

  /// A property of an object; the place is that of its name.
  record Field(Place place, String name, Json value) {}

  record Obj(Place place, List<Field> fields) implements Json {
    public Obj {
      fields = List.copyOf(fields);
    }

    Optional<Json> value(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  record Arr(Place place, List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record Text(Place place, String value) implements Json {
    @Override
    public String kind() {
      return "the text " + Quoted.of(value);
    }
  }

  record Num(Place place, String raw) implements Json {
    @Override
    public String kind() {
      return "the number " + Quoted.shortened(raw);
    }
  }

  record Bool(Place place, boolean value) implements Json {
    @Override
    public String kind() {
      return String.valueOf(value);
    }
  }

  record Null(Place place) implements Json {
    @Override
    public String kind() {
      return "null";
    }
  }

  static Json text(String value) {
    return new Text(Place.NONE, value);
  }

  static Json number(int value) {
    return new Num(Place.NONE, Integer.toString(value));
  }

  static Json flag(boolean value) {
    return new Bool(Place.NONE, value);
  }

  static Json list(List<? extends Json> items) {
    return new Arr(Place.NONE, List.copyOf(items));
  }
}
