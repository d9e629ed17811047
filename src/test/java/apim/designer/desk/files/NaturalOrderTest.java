package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The order of files by their names.
final class NaturalOrderTest {
  private static List<String> sorted(String... names) {
    return Stream.of(names).sorted(new NaturalOrder()).toList();
  }

  @Test
  void numbersCountAsNumbers() {
    assertEquals(
        List.of("nodes/gw-1/a", "nodes/gw-2/a", "nodes/gw-10/a", "nodes/gw-11/a"),
        sorted("nodes/gw-10/a", "nodes/gw-2/a", "nodes/gw-11/a", "nodes/gw-1/a"));
    assertEquals(List.of("README.md", "a", "a1", "a1b"), sorted("a1b", "a1", "a", "README.md"));
  }

  @Test
  void namesThatCountAlikeAreStillToldApart() {
    assertTrue(new NaturalOrder().compare("a01", "a1") != 0);
    assertEquals(
        -Integer.signum(new NaturalOrder().compare("a01", "a1")),
        Integer.signum(new NaturalOrder().compare("a1", "a01")));
    assertEquals(0, new NaturalOrder().compare("a1", "a1"));
  }
}
