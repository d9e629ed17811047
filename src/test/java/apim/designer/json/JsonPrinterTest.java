package apim.designer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonPrinterTest {
  private static Json tree(String text) {
    return JsonReader.read(
            text,
            "text",
            (place, path, message) -> {
              throw new IllegalArgumentException(message);
            })
        .orElseThrow();
  }

  @Test
  void onePropertyStandsOnALine() {
    assertEquals(
        """
        {
          "a": [
            1,
            {}
          ],
          "b": [],
          "c": "x\\ny"
        }
        """,
        JsonPrinter.print(tree("{\"a\":[1,{}],\"b\":[],\"c\":\"x\\ny\"}")));
  }

  @Test
  void whatIsPrintedReadsBackAsTheSame() {
    for (String text :
        List.of("\"", "\\", "\u0000\u001f", "\ud83d\ude00", "\ud800", "a\udc00b", "\u2028", "ö")) {
      String printed = JsonPrinter.print(Json.list(List.of(Json.text(text))));
      assertEquals(
          text, ((Json.Text) ((Json.Arr) tree(printed)).items().getFirst()).value(), printed);
    }
    String numbers = "[\n  1e5,\n  -0,\n  0.50,\n  true,\n  null\n]\n";
    assertEquals(numbers, JsonPrinter.print(tree(numbers)));
  }

  @Test
  void aDraftPutsWhatIsKnownInOrderAndKeepsWhatIsNot() {
    Json.Obj before = (Json.Obj) tree("{\"wings\": 2, \"b\": false, \"a\": 1}");
    Json.Obj done =
        new ObjectDraft(Optional.of(before), Set.of("a", "b", "c"))
            .put("a", Json.number(7))
            .put("b", Json.flag(false), true)
            .put("c", Json.flag(false), true)
            .put("d", Optional.empty())
            .done();
    assertEquals("{\n  \"a\": 7,\n  \"b\": false,\n  \"wings\": 2\n}\n", JsonPrinter.print(done));
  }

  private record Bird(String name, int wings, List<String> colours) {}

  @Test
  void recordsArePrintedForProgramsInTheOrderOfTheirComponents() {
    assertEquals(
        "[ {\n  \"name\" : \"a\\\"b\",\n  \"wings\" : 2,\n  \"colours\" : [ \"red\" ]\n} ]",
        JsonRecords.print(List.of(new Bird("a\"b", 2, List.of("red"))))
            .replace(System.lineSeparator(), "\n"));
    assertEquals("[ ]", JsonRecords.print(List.of()));
  }
}
