package apim.designer.diagram;

import apim.designer.design.Footprint;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Draws each zone around what is in it; a zone with nothing in it stands where it was put.
record Regions(Topology topology, Layout layout, Badges badges, List<Scene.Box> boxes) {
  private static final int PADDING = 16;

  /// Lines between cards that stand one below the other turn within their zone.
  private static final int SIDE = Router.STUB + 8;

  private static final int NARROW = 16;

  private static final int CAPTION = 16;

  List<Scene.Region> all() {
    return topology.zones().stream().map(this::region).toList();
  }

  private Scene.Region region(Zone zone) {
    Ref ref = Ref.of(zone.id());
    Area area = area(zone, new HashSet<>()).orElseGet(() -> alone(zone));
    String label = zone.label().oneLine().strip();
    String title =
        TextWidth.fitted(
            label.isEmpty() ? zone.id().value() : label, 12, area.width() - 2 * PADDING - 40);
    return new Scene.Region(ref, area, title, badges.of(ref));
  }

  private Optional<Area> area(Zone zone, Set<ElementId> outer) {
    if (!outer.add(zone.id())) {
      return Optional.empty();
    }
    int side = hasLinks(zone) ? SIDE : NARROW;
    return zone.elements().stream()
        .flatMap(element -> areaOf(element, outer).stream())
        .reduce(Area::with)
        .map(
            inside ->
                new Area(
                    inside.x() - side,
                    inside.y() - PADDING - CAPTION,
                    inside.width() + 2 * side,
                    inside.height() + 2 * PADDING + CAPTION));
  }

  private boolean hasLinks(Zone zone) {
    return topology.links().stream()
        .anyMatch(
            link -> zone.elements().contains(link.from()) && zone.elements().contains(link.to()));
  }

  private Optional<Area> areaOf(ElementId element, Set<ElementId> outer) {
    Ref ref = Ref.of(element);
    return boxes.stream()
        .filter(box -> box.ref().equals(ref))
        .findFirst()
        .map(Scene.Box::area)
        .or(
            () ->
                topology.zones().stream()
                    .filter(zone -> zone.id().equals(element))
                    .findFirst()
                    .flatMap(zone -> area(zone, outer)));
  }

  private Area alone(Zone zone) {
    Position at = layout.of(zone.id()).orElse(new Position(0, 0));
    return new Area(at.x(), at.y(), Footprint.CARD.width(), Footprint.CARD.height());
  }
}
