package apim.designer.ui.shell;

import apim.designer.ui.canvas.CanvasView;
import java.util.Optional;

/// What commands ask of the canvas. What it cannot do is empty, and then is no command.
interface CanvasActions {
  void deleteSelection();

  void selectAll();

  void zoomBy(double factor);

  void zoomTo(double zoom);

  void fit();

  void reveal();

  default Optional<Runnable> copy() {
    return Optional.empty();
  }

  default Optional<Runnable> cut() {
    return Optional.empty();
  }

  default Optional<Runnable> paste() {
    return Optional.empty();
  }

  default Optional<Runnable> duplicate() {
    return Optional.empty();
  }

  default Optional<Runnable> tidy() {
    return Optional.empty();
  }

  default Optional<Runnable> fitSelection() {
    return Optional.empty();
  }

  default Optional<Runnable> toggleBackup() {
    return Optional.empty();
  }

  default Optional<Runnable> connect() {
    return Optional.empty();
  }

  default Optional<Switch> minimap() {
    return Optional.empty();
  }

  /// Something that is on or off.
  interface Switch {
    boolean isOn();

    void set(boolean on);
  }

  static CanvasActions of(CanvasView canvas) {
    return new CanvasActions() {
      @Override
      public void deleteSelection() {
        canvas.deleteSelection();
      }

      @Override
      public void selectAll() {
        canvas.selectAll();
      }

      @Override
      public void zoomBy(double factor) {
        canvas.zoomBy(factor);
      }

      @Override
      public void zoomTo(double zoom) {
        canvas.zoomTo(zoom);
      }

      @Override
      public void fit() {
        canvas.fit();
      }

      @Override
      public void reveal() {
        canvas.reveal();
      }
    };
  }
}
