package apim.designer.ui.canvas;

import apim.designer.desk.drawing.Canvas;
import apim.designer.desk.drawing.Gesture;
import apim.designer.desk.drawing.Hit;
import apim.designer.desk.drawing.LineWords;
import apim.designer.topology.Ref;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/// What the mouse does on the canvas.
final class MouseGestures {
  private static final int CLICK = 3;
  private static final double ZOOM_STEP = 1.1;

  private final Canvas canvas;
  private final Pane workspace;
  private final Runnable closeMenu;
  private final Tooltip words = new Tooltip();
  private boolean spaceHeld;

  /// @param closeMenu takes the menu away that stands open
  MouseGestures(Canvas canvas, Pane workspace, Runnable closeMenu) {
    this.canvas = canvas;
    this.workspace = workspace;
    this.closeMenu = closeMenu;
  }

  void attach() {
    workspace.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    workspace.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    workspace.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    workspace.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    workspace.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(Optional.empty()));
    workspace.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  /// While the space bar is down, the mouse moves the view.
  void spaceHeld(boolean held) {
    spaceHeld = held;
    workspace.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  private void pressed(MouseEvent event) {
    workspace.requestFocus();
    closeMenu.run();
    boolean pan = event.getButton() == MouseButton.MIDDLE || spaceHeld;
    if (pan) {
      workspace.setCursor(Cursor.CLOSED_HAND);
      canvas.become(canvas.state().with(new Gesture.Panning(viewX(event), viewY(event))));
    } else if (event.getButton() == MouseButton.PRIMARY) {
      double x = canvas.viewport().toSceneX(viewX(event));
      double y = canvas.viewport().toSceneY(viewY(event));
      boolean adding = event.isShiftDown() || event.isShortcutDown();
      Hit hit = canvas.state().hit(canvas.viewport().zoom(), x, y);
      canvas.become(canvas.state().with(new Gesture.Pressed(hit, x, y, adding)));
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (canvas.state().gesture() instanceof Gesture.Panning(double fromX, double fromY)) {
      canvas.look(canvas.viewport().panned(viewX(event) - fromX, viewY(event) - fromY));
      canvas.hold(new Gesture.Panning(viewX(event), viewY(event)));
    } else {
      double x = canvas.viewport().toSceneX(viewX(event));
      double y = canvas.viewport().toSceneY(viewY(event));
      if (!(canvas.state().gesture() instanceof Gesture.Pressed pressed)
          || Math.hypot(x - pressed.x(), y - pressed.y()) * canvas.viewport().zoom() > CLICK) {
        canvas.become(canvas.state().dragged(x, y, event.isAltDown()));
      }
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    workspace.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    if (!(canvas.state().gesture() instanceof Gesture.None)) {
      canvas.finish();
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    double x = canvas.viewport().toSceneX(viewX(event));
    double y = canvas.viewport().toSceneY(viewY(event));
    Hit hit = canvas.state().hit(canvas.viewport().zoom(), x, y);
    hover(hit.named());
    if (!spaceHeld) {
      workspace.setCursor(
          hit instanceof Hit.Socket || hit instanceof Hit.Knob || hit instanceof Hit.LineEnd
              ? Cursor.CROSSHAIR
              : Cursor.DEFAULT);
    }
  }

  private void hover(Optional<Ref> ref) {
    if (!ref.equals(canvas.state().hovered())) {
      canvas.hover(ref);
      Tooltip.uninstall(workspace, words);
      ref.flatMap(this::wordsOf)
          .ifPresent(
              text -> {
                words.setText(text);
                Tooltip.install(workspace, words);
              });
    }
  }

  /// What a line says; empty for anything else.
  private Optional<String> wordsOf(Ref ref) {
    return LineWords.of(canvas.state().snapshot().outcome().deployment(), ref);
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      if (event.getDeltaY() != 0) {
        double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
        canvas.look(canvas.viewport().zoomed(factor, event.getX(), event.getY()));
      }
    } else {
      canvas.look(canvas.viewport().panned(event.getDeltaX(), event.getDeltaY()));
    }
    event.consume();
  }

  private double viewX(MouseEvent event) {
    return workspace.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
  }

  private double viewY(MouseEvent event) {
    return workspace.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
  }
}
