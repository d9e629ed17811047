package apim.designer.settings;

/// Where the window stood and how large it was, in pixels of the desk. The screen that it stood on
/// may be gone; whoever shows the window checks that.
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
  /// No desk is wider; more is a slip of a file.
  private static final double FARTHEST = 100_000;

  public WindowBounds {
    boolean sound =
        Math.abs(x) <= FARTHEST
            && Math.abs(y) <= FARTHEST
            && width >= 1
            && width <= FARTHEST
            && height >= 1
            && height <= FARTHEST;
    if (!sound) {
      throw new IllegalArgumentException(
          "a window is at least one pixel wide and high and stands on a desk");
    }
  }
}
