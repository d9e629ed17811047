package apim.designer.ui.dialogs;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.ui.control.Glyph;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// A small picture of a design, without words.
final class Thumbnail extends StackPane {
  private static final int MARGIN = 12;

  Thumbnail(Design design, int width, int height) {
    getStyleClass().add("thumbnail");
    Scene scene = Scene.of(Deployment.of(design), design.layout(), List.of());
    Group drawing = new Group();
    for (Scene.Route route : scene.routes()) {
      Polyline line = new Polyline();
      for (Point point : route.points()) {
        line.getPoints().addAll((double) point.x(), (double) point.y());
      }
      line.getStyleClass().add("thumbnail-route");
      drawing.getChildren().add(line);
    }
    for (Scene.Box box : scene.boxes()) {
      Area area = box.area();
      Rectangle card = new Rectangle(area.x(), area.y(), area.width(), area.height());
      card.setArcWidth(24);
      card.setArcHeight(24);
      card.getStyleClass().addAll("thumbnail-box", Glyph.styleClass(box.hue()));
      drawing.getChildren().add(card);
    }
    Area bounds = scene.bounds();
    double zoom =
        Math.min(
            (width - 2.0 * MARGIN) / Math.max(1, bounds.width()),
            (height - 2.0 * MARGIN) / Math.max(1, bounds.height()));
    drawing.getTransforms().add(new Scale(zoom, zoom, bounds.x(), bounds.y()));
    getChildren().add(new Group(drawing));
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    setMouseTransparent(true);
  }
}
