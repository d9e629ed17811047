package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Element;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;

/// How far down a part of a design goes until it covers nothing.
final class FreeSlot {
  private static final int GAP = 2 * CanvasState.GRID;
  private static final int STEP = 2 * CanvasState.GRID;

  private FreeSlot() {}

  static int below(Scene scene, Design part) {
    List<Area> boxes =
        part.topology().elements().stream()
            .flatMap(element -> area(part, element).stream())
            .toList();
    int down = 0;
    while (isTaken(scene, boxes, down)) {
      down += STEP;
    }
    return down;
  }

  private static Optional<Area> area(Design part, Element element) {
    Optional<Footprint> size =
        switch (element) {
          case Node _ -> Optional.of(Footprint.CARD);
          case External _ -> Optional.of(Footprint.OUTSIDE);
          case LoadBalancer lb -> Optional.of(Footprint.of(lb));
          case Note note -> Optional.of(Footprint.of(note));
          case Zone _ -> Optional.empty();
        };
    Position at = part.layout().of(element.id()).orElse(new Position(0, 0));
    return size.map(box -> new Area(at.x(), at.y(), box.width(), box.height()));
  }

  private static boolean isTaken(Scene scene, List<Area> boxes, int down) {
    return boxes.stream()
        .map(box -> new Area(box.x(), box.y() + down, box.width(), box.height()))
        // What fits exactly stands again where it was cut.
        .map(box -> down == 0 ? box : box.grown(GAP))
        .anyMatch(box -> scene.boxes().stream().anyMatch(there -> there.area().overlaps(box)));
  }
}
