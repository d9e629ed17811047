package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Elements of an array of tables: added, taken away and edited, byte for byte.
final class ArrayOfTablesTest {
  private static final List<String> GROUPS = List.of("url_group");

  private static Change groups(String... urls) {
    return new Change.Elements(
        GROUPS,
        Stream.of(urls).map(url -> ArrayElement.of(TableEntry.of("url", url))).toList(),
        List.of("tm-1"),
        "Why.");
  }

  private static Change in(String id, String key, String value) {
    return new Change.SetInElement(
        List.of("listener"), "id", id, List.of(), key, Value.of(value), List.of("a"), "Why.");
  }

  private static String edited(String text, Change... changes) {
    return Promises.kept(text, text, List.of(changes)).text();
  }

  private static String group(String url) {
    return "[[url_group]]\nurl = \"" + url + "\"\n";
  }

  @Test
  void theFirstElementsGoToTheEndOfTheFile() {
    assertEquals("a = 1\n\n" + group("x") + "\n" + group("y"), edited("a = 1\n", groups("x", "y")));
    assertEquals(group("x") + "\n" + group("y"), edited("", groups("x", "y")));
    assertEquals("a = 1\n\n[[url_group]]\nurl = \"x\"", edited("a = 1", groups("x")));
  }

  @Test
  void aFurtherElementGoesBehindTheLastAndWhatIsInsideThat() {
    String text =
        group("x") + "# of x\n[url_group.inner]\nb = 1\n# still of x\n\n[server]\nc = 2\n";
    assertEquals(
        group("x")
            + "# of x\n[url_group.inner]\nb = 1\n\n"
            + group("y")
            + "# still of x\n\n[server]\nc = 2\n",
        edited(text, groups("x", "y")));
  }

  @Test
  void anElementIsEditedInItsPlaceAndKeepsItsOtherKeys() {
    String text = "[[url_group]] # one\ntype = 'failover'\nurl = 'x' # of one\n\n" + group("y");
    assertEquals(
        text.replace("'x'", "'z'").replace("\"y\"", "\"w\""), edited(text, groups("z", "w")));
  }

  @Test
  void surplusElementsGoWithTheirTablesAndOneEmptyLine() {
    String one = group("x");
    String rest = "\n[server]\na = 1\n";
    String inner = "[url_group.inner]\nb = 1\n";
    assertEquals(one + rest, edited(one + "\n" + group("y") + inner + rest, groups("x")));
    assertEquals(one, edited(one + "\n" + group("y") + "\n" + group("z"), groups("x")));
    assertEquals(
        "[server]\na = 1\n", edited(one + "\n" + group("y") + rest, groups()).stripLeading());
    assertEquals("", edited(one + inner + group("y"), groups()));
  }

  @Test
  void commentsBelowAnElementThatGoesStay() {
    String text = group("x") + "\n" + group("y") + "# of whom?\n[server]\na = 1\n";
    assertEquals(group("x") + "\n# of whom?\n[server]\na = 1\n", edited(text, groups("x")));
  }

  @Test
  void elementsBetweenOtherTablesAreTakenOneByOne() {
    String text = group("x") + "[a]\nb = 1\n" + group("y") + "[c]\nd = 1\n" + group("z");
    assertEquals(
        group("x") + "[a]\nb = 1\n" + group("y") + "[c]\nd = 1\n", edited(text, groups("x", "y")));
    assertEquals(group("x") + "[a]\nb = 1\n[c]\nd = 1\n", edited(text, groups("x")));
  }

  @Test
  void lineEndingsAreThoseOfTheFileWhetherElementsComeOrGo() {
    String text = ("a = 1\n\n" + group("x")).replace("\n", "\r\n");
    String two = ("a = 1\n\n" + group("x") + "\n" + group("y")).replace("\n", "\r\n");
    assertEquals(two, edited(text, groups("x", "y")));
    assertEquals(text, edited(two, groups("x")));
  }

  /// Whatever number there was, and whatever is wanted: the array is as it was asked for.
  @Test
  void thereAreAsManyElementsAsWantedAndInTheirOrder() {
    for (int there = 0; there <= 4; there++) {
      String text =
          "top = 1\n"
              + String.join(
                  "\n", IntStream.range(0, there).mapToObj(i -> group("old-" + i)).toList());
      for (int wanted = 0; wanted <= 4; wanted++) {
        String[] urls = IntStream.range(0, wanted).mapToObj(i -> "new-" + i).toArray(String[]::new);
        Toml after = Toml.read(edited(text, groups(urls)));
        assertEquals(
            List.of(urls),
            after.elements("url_group").stream().map(e -> e.text("url").orElseThrow()).toList(),
            there + " to " + wanted);
        assertEquals("1", after.text("top").orElseThrow());
      }
    }
  }

  @Test
  void ofTwoElementsWithOneNameTheFirstIsMeant() {
    String text = "[[listener]]\nid = 'a'\n\n[[listener]]\nid = \"a\"\nurl = \"x\"\n";
    assertEquals(
        text.replace("id = 'a'\n", "id = 'a'\nurl = \"y\"\n"), edited(text, in("a", "url", "y")));
  }

  @Test
  void anElementIsFoundByANumberOrATruthToo() {
    String text = "[[listener]]\nid = 7\n\n[[listener]]\nid = true\n";
    assertEquals(
        text.replace("id = true\n", "id = true\nurl = \"y\"\n"),
        edited(text, in("true", "url", "y")));
    assertEquals(
        text.replace("id = 7\n", "id = 7\nurl = \"y\"\n"), edited(text, in("7", "url", "y")));
  }

  @Test
  void twoChangesOfOneMissingElementMakeOne() {
    assertEquals(
        "[[listener]]\nid = \"a\"\nurl = \"x\"\ntype = \"y\"\n",
        edited("", in("a", "url", "x"), in("a", "type", "y")));
  }

  @Test
  void toWantNoElementsOfAnArrayThatIsNotThereChangesNothing() {
    assertFalse(TomlEditor.apply("url_group = 1\n", List.of(groups())).changed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[url_group] | [[url_group]] is a single table there; write it with two brackets first.",
        "[url_group.a] | [[url_group]] is a single table there; write it with two brackets first.",
        "url_group = [] | [[url_group]] is written as a value there; write it as tables first.",
        "url_group.a = 1 | [[url_group]] is written as a value there; write it as tables first.",
        "url_group = [{ a = 1 }] | [[url_group]] is written as a value there; write it as tables"
            + " first."
      })
  void anArrayInAnotherFormIsRefused(String text, String reason) {
    TomlRefusal refusal =
        assertThrows(
            TomlRefusal.class, () -> TomlEditor.apply("a = 1\n" + text, List.of(groups("x"))));
    assertEquals(reason, refusal.reason());
    assertEquals(2, refusal.line());
  }

  @Test
  void anArrayInsideElementsIsLeftToTheHand() {
    Change inner =
        new Change.Elements(
            List.of("environment", "virtual_host"),
            List.of(ArrayElement.of(TableEntry.of("host", "a"))),
            List.of(),
            "Why.");
    assertEquals(
        "Line 2: [[environment.virtual_host]] lies inside [[environment]], of which there may be"
            + " several; edit it by hand.",
        assertThrows(
                TomlRefusal.class,
                () -> TomlEditor.apply("\n[[environment]]\na = 1\n", List.of(inner)))
            .sentence());
  }

  @Test
  void whatCannotBeAnElementIsNoChange() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ArrayElement.of(TableEntry.of("a", "1"), TableEntry.of("a", "2")));
    assertThrows(IllegalArgumentException.class, () -> TableEntry.of("", "1"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Change.Elements(List.of(), List.of(), List.of(), "Why."));
    assertThrows(IllegalArgumentException.class, () -> in("\ud800", "url", "x"));
  }

  @Test
  void aTableInsideAnElementGoesBehindWhatTheElementHas() {
    Change add =
        new Change.AddToElement(
            List.of("a"),
            "name",
            "x",
            "host",
            List.of(TableEntry.of("url", "https://us")),
            List.of("n"),
            "why");
    String once =
        TomlEditor.apply(
                """
                [[a]]
                name = "x"
                key = 1

                [[a]]
                name = "y"
                """,
                List.of(add))
            .text();
    assertEquals(
        """
        [[a]]
        name = "x"
        key = 1

        [[a.host]]
        url = "https://us"

        [[a]]
        name = "y"
        """,
        once);
    assertEquals(once, TomlEditor.apply(once, List.of(add)).text());
    String single =
        """
        [[a]]
        name = "x"
        [a.host]
        k = 1
        """;
    assertThrows(TomlRefusal.class, () -> TomlEditor.apply(single, List.of(add)));
  }
}
