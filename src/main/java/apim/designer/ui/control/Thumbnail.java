package apim.designer.ui.control;

import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// A small picture of a drawing, without words.
public final class Thumbnail extends StackPane {
  private static final int MARGIN = 8;
  private static final double LINE = 0.6;

  public Thumbnail(Scene scene, int width, int height) {
    getStyleClass().add("thumbnail");
    Area bounds = scene.bounds();
    double zoom =
        Math.min(
            (width - 2.0 * MARGIN) / Math.max(1, bounds.width()),
            (height - 2.0 * MARGIN) / Math.max(1, bounds.height()));
    Group drawing = new Group();
    for (Scene.Region region : scene.regions()) {
      Rectangle zone = rectangle(region.area());
      zone.setStrokeWidth(LINE / zoom);
      zone.getStyleClass().add("thumbnail-zone");
      drawing.getChildren().add(zone);
    }
    for (Scene.Route route : scene.routes()) {
      Polyline line = new Polyline();
      for (Point point : route.points()) {
        line.getPoints().addAll((double) point.x(), (double) point.y());
      }
      line.setStrokeWidth(LINE / zoom);
      line.getStyleClass().add("thumbnail-route");
      drawing.getChildren().add(line);
    }
    for (Scene.Box box : scene.boxes()) {
      Rectangle card = rectangle(box.area());
      card.getStyleClass().addAll("thumbnail-box", Glyph.styleClass(box.hue()));
      drawing.getChildren().add(card);
    }
    drawing.getTransforms().add(new Scale(zoom, zoom, bounds.x(), bounds.y()));
    getChildren().add(new Group(drawing));
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    setMouseTransparent(true);
  }

  private static Rectangle rectangle(Area area) {
    Rectangle rectangle = new Rectangle(area.x(), area.y(), area.width(), area.height());
    rectangle.setArcWidth(24);
    rectangle.setArcHeight(24);
    return rectangle;
  }
}
