package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where lines cross at right angles. Lines that begin at one site are one line as long as they
/// run together.
final class Crossings {
  private static final double TOUCH = 0.5;

  private Crossings() {}

  record Spot(double x, double y) {}

  record Line(String bundle, List<Spot> spots) {}

  private record Piece(String bundle, Spot from, Spot to) {
    boolean isUpright() {
      return Math.abs(from.x() - to.x()) < TOUCH;
    }
  }

  private record Crossing(String one, String other, long x, long y) {}

  static String bundle(Scene.Route route) {
    return route.ref() instanceof Ref.OfMember ? route.from().path() : route.ref().path();
  }

  static List<Line> lines(Scene scene) {
    return scene.routes().stream()
        .map(
            route ->
                new Line(
                    bundle(route),
                    route.points().stream().map(point -> new Spot(point.x(), point.y())).toList()))
        .toList();
  }

  static int count(List<Line> lines) {
    List<Piece> upright = new ArrayList<>();
    List<Piece> level = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 1; i < line.spots().size(); i++) {
        Piece piece = new Piece(line.bundle(), line.spots().get(i - 1), line.spots().get(i));
        (piece.isUpright() ? upright : level).add(piece);
      }
    }
    Set<Crossing> found = new LinkedHashSet<>();
    for (Piece one : upright) {
      for (Piece other : level) {
        if (!one.bundle().equals(other.bundle()) && cross(one, other)) {
          found.add(
              new Crossing(
                  one.bundle(),
                  other.bundle(),
                  Math.round(one.from().x()),
                  Math.round(other.from().y())));
        }
      }
    }
    return found.size();
  }

  /// From the middle of one box to that of another.
  record Span(Spot from, Spot to) {}

  static int straight(List<Span> spans) {
    int count = 0;
    List<Span> distinct = spans.stream().distinct().toList();
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = 0; j < i; j++) {
        count += cross(distinct.get(i), distinct.get(j)) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean cross(Span a, Span b) {
    return side(a, b.from()) * side(a, b.to()) < 0 && side(b, a.from()) * side(b, a.to()) < 0;
  }

  private static double side(Span span, Spot spot) {
    double turn =
        (span.to().x() - span.from().x()) * (spot.y() - span.from().y())
            - (span.to().y() - span.from().y()) * (spot.x() - span.from().x());
    return Math.abs(turn) < TOUCH ? 0 : Math.signum(turn);
  }

  private static boolean cross(Piece upright, Piece level) {
    return isBetween(upright.from().x(), level.from().x(), level.to().x())
        && isBetween(level.from().y(), upright.from().y(), upright.to().y());
  }

  private static boolean isBetween(double value, double a, double b) {
    return value > Math.min(a, b) + TOUCH && value < Math.max(a, b) - TOUCH;
  }
}
