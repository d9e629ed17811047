package apim.designer.ui.journey;

import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;

/// The event of a mouse wheel.
final class Wheel {
  private Wheel() {}

  /// A turn while Ctrl is held.
  ///
  /// @param scene where, in the window
  /// @param turn away from the hand where it is positive
  static ScrollEvent withControl(Point2D scene, Point2D screen, double turn) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        scene.getX(),
        scene.getY(),
        screen.getX(),
        screen.getY(),
        false,
        true,
        false,
        false,
        false,
        false,
        0,
        turn,
        0,
        turn,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
