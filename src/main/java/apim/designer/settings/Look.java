package apim.designer.settings;

/// How the window looks: its colours, and the size of its text.
///
/// @param text in percent of the usual size
public record Look(Theme theme, int text) {
  public static final int USUAL_TEXT = 100;
  public static final int LARGEST_TEXT = 150;
  public static final Look USUAL = new Look(Theme.SYSTEM, USUAL_TEXT);

  public Look {
    text = Math.clamp(text, USUAL_TEXT, LARGEST_TEXT);
  }

  public Look with(Theme other) {
    return new Look(other, text);
  }

  public Look withText(int percent) {
    return new Look(theme, percent);
  }
}
