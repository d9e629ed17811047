package breach.desk.drawing;

import javafx.seeded.Control;

/// A state that holds a control.
public final class CanvasState {
  Control control() {
    return new Control();
  }
}
