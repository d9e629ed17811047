package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which zones a box joins and leaves where it is let go: its middle decides, in the zones as they
/// stood before the box was taken up.
record Zoning(Scene rest, List<Zone> zones) {
  Zoning {
    zones = List.copyOf(zones);
  }

  /// The edits that put the dropped boxes into their zones.
  ///
  /// @param dropped each box with the place where it is let go
  List<Edit> edits(Map<Ref, Area> dropped) {
    Map<ElementId, Set<ElementId>> contents = new LinkedHashMap<>();
    zones.forEach(zone -> contents.put(zone.id(), new LinkedHashSet<>(zone.elements())));
    dropped.forEach((ref, area) -> drop(ref.element(), area, contents));
    List<Edit> edits = new ArrayList<>();
    for (Zone zone : zones) {
      List<ElementId> now = List.copyOf(contents.getOrDefault(zone.id(), Set.of()));
      if (!now.equals(zone.elements().stream().distinct().toList())) {
        edits.add(new Edit.Change(zone.withElements(now)));
        if (now.isEmpty()) {
          area(zone).ifPresent(area -> edits.add(stays(zone, area)));
        }
      }
    }
    return edits;
  }

  /// What puts new boxes on the drawing, in one step with the zones in which it puts them; what
  /// comes with a zone of its own stays in that one.
  Edit joining(Edit placing) {
    Map<Ref, Area> boxes = new LinkedHashMap<>();
    parts(placing).forEach(part -> box(part, boxes));
    parts(placing)
        .flatMap(part -> part instanceof Edit.Add add ? Stream.of(add.element()) : Stream.of())
        .flatMap(added -> added instanceof Zone zone ? zone.elements().stream() : Stream.of())
        .forEach(element -> boxes.remove(Ref.of(element)));
    List<Edit> zoning = edits(boxes);
    return zoning.isEmpty()
        ? placing
        : new Edit.Together(
            placing.name(), Stream.concat(Stream.of(placing), zoning.stream()).toList());
  }

  private static Stream<Edit> parts(Edit edit) {
    return edit instanceof Edit.Together together
        ? together.edits().stream().flatMap(Zoning::parts)
        : Stream.of(edit);
  }

  private static void box(Edit part, Map<Ref, Area> boxes) {
    if (part instanceof Edit.Add(Element element, Position at)) {
      size(element).ifPresent(size -> boxes.put(Ref.of(element.id()), area(at, size)));
    }
  }

  /// How large its box is; empty for a zone, whose box is drawn around others.
  private static Optional<Footprint> size(Element element) {
    return switch (element) {
      case Node _ -> Optional.of(Footprint.CARD);
      case External _ -> Optional.of(Footprint.OUTSIDE);
      case LoadBalancer lb -> Optional.of(Footprint.of(lb));
      case Note note -> Optional.of(Footprint.of(note));
      case Zone _ -> Optional.empty();
    };
  }

  private static Area area(Position at, Footprint size) {
    return new Area(at.x(), at.y(), size.width(), size.height());
  }

  private void drop(ElementId element, Area area, Map<ElementId, Set<ElementId>> contents) {
    Optional<Zone> target =
        zones.stream()
            .filter(zone -> area(zone).filter(there -> holds(there, area)).isPresent())
            .min(Comparator.comparingLong(this::size));
    boolean inside =
        target.isPresent() && contents.getOrDefault(target.get().id(), Set.of()).contains(element);
    if (inside) {
      return;
    }
    for (Zone zone : zones) {
      boolean left = area(zone).filter(there -> !holds(there, area)).isPresent();
      if (left) {
        contents.getOrDefault(zone.id(), new LinkedHashSet<>()).remove(element);
      }
    }
    target.ifPresent(
        zone -> contents.computeIfAbsent(zone.id(), _ -> new LinkedHashSet<>()).add(element));
  }

  /// A zone that has lost its last element stands where it stood.
  private static Edit stays(Zone zone, Area area) {
    return new Edit.Move(Map.of(zone.id(), new Position(area.x(), area.y())));
  }

  private Optional<Area> area(Zone zone) {
    return rest.regions().stream()
        .filter(region -> region.ref().equals(Ref.of(zone.id())))
        .map(Scene.Region::area)
        .findFirst();
  }

  private long size(Zone zone) {
    return area(zone).map(area -> (long) area.width() * area.height()).orElse(Long.MAX_VALUE);
  }

  private static boolean holds(Area zone, Area box) {
    return zone.x() <= box.centreX()
        && box.centreX() <= zone.right()
        && zone.y() <= box.centreY()
        && box.centreY() <= zone.bottom();
  }
}
