package apim.designer.topology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large the body of a request may be, as load balancers write it: `512k`, `100m` or `2g`.
///
/// @param count of `unit`
/// @param unit `k`, `m` or `g`: 1,024 bytes, the square of it, its cube
public record ByteSize(int count, char unit) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([kmg])");

  public static ByteSize of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a size is a whole number and k, m or g, such as 100m for 100 MB");
    }
    return new ByteSize(Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0));
  }

  public ByteSize {
    if (count < 1 || count > 999_999 || "kmg".indexOf(unit) < 0) {
      throw new IllegalArgumentException("a size is from 1k to 999999g");
    }
  }

  /// How many bytes that is.
  public long bytes() {
    return switch (unit) {
      case 'k' -> count * 1024L;
      case 'm' -> count * 1024L * 1024;
      default -> count * 1024L * 1024 * 1024;
    };
  }

  @Override
  public String toString() {
    return count + String.valueOf(unit);
  }
}
