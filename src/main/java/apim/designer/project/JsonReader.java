package apim.designer.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads JSON text into a tree in which every value knows its place.
final class JsonReader {
  /// Design files nest eight levels deep; unknown fields may go further.
  static final int DEEPEST = 64;

  /// A design of a thousand nodes has 20,000; each takes about 100 bytes of memory.
  static final int MOST = 500_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 2).build())
          .build();

  private final JsonParser parser;
  private final Problems problems;
  private int count;

  private JsonReader(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /// The value in `text`; empty when it is not JSON, with the problem added.
  static Optional<Json> read(String text, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        return Optional.of(new JsonReader(parser, problems).document());
      } catch (JsonProcessingException e) {
        SyntaxError error = SyntaxError.in(text, e, parser.currentLocation());
        problems.add(error.place(), path(parser.getParsingContext()), error.message());
      } catch (Refused e) {
        problems.add(e.place, e.path, e.sentence);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  private Json document() throws IOException, Refused {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new SyntaxError.Empty(parser);
    }
    Json value = value(first, "", 1);
    if (parser.nextToken() != null) {
      problems.add(
          place(), "", "the design ends before this place; remove everything after its last brace");
    }
    return value;
  }

  private Json value(JsonToken token, String at, int depth) throws IOException, Refused {
    Place place = place();
    if (depth > DEEPEST && token.isStructStart()) {
      throw new Refused(
          place,
          at,
          "values are nested more than "
              + DEEPEST
              + " levels deep, which no design needs; remove the inner levels");
    }
    if (++count > MOST) {
      throw new Refused(
          place,
          at,
          "the file has more than "
              + MOST
              + " values, which no design needs; check that it is the right file");
    }
    return switch (token) {
      case START_OBJECT -> object(place, at, depth);
      case START_ARRAY -> array(place, at, depth);
      case VALUE_STRING -> new Json.Text(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(place, parser.getText());
      case VALUE_TRUE -> new Json.Bool(place, true);
      case VALUE_FALSE -> new Json.Bool(place, false);
      default -> new Json.Null(place);
    };
  }

  /// Of two properties with one name the first is kept, so that the rest can still be checked.
  private Json object(Place start, String at, int depth) throws IOException, Refused {
    Map<String, Json.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place place = place();
      String name = parser.currentName();
      String inner = property(at, name);
      Json value = value(parser.nextToken(), inner, depth + 1);
      if (fields.containsKey(name)) {
        Place earlier = fields.get(name).place();
        problems.add(
            place,
            inner,
            "this property stands twice in one object, first in line "
                + earlier.line()
                + "; remove one of the two");
      } else {
        fields.put(name, new Json.Field(place, name, value));
      }
    }
    return new Json.Obj(start, List.copyOf(fields.values()));
  }

  private Json array(Place start, String at, int depth) throws IOException, Refused {
    List<Json> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token, item(at, items.size()), depth + 1));
      token = parser.nextToken();
    }
    return new Json.Arr(start, items);
  }

  private Place place() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(at.getLineNr(), at.getColumnNr());
  }

  /// Where the parser stands; it looks ahead, so this can be one property on.
  private static String path(JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    if (parent == null) {
      return "";
    }
    String at = path(parent);
    if (context.inArray()) {
      return item(at, context.getCurrentIndex() < 0 ? 0 : context.getCurrentIndex());
    }
    return context.hasCurrentName() ? property(at, context.getCurrentName()) : at;
  }

  static String property(String path, String name) {
    if (!name.matches("[A-Za-z0-9_-]{1,60}")) {
      return path + "[" + Quoted.of(name) + "]";
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String path;
    private final String sentence;

    Refused(Place place, String path, String sentence) {
      super(sentence, null, false, false);
      this.place = place;
      this.path = path;
      this.sentence = sentence;
    }
  }
}
