package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Sheets with larger text.
final class TextSizeTest {
  @Test
  void whatTextHasAndStandsInIsLargerAndNothingElse() {
    assertEquals(
        ".a { -fx-font-size: 18.0px; -fx-min-height: 42.0; -fx-padding: 4 8 4 8; }",
        TextSize.enlarged(
            ".a { -fx-font-size: 12px; -fx-min-height: 28; -fx-padding: 4 8 4 8; }", 150));
    assertEquals(
        "-fx-pref-width: -1; -fx-opacity: 0.5",
        TextSize.enlarged("-fx-pref-width: -1; -fx-opacity: 0.5", 150));
  }
}
