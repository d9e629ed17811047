package apim.designer.ui.canvas;

import apim.designer.topology.Ref;
import java.util.List;

/// What a pressed mouse is doing; places are those of the drawing.
sealed interface Gesture {
  record None() implements Gesture {}

  /// A press that may yet be a click.
  record Pressed(Hit hit, double x, double y, boolean adding) implements Gesture {}

  record Banding(double fromX, double fromY, double toX, double toY, boolean adding)
      implements Gesture {}

  /// @param dx how far the boxes have moved
  record Moving(List<Ref> boxes, double fromX, double fromY, int dx, int dy) implements Gesture {
    public Moving {
      boxes = List.copyOf(boxes);
    }
  }

  /// A line drawn from a site, whose end is still in the hand.
  record Connecting(Ref socket, double fromX, double fromY, double toX, double toY)
      implements Gesture {}

  /// @param viewX where the hand was last, in the view
  record Panning(double viewX, double viewY) implements Gesture {}
}
