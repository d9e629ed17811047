package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FoldedTest {
  private static final String BEFORE = lines("");

  private static String lines(String added) {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(i -> "line " + i + "\n" + (i == 10 || i == 30 ? added : ""))
        .collect(Collectors.joining());
  }

  private final Comparison comparison = Comparison.of("x.conf", BEFORE, lines("new\n"));
  private final Folded folded = Folded.of(comparison, Set.of());

  private static List<String> texts(Folded folded) {
    return IntStream.range(0, folded.size()).mapToObj(folded::text).toList();
  }

  @Test
  void threeLinesStandAroundEachChangeAndTheRestIsFolded() {
    assertEquals(
        List.of(
            "⋯ 7 lines that do not differ",
            "line 8",
            "line 9",
            "line 10",
            "new",
            "line 11",
            "line 12",
            "line 13",
            "⋯ 14 lines that do not differ",
            "line 28",
            "line 29",
            "line 30",
            "new",
            "line 31",
            "line 32",
            "line 33",
            "⋯ 7 lines that do not differ"),
        texts(folded));
    assertEquals(PreviewRow.Tone.FOLDED, folded.row(0, List.of()).tone());
    assertEquals("⋯ 7 lines that do not differ", folded.row(0, List.of()).spoken());
    assertEquals("+", folded.row(4, List.of()).sign());
  }

  @Test
  void aRunThatIsOpenedShowsItsLines() {
    assertEquals(Optional.of(14), folded.fold(8));
    assertEquals(Optional.empty(), folded.fold(1));
    Folded opened = Folded.of(comparison, Set.of(14));
    assertEquals("line 14", opened.text(8));
    assertEquals("line 27", opened.text(21));
    assertEquals(42, Folded.whole(comparison).size());
  }

  @Test
  void shortRunsStayAndSoDoesAFileWithoutAChangeInOneRow() {
    Comparison few = Comparison.of("x", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\n6\nnew\n");
    assertEquals(7, Folded.of(few, Set.of()).size());
    Comparison same = Comparison.of("x", BEFORE, BEFORE);
    assertEquals(List.of("⋯ 40 lines that do not differ"), texts(Folded.of(same, Set.of())));
  }

  @Test
  void theNextChangeIsGoneToAndTheFirstAfterTheLast() {
    assertEquals(Optional.of(4), folded.change(-1, true));
    assertEquals(Optional.of(12), folded.change(4, true));
    assertEquals(Optional.of(4), folded.change(12, true));
    assertEquals(Optional.of(12), folded.change(4, false));
    assertEquals(Optional.of(4), folded.change(9, false));
    Comparison same = Comparison.of("x", BEFORE, BEFORE);
    assertEquals(Optional.empty(), Folded.of(same, Set.of()).change(-1, true));
  }

  @Test
  void aRowLeadsToItsLineInTheLaterText() {
    assertEquals(Optional.of(10), folded.later(4));
    assertEquals(Optional.empty(), folded.later(0));
    Comparison removed = Comparison.of("x", "1\n2\n", "2\n");
    assertEquals(Optional.empty(), Folded.whole(removed).later(0));
    assertEquals(Optional.of(0), Folded.whole(removed).later(1));
  }
}
