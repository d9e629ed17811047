package apim.designer.desk.drawing;

import apim.designer.design.Footprint;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Walks over the drawing with keys: boxes, sites and lines, at their labels, are the places to stop.
public record Walk(List<Stop> stops) {
  public Walk {
    stops = List.copyOf(stops);
  }

  record Stop(Ref ref, Area area) {}

  /// Where a key leads.
  public enum Direction {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int dx;
    private final int dy;

    public int dx() {
      return dx;
    }

    public int dy() {
      return dy;
    }

    Direction(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }
  }

  static Walk of(Scene scene) {
    List<Stop> stops = new ArrayList<>();
    for (Scene.Box box : scene.boxes()) {
      Area area = box.area();
      int height = box.rows().isEmpty() ? area.height() : Footprint.LOAD_BALANCER_HEAD;
      stops.add(new Stop(box.ref(), new Area(area.x(), area.y(), area.width(), height)));
      box.rows().forEach(row -> stops.add(new Stop(row.ref(), row.area())));
    }
    for (Scene.Route route : scene.routes()) {
      if (!route.words().isEmpty()) {
        stops.add(new Stop(route.ref(), label(route)));
      }
    }
    scene.regions().forEach(zone -> stops.add(new Stop(zone.ref(), caption(zone))));
    return new Walk(stops);
  }

  /// A line whose label found no place is met at its arrow.
  private static Area label(Scene.Route route) {
    Point end = route.points().getLast();
    return route
        .label()
        .map(Scene.Caption::area)
        .orElseGet(() -> new Area(end.x() - Hit.END, end.y(), Hit.END, 0).grown(Hit.NEAR));
  }

  private static Area caption(Scene.Region zone) {
    Area area = zone.area();
    return new Area(area.x(), area.y(), area.width(), Hit.ZONE_CAPTION);
  }

  /// The nearest stop in a direction; what lies off to the side counts as further away. A line
  /// that says nothing is no stop: from it the walk goes on where the line starts.
  Optional<Ref> from(Ref ref, Direction to) {
    return ref.outwards()
        .flatMap(part -> stop(part).stream())
        .findFirst()
        .flatMap(here -> nearest(here, to))
        .map(Stop::ref);
  }

  private Optional<Stop> nearest(Stop here, Direction to) {
    return stops.stream()
        .filter(stop -> !stop.ref().equals(here.ref()))
        .filter(stop -> ahead(here.area(), stop.area(), to) > 0)
        .filter(stop -> isAhead(here.area(), stop.area(), to))
        .min(
            Comparator.comparingInt(
                stop ->
                    ahead(here.area(), stop.area(), to) + 2 * aside(here.area(), stop.area(), to)));
  }

  /// The stop nearest to the upper left, where a walk begins.
  Optional<Ref> first() {
    return stops.stream()
        .min(Comparator.comparingInt(stop -> stop.area().x() + stop.area().y()))
        .map(Stop::ref);
  }

  private Optional<Stop> stop(Ref ref) {
    return stops.stream().filter(stop -> stop.ref().equals(ref)).findFirst();
  }

  private static boolean isAhead(Area here, Area there, Direction to) {
    return ahead(here, there, to) >= 2 * aside(here, there, to);
  }

  private static int ahead(Area here, Area there, Direction to) {
    return (there.centreX() - here.centreX()) * to.dx + (there.centreY() - here.centreY()) * to.dy;
  }

  /// How far `there` lies beside the strip in front of `here`.
  private static int aside(Area here, Area there, Direction to) {
    boolean level = to.dx != 0;
    int gap =
        level
            ? Math.max(there.y() - here.bottom(), here.y() - there.bottom())
            : Math.max(there.x() - here.right(), here.x() - there.right());
    return Math.max(0, gap);
  }
}
