package apim.designer.project;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as design files write it: 45s, 30m, 2h or 1d.
public final class TimeSpan {
  /// What a time looks like.
  static final Pattern FORM = Pattern.compile("([0-9]{1,8})([smhd])");

  private TimeSpan() {}

  /// Throws IllegalArgumentException for what is no such time.
  public static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a time is a number and s, m, h or d for seconds, minutes, hours or days, such as 30m");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /// In the largest unit that needs no fraction; parts of a second are rounded up.
  public static String print(Duration time) {
    long seconds = time.plusNanos(999_999_999).toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
