package apim.designer.diagram;

import java.util.List;

/// A point of a line, or beside it.
///
/// @param before how many pixels of the line lie before the point of it that is nearest
/// @param length of the whole line
/// @param on the nearest point of the line
public record Along(int before, int length, Point on) {
  /// What of a line is nearest to a place.
  public static Along nearest(List<Point> line, Point place) {
    int before = 0;
    int found = 0;
    int nearest = Integer.MAX_VALUE;
    Point on = line.getFirst();
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      Point here =
          new Point(between(place.x(), from.x(), to.x()), between(place.y(), from.y(), to.y()));
      int away = distance(place, here);
      if (away < nearest) {
        nearest = away;
        found = before + distance(from, here);
        on = here;
      }
      before += distance(from, to);
    }
    return new Along(found, before, on);
  }

  /// The point so many pixels from the start of a line; of a negative number, from its end.
  static Point at(List<Point> line, int along) {
    int length = length(line);
    int left = Math.clamp(along < 0 ? length + (long) along : along, 0, length);
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      int piece = distance(from, to);
      if (left <= piece) {
        return new Point(
            from.x() + Integer.signum(to.x() - from.x()) * left,
            from.y() + Integer.signum(to.y() - from.y()) * left);
      }
      left -= piece;
    }
    return line.getLast();
  }

  /// As a part of the whole, from 0 to 1.
  double part() {
    return length == 0 ? 0.5 : before / (double) length;
  }

  private static int length(List<Point> line) {
    int length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += distance(line.get(i - 1), line.get(i));
    }
    return length;
  }

  private static int between(int wanted, int one, int other) {
    return Math.clamp(wanted, Math.min(one, other), Math.max(one, other));
  }

  private static int distance(Point from, Point to) {
    return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
  }
}
