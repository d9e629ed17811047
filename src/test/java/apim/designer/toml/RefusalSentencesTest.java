package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody is told whose deployment.toml API-M would not read: the line, and what is wrong in
/// it. That API-M does not read it is asked of its own parser.
final class RefusalSentencesTest {
  private static final String UNREAD = "; API-M would not read this file.";

  private static Arguments of(String text, int line, String reason) {
    return Arguments.of(text, "Line " + line + ": " + reason);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        of("a = \"x\n\"\n", 1, "a quoted text is not closed on its line" + UNREAD),
        of("a = \"x\r\n\"\r\n", 1, "a quoted text is not closed on its line" + UNREAD),
        of("b = 1\na = 'x", 2, "a quoted text is not closed" + UNREAD),
        of("a = \"\"\"x\ny\"\"\nb = 1\n", 1, "a quoted text is not closed" + UNREAD),
        of(
            "a = \"\"\"\nx\u0001\"\"\"\n",
            2,
            "the invisible character U+0001 stands in a quoted text" + UNREAD),
        of("a = 'x\u007f'\n", 1, "the invisible character U+007F stands in a quoted text" + UNREAD),
        of(
            "a = \"x\ty\"\n",
            1,
            "a tab stands between double quotes, which API-M does not read; write \\t."),
        of("a = \"\\x\"\n", 1, "'\\x' is no escape sequence" + UNREAD),
        of("a = \"\\u12\"\n", 1, "a \\u or \\U escape names no character" + UNREAD),
        of("a = \"\\U00110000\"\n", 1, "a \\u or \\U escape names no character" + UNREAD),
        of("a = 9223372036854775808\n", 1, "a number is too large" + UNREAD),
        of("a = 1e999\n", 1, "a number is too large or too small" + UNREAD),
        of("a = 1e-999\n", 1, "a number is too large or too small" + UNREAD),
        of("a = 2025-02-30\n", 1, "a date or time is not well written" + UNREAD),
        of("a = 24:00:01\n", 1, "a date or time is not well written" + UNREAD),
        of("a = 2025-02-03,\n", 1, "the line goes on where it should end" + UNREAD),
        of("a = 2025-02-03]\n", 1, "a date is followed by a blank or the end of the line" + UNREAD),
        of("\u00e4 = 1\n", 1, "'\u00e4' stands where none belongs" + UNREAD),
        of("a = yes\n", 1, "'y' stands where none belongs" + UNREAD),
        of(
            "a = 1\n\ufeffb = 2\n",
            2,
            "the invisible character U+FEFF stands where none belongs" + UNREAD),
        of("a = 1, b = 2\n", 1, "',' stands where none belongs" + UNREAD),
        of("a = 1 b = 2\n", 1, "the line goes on where it should end" + UNREAD),
        of("a\n", 1, "a key has no '='" + UNREAD),
        of("a =\nb = 1\n", 1, "a value is missing or not well written" + UNREAD),
        of("= 1\n", 1, "a key is missing or not well written" + UNREAD),
        of("a..b = 1\n", 1, "a key is missing or not well written" + UNREAD),
        of("[a\nb = 1\n", 1, "the header of a table is not closed" + UNREAD),
        of("[[a]\n", 1, "the header of a table is not closed" + UNREAD),
        of("[]\n", 1, "a key is missing or not well written" + UNREAD),
        of("[a] b = 1\n", 1, "the line goes on where it should end" + UNREAD),
        of("a = [\n 1,\n \"2\"\n]\n", 3, "an array mixes integers and strings" + UNREAD),
        of("a = [1, 2.0]\n", 1, "an array mixes integers and floats" + UNREAD),
        of("a = [[1], {}]\n", 1, "an array mixes arrays and tables" + UNREAD),
        of("a = [1\n", 2, "an array is not well written" + UNREAD),
        of("a = { b = 1 c = 2 }\n", 1, "an inline table { … } is not well written" + UNREAD),
        of("a = { b = 1,\n c = 2 }\n", 1, "an inline table { … } goes over several lines" + UNREAD),
        of("a = { b = 1 # c\n }\n", 1, "an inline table { … } holds a comment" + UNREAD),
        of("a = 1\n\na = 2\n", 3, "a is already defined in line 1" + UNREAD),
        of("[a]\nb.c = 1\nb.c = 2\n", 3, "b.c is already defined in line 2" + UNREAD),
        of("a = { b = 1, b = 2 }\n", 1, "b is already defined in line 1" + UNREAD),
        of("[a]\n\n[a]\n", 3, "[a] is already defined in line 1" + UNREAD),
        of("[[a]]\n[a]\n", 2, "[a] is already defined in line 1" + UNREAD),
        of("[a]\n[[a]]\n", 2, "[[a]] is no array of tables in line 1" + UNREAD),
        of("a = 1\n[a.b]\n", 2, "a is not a table that can be added to, see line 1" + UNREAD),
        of(
            "[a.b]\n[a]\n",
            2,
            "[a] comes after its own sub-table or dotted key in line 1, which stops API-M at"
                + " start-up with a stack overflow; move it before that line."),
        of(
            "a.b = 1\n['a']\n",
            2,
            "[a] comes after its own sub-table or dotted key in line 1, which stops API-M at"
                + " start-up with a stack overflow; move it before that line."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatApimDoesNotReadIsToldWithItsLine(String text, String sentence) {
    assertEquals(
        sentence, ApimReadable.refusal(text).map(TomlRefusal::sentence).orElse("it is read"));
    assertFalse(ApimParser.accepts(text), "API-M reads it");
  }

  @Test
  void aTemplateIsToldByItsMarkerAndLine() {
    String end =
        "' shows that this is a template; fill it in first and give the finished deployment.toml.";
    assertEquals(
        "Line 2: '{{" + end,
        ApimReadable.refusal("# \n[server] # {{ x }}\n").orElseThrow().sentence());
    assertEquals(
        "Line 3: '{%" + end,
        ApimReadable.refusal("a = 1\n\n{% if\nb = 2\n").orElseThrow().sentence());
    // What opens and closes first decides, not what is looked for first.
    assertEquals(
        "Line 1: '<%" + end,
        ApimReadable.refusal("# <% a %>\n# {{ b }}\n").orElseThrow().sentence());
  }

  @Test
  void aFileInAnotherEncodingIsToldHowToSaveIt() {
    assertEquals(
        "Line 1: the file starts with a byte order mark, which API-M does not read; save it as"
            + " UTF-8 without one.",
        ApimReadable.refusal("\ufeff[a]\n").orElseThrow().sentence());
    assertEquals(
        "Line 2: half of a character stands there; save the file as UTF-8.",
        ApimReadable.refusal("a = 1\n# \udc00\n").orElseThrow().sentence());
  }
}
