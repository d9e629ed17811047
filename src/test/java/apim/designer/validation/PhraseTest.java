package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseTest {
  @Test
  void aFewAreNamedEach() {
    assertEquals("nothing", Phrase.list(List.of()));
    assertEquals("a", Phrase.list(List.of("a")));
    assertEquals("a and b", Phrase.list(List.of("a", "b")));
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12", Phrase.list(numbers(12)));
  }

  @Test
  void ofManyTheFirstTenAreNamedAndTheOthersCounted() {
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more", Phrase.list(numbers(13)));
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 190 more", Phrase.list(numbers(200)));
  }

  private static List<Integer> numbers(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }
}
