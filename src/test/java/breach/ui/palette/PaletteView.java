package breach.ui.palette;

import breach.ui.canvas.CanvasState;

/// A panel that imports another panel.
public final class PaletteView {
  CanvasState neighbour() {
    return new CanvasState();
  }
}
