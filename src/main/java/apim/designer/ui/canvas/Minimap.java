package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The whole drawing in a corner, with the part that is in view; a click or a drag on it moves the
/// view.
final class Minimap extends Pane {
  static final double WIDTH = 176;
  static final double HEIGHT = 112;
  private static final double MARGIN = 8;

  private final Pane marks = new Pane();
  private final Rectangle view = new Rectangle();
  private List<Object> shown = List.of();
  private Area whole = new Area(0, 0, 1, 1);
  private double scale = 1;

  /// @param centre hears of the point of the drawing that is to be in the middle of the view
  Minimap(BiConsumer<Double, Double> centre) {
    setId("minimap");
    getStyleClass().add("minimap");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Map of the drawing; click or drag to move the view");
    setPrefSize(WIDTH, HEIGHT);
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    view.getStyleClass().add("minimap-view");
    view.setMouseTransparent(true);
    marks.setMouseTransparent(true);
    Rectangle clip = new Rectangle(WIDTH, HEIGHT);
    setClip(clip);
    getChildren().addAll(marks, view);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> move(event, centre));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> move(event, centre));
    addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
  }

  private void move(MouseEvent event, BiConsumer<Double, Double> centre) {
    centre.accept(
        whole.x() + (event.getX() - MARGIN) / scale, whole.y() + (event.getY() - MARGIN) / scale);
    event.consume();
  }

  void show(Scene scene) {
    List<Object> wanted =
        List.of(scene.boxes().stream().map(Scene.Box::area).toList(), scene.bounds());
    if (wanted.equals(shown)) {
      return;
    }
    shown = wanted;
    whole = scene.bounds();
    scale = Math.min((WIDTH - 2 * MARGIN) / whole.width(), (HEIGHT - 2 * MARGIN) / whole.height());
    List<Node> rectangles = new ArrayList<>();
    for (Scene.Box box : scene.boxes()) {
      Area area = box.area();
      Rectangle mark =
          new Rectangle(
              toX(area.x()),
              toY(area.y()),
              Math.max(1.5, area.width() * scale),
              Math.max(1.5, area.height() * scale));
      mark.getStyleClass()
          .addAll("minimap-box", "minimap-" + box.kind().name().toLowerCase(Locale.ROOT));
      rectangles.add(mark);
    }
    marks.getChildren().setAll(rectangles);
  }

  /// @param seen the part of the drawing in view
  void look(Area seen) {
    view.setX(toX(seen.x()));
    view.setY(toY(seen.y()));
    view.setWidth(Math.max(4, seen.width() * scale));
    view.setHeight(Math.max(4, seen.height() * scale));
  }

  private double toX(int x) {
    return MARGIN + (x - whole.x()) * scale;
  }

  private double toY(int y) {
    return MARGIN + (y - whole.y()) * scale;
  }
}
