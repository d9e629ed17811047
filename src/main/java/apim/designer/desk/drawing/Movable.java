package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.diagram.Scene;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The boxes that move together: a zone moves what is in it, and itself when it is empty.
record Movable(Scene scene, List<Zone> zones) {
  Movable {
    zones = List.copyOf(zones);
  }

  List<Ref> with(List<Ref> refs) {
    Set<Ref> drawn = scene.boxes().stream().map(Scene.Box::ref).collect(Collectors.toSet());
    Set<Ref> boxes = new LinkedHashSet<>();
    Set<Ref> seen = new LinkedHashSet<>();
    refs.forEach(ref -> add(ref, drawn, boxes, seen));
    return List.copyOf(boxes);
  }

  /// Boxes pushed by so many pixels.
  static Edit.Move pushed(Scene scene, List<Ref> boxes, int dx, int dy) {
    Map<ElementId, Position> positions = new LinkedHashMap<>();
    for (Ref ref : boxes) {
      ScenePlaces.of(scene, ref)
          .ifPresent(
              area ->
                  positions.put(
                      ref.element(), Position.within(area.x() + (long) dx, area.y() + (long) dy)));
    }
    return new Edit.Move(positions);
  }

  private void add(Ref ref, Set<Ref> drawn, Set<Ref> boxes, Set<Ref> seen) {
    if (!seen.add(ref)) {
      return;
    }
    if (drawn.contains(ref)) {
      boxes.add(ref);
    }
    for (Zone zone : zones) {
      if (Ref.of(zone.id()).equals(ref)) {
        int before = boxes.size();
        zone.elements().forEach(element -> add(Ref.of(element), drawn, boxes, seen));
        if (boxes.size() == before && zone.elements().isEmpty()) {
          boxes.add(ref);
        }
      }
    }
  }
}
