package breach.ui.canvas;

/// What decides, in the window.
public final class CanvasState {
  int zoom() {
    return 1;
  }
}
