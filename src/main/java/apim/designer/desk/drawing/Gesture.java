package apim.designer.desk.drawing;

import apim.designer.topology.Ref;
import java.util.List;

/// What a pressed mouse or a row of keys is doing; places are those of the drawing.
public sealed interface Gesture {
  record None() implements Gesture {}

  /// A press that may yet be a click.
  record Pressed(Hit hit, double x, double y, boolean adding) implements Gesture {}

  record Banding(double fromX, double fromY, double toX, double toY, boolean adding)
      implements Gesture {}

  /// @param boxes what moves; the first one leads and is put on the grid
  /// @param loose those among them that may join or leave a zone: their zone does not move along
  /// @param dx how far the boxes have moved
  /// @param guides the lines that the leader is aligned with
  record Moving(
      List<Ref> boxes,
      List<Ref> loose,
      double fromX,
      double fromY,
      int dx,
      int dy,
      List<Guides.Line> guides)
      implements Gesture {
    public Moving {
      boxes = List.copyOf(boxes);
      loose = List.copyOf(loose);
      guides = List.copyOf(guides);
    }
  }

  /// A line whose end is in the hand.
  record Connecting(PendingLine tie, double fromX, double fromY, double toX, double toY)
      implements Gesture {}

  /// A line whose end is chosen with keys, among what it may end at.
  record Choosing(PendingLine tie, List<Ref> targets, int chosen) implements Gesture {
    public Choosing {
      targets = List.copyOf(targets);
    }

    public Ref target() {
      return targets.get(chosen);
    }

    public Choosing turned(int by) {
      return new Choosing(tie, targets, Math.floorMod(chosen + by, targets.size()));
    }
  }

  /// A line whose label, piece or corner is in the hand.
  ///
  /// @param free neither on the grid nor in line with the rest
  record Shaping(LineGrip grip, double fromX, double fromY, double toX, double toY, boolean free)
      implements Gesture {}

  /// @param viewX where the hand was last, in the view
  record Panning(double viewX, double viewY) implements Gesture {}
}
