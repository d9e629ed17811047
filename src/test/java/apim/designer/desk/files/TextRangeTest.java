package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TextRangeTest {
  private static final Listing LINES =
      Folded.whole(Comparison.of("x", "", "one line\n\npassed\nlast line\n"));

  private static TextRange range(int line, int column, int toLine, int toColumn) {
    return new TextRange(new TextRange.Caret(line, column), new TextRange.Caret(toLine, toColumn));
  }

  @Test
  void textIsMarkedOverLinesWhicheverWayItIsDrawn() {
    assertEquals("line\n\npassed\nlast", range(0, 4, 3, 4).text(LINES));
    assertEquals("line\n\npassed\nlast", range(3, 4, 0, 4).text(LINES));
    assertEquals("ne", range(0, 1, 0, 3).text(LINES));
    assertTrue(range(2, 2, 2, 2).isEmpty());
  }

  @Test
  void aLineKnowsWhatOfItIsMarked() {
    TextRange range = range(0, 4, 3, 4);
    assertEquals(Optional.of(new PreviewRow.Span(4, 8, false)), range.span(0, 8));
    assertEquals(Optional.empty(), range.span(1, 0));
    assertEquals(Optional.of(new PreviewRow.Span(0, 6, false)), range.span(2, 6));
    assertEquals(Optional.of(new PreviewRow.Span(0, 4, false)), range.span(3, 9));
    assertEquals(Optional.empty(), range.span(4, 9));
  }

  @Test
  void aListThatBecameShorterGivesWhatItStillHas() {
    assertEquals("last line", range(3, 0, 9, 2).text(LINES));
  }
}
