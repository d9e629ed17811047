package apim.designer.ui.canvas;

import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/// What mouse and keyboard do on the canvas.
final class Hands {
  private static final int CLICK = 3;
  private static final double ZOOM_STEP = 1.1;

  private final CanvasView canvas;
  private final Pane workspace;
  private boolean spaceHeld;

  Hands(CanvasView canvas, Pane workspace) {
    this.canvas = canvas;
    this.workspace = workspace;
  }

  void attach() {
    workspace.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    workspace.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    workspace.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    workspace.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    workspace.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    workspace.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
  }

  private void pressed(MouseEvent event) {
    workspace.requestFocus();
    boolean pan = event.getButton() == MouseButton.MIDDLE || spaceHeld;
    if (pan) {
      workspace.setCursor(Cursor.CLOSED_HAND);
      canvas.become(canvas.state().with(new Gesture.Panning(viewX(event), viewY(event))));
    } else if (event.getButton() == MouseButton.PRIMARY) {
      double x = canvas.viewport().toSceneX(viewX(event));
      double y = canvas.viewport().toSceneY(viewY(event));
      boolean adding = event.isShiftDown() || event.isShortcutDown();
      Hit hit = Hit.at(canvas.state().scene(), x, y);
      canvas.become(canvas.state().with(new Gesture.Pressed(hit, x, y, adding)));
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (canvas.state().gesture() instanceof Gesture.Panning(double fromX, double fromY)) {
      canvas.look(canvas.viewport().panned(viewX(event) - fromX, viewY(event) - fromY));
      canvas.become(canvas.state().with(new Gesture.Panning(viewX(event), viewY(event))));
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
    CanvasState done = canvas.state();
    workspace.setCursor(Cursor.DEFAULT);
    canvas.become(done.with(new Gesture.None()));
    canvas.desk().select(done.released());
    done.edit().ifPresent(canvas.desk()::apply);
    event.consume();
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      canvas.look(canvas.viewport().zoomed(factor, event.getX(), event.getY()));
    } else {
      canvas.look(canvas.viewport().panned(event.getDeltaX(), event.getDeltaY()));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    int step = event.isAltDown() ? 1 : CanvasState.GRID;
    switch (event.getCode()) {
      case SPACE -> space(event);
      case ENTER -> selectFocused(event);
      case ESCAPE -> {
        canvas.become(canvas.state().with(new Gesture.None()));
        canvas.desk().select(Selection.NONE);
      }
      case LEFT -> nudge(event, -step, 0);
      case RIGHT -> nudge(event, step, 0);
      case UP -> nudge(event, 0, -step);
      case DOWN -> nudge(event, 0, step);
      default -> {}
    }
  }

  private void space(KeyEvent event) {
    spaceHeld = true;
    if (workspace.equals(event.getTarget())) {
      workspace.setCursor(Cursor.OPEN_HAND);
    } else {
      selectFocused(event);
    }
    event.consume();
  }

  private void keyUp(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      spaceHeld = false;
      workspace.setCursor(Cursor.DEFAULT);
    }
  }

  private void selectFocused(KeyEvent event) {
    if (event.getTarget() instanceof Node node
        && node.getId() != null
        && node.getId().startsWith("box-")) {
      canvas.desk().reveal(Selection.of(new Ref(node.getId().substring("box-".length()))));
      event.consume();
    }
  }

  private void nudge(KeyEvent event, int dx, int dy) {
    if (!event.isShortcutDown()) {
      canvas.state().nudge(dx, dy).ifPresent(canvas.desk()::apply);
      event.consume();
    }
  }

  private double viewX(MouseEvent event) {
    return workspace.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
  }

  private double viewY(MouseEvent event) {
    return workspace.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
  }
}
