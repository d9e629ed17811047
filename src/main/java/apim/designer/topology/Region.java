package apim.designer.topology;

import java.util.regex.Pattern;

/// A data centre, within which nodes work as pairs.
public record Region(String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._ -]{0,38}[A-Za-z0-9])?");

  public Region {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a region is named by letters, digits, spaces, dots, hyphens and underscores, at most 40,"
              + " such as eu-west");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
