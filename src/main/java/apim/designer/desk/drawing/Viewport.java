package apim.designer.desk.drawing;

import apim.designer.diagram.Area;

/// Which part of the drawing is seen, and how large.
///
/// @param zoom pixels on the screen for a pixel of the drawing
/// @param x where the drawing's origin lies, in pixels from the left of the view
/// @param y where the drawing's origin lies, in pixels from the top of the view
public record Viewport(double zoom, double x, double y) {
  static final double LEAST = 0.1;
  static final double MOST = 4;
  private static final int MARGIN = 24;

  /// The drawing has a margin of its own.
  private static final int BESIDE_ALL = 8;

  /// All that there is to read is shown, and large enough.
  private static final double READABLE = 0.75;

  public static final Viewport START = new Viewport(1, MARGIN, MARGIN);

  public double toSceneX(double viewX) {
    return (viewX - x) / zoom;
  }

  public double toSceneY(double viewY) {
    return (viewY - y) / zoom;
  }

  /// Zoomed so that the point of the drawing under (`viewX`, `viewY`) stays there.
  public Viewport zoomed(double factor, double viewX, double viewY) {
    double next = Math.clamp(zoom * factor, LEAST, MOST);
    double ratio = next / zoom;
    return new Viewport(next, viewX - (viewX - x) * ratio, viewY - (viewY - y) * ratio);
  }

  public Viewport panned(double dx, double dy) {
    return new Viewport(zoom, x + dx, y + dy);
  }

  /// The part of the drawing in a view of the given size.
  public Area seen(double width, double height) {
    return new Area(
        (int) Math.floor(toSceneX(0)),
        (int) Math.floor(toSceneY(0)),
        (int) Math.ceil(width / zoom) + 1,
        (int) Math.ceil(height / zoom) + 1);
  }

  /// With a point of the drawing in the middle of a view of the given size.
  public Viewport centred(double sceneX, double sceneY, double width, double height) {
    return new Viewport(zoom, width / 2 - sceneX * zoom, height / 2 - sceneY * zoom);
  }

  /// All of `area` in the middle of a view of the given size, at no more than 100 %.
  public static Viewport fitting(Area area, double width, double height) {
    double zoom =
        Math.clamp(
            Math.min(
                (width - 2.0 * BESIDE_ALL) / Math.max(1, area.width()),
                (height - 2.0 * BESIDE_ALL) / Math.max(1, area.height())),
            LEAST,
            1);
    return new Viewport(
        zoom, width / 2 - area.centreX() * zoom, height / 2 - area.centreY() * zoom);
  }

  /// Near enough that `area` can be read, with it in the middle of a view of the given size; farther
  /// away only where it would not fit.
  public Viewport readable(Area area, double width, double height) {
    double fits = fitting(area, width, height).zoom();
    Viewport near = new Viewport(Math.max(zoom, Math.min(fits, READABLE)), x, y);
    return near.centred(area.centreX(), area.centreY(), width, height);
  }

  /// Moved no farther than needed for `area` to be seen.
  public Viewport showing(Area area, double width, double height) {
    return panned(
        shift(area.x() * zoom + x, area.right() * zoom + x, width),
        shift(area.y() * zoom + y, area.bottom() * zoom + y, height));
  }

  private static double shift(double from, double to, double size) {
    if (from >= 0 && to <= size) {
      return 0;
    }
    return from < 0 || to - from > size - 2 * MARGIN ? MARGIN - from : size - MARGIN - to;
  }
}
