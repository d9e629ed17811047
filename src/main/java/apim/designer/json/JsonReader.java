package apim.designer.json;

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
import java.util.regex.Pattern;

/// Reads JSON text into a tree in which every value knows its place. Built on the streaming parser:
/// data binding costs the cold start of a command more than 100 ms.
public final class JsonReader {
  /// What the house keeps in JSON nests eight levels deep; unknown fields may go further.
  public static final int DEEPEST = 64;

  /// A design of a thousand nodes has 20,000; each takes about 100 bytes of memory.
  public static final int MOST = 500_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 2).build())
          .build();

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  /// Who hears of what is wrong with a text, in the order in which it is found.
  @FunctionalInterface
  public interface Faults {
    void add(JsonPlace place, String path, String message);
  }

  private final JsonParser parser;
  private final String noun;
  private final Faults faults;
  private final List<Step> way = new ArrayList<>();
  private int count;

  private JsonReader(JsonParser parser, String noun, Faults faults) {
    this.parser = parser;
    this.noun = noun;
    this.faults = faults;
  }

  /// The value in `text`; empty when it is not JSON, with the fault told.
  ///
  /// @param noun what the text is, such as `design`, in the sentences of its faults
  public static Optional<Json> read(String text, String noun, Faults faults) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        return Optional.of(new JsonReader(parser, noun, faults).document());
      } catch (JsonProcessingException e) {
        SyntaxError error = SyntaxError.in(text, noun, e, parser.currentLocation());
        faults.add(error.place(), path(parser.getParsingContext()), error.message());
      } catch (Refused e) {
        faults.add(e.place, e.path, e.sentence);
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
    Json value = value(first);
    if (parser.nextToken() != null) {
      faults.add(
          place(),
          "",
          "the " + noun + " ends before this place; remove everything after its last brace");
    }
    return value;
  }

  private Json value(JsonToken token) throws IOException, Refused {
    JsonPlace place = place();
    if (way.size() >= DEEPEST && token.isStructStart()) {
      throw refused(
          place,
          "values are nested more than %d levels deep, which no %s needs; remove the inner levels"
              .formatted(DEEPEST, noun));
    }
    if (++count > MOST) {
      throw refused(
          place,
          "the file has more than %d values, which no %s needs; check that it is the right file"
              .formatted(MOST, noun));
    }
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> new Json.Text(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(place, parser.getText());
      case VALUE_TRUE -> new Json.Bool(place, true);
      case VALUE_FALSE -> new Json.Bool(place, false);
      default -> new Json.Null(place);
    };
  }

  /// Of two properties with one name the first is kept, so that the rest can still be checked.
  private Json object(JsonPlace start) throws IOException, Refused {
    Map<String, Json.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      JsonPlace place = place();
      String name = parser.currentName();
      way.add(new Step(Optional.of(name), 0));
      Json.Field field = new Json.Field(place, name, value(parser.nextToken()));
      Json.Field earlier = fields.putIfAbsent(name, field);
      if (earlier != null) {
        faults.add(
            place,
            wayHere(),
            "this property stands twice in one object, first in line "
                + earlier.place().line()
                + "; remove one of the two");
      }
      way.removeLast();
    }
    return new Json.Obj(start, List.copyOf(fields.values()));
  }

  private Json array(JsonPlace start) throws IOException, Refused {
    List<Json> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      way.add(new Step(Optional.empty(), items.size()));
      items.add(value(token));
      way.removeLast();
      token = parser.nextToken();
    }
    return new Json.Arr(start, items);
  }

  private JsonPlace place() {
    JsonLocation at = parser.currentTokenLocation();
    return new JsonPlace(at.getLineNr(), at.getColumnNr());
  }

  private Refused refused(JsonPlace place, String sentence) {
    return new Refused(place, wayHere(), sentence);
  }

  private String wayHere() {
    String path = "";
    for (Step step : way) {
      path = step.name().isPresent() ? property(path, step.name().get()) : item(path, step.index());
    }
    return path;
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

  /// The path of a property of what stands at `path`.
  public static String property(String path, String name) {
    if (!PLAIN.matcher(name).matches()) {
      return path + "[" + Quoted.of(name) + "]";
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /// The path of an item of the list that stands at `path`.
  public static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  /// A property, or an item where it has no name.
  private record Step(Optional<String> name, int index) {}

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient JsonPlace place;
    private final String path;
    private final String sentence;

    Refused(JsonPlace place, String path, String sentence) {
      super(sentence, null, false, false);
      this.place = place;
      this.path = path;
      this.sentence = sentence;
    }
  }
}
