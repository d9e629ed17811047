package apim.designer.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The textual form of IPv6 addresses: RFC 4291 §2.2 in, RFC 5952 out. No zone; an IPv4 tail is
/// read.
final class Ipv6Text {
  private static final int GROUPS = 8;

  private Ipv6Text() {}

  static String canonical(String text) {
    return shortest(groups(withoutTail(text.toLowerCase(Locale.ROOT))));
  }

  /// With the IPv4 address at the end, as in `::ffff:10.0.0.1`, written as two groups.
  private static String withoutTail(String text) {
    int tail = text.lastIndexOf(':') + 1;
    if (text.indexOf('.', tail) < 0) {
      return text;
    }
    String[] bytes = new Address.Ipv4(text.substring(tail)).value().split("\\.", -1);
    return text.substring(0, tail)
        + Integer.toHexString(Integer.parseInt(bytes[0]) << 8 | Integer.parseInt(bytes[1]))
        + ":"
        + Integer.toHexString(Integer.parseInt(bytes[2]) << 8 | Integer.parseInt(bytes[3]));
  }

  static List<Integer> groups(String text) {
    int gap = text.indexOf("::");
    List<Integer> head = parse(gap < 0 ? text : text.substring(0, gap));
    List<Integer> tail = gap < 0 ? List.of() : parse(text.substring(gap + 2));
    int missing = GROUPS - head.size() - tail.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      throw malformed();
    }
    List<Integer> groups = new ArrayList<>(head);
    for (int i = 0; i < missing; i++) {
      groups.add(0);
    }
    groups.addAll(tail);
    return groups;
  }

  private static List<Integer> parse(String part) {
    if (part.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(part.split(":", -1)).map(Ipv6Text::group).toList();
  }

  private static int group(String text) {
    if (!text.matches("[0-9a-f]{1,4}")) {
      throw malformed();
    }
    return Integer.parseInt(text, 16);
  }

  /// The longest run of two or more zero groups is written `::`; the first one wins.
  private static String shortest(List<Integer> groups) {
    int start = 0;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = i;
      while (run < GROUPS && groups.get(run) == 0) {
        run++;
      }
      if (run - i > longest) {
        start = i;
        longest = run - i;
      }
    }
    if (longest < 2) {
      return hex(groups);
    }
    return hex(groups.subList(0, start)) + "::" + hex(groups.subList(start + longest, GROUPS));
  }

  private static String hex(List<Integer> groups) {
    return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("an IPv6 address has the form 2001:db8::11");
  }
}
