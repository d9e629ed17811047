package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A text on a ground of its own. Plain shapes: a large drawing has hundreds of them.
final class RouteCaption extends Group {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass DERIVED = PseudoClass.getPseudoClass("derived");

  // A font that is wider than the drawing reckons with breaks no line.
  private static final int SLACK = 40;

  private final Rectangle ground = new Rectangle();
  private final Text text = new Text();
  private Optional<Scene.Caption> shown = Optional.empty();

  RouteCaption() {
    ground.setArcWidth(6);
    ground.setArcHeight(6);
    ground.getStyleClass().add("route-caption-ground");
    text.getStyleClass().add("route-caption");
    text.setTextAlignment(TextAlignment.CENTER);
    text.setTextOrigin(VPos.CENTER);
    getChildren().addAll(ground, text);
  }

  void show(Optional<Scene.Caption> caption, Scene.Tone tone) {
    pseudoClassStateChanged(WRONG, tone == Scene.Tone.ERROR);
    pseudoClassStateChanged(DERIVED, tone == Scene.Tone.DERIVED);
    if (!caption.equals(shown)) {
      shown = caption;
      setVisible(caption.isPresent());
      caption.ifPresent(this::write);
    }
  }

  private void write(Scene.Caption caption) {
    Area area = caption.area();
    ground.setX(area.x());
    ground.setY(area.y());
    ground.setWidth(area.width());
    ground.setHeight(area.height());
    text.setText(caption.text());
    text.setWrappingWidth(area.width() + 2 * SLACK);
    text.setX(area.x() - SLACK);
    text.setY(area.centreY());
  }
}
