package apim.designer.ui.canvas;

import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/// A route as a line with round corners and an arrow at its end. It stays the same node wherever it
/// runs, so that only it is drawn anew.
final class RouteLine extends Group {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass DERIVED = PseudoClass.getPseudoClass("derived");
  private static final String DASHED = "route-dashed";

  private final Path path = new Path();
  private final Polygon arrow = new Polygon();
  private List<Point> points = List.of();

  RouteLine(Scene.Route route) {
    path.getStyleClass().add("route");
    arrow.getStyleClass().add("route-arrow");
    getChildren().addAll(path, arrow);
    getStyleClass().add("route-group");
    setId("line-" + route.ref().path());
    setAccessibleRole(AccessibleRole.TEXT);
  }

  void show(Scene.Route route, boolean selected) {
    boolean wrong = route.tone() == Scene.Tone.ERROR;
    if (!route.points().equals(points)) {
      points = route.points();
      path.getElements().setAll(LinePaths.round(points));
      arrow.getPoints().setAll(LinePaths.arrow(points));
    }
    if (route.dashed() != path.getStyleClass().contains(DASHED)) {
      if (route.dashed()) {
        path.getStyleClass().add(DASHED);
      } else {
        path.getStyleClass().remove(DASHED);
      }
    }
    pseudoClassStateChanged(SELECTED, selected);
    setAccessibleText(words(route));
    pseudoClassStateChanged(WRONG, wrong);
    pseudoClassStateChanged(DERIVED, route.tone() == Scene.Tone.DERIVED);
    // Above the others, without a change of the children.
    setViewOrder(selected || wrong ? -1 : 0);
  }

  private static String words(Scene.Route route) {
    return "Line from "
        + route.from()
        + " to "
        + route.to()
        + (route.words().isEmpty() ? "" : ", " + route.words())
        + (route.tone() == Scene.Tone.ERROR ? ", an error names it" : "");
  }
}
