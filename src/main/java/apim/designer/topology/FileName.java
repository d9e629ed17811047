package apim.designer.topology;

import java.util.regex.Pattern;

/// A file in the folder `<design>.files` beside a design: one name, no folders.
public record FileName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  public FileName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a file is named by letters, digits, dots, hyphens and underscores, without a folder: it"
              + " lies in the folder <design>.files beside the design");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
