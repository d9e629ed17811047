package apim.designer.ui.canvas;

import javafx.scene.control.Label;

/// A chip whose right end is given, whatever its text is wide.
final class RightLabel extends Label {
  private final double right;

  RightLabel(String text, double right, double top) {
    super(text);
    this.right = right;
    getStyleClass().add("pill");
    setMouseTransparent(true);
    setLayoutY(top);
    widthProperty().addListener((_, _, width) -> setLayoutX(this.right - width.doubleValue()));
  }
}
