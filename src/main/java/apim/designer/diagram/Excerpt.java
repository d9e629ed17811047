package apim.designer.diagram;

import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A part of a scene: some elements, what runs between them, and the zones around them.
final class Excerpt {
  private static final int MARGIN = 32;
  private static final int COLUMN_PADDING = 16;
  private static final int COLUMN_CAPTION = 40;

  private final Scene whole;
  private final List<Scene.Box> boxes;
  private final Set<ElementId> shown = new HashSet<>();

  private Excerpt(Scene whole, Set<ElementId> wanted) {
    this.whole = whole;
    this.boxes =
        whole.boxes().stream().filter(box -> wanted.contains(box.ref().element())).toList();
    boxes.forEach(box -> shown.add(box.ref().element()));
    wanted.stream()
        .filter(id -> whole.regions().stream().anyMatch(zone -> zone.ref().element().equals(id)))
        .forEach(shown::add);
  }

  /// @param wanted of a zone only what is wanted too stays in it
  static Scene of(Scene whole, Set<ElementId> wanted) {
    return new Excerpt(whole, wanted).scene();
  }

  private Scene scene() {
    List<Scene.Region> regions =
        whole.regions().stream().flatMap(region -> cropped(region).stream()).toList();
    List<Scene.Route> routes =
        whole.routes().stream().filter(route -> has(route.from()) && has(route.to())).toList();
    List<Scene.Route> derived =
        whole.derived().stream().filter(route -> has(route.from()) && has(route.to())).toList();
    Area bounds = bounds(regions, Stream.concat(routes.stream(), derived.stream()).toList());
    return new Scene(
        whole.title(),
        columns(bounds),
        whole.frames().stream().flatMap(frame -> cropped(frame).stream()).toList(),
        regions,
        boxes,
        routes,
        derived,
        whole.remarks().stream()
            .filter(remark -> remark.elements().stream().anyMatch(this::has))
            .toList(),
        bounds);
  }

  private boolean has(Ref ref) {
    return shown.contains(ref.element());
  }

  private static boolean holds(Area outer, Area inner) {
    return outer.with(inner).equals(outer);
  }

  /// A zone around what is left of its boxes, with the distance that it has to all of them.
  private Optional<Scene.Region> cropped(Scene.Region region) {
    Optional<Area> cropped = cropped(region.area());
    if (cropped.isEmpty()) {
      return has(region.ref()) ? Optional.of(region) : Optional.empty();
    }
    Area area = cropped.get();
    return Optional.of(
        new Scene.Region(
            region.ref(),
            area,
            TextWidth.fitted(region.title(), 12, area.width() - 2 * Cards.PADDING),
            region.badge()));
  }

  /// A frame around what is left of its boxes, its title in the same corner.
  private Optional<Scene.Frame> cropped(Scene.Frame frame) {
    return cropped(frame.area())
        .map(
            area -> {
              Area caption = frame.caption();
              boolean atTheRight = frame.grouping() == Scene.Grouping.REGION;
              int x =
                  atTheRight
                      ? area.right() - frame.area().right() + caption.x()
                      : area.x() - frame.area().x() + caption.x();
              int y = area.y() - frame.area().y() + caption.y();
              return new Scene.Frame(
                  frame.grouping(),
                  frame.name(),
                  area,
                  TextWidth.fitted(frame.title(), Cards.TEXT, area.width()),
                  new Area(x, y, caption.width(), caption.height()));
            });
  }

  /// What goes around the boxes that are left of those in `outer`, with the distance that `outer`
  /// has to all of them; empty where it had none, or none is left.
  private Optional<Area> cropped(Area outer) {
    Optional<Area> all = inside(outer, whole.boxes());
    Optional<Area> left = inside(outer, boxes);
    if (all.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    int top = all.get().y() - outer.y();
    int side = all.get().x() - outer.x();
    Area box = left.get();
    return Optional.of(
        new Area(
            box.x() - side,
            box.y() - top,
            box.width() + side + outer.right() - all.get().right(),
            box.height() + top + outer.bottom() - all.get().bottom()));
  }

  private static Optional<Area> inside(Area outer, List<Scene.Box> boxes) {
    return boxes.stream()
        .map(Scene.Box::area)
        .filter(area -> holds(outer, area))
        .reduce(Area::with);
  }

  private List<Scene.Column> columns(Area bounds) {
    List<Scene.Column> columns = new ArrayList<>();
    for (Scene.Column column : whole.columns()) {
      boxes.stream()
          .filter(box -> box.kind() != Scene.Kind.NOTE)
          .map(Scene.Box::area)
          .filter(area -> column.area().x() <= area.x() && area.right() <= column.area().right())
          .reduce(Area::with)
          .ifPresent(
              span ->
                  columns.add(
                      new Scene.Column(
                          column.tier(),
                          new Area(
                              span.x() - COLUMN_PADDING,
                              bounds.y() - COLUMN_CAPTION,
                              span.width() + 2 * COLUMN_PADDING,
                              bounds.height() + COLUMN_CAPTION))));
    }
    return columns;
  }

  private Area bounds(List<Scene.Region> regions, List<Scene.Route> routes) {
    return Stream.of(
            boxes.stream().map(Scene.Box::area),
            regions.stream().map(Scene.Region::area),
            routes.stream()
                .flatMap(route -> route.points().stream())
                .map(point -> new Area(point.x(), point.y(), 0, 0)),
            routes.stream().flatMap(route -> route.label().stream()).map(Scene.Caption::area))
        .flatMap(areas -> areas)
        .reduce(Area::with)
        .map(all -> all.grown(MARGIN))
        .orElse(whole.bounds());
  }
}
