package apim.designer.desk.window;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// Sheets with larger text: every size that text has or stands in is larger by so much.
public final class TextSize {
  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|fixed-cell-size|(?:min|pref|max)-(?:width|height)):"
              + " )(\\d+(?:\\.\\d+)?)");

  private TextSize() {}

  /// @param css the text of a sheet
  /// @return where the larger sheet is, as a scene wants to know it
  public static String sheet(String css, int percent) {
    return "data:text/css;base64,"
        + Base64.getEncoder()
            .encodeToString(enlarged(css, percent).getBytes(StandardCharsets.UTF_8));
  }

  public static String enlarged(String css, int percent) {
    return SIZE.matcher(css)
        .replaceAll(
            found ->
                found.group(1)
                    + String.format(
                        Locale.ROOT, "%.1f", Double.parseDouble(found.group(2)) * percent / 100));
  }
}
