package apim.designer.desk.drawing;

import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// What of a line a hand can take and put elsewhere.
public sealed interface LineGrip {
  Ref line();

  /// @param of what the label belongs to: the line, or its site
  record OfLabel(Ref line, Ref of) implements LineGrip {}

  /// @param piece the how manieth straight piece of the line, from 0 on
  record OfPiece(Ref line, int piece, boolean upright) implements LineGrip {}

  /// @param corner the how manieth of its points
  record OfCorner(Ref line, int corner) implements LineGrip {}

  /// How near to a corner a hand has it rather than a piece.
  int CORNER = 7;

  /// A line that is taken where it was pressed; empty for what is no line.
  static Optional<Gesture> at(Scene scene, Ref line, Gesture.Pressed pressed) {
    double x = pressed.x();
    double y = pressed.y();
    return at(scene, line, x, y).map(grip -> new Gesture.Shaping(grip, x, y, x, y, false));
  }

  /// What of a line lies at a place; empty for what is no line.
  static Optional<LineGrip> at(Scene scene, Ref line, double x, double y) {
    return scene.routes().stream()
        .filter(route -> route.ref().equals(line))
        .findFirst()
        .map(route -> at(route, x, y));
  }

  private static LineGrip at(Scene.Route route, double x, double y) {
    Optional<Scene.Caption> label = route.label().filter(one -> within(one.area(), x, y));
    if (label.isPresent()) {
      return new OfLabel(route.ref(), label.get().of());
    }
    List<Point> points = route.points();
    for (int i = 1; i < points.size() - 1; i++) {
      if (Math.hypot(points.get(i).x() - x, points.get(i).y() - y) <= CORNER) {
        return new OfCorner(route.ref(), i);
      }
    }
    int nearest = 0;
    for (int i = 1; i < points.size() - 1; i++) {
      if (distance(points, i, x, y) < distance(points, nearest, x, y)) {
        nearest = i;
      }
    }
    return new OfPiece(
        route.ref(), nearest, points.get(nearest).x() == points.get(nearest + 1).x());
  }

  private static boolean within(Area area, double x, double y) {
    return x >= area.x() && x <= area.right() && y >= area.y() && y <= area.bottom();
  }

  private static double distance(List<Point> points, int piece, double x, double y) {
    Point a = points.get(piece);
    Point b = points.get(piece + 1);
    return Math.hypot(
        x - Math.clamp(x, Math.min(a.x(), b.x()), Math.max(a.x(), b.x())),
        y - Math.clamp(y, Math.min(a.y(), b.y()), Math.max(a.y(), b.y())));
  }
}
