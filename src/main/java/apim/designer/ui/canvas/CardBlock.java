package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/// What is on a card that is seen from so far that nothing on it could be read: its hue, and the
/// colour of the worst that was found.
final class CardBlock extends Group {
  private static final int EDGE = 14;
  private static final int BADGE_WIDTH = 44;
  private static final int BADGE_HEIGHT = 30;

  CardBlock(Scene.Box box) {
    Area area = box.area();
    setManaged(false);
    if (box.kind() == Scene.Kind.NODE || box.kind() == Scene.Kind.LOAD_BALANCER) {
      add(new Rectangle(area.width(), EDGE), "block-edge");
    }
    box.badge()
        .ifPresent(
            badge ->
                add(
                    new Rectangle(
                        area.width() - BADGE_WIDTH,
                        area.height() - BADGE_HEIGHT,
                        BADGE_WIDTH,
                        BADGE_HEIGHT),
                    "block-" + badge.severity().name().toLowerCase(Locale.ROOT)));
    for (Scene.Row row : box.rows()) {
      row.badge()
          .ifPresent(
              badge ->
                  add(
                      new Rectangle(
                          area.width() - BADGE_WIDTH,
                          row.area().y() - area.y() + 8.0,
                          BADGE_WIDTH,
                          BADGE_HEIGHT),
                      "block-" + badge.severity().name().toLowerCase(Locale.ROOT)));
    }
  }

  private void add(Rectangle rectangle, String style) {
    rectangle.getStyleClass().add(style);
    rectangle.setSmooth(false);
    getChildren().add(rectangle);
  }
}
