package apim.designer.ui.canvas;

import apim.designer.desk.drawing.Canvas;
import apim.designer.desk.drawing.CanvasActions;
import apim.designer.desk.drawing.Gesture;
import apim.designer.desk.drawing.Hit;
import apim.designer.desk.drawing.HoverWords;
import apim.designer.desk.drawing.LineGrip;
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
  private static final int WORDS_WIDTH = 420;

  private final Canvas canvas;
  private final Pane workspace;
  private final Runnable closeMenu;
  private final Tooltip words = new Tooltip();
  private final CanvasActions actions;
  private Optional<String> shownWords = Optional.empty();
  private boolean spaceHeld;

  /// @param closeMenu takes the menu away that stands open
  MouseGestures(Canvas canvas, Pane workspace, Runnable closeMenu, CanvasActions actions) {
    this.canvas = canvas;
    this.workspace = workspace;
    this.closeMenu = closeMenu;
    this.actions = actions;
    words.setWrapText(true);
    words.setMaxWidth(WORDS_WIDTH);
  }

  void attach() {
    workspace.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    workspace.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    workspace.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    workspace.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    workspace.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(new Hit.Nothing()));
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

  /// Whether the mouse is let go for the second time on something that is selected, and on no part
  /// of it that does something else.
  private boolean isTwice(MouseEvent event) {
    Hit hit = hit(event);
    return event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && canvas.state().gesture()
            instanceof Gesture.Pressed(Hit _, double _, double _, boolean adding)
        && !adding
        && !(hit instanceof Hit.Plus || hit instanceof Hit.Mark)
        && hit.named().filter(ref -> canvas.state().picking().isAlone(ref)).isPresent();
  }

  private Hit hit(MouseEvent event) {
    return canvas
        .state()
        .hit(
            canvas.viewport().zoom(),
            canvas.viewport().toSceneX(viewX(event)),
            canvas.viewport().toSceneY(viewY(event)));
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
    boolean twice = isTwice(event);
    if (!(canvas.state().gesture() instanceof Gesture.None)) {
      canvas.finish();
    }
    if (twice && actions.collapsing().canOpen()) {
      actions.collapsing().toggle();
    } else if (twice) {
      actions.open();
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    Hit hit = hit(event);
    hover(hit);
    if (!spaceHeld) {
      workspace.setCursor(
          hit instanceof Hit.Something(Ref ref) && !canvas.state().snapshot().readOnly()
              ? LineGrip.at(canvas.state().scene(), ref, sceneX(event), sceneY(event))
                  .map(MouseGestures::cursor)
                  .orElse(Cursor.DEFAULT)
              : cursor(hit));
    }
  }

  private static Cursor cursor(LineGrip grip) {
    return switch (grip) {
      case LineGrip.OfLabel _, LineGrip.OfCorner _ -> Cursor.MOVE;
      case LineGrip.OfPiece piece -> piece.upright() ? Cursor.H_RESIZE : Cursor.V_RESIZE;
    };
  }

  private static Cursor cursor(Hit hit) {
    return switch (hit) {
      case Hit.Socket _, Hit.Knob _, Hit.LineEnd _ -> Cursor.CROSSHAIR;
      case Hit.Plus _, Hit.Mark _ -> Cursor.HAND;
      case Hit.Nothing _, Hit.Something _ -> Cursor.DEFAULT;
    };
  }

  private void hover(Hit hit) {
    if (!hit.named().equals(canvas.state().hovered())) {
      canvas.hover(hit.named());
    }
    Optional<String> next =
        HoverWords.of(canvas.state().snapshot().outcome(), canvas.state().stacks(), hit);
    if (!next.equals(shownWords)) {
      shownWords = next;
      Tooltip.uninstall(workspace, words);
      next.ifPresent(
          text -> {
            words.setText(text);
            Tooltip.install(workspace, words);
          });
    }
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

  private double sceneX(MouseEvent event) {
    return canvas.viewport().toSceneX(viewX(event));
  }

  private double sceneY(MouseEvent event) {
    return canvas.viewport().toSceneY(viewY(event));
  }

  private double viewX(MouseEvent event) {
    return workspace.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
  }

  private double viewY(MouseEvent event) {
    return workspace.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
  }
}
