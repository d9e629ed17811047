package apim.designer.ui.canvas;

import apim.designer.diagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;

/// The shapes of lines.
final class LinePaths {
  private static final int RADIUS = 6;
  private static final int ARROW = 8;
  private static final int HALF = ARROW / 2;

  private LinePaths() {}

  /// The corners of the arrow, y after x.
  static List<Double> arrow(List<Point> points) {
    Point end = points.getLast();
    Point before = points.get(points.size() - 2);
    int back = Integer.signum(before.x() - end.x()) * ARROW;
    return Stream.of(
            end.x(), end.y(), end.x() + back, end.y() - HALF, end.x() + back, end.y() + HALF)
        .map(Integer::doubleValue)
        .toList();
  }

  /// From the first point to the last, with straight corners.
  static List<PathElement> straight(List<Point> points) {
    List<PathElement> path = new ArrayList<>();
    path.add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    points.stream().skip(1).forEach(point -> path.add(new LineTo(point.x(), point.y())));
    return path;
  }

  /// From the first point to the last, with round corners.
  static List<PathElement> round(List<Point> points) {
    List<PathElement> path = new ArrayList<>();
    path.add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      Point before = points.get(i - 1);
      Point after = points.get(i + 1);
      int cut = Math.min(RADIUS, Math.min(length(before, corner), length(corner, after)) / 2);
      Point in = towards(corner, before, cut);
      Point out = towards(corner, after, cut);
      path.add(new LineTo(in.x(), in.y()));
      path.add(new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
    }
    path.add(new LineTo(points.getLast().x(), points.getLast().y()));
    return path;
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
