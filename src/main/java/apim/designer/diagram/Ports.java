package apim.designer.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The points at which wires leave and enter boxes: each entering wire has its own, the wires of a
/// bundle leave through one.
final class Ports {
  private static final int WIDEST = 16;
  private static final int EDGE = 8;

  /// A port and the side of the box that it is on: -1 left, 1 right.
  record Port(Point at, int outward) {}

  record Pair(Port from, Port to) {}

  private Ports() {}

  /// One pair for each wire, in their order.
  static List<Pair> of(List<Wire> wires) {
    Map<String, List<Claim>> sides = new TreeMap<>();
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get(i);
      int way = way(wire.from().box(), wire.to().box());
      List<Integer> bends = wire.hand().bends();
      int usual = way == 0 ? 1 : way;
      int fromSide = bends.isEmpty() ? usual : side(wire.from().box(), bends.getFirst());
      int toSide = bends.isEmpty() ? way == 0 ? 1 : -way : side(wire.to().box(), bends.getLast());
      claim(sides, new Claim(wire.from(), fromSide, wire.bundle(), wire.to(), i, true));
      claim(sides, new Claim(wire.to(), toSide, wire.bundle() + "#" + i, wire.from(), i, false));
    }
    Map<Integer, Port> starts = new HashMap<>();
    Map<Integer, Port> ends = new HashMap<>();
    sides.values().stream()
        .sorted(Comparator.comparing(Ports::hasOnePort))
        .forEach(side -> spread(side, starts, ends));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      pairs.add(pair(starts, ends, i));
    }
    return pairs;
  }

  private static Pair pair(Map<Integer, Port> starts, Map<Integer, Port> ends, int i) {
    Port nowhere = new Port(new Point(0, 0), 1);
    return new Pair(starts.getOrDefault(i, nowhere), ends.getOrDefault(i, nowhere));
  }

  /// A wire's wish for a place on one side of a box.
  private record Claim(
      Wire.End end, int outward, String sharing, Wire.End other, int wire, boolean starts) {
    String side() {
      Area box = end.box();
      return box.x() + "," + box.y() + "," + end.top() + "," + end.bottom() + "," + outward;
    }
  }

  private static void claim(Map<String, List<Claim>> sides, Claim claim) {
    sides.computeIfAbsent(claim.side(), _ -> new ArrayList<>()).add(claim);
  }

  /// Where a line leaves for an upright piece of it.
  private static int side(Area box, int x) {
    return x < box.centreX() ? -1 : 1;
  }

  /// 1 when `to` lies right of `from`, -1 left of it, 0 when one lies above the other.
  private static int way(Area from, Area to) {
    if (to.x() >= from.right() + WIDEST) {
      return 1;
    }
    return to.right() + WIDEST <= from.x() ? -1 : 0;
  }

  private static void spread(List<Claim> side, Map<Integer, Port> starts, Map<Integer, Port> ends) {
    Map<String, List<Claim>> sharing = new TreeMap<>();
    side.forEach(one -> sharing.computeIfAbsent(one.sharing(), _ -> new ArrayList<>()).add(one));
    List<List<Claim>> ports =
        sharing.values().stream()
            .sorted(
                Comparator.comparingInt((List<Claim> port) -> mean(port))
                    .thenComparingInt(port -> port.getFirst().wire()))
            .toList();
    Wire.End end = side.getFirst().end();
    int height = end.bottom() - end.top() - 2 * EDGE;
    int step = ports.size() < 2 ? 0 : Math.min(WIDEST, height / (ports.size() - 1));
    int first = end.middle() - step * (ports.size() - 1) / 2;
    for (int i = 0; i < ports.size(); i++) {
      int y = ports.size() == 1 ? alone(ports.getFirst(), starts, ends) : first + i * step;
      for (Claim claim : ports.get(i)) {
        Area box = claim.end().box();
        int x = claim.outward() > 0 ? box.right() : box.x();
        (claim.starts() ? starts : ends)
            .put(claim.wire(), new Port(new Point(x, y), claim.outward()));
      }
    }
  }

  private static int mean(List<Claim> port) {
    return (int) port.stream().mapToInt(claim -> claim.other().middle()).average().orElse(0);
  }

  private static boolean hasOnePort(List<Claim> side) {
    return side.stream().map(Claim::sharing).distinct().count() == 1;
  }

  /// A port that has its side to itself goes to where its wire runs straight, if it can.
  private static int alone(List<Claim> port, Map<Integer, Port> starts, Map<Integer, Port> ends) {
    Claim claim = port.getFirst();
    Port other = (claim.starts() ? ends : starts).get(claim.wire());
    int wanted = other == null ? claim.other().middle() : other.at().y();
    boolean inside = wanted >= claim.end().top() + EDGE && wanted <= claim.end().bottom() - EDGE;
    return inside && port.size() == 1 ? wanted : claim.end().middle();
  }
}
