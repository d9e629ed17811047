package apim.designer.design;

/// The room that a drawing is to fit into, in pixels.
public record Shape(int width, int height) {
  /// The canvas of a window of 1280 by 800 with every panel open.
  public static final Shape USUAL = new Shape(804, 471);

  /// What is drawn around the boxes: a margin, and the captions of the tiers.
  private static final int MARGIN = 24;

  private static final int CAPTION = 24;

  /// How large a drawing of a size can be shown whole, at most as it is.
  double scale(int drawnWidth, int drawnHeight) {
    return Math.min(
        1,
        Math.min(
            width / (drawnWidth + 2.0 * MARGIN), height / (drawnHeight + 2.0 * MARGIN + CAPTION)));
  }
}
