package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FindTest {
  private static Listing lines(String... lines) {
    return new Listing() {
      @Override
      public int size() {
        return lines.length;
      }

      @Override
      public String text(int line) {
        return lines[line];
      }

      @Override
      public PreviewRow row(int line, List<PreviewRow.Span> hits) {
        return new PreviewRow(
            "", PreviewRow.Tone.PLAIN, lines[line], Language.TEXT, "", Optional.empty(), hits);
      }
    };
  }

  private static final Listing TEXT = lines("Server a", "nothing", "a server, a SERVER");

  @Test
  void everyHitIsFoundWhateverItsCase() {
    Find find = Find.CLOSED.opened().looking("server", TEXT, 0);
    assertEquals(
        List.of(new Find.Hit(0, 0, 6), new Find.Hit(2, 2, 8), new Find.Hit(2, 12, 18)),
        find.hits());
    assertEquals("1 of 3", find.count());
    assertEquals(
        List.of(new PreviewRow.Span(2, 8, false), new PreviewRow.Span(12, 18, false)),
        find.spans(2));
    assertEquals(List.of(), find.spans(1));
  }

  @Test
  void theFirstHitIsTheOneBelowWhereTheArchitectIs() {
    assertEquals("2 of 3", Find.CLOSED.opened().looking("server", TEXT, 1).count());
    assertEquals("1 of 3", Find.CLOSED.opened().looking("server", TEXT, 9).count());
  }

  @Test
  void pastTheLastHitComesTheFirst() {
    Find find = Find.CLOSED.opened().looking("server", TEXT, 0);
    assertEquals("3 of 3", find.going(false).count());
    assertEquals("1 of 3", find.going(false).going(true).count());
    assertEquals(List.of(new PreviewRow.Span(0, 6, true)), find.spans(0));
  }

  @Test
  void itSaysWhenThereIsNothing() {
    assertEquals("Not found", Find.CLOSED.opened().looking("nowhere", TEXT, 0).count());
    assertEquals("Not found", Find.CLOSED.opened().looking("nowhere", TEXT, 0).going(true).count());
    assertEquals("", Find.CLOSED.opened().looking("", TEXT, 0).count());
  }

  @Test
  void itFollowsAChangedText() {
    Find find = Find.CLOSED.opened().looking("server", TEXT, 2).going(true);
    assertEquals("1 of 1", find.in(lines("one server")).count());
    assertEquals("Not found", find.in(lines()).count());
    assertEquals(List.of(), find.closed().in(TEXT).hits());
  }

  @Test
  void hitsDoNotOverlap() {
    assertEquals(2, Find.CLOSED.opened().looking("aa", lines("aaaaa"), 0).hits().size());
  }
}
