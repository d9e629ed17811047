package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ServerNameTableTest {
  @Test
  void namesAreHeldByATableJustWhereNginxReckonsSo() {
    for (int count = 1; count <= 300; count += 7) {
      for (String domain : List.of(".example.com", ".a-rather-long-name.example.org")) {
        List<String> names = names(count, domain);
        for (int size : List.of(64, 512, 1024)) {
          for (int bucket : List.of(64, 128)) {
            ServerNameTable table = new ServerNameTable(size, bucket);
            assertEquals(
                reckoned(names, size, bucket), table.holds(names), count + domain + " in " + table);
          }
        }
      }
    }
  }

  @Test
  void theTableForNamesIsTheFirstOfTwiceTheSizeThatHoldsThem() {
    for (int count : List.of(1, 50, 150, 400)) {
      List<String> names = names(count, ".example.com");
      ServerNameTable table = ServerNameTable.of(List.of(names), 64);
      assertTrue(table.holds(names), table.toString());
      assertFalse(
          table.maxSize() > 512 && new ServerNameTable(table.maxSize() / 2, 64).holds(names),
          table.toString());
    }
  }

  @Test
  void aNameOnTwoPortsTakesNoMoreRoomThanOnOne() {
    List<String> names = names(200, ".example.com");
    assertEquals(
        ServerNameTable.of(List.of(names), 128), ServerNameTable.of(List.of(names, names), 128));
  }

  @Test
  void aNameThatFitsNoBucketIsHeldByNoTableOfSuchBuckets() {
    List<String> names = List.of("a".repeat(63) + ".example.com");
    assertFalse(new ServerNameTable(512, 64).holds(names));
    assertEquals(128, ServerNameTable.of(List.of(names), 64).bucketSize());
  }

  private static List<String> names(int count, String domain) {
    return IntStream.range(0, count).mapToObj(i -> "gw-" + i + domain).toList();
  }

  /// As ngx_hash_init does it, bucket by bucket.
  private static boolean reckoned(List<String> names, int maxSize, int bucketSize) {
    long[] keys = new long[names.size()];
    for (int i = 0; i < keys.length; i++) {
      for (char letter : names.get(i).toCharArray()) {
        keys[i] = keys[i] * 31 + letter;
      }
    }
    int start = Math.max(1, names.size() / ((bucketSize - 8) / 16));
    for (int size = start; size <= maxSize; size++) {
      int[] used = new int[size];
      for (int i = 0; i < keys.length; i++) {
        used[(int) Long.remainderUnsigned(keys[i], size)] +=
            8 + (names.get(i).length() + 2 + 7) / 8 * 8;
      }
      if (IntStream.of(used).allMatch(bytes -> bytes <= bucketSize - 8)) {
        return true;
      }
    }
    return false;
  }
}
