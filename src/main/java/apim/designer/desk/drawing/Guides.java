package apim.designer.desk.drawing;

import apim.designer.diagram.Area;
import java.util.ArrayList;
import java.util.List;

/// Helps a moved box to stand in line with others: it is drawn to their edges and middles when it
/// comes near, else to the grid.
public final class Guides {
  /// How near a box comes to a line before it is drawn to it.
  static final int REACH = 5;

  private Guides() {}

  /// A line along which boxes are aligned.
  public record Line(int fromX, int fromY, int toX, int toY) {}

  /// Where the box stands, and the lines that it shares with others.
  record Aligned(int x, int y, List<Line> lines) {
    Aligned {
      lines = List.copyOf(lines);
    }
  }

  /// @param box as large as the moved box, where the hand would have it
  static Aligned aligned(Area box, List<Area> others) {
    int x = box.x() + nearest(box, others, true);
    int y = box.y() + nearest(box, others, false);
    Area there = new Area(x, y, box.width(), box.height());
    List<Line> lines = new ArrayList<>();
    lines(there, others, true, lines);
    lines(there, others, false, lines);
    return new Aligned(x, y, lines);
  }

  private static int nearest(Area box, List<Area> others, boolean level) {
    int start = level ? box.x() : box.y();
    int best = CanvasState.snapped(start) - start;
    int least = REACH + 1;
    for (Area other : others) {
      for (int mine : stops(box, level)) {
        for (int theirs : stops(other, level)) {
          int distance = theirs - mine;
          if (Math.abs(distance) < least) {
            least = Math.abs(distance);
            best = distance;
          }
        }
      }
    }
    return best;
  }

  private static int[] stops(Area area, boolean level) {
    return level
        ? new int[] {area.x(), area.centreX(), area.right()}
        : new int[] {area.y(), area.centreY(), area.bottom()};
  }

  private static void lines(Area box, List<Area> others, boolean level, List<Line> lines) {
    for (int stop : stops(box, level)) {
      Area along = box;
      boolean shared = false;
      for (Area other : others) {
        for (int theirs : stops(other, level)) {
          if (theirs == stop) {
            along = along.with(other);
            shared = true;
          }
        }
      }
      if (shared) {
        lines.add(
            level
                ? new Line(stop, along.y(), stop, along.bottom())
                : new Line(along.x(), stop, along.right(), stop));
        // One line says it: boxes of equal size share all three.
        return;
      }
    }
  }
}
