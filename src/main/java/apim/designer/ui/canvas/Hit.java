package apim.designer.ui.canvas;

import apim.designer.design.Footprint;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import java.util.List;
import java.util.Optional;

/// What of a scene lies at a point.
sealed interface Hit {
  record Nothing() implements Hit {}

  /// A box, a line, or a zone's caption.
  record Something(Ref ref) implements Hit {}

  /// The place on a load balancer's card where lines start: a site, or the hint that there is none.
  record Socket(Ref ref) implements Hit {}

  /// The end of a member's line, which can be drawn to another node.
  record LineEnd(Ref ref) implements Hit {}

  /// The knob beside a box from which traffic to another box is drawn.
  record Knob(Ref ref) implements Hit {}

  int NEAR = 5;
  int END = 22;
  int ZONE_CAPTION = 28;
  int KNOB = 12;
  int KNOB_REACH = 9;

  /// What was hit, if it has a name.
  default Optional<Ref> named() {
    return switch (this) {
      case Nothing() -> Optional.empty();
      case Something(Ref ref) -> Optional.of(ref);
      case Socket(Ref ref) -> Optional.of(ref);
      case LineEnd(Ref ref) -> Optional.of(ref);
      case Knob(Ref ref) -> Optional.of(ref);
    };
  }

  /// @param knobOf the boxes whose knobs are shown
  static Hit at(Scene scene, List<Ref> knobOf, double x, double y) {
    for (Scene.Box box : scene.boxes().reversed()) {
      if (knobOf.contains(box.ref()) && onKnob(box, x, y)) {
        return new Knob(box.ref());
      }
    }
    for (Scene.Box box : scene.boxes().reversed()) {
      if (within(box.area(), x, y)) {
        return inside(box, x, y);
      }
    }
    for (Scene.Route route : scene.routes().reversed()) {
      boolean onLabel = route.label().filter(label -> within(label.area(), x, y)).isPresent();
      if (onLabel || near(route.points(), x, y)) {
        Point end = route.points().getLast();
        boolean atEnd = Math.hypot(x - end.x(), y - end.y()) <= END;
        boolean member = Selection.ids(route.ref()).size() == 3;
        return atEnd && member && !onLabel ? new LineEnd(route.ref()) : new Something(route.ref());
      }
    }
    for (Scene.Region region : scene.regions().reversed()) {
      if (within(region.area(), x, y) && y < region.area().y() + ZONE_CAPTION) {
        return new Something(region.ref());
      }
    }
    return new Nothing();
  }

  /// Where the knob of a box is.
  static Point knob(Scene.Box box) {
    int middle =
        box.kind() == Scene.Kind.LOAD_BALANCER
            ? box.area().y() + Footprint.LOAD_BALANCER_HEAD / 2
            : box.area().centreY();
    return new Point(box.area().right() + KNOB, middle);
  }

  private static boolean onKnob(Scene.Box box, double x, double y) {
    Point knob = knob(box);
    return Math.hypot(x - knob.x(), y - knob.y()) <= KNOB_REACH;
  }

  private static Hit inside(Scene.Box box, double x, double y) {
    for (Scene.Row row : box.rows()) {
      if (within(row.area(), x, y)) {
        return new Socket(row.ref());
      }
    }
    boolean bare = box.kind() == Scene.Kind.LOAD_BALANCER && box.rows().isEmpty();
    return bare && y > box.area().y() + Footprint.LOAD_BALANCER_HEAD
        ? new Socket(box.ref())
        : new Something(box.ref());
  }

  private static boolean within(Area area, double x, double y) {
    return x >= area.x() && x <= area.right() && y >= area.y() && y <= area.bottom();
  }

  private static boolean near(List<Point> points, double x, double y) {
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (x >= Math.min(a.x(), b.x()) - NEAR
          && x <= Math.max(a.x(), b.x()) + NEAR
          && y >= Math.min(a.y(), b.y()) - NEAR
          && y <= Math.max(a.y(), b.y()) + NEAR) {
        return true;
      }
    }
    return false;
  }
}
