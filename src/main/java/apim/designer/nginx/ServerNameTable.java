package apim.designer.nginx;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

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
    // Most names are on two ports, their own and the one that sends plain HTTP on to it.
    for (Collection<String> names : ports.stream().distinct().toList()) {
      table = table.widenedFor(Entries.of(names));
    }
    return table;
  }

  /// Whether a bucket takes every single name; nginx does not start where one does not fit.
  public boolean hasRoomForEach(Collection<String> names) {
    for (String name : names) {
      if (!hasRoomFor(name)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a bucket takes this name.
  public boolean hasRoomFor(String name) {
    return bytes(name) + POINTER <= bucketSize;
  }

  /// Whether nginx makes the table without a warning.
  public boolean holds(Collection<String> names) {
    return hasRoomForEach(names) && holds(Entries.of(names), 0);
  }

  private ServerNameTable widenedFor(Entries entries) {
    ServerNameTable table = this;
    int tried = 0;
    while (!table.holds(entries, tried)) {
      tried = table.maxSize;
      table = new ServerNameTable(table.maxSize * 2, table.bucketSize);
    }
    return table;
  }

  /// @param tried up to which size a smaller table is known not to hold them
  private boolean holds(Entries entries, int tried) {
    int room = bucketSize - POINTER;
    int first = Math.max(firstTried(entries.count()), Math.ceilDiv(entries.total(), room));
    // nginx takes the smallest that will do; whether there is one, the largest tell soonest.
    for (int size = maxSize; size >= Math.max(first, tried + 1); size--) {
      if (entries.fit(size, room)) {
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

  /// A pointer, the length in two bytes, and the name, in steps of eight.
  private static int bytes(String name) {
    return POINTER + Math.ceilDiv(name.length() + 2, POINTER) * POINTER;
  }

  /// Host names are ASCII.
  private static long key(String name) {
    long key = 0;
    for (int i = 0; i < name.length(); i++) {
      key = key * 31 + name.charAt(i);
    }
    return key;
  }

  /// Names as the table keeps them, each once, and room to try them in.
  private static final class Entries {
    private final long[] keys;
    private final int[] bytes;
    private final int[] buckets;

    /// What each bucket has taken; nothing between two tries.
    private int[] used = {};

    private Entries(Set<String> names) {
      keys = new long[names.size()];
      bytes = new int[names.size()];
      buckets = new int[names.size()];
      int i = 0;
      for (String name : names) {
        keys[i] = key(name);
        bytes[i++] = ServerNameTable.bytes(name);
      }
    }

    static Entries of(Collection<String> names) {
      return new Entries(names instanceof Set<String> each ? each : new LinkedHashSet<>(names));
    }

    int count() {
      return keys.length;
    }

    int total() {
      return Arrays.stream(bytes).sum();
    }

    /// What is left of a division, by a multiplication: thousands of sizes are tried with each name,
    /// and the processor takes many times as long to divide. The quotient may be one too small.
    ///
    /// @param reciprocal how often `size` goes into the largest number
    private static int remainder(long key, int size, long reciprocal) {
      long rest = key - Math.unsignedMultiplyHigh(key, reciprocal) * size;
      return (int) (rest < size ? rest : rest - size);
    }

    /// Whether they fit as many buckets as `size`, each with that much room. Most sizes fail at one
    /// of the first names, so only what was written is wiped out again.
    boolean fit(int size, int room) {
      if (used.length < size) {
        used = new int[2 * size];
      }
      long reciprocal = Long.divideUnsigned(-1, size);
      boolean fits = true;
      int tried = 0;
      while (fits && tried < keys.length) {
        int bucket = remainder(keys[tried], size, reciprocal);
        used[bucket] += bytes[tried];
        fits = used[bucket] <= room;
        buckets[tried++] = bucket;
      }
      for (int i = 0; i < tried; i++) {
        used[buckets[i]] = 0;
      }
      return fits;
    }
  }
}
