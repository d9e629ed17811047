package apim.designer.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds ways of upright and level pieces around boxes: the shortest with one bend to and one bend
/// fro, else over a free level line, else through a maze.
final class Router {
  /// How far from its box a line turns.
  static final int STUB = 24;

  /// How near a line comes to a box that it does not touch.
  static final int CLEARANCE = 6;

  /// Around a text at the end of a line: its arrow, and some air.
  private static final int END_ROOM = 48;

  private static final int AISLE = 16;
  static final int SHORTEST_STUB = 10;

  private final List<Area> boxes;
  private final List<Area> cleared;
  private final int[] columns;
  private final int[] rows;

  private Router(List<Area> boxes) {
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
    Router router = new Router(List.copyOf(boxes));
    Map<String, List<Wire>> siblings = wires.stream().collect(Collectors.groupingBy(Wire::bundle));
    List<Ports.Pair> ports = Ports.of(wires);
    List<List<Point>> ways = new ArrayList<>();
    List<String> bundles = new ArrayList<>();
    // What a hand has laid stays where it is.
    Map<Integer, List<Point>> laid = new TreeMap<>();
    for (int i = 0; i < wires.size(); i++) {
      if (wanted.test(wires.get(i))) {
        Optional<List<Point>> byHand = wires.get(i).hand().way(ports.get(i));
        if (byHand.isPresent()) {
          laid.put(ways.size() + laid.size(), byHand.get());
        } else {
          List<Wire> bundle = siblings.getOrDefault(wires.get(i).bundle(), List.of());
          ways.add(router.way(wires.get(i), ports.get(i), bundle));
          bundles.add(wires.get(i).bundle());
        }
      }
    }
    List<List<Point>> all = new ArrayList<>(Lanes.separate(ways, bundles, boxes));
    laid.forEach(all::add);
    return all;
  }

  private List<Point> way(Wire wire, Ports.Pair ports, List<Wire> bundle) {
    Obstacles obstacles = obstacles(wire);
    return oneCrossbar(ports, obstacles, preferred(ports, bundle))
        .or(() -> overAnAisle(ports, obstacles))
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

  /// Where the upright piece stands best: as near to the start as it can; of a line with siblings as
  /// near to its end, so that they have a long level piece in common, with room for what is said at
  /// the end where they differ.
  private static int preferred(Ports.Pair ports, List<Wire> bundle) {
    Point to = ports.to().at();
    if (bundle.size() < 2) {
      return ports.from().at().x();
    }
    boolean alike = bundle.stream().map(Wire::labels).distinct().count() == 1;
    int said =
        bundle.stream()
            .flatMap(wire -> wire.labels().stream().skip(Math.max(0, wire.labels().size() - 1)))
            .mapToInt(text -> TextWidth.of(text, Cards.TEXT))
            .max()
            .orElse(0);
    return alike ? to.x() : to.x() + (said + END_ROOM) * ports.to().outward();
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

  /// Level, upright, along an aisle between boxes, upright, level.
  private Optional<List<Point>> overAnAisle(Ports.Pair ports, Obstacles obstacles) {
    Point from = ports.from().at();
    Point to = ports.to().at();
    int out = turn(ports.from());
    int in = turn(ports.to());
    return candidates(rows, from.y(), to.y())
        .sorted(
            Comparator.comparingInt((Integer y) -> Math.abs(y - from.y()) + Math.abs(y - to.y()))
                .thenComparingInt(y -> Math.abs(y - from.y()))
                .thenComparingInt(y -> y))
        .map(
            y ->
                simplified(
                    List.of(
                        from,
                        new Point(out, from.y()),
                        new Point(out, y),
                        new Point(in, y),
                        new Point(in, to.y()),
                        to)))
        .filter(obstacles::isClear)
        .findFirst();
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
