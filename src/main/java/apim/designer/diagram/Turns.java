package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where lines turn best: as near to the start as they can; where lines of one site part as near to
/// their ends, so that they have a long level piece in common, with room for what is said at the ends
/// where they differ. Lines of other sites that end there do as they do, so that all turn side by side.
final class Turns {
  /// Around a text at the end of a line: its arrow, and some air.
  private static final int END_ROOM = 48;

  /// The side of boxes at which lines end.
  private record Side(int x, int outward) {
    static Side of(Ports.Port port) {
      return new Side(port.at().x(), port.outward());
    }
  }

  private final Map<Side, Integer> rooms = new HashMap<>();
  private final Map<String, List<Wire>> bundles;

  Turns(List<Wire> wires, List<Ports.Pair> ports) {
    this.bundles = wires.stream().collect(Collectors.groupingBy(Wire::bundle));
    Map<String, Integer> said = new HashMap<>();
    bundles.forEach((bundle, own) -> said.put(bundle, said(own)));
    for (int i = 0; i < wires.size(); i++) {
      String bundle = wires.get(i).bundle();
      if (hasSiblings(wires.get(i))) {
        rooms.merge(Side.of(ports.get(i).to()), said.getOrDefault(bundle, 0), Math::max);
      }
    }
  }

  boolean hasSiblings(Wire wire) {
    return bundles.getOrDefault(wire.bundle(), List.of()).size() > 1;
  }

  /// What the lines of one site say at their ends.
  private static int said(List<Wire> bundle) {
    if (bundle.stream().map(Wire::labels).distinct().count() == 1) {
      return 0;
    }
    return END_ROOM
        + bundle.stream()
            .flatMap(wire -> wire.labels().stream().skip(Math.max(0, wire.labels().size() - 1)))
            .mapToInt(text -> TextWidth.of(text, Cards.TEXT))
            .max()
            .orElse(0);
  }

  /// The best place of the upright piece of a line.
  int of(Wire wire, Ports.Pair ports) {
    Integer room = rooms.get(Side.of(ports.to()));
    return room == null || !(wire.ref() instanceof Ref.OfMember)
        ? ports.from().at().x()
        : ports.to().at().x() + room * ports.to().outward();
  }
}
