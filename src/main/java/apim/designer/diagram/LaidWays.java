package apim.designer.diagram;

import java.util.ArrayList;
import java.util.List;

/// The ways found so far, and what it costs to lay another one among them.
final class LaidWays {
  private static final int MOST = 160;
  private static final int CROSSING = 120;
  private static final int BESIDE_SIBLING = 80;

  private final List<String> bundles = new ArrayList<>();
  private final List<List<Point>> ways = new ArrayList<>();

  private final int wanted;

  /// @param wanted how many there will be
  LaidWays(int wanted) {
    this.wanted = wanted;
  }

  void add(String bundle, List<Point> way) {
    bundles.add(bundle);
    ways.add(way);
  }

  List<List<Point>> ways() {
    return ways;
  }

  /// Whether there are so few that comparing is cheap.
  boolean isFew() {
    return wanted < MOST;
  }

  /// Its length, more for each crossing, less for what it has in common with its siblings.
  int cost(String bundle, List<Point> way) {
    int cost = 0;
    for (int i = 1; i < way.size(); i++) {
      Point from = way.get(i - 1);
      Point to = way.get(i);
      cost += Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }
    for (int i = 0; i < ways.size(); i++) {
      boolean sibling = bundles.get(i).equals(bundle);
      cost +=
          sibling
              ? -BESIDE_SIBLING * shared(ways.get(i), way)
              : CROSSING * crossings(ways.get(i), way);
    }
    return cost;
  }

  /// How many pieces two ways have in line.
  private static int shared(List<Point> one, List<Point> other) {
    int shared = 0;
    for (int i = 2; i < one.size(); i++) {
      for (int j = 2; j < other.size(); j++) {
        boolean level =
            one.get(i - 1).y() == one.get(i).y() && other.get(j - 1).y() == other.get(j).y();
        boolean same =
            level
                ? one.get(i).y() == other.get(j).y()
                : one.get(i).x() == other.get(j).x()
                    && one.get(i - 1).x() == one.get(i).x()
                    && other.get(j - 1).x() == other.get(j).x();
        shared += same ? 1 : 0;
      }
    }
    return Math.min(shared, 2);
  }

  private static int crossings(List<Point> one, List<Point> other) {
    int crossings = 0;
    for (int i = 1; i < one.size(); i++) {
      for (int j = 1; j < other.size(); j++) {
        crossings += cross(one.get(i - 1), one.get(i), other.get(j - 1), other.get(j)) ? 1 : 0;
      }
    }
    return crossings;
  }

  private static boolean cross(Point a, Point b, Point c, Point d) {
    return crossAt(a, b, c, d) || crossAt(c, d, a, b);
  }

  /// Whether the piece from `a` to `b` is upright, and one from side to side crosses it.
  private static boolean crossAt(Point a, Point b, Point c, Point d) {
    return a.x() == b.x()
        && c.y() == d.y()
        && isBetween(a.x(), c.x(), d.x())
        && isBetween(c.y(), a.y(), b.y());
  }

  private static boolean isBetween(int value, int a, int b) {
    return value > Math.min(a, b) && value < Math.max(a, b);
  }
}
