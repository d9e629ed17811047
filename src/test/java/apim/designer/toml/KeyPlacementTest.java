package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where a key goes that a file does not have yet, byte for byte.
final class KeyPlacementTest {
  private static final Change PORT =
      Samples.set("transport.https.properties", "proxyPort", Value.of(443));
  private static final Change OFFSET = Samples.set("server", "offset", Value.of(1));

  record Case(String name, Change change, String before, String after) {}

  static Stream<Arguments> cases() {
    return Stream.of(
            new Case(
                "a table: behind its last key, indented like it",
                OFFSET,
                """
                [server]
                  hostname = "gw" # ours

                # of the next
                [user_store]
                """,
                """
                [server]
                  hostname = "gw" # ours
                  offset = 1

                # of the next
                [user_store]
                """),
            new Case(
                "a table without keys: right below its header",
                OFFSET,
                "  [server]   # empty\n\n[user_store]\ntype = 1\n",
                "  [server]   # empty\n  offset = 1\n\n[user_store]\ntype = 1\n"),
            new Case(
                "behind a value of several lines, indented like its first",
                OFFSET,
                "[server]\n  names = [\n      \"a\",\n  ]\n",
                "[server]\n  names = [\n      \"a\",\n  ]\n  offset = 1\n"),
            new Case(
                "no table: above its own sub-table and the comment of that",
                OFFSET,
                "a = 1\n\n# of the keys\n[server.keys]\nb = 2\n",
                "a = 1\n\n[server]\noffset = 1\n\n# of the keys\n[server.keys]\nb = 2\n"),
            new Case(
                "above a sub-table whose comment belongs to the line above",
                OFFSET,
                "a = 1\n# of a\n[server.keys]\nb = 2\n",
                "a = 1\n# of a\n[server]\noffset = 1\n\n[server.keys]\nb = 2\n"),
            new Case(
                "above an array of tables inside it",
                OFFSET,
                "[x]\ny = 1\n\n[[server.keys]]\nb = 2\n",
                "[x]\ny = 1\n\n[server]\noffset = 1\n\n[[server.keys]]\nb = 2\n"),
            new Case(
                "no table at all: at the end, after an empty line",
                OFFSET,
                "a = 1\n# the end\n",
                "a = 1\n# the end\n\n[server]\noffset = 1\n"),
            new Case("an empty file", OFFSET, "", "[server]\noffset = 1\n"),
            new Case(
                "a file that ends with an empty line",
                OFFSET,
                "a = 1\n\n",
                "a = 1\n\n[server]\noffset = 1\n"),
            new Case(
                "a file that ends with blanks and no line ending",
                OFFSET,
                "a = 1\n  ",
                "a = 1\n  \n[server]\noffset = 1"),
            new Case(
                "a key of the file: behind the others above the first table",
                Samples.set("", "first", Value.of(true)),
                "# top\na = 1\n[server]\n",
                "# top\na = 1\nfirst = true\n[server]\n"),
            new Case(
                "a key of the file that has none: at its very top",
                Samples.set("", "first", Value.of(true)),
                "# top\r\n[server]\r\n",
                "first = true\r\n# top\r\n[server]\r\n"),
            new Case(
                "beside dotted keys, spelled as they are",
                PORT,
                "[transport]\nhttps . \"properties\".port = 9443\nhttp.a = 1\n",
                """
                [transport]
                https . "properties".port = 9443
                https . "properties".proxyPort = 443
                http.a = 1
                """),
            new Case(
                "beside dotted keys that go deeper",
                PORT,
                "[transport]\nhttps.properties.tls.a = 1\n",
                "[transport]\nhttps.properties.tls.a = 1\nhttps.properties.proxyPort = 443\n"),
            new Case(
                "into an inline table, behind its last key",
                PORT,
                "[transport]\nhttps = { properties = { port = 1 }, a = 2 }\n",
                "[transport]\nhttps = { properties = { port = 1, proxyPort = 443 }, a = 2 }\n"),
            new Case(
                "into an inline table that has no such table yet",
                PORT,
                "[transport]\nhttps = { a = 2 }\n",
                "[transport]\nhttps = { a = 2, properties.proxyPort = 443 }\n"),
            new Case(
                "into an empty inline table",
                PORT,
                "transport.https.properties = {} # none\n",
                "transport.https.properties = { proxyPort = 443 } # none\n"),
            new Case(
                "a commented table becomes live with this key only",
                PORT,
                """
                #[transport.https.properties]
                #proxyPort = 9443 # sample
                #port = 9443

                [server]
                """,
                """
                [transport.https.properties]
                proxyPort = 443 # sample
                #port = 9443

                [server]
                """),
            new Case(
                "a commented table without the key",
                PORT,
                "## [transport.https.properties]\n#port = 9443\n",
                "[transport.https.properties]\nproxyPort = 443\n#port = 9443\n"),
            new Case(
                "of two commented tables the one with more samples",
                PORT,
                "#[transport.https.properties]\n\n#[transport.https.properties]\n#port = 1\n",
                """
                #[transport.https.properties]

                [transport.https.properties]
                proxyPort = 443
                #port = 1
                """),
            new Case(
                "a commented element is no table",
                OFFSET,
                "#[[server]]\n#offset = 3\n",
                "#[[server]]\n#offset = 3\n\n[server]\noffset = 1\n"),
            new Case(
                "a key that needs quotes",
                Samples.set("server", "header.X-KEY", Value.of("a")),
                "[server]\n",
                "[server]\n'header.X-KEY' = \"a\"\n"))
        .map(one -> Arguments.argumentSet(one.name(), one));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aKeyGoesWhereItsFileHasItsLike(Case one) {
    assertEquals(
        one.after(), Promises.kept(one.name(), one.before(), List.of(one.change())).text());
    String windows = one.before().replace("\r\n", "\n").replace("\n", "\r\n");
    assertEquals(
        one.after().replace("\r\n", "\n").replace("\n", "\r\n"),
        Promises.kept(one.name(), windows, List.of(one.change()))
            .text()
            .replace("\r\n", "\n")
            .replace("\n", "\r\n"));
  }

  /// Where a file begins with a line ending of its own, what is new has it too.
  @Test
  void everyNewLineEndsAsTheFirst() {
    Edited edited = TomlEditor.apply("[server]\r\na = 1\n", List.of(OFFSET, PORT));
    assertEquals(
        "[server]\r\na = 1\r\noffset = 1\n\r\n[transport.https.properties]\r\nproxyPort = 443\r\n",
        edited.text());
  }

  record Refused(String name, Change change, String text, String sentence) {}

  static Stream<Arguments> refused() {
    return Stream.of(
            new Refused(
                "the key is a table",
                OFFSET,
                "a = 1\n[server.offset]\nb = 2\n",
                "Line 2: offset is a table there, not a value; rename or remove it first."),
            new Refused(
                "the key is a table by its dots",
                OFFSET,
                "[server]\noffset.x = 1\n",
                "Line 2: offset is a table there, not a value; rename or remove it first."),
            new Refused(
                "the key is an inline table",
                OFFSET,
                "[server]\noffset = { x = 1 }\n",
                "Line 2: offset is a table there, not a value; rename or remove it first."),
            new Refused(
                "the key is a list of tables",
                OFFSET,
                "[server]\noffset = [{ x = 1 }]\n",
                "Line 2: offset is a table there, not a value; rename or remove it first."),
            new Refused(
                "the table is a value",
                PORT,
                "\n[transport]\nhttps = 1\n",
                "Line 3: transport.https is a value there, so it cannot be the table of proxyPort;"
                    + " rename or remove it first."),
            new Refused(
                "the table is a list",
                OFFSET,
                "server = []\n",
                "Line 1: server is a value there, so it cannot be the table of offset; rename or"
                    + " remove it first."),
            new Refused(
                "the table is an array of tables",
                OFFSET,
                "[[server]]\na = 1\n",
                "Line 1: [[server]] is an array of tables there, so [server] is not one table; name"
                    + " the element."),
            new Refused(
                "the table lies in an array of tables",
                PORT,
                "[[transport]]\na = 1\n",
                "Line 1: [[transport]] is an array of tables there, so [transport.https.properties]"
                    + " is not one table; name the element."))
        .map(one -> Arguments.argumentSet(one.name(), one));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aNameInOtherUseIsRefusedInASentence(Refused one) {
    assertEquals(
        one.sentence(),
        assertThrows(TomlRefusal.class, () -> TomlEditor.apply(one.text(), List.of(one.change())))
            .sentence());
  }
}
