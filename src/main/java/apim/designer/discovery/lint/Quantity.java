package apim.designer.discovery.lint;

import java.util.Optional;

/// Sizes and times as nginx writes them: https://nginx.org/en/docs/syntax.html
final class Quantity {
  private static final int LONGEST = 12;

  private Quantity() {}

  /// `16k` in bytes; empty for what is none.
  static Optional<Long> bytes(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char unit = Character.toLowerCase(text.charAt(text.length() - 1));
    String number = text.substring(0, text.length() - 1);
    return switch (unit) {
      case 'k' -> whole(number).map(one -> one * 1024);
      case 'm' -> whole(number).map(one -> one * 1024 * 1024);
      case 'g' -> whole(number).map(one -> one * 1024 * 1024 * 1024);
      default -> whole(text);
    };
  }

  /// `1h 30m` in seconds; empty for what is none.
  static Optional<Long> seconds(String text) {
    long total = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      Optional<Long> number = whole(text.substring(at, end));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      int unitEnd = end;
      while (unitEnd < text.length() && !isDigit(text.charAt(unitEnd))) {
        unitEnd++;
      }
      long factor = factor(text.substring(end, unitEnd).strip());
      if (factor < 0) {
        return Optional.empty();
      }
      total += number.get() * factor;
      at = unitEnd;
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(total);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long factor(String unit) {
    return switch (unit) {
      case "ms" -> 0;
      case "", "s" -> 1;
      case "m" -> 60;
      case "h" -> 3_600;
      case "d" -> 86_400;
      case "w" -> 604_800;
      case "M" -> 2_592_000;
      case "y" -> 31_536_000;
      default -> -1;
    };
  }

  static Optional<Long> whole(String text) {
    boolean number =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().allMatch(c -> isDigit((char) c));
    return number ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
