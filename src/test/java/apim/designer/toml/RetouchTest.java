package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The least that changes of a value that is there.
final class RetouchTest {
  private static String edited(String now, Value wanted) {
    String text = "[a]\nk = " + now + " # mine\n";
    String after =
        Promises.kept(now, text, List.of(new Change.Set(List.of("a"), "k", wanted, List.of(), "")))
            .text();
    assertEquals("[a]\nk = ", after.substring(0, 8));
    assertEquals(" # mine\n", after.substring(after.length() - 8));
    return after.substring(8, after.length() - 8);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"x\", y, \"y\"",
        "'x', y, 'y'",
        "'x', it's, \"it's\"",
        "'x', a\\b, 'a\\b'",
        "\"x\", a\\b, \"a\\\\b\"",
        "'x', b\u00fccher, \"b\u00fccher\"",
        "'x', {{y}}, \"{\\u007By}}\"",
        "\"\"\"x\"\"\", y, \"y\"",
        "'''x''', y, 'y'",
        "443, y, \"y\"",
        "true, true, \"true\"",
        "[\"x\"], y, \"y\""
      })
  void aTextKeepsItsQuotesWhereTheyHoldIt(String now, String wanted, String after) {
    assertEquals(after, edited(now, Value.of(wanted)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "443, 443, 443",
        "\"443\", 443, \"443\"",
        "'443', 443, '443'",
        "4_4_3, 443, 4_4_3",
        "0x1BB, 443, 0x1BB",
        "+443, 443, +443",
        "\"0443\", 443, 443",
        "443.0, 443, 443",
        "9443, 443, 443",
        "true, 1, 1"
      })
  void aNumberThatIsThatNumberStaysHoweverItIsSpelled(String now, long wanted, String after) {
    assertEquals(after, edited(now, Value.of(wanted)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"true, true, true", "false, true, true", "\"true\", true, true", "1, false, false"})
  void aTruthInQuotesIsNone(String now, boolean wanted, String after) {
    assertEquals(after, edited(now, Value.of(wanted)));
  }

  static Stream<Arguments> lists() {
    String lines = "[\n  \"a\", # one\n  \"b\",\n  'c'\n]";
    return Stream.of(
        Arguments.of("[\"a\",'b']", "a b", "[\"a\",'b']"),
        Arguments.of("[\"a\",'b']", "a x", "[\"a\",'x']"),
        Arguments.of("[ \"a\" ]", "a b", "[ \"a\", \"b\" ]"),
        Arguments.of("[\"a\",\"b\"]", "a b c d", "[\"a\",\"b\",\"c\",\"d\"]"),
        Arguments.of("[\"a\" , \"b\" , ]", "a", "[\"a\" , ]"),
        Arguments.of("[\"a\", \"b\", \"c\"]", "b", "[\"b\"]"),
        Arguments.of("[]", "a b", "[\"a\", \"b\"]"),
        Arguments.of("[ ]", "", "[ ]"),
        Arguments.of("[\"a\"]", "", "[]"),
        Arguments.of("[1, 2]", "a", "[\"a\"]"),
        Arguments.of("[[\"a\"]]", "a", "[\"a\"]"),
        Arguments.of("\"a\"", "a", "[\"a\"]"),
        Arguments.of(lines, "a b c", lines),
        Arguments.of(lines, "a x c", lines.replace("\"b\"", "\"x\"")),
        Arguments.of(lines, "a b c d", lines.replace("'c'", "'c',\n  \"d\"")),
        Arguments.of(lines, "a b", "[\n  \"a\", # one\n  \"b\"\n]"),
        // The comment between the last two would be said of what is new.
        Arguments.of("[\n\"a\", # one\n\"b\"\n]", "a b c", "[\n\"a\", # one\n\"b\", \"c\"\n]"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void ofAListOnlyWhatDiffersChanges(String now, String wanted, String after) {
    List<String> texts = wanted.isEmpty() ? List.of() : List.of(wanted.split(" "));
    assertEquals(after, edited(now, Value.of(texts)));
  }

  @Test
  void whatApimReadsAsTheWantedTextIsLeftHoweverItIsSpelled() {
    for (String now :
        List.of(
            "\"a\\nb\\u00e4\"",
            "\"\"\"a\nb\u00e4\"\"\"",
            "\"\"\"\na\\nb\u00e4\"\"\"",
            "'''\na\nb\u00e4'''")) {
      Change change = new Change.Set(List.of(), "k", Value.of("a\nb\u00e4"), List.of(), "");
      assertFalse(TomlEditor.apply("k = " + now + "\n", List.of(change)).changed(), now);
    }
  }
}
