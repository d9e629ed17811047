package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws a route as a line with round corners and an arrow at its end.
final class Lines {
  private static final int RADIUS = 6;
  private static final int ARROW = 8;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private Lines() {}

  static Group draw(Scene.Route route) {
    Path path = path(route.points());
    path.getStyleClass().add("route");
    if (route.dashed()) {
      path.getStyleClass().add("route-dashed");
    }
    Group group = new Group(path, arrow(route.points()));
    group.getStyleClass().add("route-group");
    group.setId("line-" + route.ref().path());
    return group;
  }

  /// Shows whether the line is selected or wrong.
  static void mark(Group line, boolean selected, boolean wrong) {
    line.pseudoClassStateChanged(SELECTED, selected);
    line.pseudoClassStateChanged(WRONG, wrong && !selected);
    // Above the others, without a change of the children.
    line.setViewOrder(selected || wrong ? -1 : 0);
  }

  /// A text on a ground of its own. Plain shapes: a large drawing has hundreds of them.
  static Group caption(Scene.Caption caption, boolean wrong) {
    Area area = caption.area();
    Rectangle ground = new Rectangle(area.x(), area.y(), area.width(), area.height());
    ground.setArcWidth(6);
    ground.setArcHeight(6);
    ground.getStyleClass().add("route-caption-ground");
    Text text = new Text(caption.text());
    text.getStyleClass().add("route-caption");
    text.setTextAlignment(TextAlignment.CENTER);
    text.setTextOrigin(VPos.CENTER);
    text.setWrappingWidth(area.width());
    text.setX(area.x());
    text.setY(area.centreY());
    Group group = new Group(ground, text);
    group.pseudoClassStateChanged(WRONG, wrong);
    return group;
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
