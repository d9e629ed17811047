package apim.designer.ui.canvas;

import apim.designer.design.Footprint;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import java.util.List;

/// What of a scene lies at a point.
sealed interface Hit {
  record Nothing() implements Hit {}

  /// A box, a line, or a zone's caption.
  record Something(Ref ref) implements Hit {}

  /// The place on a load balancer's card where lines start: a site, or the hint that there is none.
  record Socket(Ref ref) implements Hit {}

  int NEAR = 5;
  int ZONE_CAPTION = 28;

  static Hit at(Scene scene, double x, double y) {
    for (Scene.Box box : scene.boxes().reversed()) {
      if (within(box.area(), x, y)) {
        return inside(box, x, y);
      }
    }
    for (Scene.Route route : scene.routes().reversed()) {
      if (isMember(route) && near(route.points(), x, y)) {
        return new Something(route.ref());
      }
    }
    for (Scene.Region region : scene.regions().reversed()) {
      if (within(region.area(), x, y) && y < region.area().y() + ZONE_CAPTION) {
        return new Something(region.ref());
      }
    }
    return new Nothing();
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

  /// A line from a site to a node; links between other elements have no name.
  private static boolean isMember(Scene.Route route) {
    return Selection.ids(route.ref()).size() == 3;
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
