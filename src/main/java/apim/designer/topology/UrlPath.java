package apim.designer.topology;

import java.util.regex.Pattern;

/// Where on a host something lies: `/` for all of it, or folders with a slash at both ends, such as
/// `/gateway/`. The segments are of letters that mean the same in a URL, in a regular expression of
/// a load balancer (but for the dot) and in a servlet container (RFC 3986 §2.3).
public record UrlPath(String value) {
  private static final Pattern FORM = Pattern.compile("/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*");
  private static final int LONGEST = 200;

  /// All of a host.
  public static final UrlPath ROOT = new UrlPath("/");

  public UrlPath {
    String closed = value.endsWith("/") ? value : value + "/";
    if (closed.length() > LONGEST || !FORM.matcher(closed).matches()) {
      throw new IllegalArgumentException(
          "a path begins with a slash and has folders of letters, digits, hyphens, dots and"
              + " underscores, none of which begins with a dot, such as /gateway/");
    }
    value = closed;
  }

  public boolean isRoot() {
    return equals(ROOT);
  }

  /// Whether it lies at `other` or below.
  public boolean isWithin(UrlPath other) {
    return value.startsWith(other.value);
  }

  /// Without the slash at its end, as it is put before a path; empty for `/`.
  public String prefix() {
    return value.substring(0, value.length() - 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
