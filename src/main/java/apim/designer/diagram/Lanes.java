package apim.designer.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Moves lines that would lie on one another side by side, in the order with the fewest crossings.
final class Lanes {
  private static final int APART = 10;
  private static final int NEAR = 8;

  private final List<List<Point>> ways;
  private final List<String> bundles;
  private final List<Area> boxes;

  private Lanes(List<List<Point>> ways, List<String> bundles, List<Area> boxes) {
    this.ways = ways;
    this.bundles = bundles;
    this.boxes = boxes;
  }

  /// `ways`, none of them on a line of another bundle where there is room beside it.
  ///
  /// @param bundles for each way, what it may share lines with
  static List<List<Point>> separate(
      List<List<Point>> ways, List<String> bundles, List<Area> boxes) {
    List<List<Point>> upright = new Lanes(ways, bundles, boxes).moved();
    List<Area> turned = boxes.stream().map(Lanes::turned).toList();
    List<List<Point>> level = new Lanes(turned(upright), bundles, turned).moved();
    return turned(level).stream().map(Router::simplified).toList();
  }

  private static List<List<Point>> turned(List<List<Point>> ways) {
    return ways.stream()
        .map(way -> way.stream().map(point -> new Point(point.y(), point.x())).toList())
        .toList();
  }

  private static Area turned(Area area) {
    return new Area(area.y(), area.x(), area.height(), area.width());
  }

  /// An upright line of one bundle, with the level lines that end on it from either side.
  private static final class Rail {
    final int x;
    int top = Integer.MAX_VALUE;
    int bottom = Integer.MIN_VALUE;
    final List<Integer> fromLeft = new ArrayList<>();
    final List<Integer> fromRight = new ArrayList<>();
    final List<int[]> pieces = new ArrayList<>();

    Rail(int x) {
      this.x = x;
    }

    boolean spans(int y) {
      return y >= top && y <= bottom;
    }

    boolean meets(Rail other) {
      return Math.abs(x - other.x) <= NEAR
          && top <= other.bottom + NEAR
          && other.top <= bottom + NEAR;
    }

    /// The crossings that arise when this rail stands left of `other`.
    int crossingsLeftOf(Rail other) {
      return (int)
          (other.fromLeft.stream().filter(this::spans).count()
              + fromRight.stream().filter(other::spans).count());
    }
  }

  private List<List<Point>> moved() {
    List<List<Point>> result = new ArrayList<>();
    ways.forEach(way -> result.add(new ArrayList<>(way)));
    for (List<Rail> group : groups(rails())) {
      place(group, result);
    }
    return result;
  }

  private List<Rail> rails() {
    Map<String, Rail> rails = new LinkedHashMap<>();
    for (int i = 0; i < ways.size(); i++) {
      List<Point> way = ways.get(i);
      for (int j = 1; j + 2 < way.size(); j++) {
        if (way.get(j).x() == way.get(j + 1).x()) {
          int x = way.get(j).x();
          Rail rail = rails.computeIfAbsent(bundles.get(i) + "@" + x, _ -> new Rail(x));
          add(rail, way, i, j);
        }
      }
    }
    return List.copyOf(rails.values());
  }

  private static void add(Rail rail, List<Point> way, int i, int j) {
    Point start = way.get(j);
    Point end = way.get(j + 1);
    rail.top = Math.min(rail.top, Math.min(start.y(), end.y()));
    rail.bottom = Math.max(rail.bottom, Math.max(start.y(), end.y()));
    rail.pieces.add(new int[] {i, j});
    attach(rail, way.get(j - 1), start);
    attach(rail, way.get(j + 2), end);
  }

  private static void attach(Rail rail, Point outside, Point on) {
    List<Integer> side = outside.x() < on.x() ? rail.fromLeft : rail.fromRight;
    if (!side.contains(on.y())) {
      side.add(on.y());
    }
  }

  private static List<List<Rail>> groups(List<Rail> rails) {
    List<List<Rail>> groups = new ArrayList<>();
    for (Rail rail : rails) {
      List<Rail> joined = new ArrayList<>();
      groups.removeIf(
          group -> {
            boolean meets = group.stream().anyMatch(rail::meets);
            if (meets) {
              joined.addAll(group);
            }
            return meets;
          });
      joined.add(rail);
      groups.add(joined);
    }
    return groups;
  }

  private void place(List<Rail> group, List<List<Point>> result) {
    if (group.size() < 2) {
      return;
    }
    int low = Integer.MIN_VALUE / 4;
    int high = Integer.MAX_VALUE / 4;
    int base = group.getFirst().x;
    for (Rail rail : group) {
      for (Area box : boxes) {
        Area around = box.grown(Router.CLEARANCE);
        if (around.y() <= rail.bottom && around.bottom() >= rail.top) {
          low = around.right() <= base ? Math.max(low, around.right()) : low;
          high = around.x() >= base ? Math.min(high, around.x()) : high;
        }
      }
    }
    List<Rail> ordered = ordered(group);
    int gaps = group.size() - 1;
    boolean rightwards = base - low <= high - base;
    int room = rightwards ? high - base : base - low;
    int wanted = Math.min(APART * gaps, room);
    for (int i = 0; i <= gaps; i++) {
      int offset = wanted * i / gaps;
      move(ordered.get(i), rightwards ? base + offset : base - wanted + offset, result);
    }
  }

  /// From left to right: whoever causes more crossings on the left of another than on its right
  /// stands further right.
  private static List<Rail> ordered(List<Rail> group) {
    Map<Rail, Integer> score = new LinkedHashMap<>();
    for (Rail rail : group) {
      int sum = 0;
      for (Rail other : group) {
        sum += rail.crossingsLeftOf(other) - other.crossingsLeftOf(rail);
      }
      score.put(rail, sum);
    }
    return score.entrySet().stream()
        .sorted((a, b) -> Integer.compare(a.getValue(), b.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void move(Rail rail, int x, List<List<Point>> result) {
    for (int[] piece : rail.pieces) {
      List<Point> way = result.get(piece[0]);
      way.set(piece[1], new Point(x, way.get(piece[1]).y()));
      way.set(piece[1] + 1, new Point(x, way.get(piece[1] + 1).y()));
    }
  }
}
