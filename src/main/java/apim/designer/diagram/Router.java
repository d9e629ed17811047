package apim.designer.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds ways of upright and level pieces around boxes: the shortest with one bend to and one bend
/// fro, else over a free level line, else through a maze.
final class Router {
  /// How far from its box a line turns.
  static final int STUB = 24;

  /// How near a line comes to a box that it does not touch.
  static final int CLEARANCE = 6;

  private static final int AISLE = 16;
  static final int SHORTEST_STUB = 10;

  /// So many ways are compared.
  private static final int COMPARED = 12;

  private final List<Area> boxes;
  private final List<Area> cleared;
  private final int[] columns;
  private final int[] rows;
  private final LaidWays laid;

  private Router(List<Area> boxes, int wires) {
    this.laid = new LaidWays(wires);
    this.boxes = boxes;
    this.cleared = boxes.stream().map(box -> box.grown(CLEARANCE)).toList();
    this.columns =
        boxes.stream()
            .flatMapToInt(box -> IntStream.of(box.x() - STUB, box.right() + STUB))
            .sorted()
            .distinct()
            .toArray();
    this.rows =
        boxes.stream()
            .flatMapToInt(box -> IntStream.of(box.y() - AISLE, box.bottom() + AISLE))
            .sorted()
            .distinct()
            .toArray();
  }

  /// A way for each wire, in their order, parallel ones side by side.
  static List<List<Point>> route(List<Wire> wires, List<Area> boxes) {
    return route(wires, boxes, _ -> true);
  }

  /// As [#route(List, List)], with a way for the `wanted` wires alone, side by side among
  /// themselves.
  static List<List<Point>> route(List<Wire> wires, List<Area> boxes, Predicate<Wire> wanted) {
    Router router = new Router(List.copyOf(boxes), wires.size());
    List<Ports.Pair> ports = Ports.of(wires);
    Turns turns = new Turns(wires, ports);
    List<String> bundles = new ArrayList<>();
    // What a hand has laid stays where it is.
    Map<Integer, List<Point>> laid = new TreeMap<>();
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get(i);
      if (wanted.test(wire)) {
        Optional<List<Point>> byHand = wire.hand().way(ports.get(i));
        if (byHand.isPresent()) {
          laid.put(bundles.size() + laid.size(), byHand.get());
        } else {
          router.laid.add(wire.bundle(), router.way(wire, ports.get(i), turns));
          bundles.add(wire.bundle());
        }
      }
    }
    List<List<Point>> all = new ArrayList<>(Lanes.separate(router.laid.ways(), bundles, boxes));
    laid.forEach(all::add);
    return all;
  }

  private List<Point> way(Wire wire, Ports.Pair ports, Turns turns) {
    Obstacles obstacles = obstacles(wire);
    return oneCrossbar(ports, obstacles, turns.of(wire, ports))
        .or(() -> overAnAisle(wire, ports, obstacles, turns.hasSiblings(wire)))
        .or(() -> Maze.way(ports, boxes, obstacles))
        .orElseGet(() -> crossbar(ports, turn(ports.from())));
  }

  private static int turn(Ports.Port port) {
    return port.at().x() + STUB * port.outward();
  }

  private static boolean leaves(Ports.Port port, int x) {
    return (x - port.at().x()) * port.outward() >= SHORTEST_STUB;
  }

  private static List<Point> crossbar(Ports.Pair ports, int x) {
    Point from = ports.from().at();
    Point to = ports.to().at();
    return simplified(List.of(from, new Point(x, from.y()), new Point(x, to.y()), to));
  }

  /// Level, upright, level.
  private Optional<List<Point>> oneCrossbar(Ports.Pair ports, Obstacles obstacles, int base) {
    Point from = ports.from().at();
    Point to = ports.to().at();
    return candidates(columns, turn(ports.from()), turn(ports.to()), base)
        .filter(x -> leaves(ports.from(), x) && leaves(ports.to(), x))
        .sorted(
            Comparator.comparingInt((Integer x) -> Math.abs(x - from.x()) + Math.abs(x - to.x()))
                .thenComparingInt(x -> Math.abs(x - base))
                .thenComparingInt(x -> x))
        .map(x -> crossbar(ports, x))
        .filter(obstacles::isClear)
        .findFirst();
  }

  /// Level, upright, along an aisle between boxes, upright, level: of the shortest ways the one that
  /// goes with its siblings and crosses least.
  private Optional<List<Point>> overAnAisle(
      Wire wire, Ports.Pair ports, Obstacles obstacles, boolean siblings) {
    Point from = ports.from().at();
    Point to = ports.to().at();
    List<Integer> outs = siblings ? outs(ports, obstacles) : List.of(turn(ports.from()));
    return candidates(rows, from.y(), to.y())
        .sorted(
            Comparator.comparingInt((Integer y) -> Math.abs(y - from.y()) + Math.abs(y - to.y()))
                .thenComparingInt(y -> Math.abs(y - from.y()))
                .thenComparingInt(y -> y))
        .flatMap(y -> outs.stream().map(out -> aisle(ports, out, y)))
        .filter(obstacles::isClear)
        .limit(laid.isFew() ? COMPARED : 1)
        .min(Comparator.comparingInt(way -> laid.cost(wire.bundle(), way)));
  }

  private static List<Point> aisle(Ports.Pair ports, int out, int y) {
    Point from = ports.from().at();
    Point to = ports.to().at();
    int in = turn(ports.to());
    return simplified(
        List.of(
            from,
            new Point(out, from.y()),
            new Point(out, y),
            new Point(in, y),
            new Point(in, to.y()),
            to));
  }

  /// Where a line can leave its level: as far away as it can, where what is said of it has room, and
  /// at once.
  private List<Integer> outs(Ports.Pair ports, Obstacles obstacles) {
    Point from = ports.from().at();
    int least = turn(ports.from());
    int outward = ports.from().outward();
    return Stream.concat(
            Arrays.stream(columns)
                .boxed()
                .filter(x -> (x - least) * outward > 0 && (ports.to().at().x() - x) * outward > 0)
                .sorted(Comparator.comparingInt(x -> (x - least) * outward))
                .takeWhile(x -> obstacles.isClear(from, new Point(x, from.y())))
                .reduce((_, last) -> last)
                .stream(),
            Stream.of(least))
        .toList();
  }

  private static Stream<Integer> candidates(int[] lines, int... more) {
    return IntStream.concat(IntStream.of(lines), IntStream.of(more)).distinct().boxed();
  }

  private Obstacles obstacles(Wire wire) {
    List<Area> around = new ArrayList<>(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      Area box = boxes.get(i);
      boolean own = box.equals(wire.from().box()) || box.equals(wire.to().box());
      around.add(own ? box : cleared.get(i));
    }
    return new Obstacles(around);
  }

  /// What a line must not cross.
  record Obstacles(List<Area> areas) {
    boolean isClear(List<Point> way) {
      for (int i = 1; i < way.size(); i++) {
        if (!isClear(way.get(i - 1), way.get(i))) {
          return false;
        }
      }
      return true;
    }

    boolean isClear(Point a, Point b) {
      for (Area area : areas) {
        if (area.isCrossedBy(a, b)) {
          return false;
        }
      }
      return true;
    }
  }

  /// `way` without points that repeat or lie on a straight line.
  static List<Point> simplified(List<Point> way) {
    List<Point> kept = new ArrayList<>();
    for (Point next : way) {
      if (!kept.isEmpty() && kept.getLast().equals(next)) {
        continue;
      }
      if (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.getLast(), next)) {
        kept.removeLast();
      }
      kept.add(next);
    }
    return List.copyOf(kept);
  }

  private static boolean inLine(Point a, Point b, Point c) {
    return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
  }
}
