package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a word of a file stands for, and how a value is spelled: by API-M's own parser, too.
final class ScalarsTest {
  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("0", 0L),
        Arguments.of("-17", -17L),
        Arguments.of("+1_000", 1_000L),
        Arguments.of("0xDEAD_beef", 0xdeadbeefL),
        Arguments.of("0o755", 493L),
        Arguments.of("0b1101", 13L),
        Arguments.of("9223372036854775807", Long.MAX_VALUE),
        Arguments.of("-9223372036854775808", Long.MIN_VALUE),
        Arguments.of("1.5", 1.5),
        Arguments.of("-0.0", -0.0),
        Arguments.of("6.626e-34", 6.626e-34),
        Arguments.of("5e+22", 5e22),
        Arguments.of("1_0.0_1", 10.01),
        Arguments.of("-inf", Double.NEGATIVE_INFINITY),
        Arguments.of("+nan", Double.NaN),
        Arguments.of("true", true),
        Arguments.of("1979-05-27", LocalDate.of(1979, 5, 27)),
        Arguments.of("07:32:00.999999", LocalTime.of(7, 32, 0, 999_999_000)),
        Arguments.of("1979-05-27T07:32:00", LocalDateTime.of(1979, 5, 27, 7, 32)),
        Arguments.of("1979-05-27T07:32:00Z", OffsetDateTime.parse("1979-05-27T07:32:00Z")),
        Arguments.of(
            "1979-05-27 07:32:00-07:00", OffsetDateTime.parse("1979-05-27T07:32:00-07:00")),
        Arguments.of("'C:\\x\\u'", "C:\\x\\u"),
        Arguments.of("\"\\b\\t\\n\\f\\r\\\"\\\\\"", "\b\t\n\f\r\"\\"),
        Arguments.of("\"\\u00e4\\U0001F600\"", "\u00e4\ud83d\ude00"),
        Arguments.of("\"${carbon.host} $1\"", "${carbon.host} $1"),
        Arguments.of("\"\"\"\na \"quoted\"\nb\"\"\"", "a \"quoted\"\nb"),
        Arguments.of("\"\"\"\r\na b\"\"\"", "a b"),
        Arguments.of("'''\n\n\\n'''", "\n\\n"),
        Arguments.of("\"\"\"\"\"\"", ""));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aWordStandsForTheValueThatApimReads(String word, Object value) {
    String text = "k = " + word + "\n";
    assertEquals(value, Toml.read(text).value("k").orElseThrow().value());
    assertEquals(value, ApimParser.values(text).get("k"));
  }

  @Test
  void aListKnowsItsTextsAndHasNoSingleOne() {
    Toml toml = Toml.read("k = [1, 2]\nt = 0x10\nl = [\"a\"]\ne = []\n");
    assertEquals(List.of("1", "2"), toml.value("k").orElseThrow().texts());
    assertTrue(toml.text("k").isEmpty());
    assertEquals("16", toml.text("t").orElseThrow());
    assertEquals(List.of("16"), toml.value("t").orElseThrow().texts());
    assertEquals(List.of(), toml.value("e").orElseThrow().texts());
  }

  /// Whatever somebody types, it is that text and nothing else to API-M, as value and as name.
  @Test
  void everyTextIsReadBackAsThatTextAndSpelledOnOneLine() {
    List<String> pieces =
        List.of(
            "a",
            " ",
            "\"",
            "'",
            "\\",
            "\n",
            "\r",
            "\t",
            "\b",
            "\u0000",
            "\u007f",
            "\u0085",
            "\u2028",
            "\ufeff",
            "#",
            "=",
            "[",
            "]",
            "{",
            "{{",
            "{%",
            "<%",
            "%>",
            "$ref{x}",
            "\u00e4",
            "\ud83d\ude00",
            ".",
            ",",
            "\\u12");
    Random random = new Random(17);
    for (int i = 0; i < 3_000; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(6))
              .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      String literal = Value.of(text).literal();
      assertTrue(literal.chars().noneMatch(c -> c < 0x20 || c == 0x7f), literal);
      String file = "[" + Literal.key(text) + "]\nk = " + literal + "\n";
      assertEquals(
          Map.of(List.of(text, "k"), text),
          Toml.read(file).values().stream()
              .collect(Collectors.toMap(Toml.Found::path, Toml.Found::value)),
          file);
      assertEquals(Map.of(Literal.key(text) + ".k", text), ApimParser.values(file), file);
    }
  }

  @Test
  void aNameHasTheFewestQuotesThatHoldIt() {
    assertEquals("a-b_1", Literal.key("a-b_1"));
    assertEquals("'a b'", Literal.key("a b"));
    assertEquals("\"it's\"", Literal.key("it's"));
    assertEquals("\"b\u00fc\"", Literal.key("b\u00fc"));
    assertEquals("a.'b.c'.d", Literal.path(List.of("a", "b.c", "d")));
    assertEquals("[\"a\", \"b\\\"\"]", Value.Texts.of("a", "b\"").literal());
    assertEquals("-1", Value.of(-1).literal());
  }

  @Test
  void halfOfACharacterIsNoText() {
    assertThrows(IllegalArgumentException.class, () -> Value.of("a\ud83d"));
    assertThrows(IllegalArgumentException.class, () -> Value.of(List.of("a", "\ude00")));
    assertThrows(IllegalArgumentException.class, () -> TableEntry.of("\ude00", "a"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Change.Set(List.of("a", ""), "k", Value.of(1), List.of(), ""));
  }
}
