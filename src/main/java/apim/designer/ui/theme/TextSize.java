package apim.designer.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// Sheets with larger text: every size that text has or stands in is larger by so much.
final class TextSize {
  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|fixed-cell-size|(?:min|pref|max)-(?:width|height)):"
              + " )(\\d+(?:\\.\\d+)?)");

  private TextSize() {}

  /// @return where the sheet is, as a scene wants to know it
  static String sheet(String name, int percent) {
    return "data:text/css;base64,"
        + Base64.getEncoder()
            .encodeToString(enlarged(text(name), percent).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name) {
    try (InputStream sheet =
        Objects.requireNonNull(TextSize.class.getResourceAsStream(name + ".css"), name)) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String enlarged(String css, int percent) {
    return SIZE.matcher(css)
        .replaceAll(
            found ->
                found.group(1)
                    + String.format(
                        Locale.ROOT, "%.1f", Double.parseDouble(found.group(2)) * percent / 100));
  }
}
