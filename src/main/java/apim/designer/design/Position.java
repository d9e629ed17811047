package apim.designer.design;

/// Where an element's box stands on the canvas: its top left corner, in pixels at 100 % zoom.
public record Position(int x, int y) {
  /// Coordinates beyond this are a slip of a hand or a file.
  public static final int FARTHEST = 100_000;

  public Position {
    if (isTooFar(x) || isTooFar(y)) {
      throw new IllegalArgumentException(
          "a coordinate lies between -" + FARTHEST + " and " + FARTHEST);
    }
  }

  private static boolean isTooFar(int coordinate) {
    return coordinate < -FARTHEST || coordinate > FARTHEST;
  }

  /// The position that the drawing has nearest to a place.
  public static Position within(long x, long y) {
    return new Position(Math.clamp(x, -FARTHEST, FARTHEST), Math.clamp(y, -FARTHEST, FARTHEST));
  }
}
