package apim.designer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OverlayTest {
  @Test
  void aChangedLineIsTakenAwayAndAdded() {
    assertEquals(
        List.of(
            new Changed("a", 1, 1),
            new Changed("b", 2, 0),
            new Changed("x", 0, 2),
            new Changed("c", 3, 3)),
        Overlay.of(List.of("a", "b", "c"), List.of("a", "x", "c")));
  }

  @Test
  void equalTextsHaveNothingButCommonLines() {
    assertTrue(
        Overlay.of(List.of("a", "a"), List.of("a", "a")).stream()
            .noneMatch(line -> line.added() || line.removed()));
    assertEquals(List.of(), Overlay.of(List.of(), List.of()));
  }

  @Test
  void bothTextsCanBeReadOffTheOverlay() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<Changed> overlay = Overlay.of(before, after);
      assertEquals(before, overlay.stream().filter(l -> !l.added()).map(Changed::text).toList());
      assertEquals(after, overlay.stream().filter(l -> !l.removed()).map(Changed::text).toList());
      assertEquals(numbers(before), numbers(overlay.stream().map(Changed::before).toList(), 0));
      assertEquals(numbers(after), numbers(overlay.stream().map(Changed::after).toList(), 0));
    }
  }

  @Test
  void longTextsWithNothingInCommonAreLaidOverEachOtherToo() {
    List<String> before = IntStream.range(0, 4_000).mapToObj(i -> "a" + i).toList();
    List<String> after = IntStream.range(0, 4_000).mapToObj(i -> "b" + i).toList();
    assertEquals(8_000, Overlay.of(before, after).size());
  }

  private static List<Integer> numbers(List<String> lines) {
    return IntStream.rangeClosed(1, lines.size()).boxed().toList();
  }

  private static List<Integer> numbers(List<Integer> numbers, int none) {
    return numbers.stream().filter(number -> number != none).collect(Collectors.toList());
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return lines;
  }
}
