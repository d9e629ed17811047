package apim.designer.discovery.recovery;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as nginx writes them: `5m`, `1h 30m`, `300`.
final class Durations {
  private static final Pattern WHOLE = Pattern.compile("(\\s*\\d{1,9}(ms|[smhdwMy])?)+");
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|[smhdwMy])?");

  private Durations() {}

  static Optional<Duration> read(String text) {
    if (text.length() > 40 || !WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      long number = Long.parseLong(parts.group(1));
      String unit = parts.group(2) == null ? "s" : parts.group(2);
      sum =
          sum.plus(
              switch (unit) {
                case "ms" -> Duration.ofMillis(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                case "d" -> Duration.ofDays(number);
                case "w" -> Duration.ofDays(7 * number);
                case "M" -> Duration.ofDays(30 * number);
                case "y" -> Duration.ofDays(365 * number);
                default -> Duration.ofSeconds(number);
              });
    }
    return Optional.of(sum);
  }
}
