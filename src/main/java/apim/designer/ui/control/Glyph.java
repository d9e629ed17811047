package apim.designer.ui.control;

import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A drawing of `/icons`, stroked in the hue of what it stands for.
public final class Glyph extends StackPane {
  private static final double GRID = 24;

  /// @param size of a side, in pixels
  public Glyph(String icon, Hue hue, double size) {
    this(Icons.paths(icon), size);
    getStyleClass().add(styleClass(hue));
  }

  /// @param strokes path data on a grid of 24
  public Glyph(List<String> strokes, double size) {
    getStyleClass().add("glyph");
    Group group = new Group(new Rectangle(GRID, GRID, null));
    for (String stroke : strokes) {
      SVGPath path = new SVGPath();
      path.setContent(stroke);
      path.getStyleClass().add("glyph-stroke");
      group.getChildren().add(path);
    }
    group.getTransforms().add(new Scale(size / GRID, size / GRID));
    getChildren().add(new Group(group));
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  /// The style class under which the sheets define `-hue`.
  public static String styleClass(Hue hue) {
    return "hue-" + hue.name().toLowerCase(Locale.ROOT);
  }
}
