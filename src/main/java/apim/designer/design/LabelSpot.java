package apim.designer.design;

/// Where a hand put the label of a line.
///
/// @param along how many pixels of the line lie before it; of a negative number, behind it
/// @param dx how far its middle is to the right of that point of the line
/// @param dy how far it is below
public record LabelSpot(int along, int dx, int dy) {
  public LabelSpot {
    LineShape.checked(along);
    LineShape.checked(dx);
    LineShape.checked(dy);
  }

  /// The spot that the drawing has nearest to one.
  public static LabelSpot within(long along, long dx, long dy) {
    return new LabelSpot(near(along), near(dx), near(dy));
  }

  private static int near(long distance) {
    return Math.clamp(distance, -Position.FARTHEST, Position.FARTHEST);
  }
}
