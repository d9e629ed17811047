package apim.designer.desk.help;

import java.util.List;

/// A rectangle in the window, and where to put a card beside it.
public record Placement(double x, double y, double width, double height) {
  private static final double GAP = 16;

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  /// This without what lies outside a window of that size.
  public Placement within(double windowWidth, double windowHeight) {
    double left = Math.clamp(x, 0, windowWidth);
    double top = Math.clamp(y, 0, windowHeight);
    return new Placement(
        left,
        top,
        Math.clamp(right(), left, windowWidth) - left,
        Math.clamp(bottom(), top, windowHeight) - top);
  }

  /// A card of that size beside this: where it has room right, left, below or above, else in its
  /// middle.
  public Placement beside(
      double cardWidth, double cardHeight, double windowWidth, double windowHeight) {
    double middleX = x + (width - cardWidth) / 2;
    double middleY = y + (height - cardHeight) / 2;
    Placement centred =
        new Placement(middleX, middleY, cardWidth, cardHeight)
            .pushedInto(windowWidth, windowHeight);
    return List.of(
            new Placement(right() + GAP, middleY, cardWidth, cardHeight),
            new Placement(x - GAP - cardWidth, middleY, cardWidth, cardHeight),
            new Placement(middleX, bottom() + GAP, cardWidth, cardHeight),
            new Placement(middleX, y - GAP - cardHeight, cardWidth, cardHeight))
        .stream()
        .map(card -> card.pushedInto(windowWidth, windowHeight))
        .filter(card -> !card.overlaps(this))
        .findFirst()
        .orElse(centred);
  }

  private Placement pushedInto(double windowWidth, double windowHeight) {
    return new Placement(
        Math.clamp(x, GAP, Math.max(GAP, windowWidth - width - GAP)),
        Math.clamp(y, GAP, Math.max(GAP, windowHeight - height - GAP)),
        width,
        height);
  }

  boolean overlaps(Placement other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
