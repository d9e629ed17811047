package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which lines of an edited file are whose, and what is said above those of a fresh one.
final class LinesTest {
  private static Change.Set set(String table, String key, String value, String ref, String reason) {
    List<String> path = table.isEmpty() ? List.of() : List.of(table.split("\\."));
    return new Change.Set(path, key, Value.of(value), List.of(ref), reason);
  }

  /// Each line with the boxes that ask for it.
  private static String signed(String text, Change... changes) {
    return TomlEditor.lines(TomlEditor.apply(text, List.of(changes))).stream()
        .map(line -> line.text() + (line.refs().isEmpty() ? "" : " <- " + line.refs()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aChangedLineIsOfWhoeverChangedItAndItsNeighboursAreNot() {
    assertEquals(
        "[a]\nx = \"2\" <- [one]\ny = \"1\"",
        signed("[a]\nx = \"1\"\ny = \"1\"\n", set("a", "x", "2", "one", "Why.")));
  }

  @Test
  void anAddedLineIsNotTheLineAboveIt() {
    assertEquals(
        "[a]\nx = \"1\"\ny = \"2\" <- [one]\n\n[b] <- [two]\nz = \"3\" <- [two]",
        signed(
            "[a]\nx = \"1\"",
            set("a", "y", "2", "one", "Why."),
            set("b", "z", "3", "two", "Why.")));
  }

  @Test
  void aValueThatTwoAskForIsOfTheLastAndOneThatIsRightOfNobody() {
    assertEquals(
        "x = \"3\" <- [two]",
        signed("x = \"1\"\n", set("", "x", "2", "one", "A."), set("", "x", "3", "two", "B.")));
    assertEquals("x = \"1\"", signed("x = \"1\"\n", set("", "x", "1", "one", "A.")));
    assertEquals(
        "x = \"1\"",
        signed("x = \"1\"\n", set("", "x", "2", "one", "A."), set("", "x", "1", "two", "B.")));
  }

  @Test
  void aLineThatTwoChangedIsOfBothAndGivesBothReasons() {
    Edited edited =
        TomlEditor.apply(
            "t = { x = \"1\", y = \"1\" }\n",
            List.of(set("t", "x", "2", "one", "A."), set("t", "y", "2", "two", "B.")));
    assertEquals(
        List.of(new TomlLine("t = { x = \"2\", y = \"2\" }", List.of("one", "two"), "A. B.")),
        TomlEditor.lines(edited));
  }

  @Test
  void linesThatAreTakenAwayLeaveNobodysMarkAndPartsOfALineDo() {
    Change none = new Change.Elements(List.of("g"), List.of(), List.of("tm"), "Why.");
    assertEquals("a = 1\nb = 2", signed("a = 1\nb = 2\n\n[[g]]\nx = 1\n", none));
    assertEquals(
        "l = [\"a\"] <- [one]",
        signed(
            "l = [\"a\", \"b\"]\n",
            new Change.Set(List.of(), "l", Value.of(List.of("a")), List.of("one"), "Why.")));
  }

  @Test
  void elementsAreOfTheirOwnBoxesOrElseOfTheChanges() {
    Change groups =
        new Change.Elements(
            List.of("g"),
            List.of(
                new ArrayElement(List.of(TableEntry.of("x", "1")), List.of("tm-1")),
                ArrayElement.of(TableEntry.of("x", "2"))),
            List.of("lb-1"),
            "Why.");
    assertEquals(
        "[[g]] <- [tm-1]\nx = \"1\" <- [tm-1]\n\n[[g]] <- [lb-1]\nx = \"2\" <- [lb-1]",
        signed("", groups));
    assertEquals(
        "[[g]]\nx = \"1\" <- [tm-1]\n\n[[g]] <- [lb-1]\nx = \"2\" <- [lb-1]",
        signed("[[g]]\nx = \"0\"\n", groups));
  }

  @Test
  void rangesPutBackGiveTheFileThatWas() {
    String text = "# top\r\nx = 'a'\r\nl = [1]\r\n\r\n[t]\r\n";
    Edited edited =
        TomlEditor.apply(
            text,
            List.of(
                set("", "x", "b", "one", "A."),
                set("t", "new", "c", "two", "B."),
                set("u", "more", "d", "three", "C.")));
    assertEquals(text, edited.reverted());
    assertEquals(List.of("'a'", "", ""), edited.ranges().stream().map(Range::replaced).toList());
    for (Range range : edited.ranges()) {
      assertEquals(range.end(), range.offset() + range.length());
    }
  }

  private static List<String> fresh(Change... changes) {
    return TomlEditor.fresh(List.of(changes)).stream().map(TomlLine::text).toList();
  }

  @Test
  void aReasonStandsOnceAboveTheLinesThatItExplains() {
    assertEquals(
        List.of(
            "# One.",
            "[a]",
            "x = \"1\"",
            "y = \"2\"",
            "# Two.",
            "z = \"3\"",
            "",
            "# One.",
            "[b]",
            "w = \"4\""),
        fresh(
            set("a", "x", "1", "n", "One."),
            set("b", "w", "4", "n", "One."),
            set("a", "y", "2", "n", "One."),
            set("a", "z", "3", "n", "Two.")));
    assertEquals(List.of("[a]", "x = \"1\""), fresh(set("a", "x", "1", "n", " ")));
  }

  @Test
  void aReasonIsOneLineOfCommentAndNoTemplate() {
    List<String> lines =
        fresh(set("a", "x", "1", "n", "One\r\ntwo\u2028x = 2 {{ y }} <% z %>\u0000"));
    assertEquals(List.of("# One two x = 2 { { y }} < % z %>", "[a]", "x = \"1\""), lines);
    assertEquals(
        List.of("1"),
        Toml.read(String.join("\n", lines)).values().stream()
            .map(v -> v.value().toString())
            .toList());
  }

  @Test
  void aTableIsWrittenBeforeWhatIsInsideItWhateverIsAskedFirst() {
    assertEquals(
        List.of("[a]", "z = \"2\"", "", "[a.b]", "x = \"1\""),
        fresh(set("a.b", "x", "1", "n", ""), set("a", "z", "2", "n", "")));
    assertEquals(
        List.of("top = \"1\"", "", "[a]", "x = \"2\"").stream().sorted().toList(),
        fresh(set("a", "x", "2", "n", ""), set("", "top", "1", "n", "")).stream()
            .sorted()
            .toList());
  }
}
