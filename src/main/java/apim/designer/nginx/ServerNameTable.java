package apim.designer.nginx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The sizes of the hash table in which nginx keeps the server names of a port, and whether given
/// names fit, by nginx's own reckoning on 64 bits: ngx_hash_init and ngx_hash_key_lc in
/// https://github.com/nginx/nginx/blob/master/src/core/ngx_hash.c
public record ServerNameTable(int maxSize, int bucketSize) {
  /// What nginx has unless it is told otherwise:
  /// https://nginx.org/en/docs/http/ngx_http_core_module.html#server_names_hash_max_size
  public static final ServerNameTable USUAL = new ServerNameTable(512, 64);

  private static final int POINTER = 8;

  /// The smallest table of at least `bucketSize` that holds the names of every port.
  public static ServerNameTable of(Collection<? extends Collection<String>> ports, int bucketSize) {
    ServerNameTable table = new ServerNameTable(USUAL.maxSize, bucketSize);
    for (Collection<String> names : ports) {
      while (!table.hasRoomForEach(names)) {
        table = new ServerNameTable(table.maxSize, table.bucketSize * 2);
      }
    }
    for (Collection<String> names : ports) {
      while (!table.holds(names)) {
        table = new ServerNameTable(table.maxSize * 2, table.bucketSize);
      }
    }
    return table;
  }

  /// Whether a bucket takes every single name; nginx does not start where one does not fit.
  public boolean hasRoomForEach(Collection<String> names) {
    return names.stream().allMatch(name -> bytes(name) + POINTER <= bucketSize);
  }

  /// Whether nginx makes the table without a warning.
  public boolean holds(Collection<String> names) {
    List<String> each = names.stream().distinct().toList();
    if (!hasRoomForEach(each)) {
      return false;
    }
    long[] keys = each.stream().mapToLong(ServerNameTable::key).toArray();
    int[] bytes = each.stream().mapToInt(ServerNameTable::bytes).toArray();
    int[] used = new int[maxSize];
    for (int size = firstTried(keys.length); size <= maxSize; size++) {
      if (fits(keys, bytes, size, used)) {
        return true;
      }
    }
    return false;
  }

  private int firstTried(int names) {
    if (maxSize > 10_000 && names > 0 && maxSize / names < 100) {
      return maxSize - 1_000;
    }
    return Math.max(1, names / ((bucketSize - POINTER) / (2 * POINTER)));
  }

  /// @param used room to reckon in
  private boolean fits(long[] keys, int[] bytes, int size, int[] used) {
    Arrays.fill(used, 0, size, 0);
    for (int i = 0; i < keys.length; i++) {
      int bucket = (int) Long.remainderUnsigned(keys[i], size);
      used[bucket] += bytes[i];
      if (used[bucket] > bucketSize - POINTER) {
        return false;
      }
    }
    return true;
  }

  /// A pointer, the length in two bytes, and the name, in steps of eight.
  private static int bytes(String name) {
    return POINTER + Math.ceilDiv(name.length() + 2, POINTER) * POINTER;
  }

  private static long key(String name) {
    long key = 0;
    for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
      key = key * 31 + letter;
    }
    return key;
  }
}
