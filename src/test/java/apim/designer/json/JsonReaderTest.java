package apim.designer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonReaderTest {
  private final List<String> faults = new ArrayList<>();

  private Optional<Json> read(String text) {
    return JsonReader.read(
        text,
        "letter",
        (place, path, message) ->
            faults.add(place.line() + ":" + place.column() + " " + path + ": " + message));
  }

  private Json.Obj object(String text) {
    Json.Obj object = assertInstanceOf(Json.Obj.class, read(text).orElseThrow());
    assertEquals(List.of(), faults);
    return object;
  }

  @Test
  void everyValueKnowsItsPlaceAndAPropertyThatOfItsName() {
    Json.Obj object = object("{\n  \"a\": [\n    true, null ],\n  \"b\": \"x\"\n}");
    assertEquals(new JsonPlace(1, 1), object.place());
    assertEquals(new JsonPlace(2, 3), object.fields().getFirst().place());
    Json.Arr list = assertInstanceOf(Json.Arr.class, object.value("a").orElseThrow());
    assertEquals(
        List.of(new Json.Bool(new JsonPlace(3, 5), true), new Json.Null(new JsonPlace(3, 11))),
        list.items());
    assertEquals(Optional.of(new Json.Text(new JsonPlace(4, 8), "x")), object.value("b"));
    assertEquals(Optional.empty(), object.value("c"));
  }

  @Test
  void aNumberIsKeptAsItWasWritten() {
    for (String raw : List.of("0", "-0", "1.0", "1e5", "1.50E+300", "99999999999999999999")) {
      Json.Num number =
          assertInstanceOf(Json.Num.class, object("{\"n\": " + raw + "}").value("n").orElseThrow());
      assertEquals(raw, number.raw());
    }
  }

  @Test
  void ofTwoPropertiesWithOneNameTheFirstIsKeptAndTheSecondIsAFault() {
    Json.Obj object =
        assertInstanceOf(Json.Obj.class, read("{\"l\": [{\"a\": 1,\n\"a\": 2}]}").orElseThrow());
    assertEquals(
        List.of(
            "2:1 l[0].a: this property stands twice in one object, first in line 1; remove one of"
                + " the two"),
        faults);
    assertTrue(JsonPrinter.print(object).contains("\"a\": 1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ 1:1 : the file is empty; start a new letter",
        "{\"a\": [1, 2 ~ a[1]: the file ends here in the middle of the letter",
        "{} {} ~ 1:4 : the letter ends before this place",
        "{\"a\": NaN} ~ 1:7 a: \"NaN\" is not JSON",
        "{\"a\": 'x'} ~ 1:7 a: \"'\" cannot stand here",
        "{\"a\": \"\\q\"} ~ two backslashes",
      })
  void whatIsNoJsonIsToldWithItsPlaceAndARemedy(String text, String fault) {
    read(text);
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.getFirst().contains(fault), faults.getFirst());
  }

  @Test
  void sixtyFourLevelsAreReadAndOneMoreIsRefusedAtItsPath() {
    assertTrue(read("[".repeat(64) + "]".repeat(64)).isPresent());
    assertEquals(Optional.empty(), read("[".repeat(65) + "]".repeat(65)));
    assertTrue(
        faults.getFirst().startsWith("1:65 " + "[0]".repeat(64) + ": values are nested more"),
        faults.getFirst());
  }

  @Test
  void moreThanHalfAMillionValuesAreRefused() {
    assertTrue(read("[" + "1,".repeat(JsonReader.MOST - 2) + "1]").isPresent());
    assertEquals(Optional.empty(), read("[" + "1,".repeat(JsonReader.MOST - 1) + "1]"));
    assertTrue(faults.getFirst().contains("which no letter needs"), faults.getFirst());
  }

  @Test
  void aNameThatIsNoWordStandsInBracketsInAPath() {
    assertEquals("a.b-1[2]", JsonReader.item(JsonReader.property("a", "b-1"), 2));
    assertEquals("a[\"b c\"]", JsonReader.property("a", "b c"));
    assertEquals("a[\"\"]", JsonReader.property("a", ""));
    assertEquals("[\"\uFFFD[2J\"]", JsonReader.property("", "\u001b[2J"));
  }
}
