package apim.designer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a text stops being JSON, and whether the sentence says what is wrong with it there.
final class SyntaxErrorTest {
  private static List<String> faults(String text) {
    List<String> faults = new ArrayList<>();
    JsonReader.read(
        text,
        "letter",
        (place, path, message) ->
            faults.add(place.line() + ":" + place.column() + " " + path + ": " + message));
    return faults;
  }

  private static String fault(String text) {
    List<String> faults = faults(text);
    assertEquals(1, faults.size(), faults::toString);
    return faults.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{a: 1} ~ 1:2 : \"a\" is not JSON",
        "[tru] ~ 1:2 [0]: \"tru\" is not JSON",
        "[True, 1] ~ 1:2 [0]: \"True\" is not JSON",
        "[-Infinity] ~ 1:2 [0]: \"-Infinity\" is not JSON",
        "[-NaN] ~ 1:3 [0]: \"NaN\" is not JSON",
        "[undefined] ~ 1:2 [0]: \"undefined\" is not JSON",
        "[0x10] ~ 1:3 [1]: \"x10\" is not JSON",
        "[1]x ~ 1:4 : \"x\" is not JSON",
        "{\"a\": 01} ~ 1:8 a: \"1\" cannot stand here",
        "{\"a\": 1.} ~ 1:8 a: \".\" cannot stand here",
        "{\"a\": .5} ~ 1:7 a: \".\" cannot stand here",
        "{\"a\": 1,} ~ 1:9 a: \"}\" cannot stand here",
        "{\"a\" 1} ~ 1:6 a: \"1\" cannot stand here",
        "{\"a\": 1 \"b\": 2} ~ 1:9 a: \"\\\"\" cannot stand here",
        "[1 2] ~ 1:4 [1]: \"2\" cannot stand here",
        "[} ~ 1:2 [0]: \"}\" cannot stand here",
        "{] ~ 1:2 : \"]\" cannot stand here",
        "// no comments ~ 1:1 : \"/\" cannot stand here",
        "{} // none ~ 1:4 : \"/\" cannot stand here",
        "{\"a\": {\"b\": [0, {\"c\": @}]}} ~ 1:23 a.b[1].c: \"@\" cannot stand here",
        "[\uD83D\uDE00] ~ 1:2 [0]: \"\uD83D\uDE00\" cannot stand here",
        "[\u202E1] ~ 1:2 [0]: \"\uFFFD\" cannot stand here"
      })
  void theFaultStandsWhereTheTextStopsBeingJson(String text, String fault) {
    assertTrue(fault(text).startsWith(fault), fault(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[\"C:\\Users\"] ~ 1:5",
        "{\"\\q\": 1} ~ 1:3",
        "[\"\\u12\"] ~ 1:3",
        "[\"ab\\u12g4\"] ~ 1:5",
        "[\"\\\\\\x\"] ~ 1:5"
      })
  void aBackslashThatBeginsNothingIsShownWhereItStands(String text, String place) {
    assertTrue(fault(text).startsWith(place + " "), fault(text));
    assertTrue(
        fault(text).contains("this backslash does not begin anything that JSON knows"), text);
  }

  @Test
  void aLineBreakBehindABackslashThatIsWrittenTwiceIsNotTheBackslashsFault() {
    assertEquals(
        "1:6 [0]: a line break or control character stands inside a text; write it as \\n or remove"
            + " it",
        fault("[\"C\\\\\n\"]"));
  }

  @Test
  void aControlCharacterIsToldApartInsideAndOutsideOfAText() {
    String inside =
        ": a line break or control character stands inside a text; write it as \\n or remove it";
    assertEquals("1:3 [0]" + inside, fault("[\"\u0001\"]"));
    assertEquals("1:4 [0]" + inside, fault("[\"a\r\nb\"]"));
    String outside = ": a control character stands here; remove it";
    // A file that a power failure has left full of zeros.
    assertEquals("1:1 " + outside, fault("\u0000"));
    assertEquals("1:1 " + outside, fault("\u0000".repeat(512)));
    assertEquals("2:3 [1]" + outside, fault("[1,\n  \u000b2]"));
  }

  @Test
  void linesEndAsTheyDoOnEverySystem() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = "{" + end + "  \"a\": [" + end + end + "    @]}";
      assertTrue(fault(text).startsWith("4:5 a[0]: \"@\""), fault(text));
      assertEquals(new JsonPlace(4, 7), JsonPlace.atEnd(text.substring(0, text.length() - 1)));
    }
    assertEquals(new JsonPlace(1, 1), JsonPlace.atEnd(""));
    assertEquals(new JsonPlace(3, 1), JsonPlace.atEnd("a\r\r"));
  }

  @Test
  void aNumberOfAThousandDigitsIsReadAndALongerOneIsRefused() {
    assertEquals(List.of(), faults("[" + "7".repeat(1_000) + "]"));
    assertTrue(
        fault("[" + "7".repeat(1_001) + "]").contains("this value is too long for a letter"));
    assertEquals(List.of(), faults("[1e999999999, -0.0e-400]"));
  }

  /// Whatever is cut off, the sentence is about the end; and nothing that was cut is taken for whole.
  @Test
  void everyBeginningOfALetterIsNoLetter() {
    String letter = "{\"a\": [1.5, \"x\\u00e4\\n\", {\"b\": null}], \"c\": true, \"d\": false}";
    assertEquals(List.of(), faults(letter));
    for (int end = 1; end < letter.length(); end++) {
      String cut = letter.substring(0, end);
      List<String> faults = faults(cut);
      assertEquals(1, faults.size(), cut);
      assertTrue(faults.getFirst().matches("1:\\d+ .*"), faults::toString);
    }
  }

  /// One character changed, anywhere: read, or refused in one sentence that stands in the text.
  @Test
  void noSlipOfAPenIsWithoutASentence() {
    String letter =
        "{\n  \"a\": [1.5e3, \"x\\u00e4\\n\"],\r\n  \"b\": {\"c\": null, \"d\": true}\n}\n";
    String slips = "{}[]\",:\\u09aeE+-.\n\u0000\ud83d/ '";
    Random random = new Random(13);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder(letter);
      text.setCharAt(random.nextInt(text.length()), slips.charAt(random.nextInt(slips.length())));
      List<JsonPlace> places = new ArrayList<>();
      List<String> sentences = new ArrayList<>();
      Optional<Json> read =
          JsonReader.read(
              text.toString(),
              "letter",
              (place, path, message) -> {
                places.add(place);
                sentences.add(message);
              });
      assertTrue(sentences.size() <= 1, text + "\n" + sentences);
      assertTrue(read.isPresent() || sentences.size() == 1, text.toString());
      JsonPlace end = JsonPlace.atEnd(text.toString());
      assertTrue(places.stream().allMatch(place -> place.compareTo(end) <= 0), text.toString());
      refused += sentences.size();
    }
    assertTrue(refused > 1_000, refused + " refused");
  }
}
