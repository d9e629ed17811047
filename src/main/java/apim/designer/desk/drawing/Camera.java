package apim.designer.desk.drawing;

import apim.designer.design.Shape;

/// What is seen of the drawing, and how large.
public interface Camera {
  double STEP = 1.25;

  void zoomBy(double factor);

  default void zoomIn() {
    zoomBy(STEP);
  }

  default void zoomOut() {
    zoomBy(1 / STEP);
  }

  /// @param zoom 1 for 100 %
  void zoomTo(double zoom);

  /// Shows the whole drawing, and keeps doing so until the architect zooms or pans.
  void fit();

  /// Shows what is selected as large as it fits; everything when nothing is selected.
  void fitSelection();

  /// Brings what is selected into view.
  void reveal();

  boolean isMinimapShown();

  /// Whether a map of the drawing stands in the corner while not all of it is in view.
  void setMinimapShown(boolean shown);

  /// How much room there is for the drawing.
  Shape room();

  /// Does what moves boxes, in such a way that one sees where each goes.
  void glide(Runnable move);
}
