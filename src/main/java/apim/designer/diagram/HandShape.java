package apim.designer.diagram;

import apim.designer.design.LabelSpot;
import apim.designer.design.Layout;
import apim.designer.design.LineShape;
import apim.designer.design.Position;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a hand has done to a line, in places of the scene.
///
/// @param bends where it turns, by turns across and down; none for a line that finds its own way
/// @param own where stands what this line alone says
/// @param common where stands what its site says of all of its lines
public record HandShape(List<Integer> bends, Optional<LabelSpot> own, Optional<LabelSpot> common) {
  public static final HandShape NONE = new HandShape(List.of(), Optional.empty(), Optional.empty());

  public HandShape {
    bends = List.copyOf(bends);
  }

  static HandShape of(Ref line, Layout layout) {
    LineShape shape = layout.line(line);
    Position start = layout.of(line.element()).orElse(new Position(0, 0));
    return new HandShape(
        IntStream.range(0, shape.bends().size())
            .mapToObj(i -> shape.bends().get(i) + (i % 2 == 0 ? start.x() : start.y()))
            .toList(),
        shape.label(),
        line instanceof Ref.OfMember member
            ? layout.line(member.ofSite()).label()
            : Optional.empty());
  }

  /// The way that it has between two ports; empty where it has none, or the ports leave none.
  Optional<List<Point>> way(Ports.Pair ports) {
    if (bends.isEmpty()) {
      return Optional.empty();
    }
    Point from = ports.from().at();
    Point to = ports.to().at();
    int last = bends.size() - 1;
    List<Point> way = new ArrayList<>(List.of(from));
    int x = from.x();
    int y = from.y();
    for (int i = 0; i <= last; i++) {
      if (i % 2 == 1) {
        y = bends.get(i);
      } else {
        x = i == 0 ? outside(bends.get(i), ports.from()) : bends.get(i);
        x = i == last ? outside(x, ports.to()) : x;
      }
      way.add(new Point(x, y));
    }
    way.add(new Point(x, to.y()));
    way.add(to);
    boolean leaves = outside(way.get(1).x(), ports.from()) == way.get(1).x();
    return leaves ? Optional.of(Router.simplified(way)) : Optional.empty();
  }

  /// Where an upright piece stands that a line reaches from a port.
  private static int outside(int x, Ports.Port port) {
    int nearest = port.at().x() + Router.SHORTEST_STUB * port.outward();
    return (x - nearest) * port.outward() < 0 ? nearest : x;
  }
}
