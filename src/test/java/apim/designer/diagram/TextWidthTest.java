package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts are measured by a table, and cut and broken by what it says.
final class TextWidthTest {
  private static final String[] WORDS = {
    "a",
    "gateway",
    "東京",
    "😀",
    "e\u0301",
    "apim.example.com",
    "",
    "WWWWWWWWWWWWWWWWWWWWWWW",
    "…",
    "x\ny"
  };

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void aTextIsAsWideAsItsLettersAndGrowsWithItsSize() {
    assertEquals(0, TextWidth.of("", 12));
    assertEquals(TextWidth.of("il", 1000), TextWidth.of("i", 1000) + TextWidth.of("l", 1000));
    assertEquals(2 * TextWidth.of("gateway", 1000), TextWidth.of("gateway", 2000));
  }

  @Test
  void wideLettersAreWiderThanNarrowOnes() {
    assertTrue(TextWidth.of("W", 12) > TextWidth.of("i", 12));
    assertTrue(TextWidth.of("東", 12) > TextWidth.of("W", 12));
    assertEquals(TextWidth.of("東", 12), TextWidth.of("😀", 12));
  }

  @Test
  void semiBoldIsWider() {
    assertTrue(TextWidth.ofBold("TLS 443", 11) > TextWidth.of("TLS 443", 11));
  }

  @Test
  void aCutTextIsABeginningOfTheWholeOne() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = words(random);
      int width = 15 + random.nextInt(200);
      String fitted = TextWidth.fitted(text, 11, width);
      assertTrue(TextWidth.of(fitted, 11) <= width, fitted);
      boolean whole = fitted.equals(text);
      assertTrue(
          whole || text.startsWith(fitted.substring(0, fitted.length() - 1)),
          fitted + " of " + text);
      assertEquals(TextWidth.of(text, 11) <= width, whole, fitted + " of " + text);
    }
  }

  @Test
  void aPairOfSurrogatesIsNeverCutInTwo() {
    for (int width = 12; width < 60; width++) {
      String fitted = TextWidth.fitted("😀😀😀😀😀", 11, width);
      assertTrue(
          fitted.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), width + ": " + fitted);
    }
  }

  @Test
  void anIdKeepsItsNumber() {
    String first = TextWidth.fittedId("gateway-of-the-second-data-centre-1", 13, 120);
    assertTrue(first.startsWith("gateway") && first.endsWith("…-1"), first);
    assertTrue(TextWidth.of(first, 13) <= 120, first);
    assertEquals("gateway-1", TextWidth.fittedId("gateway-1", 13, 120));
  }

  @Test
  void anIdWithoutANumberAtItsEndIsCutThere() {
    for (String id : List.of("gateway-of-the-second-data-centre", "gatewayofthesecondcentre")) {
      String fitted = TextWidth.fittedId(id, 13, 90);
      assertTrue(fitted.endsWith("…"), fitted);
    }
  }

  @Test
  void aTextIsBrokenAtSpacesAndAtItsOwnLineEnds() {
    assertEquals(
        List.of("one two", "three", "four"), TextWidth.wrapped("one two three\nfour", 12, 60, 9));
    assertEquals(List.of("a", "", "b"), TextWidth.wrapped("a\n\nb", 12, 60, 9));
  }

  @Test
  void moreLinesThanAreShownEndInAnEllipsis() {
    List<String> lines = TextWidth.wrapped("one two three four five six", 12, 60, 2);
    assertEquals(2, lines.size());
    assertTrue(lines.getLast().endsWith("…"), lines.toString());
  }

  @Test
  void everyLineFitsAndNoWordIsLostUnlessCut() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = words(random);
      int width = 40 + random.nextInt(160);
      List<String> lines = TextWidth.wrapped(text, 12, width, 99);
      for (String line : lines) {
        assertTrue(TextWidth.of(line, 12) <= width, line);
      }
      boolean cut = lines.stream().anyMatch(line -> line.endsWith("…"));
      assertTrue(cut || spaceless(text).equals(spaceless(String.join("", lines))), text);
    }
  }

  private static String spaceless(String text) {
    return text.replaceAll("\\s", "");
  }
}
