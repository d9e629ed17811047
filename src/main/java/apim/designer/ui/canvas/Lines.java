package apim.designer.ui.canvas;

import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;

/// Draws a route as a line with round corners and an arrow at its end.
final class Lines {
  private static final int RADIUS = 6;
  private static final int ARROW = 8;

  private Lines() {}

  static Group draw(Scene.Route route, boolean selected) {
    Path path = path(route.points());
    path.getStyleClass().add("route");
    if (route.dashed()) {
      path.getStyleClass().add("route-dashed");
    }
    Group group = new Group(path, arrow(route.points()));
    group.getStyleClass().add("route-group");
    if (selected) {
      group.getStyleClass().add("route-selected");
    } else if (route.tone() == Scene.Tone.ERROR) {
      group.getStyleClass().add("route-error");
    }
    group.setMouseTransparent(true);
    return group;
  }

  static Label caption(Scene.Caption caption, boolean wrong) {
    Label label = new Label(caption.text());
    label.getStyleClass().add("route-caption");
    if (wrong) {
      label.getStyleClass().add("route-caption-error");
    }
    label.setMouseTransparent(true);
    label.resizeRelocate(
        caption.area().x(), caption.area().y(), caption.area().width(), caption.area().height());
    label.setManaged(false);
    return label;
  }

  private static Polygon arrow(List<Point> points) {
    Point end = points.getLast();
    Point before = points.get(points.size() - 2);
    int back = Integer.signum(before.x() - end.x()) * ARROW;
    Polygon arrow =
        new Polygon(end.x(), end.y(), end.x() + back, end.y() - 4, end.x() + back, end.y() + 4);
    arrow.getStyleClass().add("route-arrow");
    return arrow;
  }

  private static Path path(List<Point> points) {
    Path path = new Path(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      Point before = points.get(i - 1);
      Point after = points.get(i + 1);
      int cut = Math.min(RADIUS, Math.min(length(before, corner), length(corner, after)) / 2);
      Point in = towards(corner, before, cut);
      Point out = towards(corner, after, cut);
      path.getElements().add(new LineTo(in.x(), in.y()));
      path.getElements().add(new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
    }
    path.getElements().add(new LineTo(points.getLast().x(), points.getLast().y()));
    return path;
  }

  private static int length(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  private static Point towards(Point from, Point to, int by) {
    return new Point(
        from.x() + Integer.signum(to.x() - from.x()) * by,
        from.y() + Integer.signum(to.y() - from.y()) * by);
  }
}
