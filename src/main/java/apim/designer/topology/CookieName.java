package apim.designer.topology;

import java.util.regex.Pattern;

/// The name of a cookie. nginx reads cookies through `$cookie_name` variables, so letters, digits
/// and underscores only.
public record CookieName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_]{1,64}");

  public CookieName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a cookie name has 1 to 64 letters, digits and underscores");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
