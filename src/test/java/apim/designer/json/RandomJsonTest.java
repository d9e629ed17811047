package apim.designer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of every JSON value, whatever is in it.
final class RandomJsonTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "wings",
          "\"",
          "\\",
          "/",
          "\n",
          "\r\n",
          "\t",
          "\u0000",
          "\u001f",
          "\u007f",
          "\u2028",
          "\u00e4",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\ude00\ud83d",
          "\ufeff",
          "x".repeat(300));

  /// The parser reads no half of a character in a name.
  private static final List<String> NAMES =
      TEXTS.stream().filter(StandardCharsets.UTF_8.newEncoder()::canEncode).toList();

  private static final List<String> NUMBERS =
      List.of("0", "-0", "7", "-12", "0.50", "1e5", "1E+05", "-1.5e-300", "9223372036854775808");

  private static <T> T of(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Json value(Random random, int depth) {
    return switch (random.nextInt(depth > 5 ? 4 : 6)) {
      case 0 -> Json.text(of(random, TEXTS) + of(random, TEXTS));
      case 1 -> new Json.Num(JsonPlace.NONE, of(random, NUMBERS));
      case 2 -> Json.flag(random.nextBoolean());
      case 3 -> new Json.Null(JsonPlace.NONE);
      case 4 ->
          Json.list(
              IntStream.range(0, random.nextInt(4))
                  .mapToObj(_ -> value(random, depth + 1))
                  .toList());
      default -> {
        Map<String, Json.Field> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          String name = of(random, NAMES) + of(random, NAMES);
          fields.put(name, new Json.Field(JsonPlace.NONE, name, value(random, depth + 1)));
        }
        yield new Json.Obj(JsonPlace.NONE, List.copyOf(fields.values()));
      }
    };
  }

  private static Json read(String text) {
    return JsonReader.read(
            text,
            "value",
            (place, path, message) -> {
              throw new AssertionError(place + " " + path + ": " + message + "\n" + text);
            })
        .orElseThrow();
  }

  /// The value without its places.
  private static Json bare(Json value) {
    return switch (value) {
      case Json.Obj(_, var fields) ->
          new Json.Obj(
              JsonPlace.NONE,
              fields.stream()
                  .map(f -> new Json.Field(JsonPlace.NONE, f.name(), bare(f.value())))
                  .toList());
      case Json.Arr(_, var items) -> Json.list(items.stream().map(RandomJsonTest::bare).toList());
      case Json.Text(_, var text) -> Json.text(text);
      case Json.Num(_, var raw) -> new Json.Num(JsonPlace.NONE, raw);
      case Json.Bool(_, var flag) -> Json.flag(flag);
      case Json.Null _ -> new Json.Null(JsonPlace.NONE);
    };
  }

  @Test
  void whatIsPrintedIsReadAsTheSameAndPrintedAsTheSame() {
    for (long seed = 0; seed < 400; seed++) {
      Json value = value(new Random(seed), 0);
      String printed = JsonPrinter.print(value);
      assertEquals(value, bare(read(printed)), "seed " + seed);
      assertEquals(printed, JsonPrinter.print(read(printed)), "seed " + seed);
      assertTrue(
          StandardCharsets.UTF_8.newEncoder().canEncode(printed), "no UTF-8 has seed " + seed);
    }
  }

  @Test
  void theFirstCharacterOfEveryValueStandsAtItsPlace() {
    int values = 0;
    for (long seed = 0; seed < 600; seed++) {
      String printed = JsonPrinter.print(value(new Random(seed), 0));
      values += placed(read(printed), printed.split("\n", -1));
    }
    assertTrue(values > 1_000, values + " values");
  }

  private static int placed(Json value, String[] lines) {
    char first = at(value.place(), lines);
    boolean fits =
        switch (value) {
          case Json.Obj _ -> first == '{';
          case Json.Arr _ -> first == '[';
          case Json.Text _ -> first == '"';
          case Json.Num num -> first == num.raw().charAt(0);
          case Json.Bool flag -> first == (flag.value() ? 't' : 'f');
          case Json.Null _ -> first == 'n';
        };
    assertTrue(fits, value.kind() + " at " + first);
    return 1
        + switch (value) {
          case Json.Obj(_, var fields) ->
              fields.stream()
                  .peek(field -> assertEquals('"', at(field.place(), lines), field.name()))
                  .mapToInt(field -> placed(field.value(), lines))
                  .sum();
          case Json.Arr(_, var items) -> items.stream().mapToInt(item -> placed(item, lines)).sum();
          default -> 0;
        };
  }

  private static char at(JsonPlace place, String[] lines) {
    return lines[place.line() - 1].charAt(place.column() - 1);
  }
}
