package apim.designer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a draft takes over from the file before, and how foreign values are named in sentences.
final class ObjectDraftTest {
  private static Json.Obj object(String text) {
    return (Json.Obj) JsonReader.read(text, "text", (_, _, _) -> {}).orElseThrow();
  }

  private static ObjectDraft after(String before, String... known) {
    return new ObjectDraft(Optional.of(object(before)), Set.of(known));
  }

  private static String names(Json.Obj object) {
    return String.join(" ", object.fields().stream().map(Json.Field::name).toList());
  }

  @Test
  void aDefaultIsWrittenWhereTheFileBeforeWroteOne() {
    Json.Obj done =
        after("{\"b\": false}", "a", "b", "c")
            .put("a", Json.flag(true), true)
            .put("b", Json.flag(true), true)
            .put("c", Json.flag(true), false)
            .done();
    assertEquals("b c", names(done));
    assertEquals(Optional.of(Json.flag(true)), done.value("b"));
  }

  @Test
  void whatIsKnownAndNotPutIsGoneAndWhatIsUnknownStaysLastInItsOrder() {
    ObjectDraft draft = after("{\"z\": 1, \"known\": 2, \"y\": {\"x\": 3}}", "known", "new");
    assertEquals("new z y", names(draft.put("new", Json.number(4)).done()));
  }

  @Test
  void aDraftWithoutAFileBeforeHasOnlyWhatIsPut() {
    ObjectDraft draft = new ObjectDraft(Optional.empty(), Set.of("a"));
    assertEquals(Optional.empty(), draft.objectBefore("a"));
    assertEquals(List.of(), draft.objectsBefore("a"));
    assertEquals("", names(draft.put("a", Json.flag(false), true).done()));
    assertEquals("a", names(draft.put("a", Optional.of(Json.number(2.5))).done()));
  }

  @Test
  void ofAnObjectInsideTheUnknownIsKeptToo() {
    ObjectDraft outer = after("{\"in\": {\"wings\": 2, \"a\": 1}, \"list\": [1]}", "in", "list");
    assertEquals("wings", names(ObjectDraft.in(outer, "in", Set.of("a")).done()));
    assertEquals("", names(ObjectDraft.in(outer, "list", Set.of("a")).done()));
    assertEquals("", names(ObjectDraft.in(outer, "none", Set.of("a")).done()));
  }

  @Test
  void ofAListBeforeTheObjectsAreTakenAndNothingElse() {
    ObjectDraft draft = after("{\"l\": [1, {\"a\": 1}, [], null, {\"b\": 2}], \"o\": {}}");
    assertEquals(List.of("a", "b"), draft.objectsBefore("l").stream().map(o -> names(o)).toList());
    assertEquals(List.of(), draft.objectsBefore("o"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{} ~ an object",
        "[1] ~ a list",
        "\"a \\\"b\\\"\" ~ the text \"a \\\"b\\\"\"",
        "\"\\u001b[2J\\n\" ~ the text \"\uFFFD[2J\uFFFD\"",
        "1e5 ~ the number 1e5",
        "true ~ true",
        "null ~ null"
      })
  void aValueIsNamedAsASentenceNamesIt(String text, String kind) {
    assertEquals(Optional.of(kind), JsonReader.read(text, "text", (_, _, _) -> {}).map(Json::kind));
  }

  @Test
  void aLongTextIsCutBetweenCharactersAndNeverInsideOne() {
    String face = "\ud83d\ude00";
    assertEquals("x".repeat(60), Quoted.shortened("x".repeat(60)));
    assertEquals("x".repeat(60) + "…", Quoted.shortened("x".repeat(61)));
    assertEquals(face.repeat(30) + "…", Quoted.shortened(face.repeat(31)));
    assertEquals("x" + face.repeat(29) + "…", Quoted.shortened("x" + face.repeat(30)));
    assertEquals("\"x" + face.repeat(29) + "…\"", Quoted.of("x" + face.repeat(30)));
  }

  @Test
  void placesAreInTheOrderOfReading() {
    List<JsonPlace> places =
        List.of(
            new JsonPlace(1, 1), new JsonPlace(1, 20), new JsonPlace(2, 3), new JsonPlace(10, 1));
    assertEquals(places, Stream.of(3, 1, 2, 0).map(places::get).sorted().toList());
  }
}
