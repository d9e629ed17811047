package apim.designer.topology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of WSO2 API Manager, such as 3.1.0; what it can do follows from its release, 3.1.
public record ApimVersion(String text, int major, int minor) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.\\d{1,3})?");

  public static ApimVersion of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("an API-M version has the form 4.2 or 4.2.0");
    }
    return new ApimVersion(
        text, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /// The release that this version belongs to, as `major.minor`.
  public String release() {
    return major + "." + minor;
  }

  public boolean isAtLeast(int wantedMajor, int wantedMinor) {
    return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
  }

  @Override
  public String toString() {
    return text;
  }
}
