package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/// What is on a card that is seen from so far that nothing on it could be read: its hue, and the
/// colour of the worst that was found. Rectangles without round corners: a large drawing has
/// hundreds of them.
final class CardBlock extends Group {
  private static final int EDGE = 10;
  private static final int MARK_HEIGHT = 8;
  private static final int SITE_MARK = 28;

  /// How far the card behind the first is seen.
  private static final int STACKED = 10;

  CardBlock(Scene.Box box) {
    Area area = box.area();
    setManaged(false);
    getStyleClass().add("card-block");
    if (box.kind() == Scene.Kind.STACK) {
      add(new Rectangle(STACKED, STACKED, area.width(), area.height()), "block-ground");
    }
    add(new Rectangle(area.width(), area.height()), "block-ground");
    if (box.kind() != Scene.Kind.EXTERNAL && box.kind() != Scene.Kind.NOTE) {
      add(new Rectangle(area.width(), EDGE), "block-edge");
    }
    box.badge()
        .ifPresent(badge -> mark(badge, 0, area.height() - MARK_HEIGHT, area.width(), MARK_HEIGHT));
    for (Scene.Row row : box.rows()) {
      int top = row.area().y() - area.y() + 8;
      row.badge()
          .ifPresent(badge -> mark(badge, area.width() - SITE_MARK, top, SITE_MARK, SITE_MARK));
    }
  }

  private void mark(Scene.Badge badge, int left, int top, int width, int height) {
    add(
        new Rectangle(left, top, width, height),
        "block-" + badge.severity().name().toLowerCase(Locale.ROOT));
  }

  private void add(Rectangle rectangle, String style) {
    rectangle.getStyleClass().add(style);
    rectangle.setSmooth(false);
    getChildren().add(rectangle);
  }
}
