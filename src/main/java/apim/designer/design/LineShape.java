package apim.designer.design;

import java.util.List;
import java.util.Optional;

/// What a hand has done to a line, or to the label of a site.
///
/// @param bends where the line turns: by turns across and down, in pixels from the corner of the box
///     that it starts at; an odd number of them, as a line leaves and arrives level. None for a line
///     that finds its own way
/// @param label empty for a label that finds its own place
public record LineShape(List<Integer> bends, Optional<LabelSpot> label) {
  public static final LineShape NONE = new LineShape(List.of(), Optional.empty());

  /// More turns than this are a slip of a hand or a file.
  public static final int MOST_BENDS = 15;

  public LineShape {
    bends = List.copyOf(bends);
    if (!bends.isEmpty() && (bends.size() % 2 == 0 || bends.size() > MOST_BENDS)) {
      throw new IllegalArgumentException(
          "a line turns at an odd number of places, " + MOST_BENDS + " at most");
    }
    bends.forEach(LineShape::checked);
  }

  static void checked(int distance) {
    if (distance < -Position.FARTHEST || distance > Position.FARTHEST) {
      throw new IllegalArgumentException(
          "a distance lies between -" + Position.FARTHEST + " and " + Position.FARTHEST);
    }
  }

  public boolean isNone() {
    return bends.isEmpty() && label.isEmpty();
  }

  public LineShape withBends(List<Integer> newBends) {
    return new LineShape(newBends, label);
  }

  public LineShape withLabel(Optional<LabelSpot> newLabel) {
    return new LineShape(bends, newLabel);
  }
}
