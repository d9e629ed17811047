package apim.designer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.settings.Theme;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.Sketch;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What things are called where an architect reads them.
final class WordsTest {
  @Test
  void whatAnybodyTypedIsCutToOneLineOfWholeCharacters() {
    assertEquals("short", Words.brief("short"));
    assertEquals("two lines", Words.brief("two\r\n\tlines"));
    assertEquals("x".repeat(40), Words.brief("x".repeat(40)));
    assertEquals("x".repeat(40) + "…", Words.brief("x".repeat(41)));
    assertEquals("x".repeat(39) + "😀…", Words.brief("x".repeat(39) + "😀😀"));
    assertEquals("", Words.brief(""));
  }

  @Test
  void aReasonBecomesASentence() {
    assertEquals("The id is taken.", Words.sentence("the id is taken"));
    assertEquals("Ärger mit dem Namen.", Words.sentence("ärger mit dem Namen"));
    assertEquals(".", Words.sentence(""));
  }

  @Test
  void anElementIsCalledByItsLabelOrByItsId() {
    assertEquals("Oracle", Words.named(new Label(" Oracle "), Sketch.id("db")));
    assertEquals("two lines", Words.named(new Label("two\nlines"), Sketch.id("db")));
    assertEquals("db", Words.named(new Label(" \n "), Sketch.id("db")));
  }

  @Test
  void noTwoThingsOfAKindAreCalledTheSame() {
    assertDistinct(Arrays.asList(Listener.values()), Words::of);
    assertDistinct(Arrays.asList(Theme.values()), Words::of);
    assertDistinct(Arrays.asList(CertificatePlan.KeyAlgorithm.values()), Words::of);
  }

  private static <T> void assertDistinct(List<T> things, Function<T, String> words) {
    List<String> called = things.stream().map(words).toList();
    assertEquals(things.size(), new HashSet<>(called).size(), called.toString());
  }
}
