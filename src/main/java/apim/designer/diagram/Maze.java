package apim.designer.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// The last resort of routing: the cheapest way over a sparse grid of lines beside the nearest
/// boxes (Dijkstra; a bend costs as much as a detour).
final class Maze {
  private static final int BEND = 60;
  private static final int NEAREST = 32;
  private static final int MARGIN = 10;

  private final int[] xs;
  private final int[] ys;
  private final Router.Obstacles obstacles;

  private Maze(int[] xs, int[] ys, Router.Obstacles obstacles) {
    this.xs = xs;
    this.ys = ys;
    this.obstacles = obstacles;
  }

  static Optional<List<Point>> way(Ports.Pair ports, List<Area> boxes, Router.Obstacles obstacles) {
    Point from = stub(ports.from());
    Point to = stub(ports.to());
    if (!obstacles.isClear(ports.from().at(), from) || !obstacles.isClear(ports.to().at(), to)) {
      return Optional.empty();
    }
    Area span = new Area(from.x(), from.y(), 0, 0).with(new Area(to.x(), to.y(), 0, 0));
    List<Area> near =
        boxes.stream()
            .sorted(Comparator.comparingInt(box -> distance(box, span)))
            .limit(NEAREST)
            .toList();
    int[] xs =
        IntStream.concat(
                IntStream.of(from.x(), to.x()),
                near.stream().flatMapToInt(b -> IntStream.of(b.x() - MARGIN, b.right() + MARGIN)))
            .sorted()
            .distinct()
            .toArray();
    int[] ys =
        IntStream.concat(
                IntStream.of(from.y(), to.y()),
                near.stream().flatMapToInt(b -> IntStream.of(b.y() - MARGIN, b.bottom() + MARGIN)))
            .sorted()
            .distinct()
            .toArray();
    return new Maze(xs, ys, obstacles)
        .search(from, to)
        .map(
            middle -> {
              List<Point> all = new ArrayList<>(middle);
              all.addFirst(ports.from().at());
              all.add(ports.to().at());
              return Router.simplified(all);
            });
  }

  private static Point stub(Ports.Port port) {
    return new Point(port.at().x() + MARGIN * port.outward(), port.at().y());
  }

  private static int distance(Area box, Area span) {
    int dx = Math.max(0, Math.max(box.x() - span.right(), span.x() - box.right()));
    int dy = Math.max(0, Math.max(box.y() - span.bottom(), span.y() - box.bottom()));
    return dx + dy;
  }

  /// A crossing of two lines, reached on a level (0) or an upright (1) line.
  private record Step(int cost, int state) {}

  private Optional<List<Point>> search(Point from, Point to) {
    int states = xs.length * ys.length * 2;
    int[] costs = new int[states];
    int[] before = new int[states];
    Arrays.fill(costs, Integer.MAX_VALUE);
    Arrays.fill(before, -1);
    PriorityQueue<Step> open =
        new PriorityQueue<>(Comparator.comparingInt(Step::cost).thenComparingInt(Step::state));
    int start = state(Arrays.binarySearch(xs, from.x()), Arrays.binarySearch(ys, from.y()), 0);
    int goal = state(Arrays.binarySearch(xs, to.x()), Arrays.binarySearch(ys, to.y()), 0);
    costs[start] = 0;
    open.add(new Step(0, start));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (step.state() == goal) {
        return Optional.of(walkBack(before, goal));
      }
      if (step.cost() == costs[step.state()]) {
        for (int direction = 0; direction < 4; direction++) {
          go(step, direction, costs, before, open);
        }
        turn(step, costs, before, open);
      }
    }
    return Optional.empty();
  }

  private void go(Step step, int direction, int[] costs, int[] before, PriorityQueue<Step> open) {
    int axis = step.state() % 2;
    if (direction / 2 != axis) {
      return;
    }
    int by = direction % 2 == 0 ? 1 : -1;
    int x = column(step.state()) + (axis == 0 ? by : 0);
    int y = row(step.state()) + (axis == 1 ? by : 0);
    if (x < 0 || y < 0 || x >= xs.length || y >= ys.length) {
      return;
    }
    Point here = at(step.state());
    Point there = new Point(xs[x], ys[y]);
    int cost = step.cost() + Math.abs(here.x() - there.x()) + Math.abs(here.y() - there.y());
    int next = state(x, y, axis);
    if (cost < costs[next] && obstacles.isClear(here, there)) {
      reach(next, cost, step.state(), costs, before, open);
    }
  }

  private static void turn(Step step, int[] costs, int[] before, PriorityQueue<Step> open) {
    int next = step.state() ^ 1;
    int cost = step.cost() + BEND;
    if (cost < costs[next]) {
      reach(next, cost, step.state(), costs, before, open);
    }
  }

  private static void reach(
      int next, int cost, int from, int[] costs, int[] before, PriorityQueue<Step> open) {
    costs[next] = cost;
    before[next] = from;
    open.add(new Step(cost, next));
  }

  private List<Point> walkBack(int[] before, int goal) {
    List<Point> points = new ArrayList<>();
    for (int state = goal; state >= 0; state = before[state]) {
      points.addFirst(at(state));
    }
    return points;
  }

  private int state(int x, int y, int axis) {
    return (y * xs.length + x) * 2 + axis;
  }

  private int column(int state) {
    return state / 2 % xs.length;
  }

  private int row(int state) {
    return state / 2 / xs.length;
  }

  private Point at(int state) {
    return new Point(xs[column(state)], ys[row(state)]);
  }
}
