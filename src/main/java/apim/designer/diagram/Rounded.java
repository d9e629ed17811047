package apim.designer.diagram;

import java.util.List;

/// A line with round corners, in the words of SVG.
final class Rounded {
  private Rounded() {}

  /// The path through `points`, its corners rounded where both sides are long enough.
  static String path(List<Point> points, int radius) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(pair(points.getFirst()));
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      int room = Math.min(length(points.get(i - 1), corner), length(corner, points.get(i + 1))) / 2;
      int cut = Math.min(radius, room);
      path.append('L').append(pair(towards(corner, points.get(i - 1), cut)));
      path.append('Q').append(pair(corner)).append(' ');
      path.append(pair(towards(corner, points.get(i + 1), cut)));
    }
    return path.append('L').append(pair(points.getLast())).toString();
  }

  private static String pair(Point point) {
    return point.x() + " " + point.y();
  }

  private static int length(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  private static Point towards(Point from, Point to, int by) {
    return new Point(
        from.x() + Integer.signum(to.x() - from.x()) * by,
        from.y() + Integer.signum(to.y() - from.y()) * by);
  }
}
