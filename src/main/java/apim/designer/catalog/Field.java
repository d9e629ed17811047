package apim.designer.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value in a resource file together with its place, so that whatever is wrong with it can be said
/// where it is. Built on the streaming parser: data binding costs a cold start some 100 ms.
record Field(String file, String path, Object value) {

  static Field read(String file, InputStream content) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(content)) {
      parser.nextToken();
      Field root = new Field(file, "", value(parser));
      if (parser.nextToken() != null) {
        throw root.wrong("has something after its end");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "catalog resource %s: line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new IllegalStateException("catalog resource " + file + ": " + e.getMessage(), e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "the file ends too early");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(parser));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> parser.getText();
      default -> throw new JsonParseException(parser, "unexpected value " + token);
    };
  }

  Field at(String name) {
    return find(name).orElseThrow(() -> new Field(file, child(name), "").wrong("is missing"));
  }

  Optional<Field> find(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /// The members of an object by name, in the order of the file.
  Map<String, Field> fields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    members()
        .forEach(
            (key, member) -> {
              String name = String.valueOf(key);
              fields.put(name, new Field(file, child(name), member));
            });
    return fields;
  }

  List<Field> items() {
    if (!(value instanceof List<?> list)) {
      throw wrong("must be a list");
    }
    List<Field> items = new ArrayList<>();
    for (Object item : list) {
      items.add(new Field(file, path + "[" + items.size() + "]", item));
    }
    return items;
  }

  boolean isText() {
    return value instanceof String;
  }

  String text() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong("must be a text that is not empty");
  }

  int number() {
    if (value instanceof Integer number) {
      return number;
    }
    throw wrong("must be a whole number");
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong("must be true or false");
  }

  IllegalStateException wrong(String what) {
    return new IllegalStateException(
        "catalog resource " + file + ": " + (path.isEmpty() ? "the file" : path) + " " + what);
  }

  private Map<?, ?> members() {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw wrong("must be an object");
  }

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
