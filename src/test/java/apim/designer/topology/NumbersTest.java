package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

final class NumbersTest {
  @Test
  void aPortIsOneThatThereIs() {
    String range = "a port is a number from 1 to 65535";
    refused(TcpPort::new, range, 0, -1, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertEquals(List.of("1", "443", "65535"), written(TcpPort::new, 1, 443, 65_535));
  }

  @Test
  void anOffsetKeepsTheHighestUsualPortInTheRangeOfPorts() {
    String range =
        "a port offset is a number from 0 to 55772, so that every port stays at most 65535";
    refused(PortOffset::new, range, -1, 55_773, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertEquals(List.of("0", "1", "55772"), written(PortOffset::new, 0, 1, 55_772));
    assertEquals(65_535, new PortOffset(PortOffset.HIGHEST).moved(9_763));
  }

  @Test
  void noOffsetIsTheOffsetZero() {
    assertEquals(new PortOffset(0), PortOffset.NONE);
    assertTrue(PortOffset.NONE.isNone());
    assertFalse(new PortOffset(1).isNone());
    assertEquals(9_443, PortOffset.NONE.moved(9_443));
    assertEquals(9_445, new PortOffset(2).moved(9_443));
  }

  @Test
  void aCertificateIsValidForADayToACentury() {
    String range = "a certificate is valid for 1 to 36500 days";
    refused(Days::new, range, 0, -1, 36_501, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertEquals(List.of("1", "365", "36500"), written(Days::new, 1, 365, 36_500));
    assertEquals(new Days(365), Days.YEAR);
  }

  private static <T> List<String> written(IntFunction<T> door, int... numbers) {
    return Arrays.stream(numbers).mapToObj(door).map(String::valueOf).toList();
  }

  private static void refused(IntFunction<?> door, String sentence, int... numbers) {
    for (int number : numbers) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> door.apply(number));
      assertEquals(sentence, refusal.getMessage());
    }
  }
}
