package apim.designer.json;

import java.util.List;
import java.util.Optional;

/// A JSON value that knows where it stood in its file. Numbers are kept as they were written.
public sealed interface Json {
  JsonPlace place();

  /// What kind of value this is, as a sentence says it.
  String kind();

  /// A property of an object; the place is that of its name.
  record Field(JsonPlace place, String name, Json value) {}

  record Obj(JsonPlace place, List<Field> fields) implements Json {
    public Obj {
      fields = List.copyOf(fields);
    }

    public Optional<Json> value(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  record Arr(JsonPlace place, List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record Text(JsonPlace place, String value) implements Json {
    @Override
    public String kind() {
      return "the text " + Quoted.of(value);
    }
  }

  record Num(JsonPlace place, String raw) implements Json {
    @Override
    public String kind() {
      return "the number " + Quoted.shortened(raw);
    }
  }

  record Bool(JsonPlace place, boolean value) implements Json {
    @Override
    public String kind() {
      return String.valueOf(value);
    }
  }

  record Null(JsonPlace place) implements Json {
    @Override
    public String kind() {
      return "null";
    }
  }

  static Json text(String value) {
    return new Text(JsonPlace.NONE, value);
  }

  static Json number(int value) {
    return new Num(JsonPlace.NONE, Integer.toString(value));
  }

  static Json number(double value) {
    return new Num(JsonPlace.NONE, Double.toString(value));
  }

  static Json flag(boolean value) {
    return new Bool(JsonPlace.NONE, value);
  }

  static Json list(List<? extends Json> items) {
    return new Arr(JsonPlace.NONE, List.copyOf(items));
  }
}
