package apim.designer.diagram;

/// A rectangle on the drawing, in pixels at 100 % zoom.
public record Area(int x, int y, int width, int height) {
  /// A point, as an area without extent.
  public static Area of(Point point) {
    return new Area(point.x(), point.y(), 0, 0);
  }

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  public int centreX() {
    return x + width / 2;
  }

  public int centreY() {
    return y + height / 2;
  }

  /// This area, larger by `margin` on every side.
  public Area grown(int margin) {
    return new Area(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /// The smallest area that holds this one and `other`.
  public Area with(Area other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Area(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /// Whether the insides of both have a point in common.
  public boolean overlaps(Area other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// Whether the straight, upright or level line from `a` to `b` passes through the inside.
  public boolean isCrossedBy(Point a, Point b) {
    return Math.min(a.x(), b.x()) < right()
        && Math.max(a.x(), b.x()) > x
        && Math.min(a.y(), b.y()) < bottom()
        && Math.max(a.y(), b.y()) > y;
  }
}
