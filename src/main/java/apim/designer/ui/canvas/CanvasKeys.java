package apim.designer.ui.canvas;

import apim.designer.desk.Selection;
import apim.designer.desk.drawing.Canvas;
import apim.designer.desk.drawing.CanvasActions;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Gesture;
import apim.designer.desk.drawing.Walk;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// What the keyboard does on the canvas.
///
/// - Tab goes from box to box in the order of drawing, Enter or the space bar selects the box.
/// - Arrows push what is selected by a step of the grid (with Alt by a pixel); with nothing selected,
///   and always with Ctrl, they walk to the neighbour in that direction: a box, a site, the label of
///   a line, the caption of a zone.
/// - With a line selected, Shift and an arrow push its label, Alt and an arrow its bend.
/// - C draws a line from what is selected; arrows or Tab choose where it ends, Enter connects,
///   Escape gives up.
/// - B makes the selected line a backup or an ordinary member again; Delete removes.
/// - S adds a site to the load balancer that is selected.
/// - Shift+F10 opens the menu of what is selected.
final class CanvasKeys {
  /// Moves by the arrows, from the first press of a key until it is let go, are one step.
  private record Nudge(List<Ref> refs) {}

  private final Canvas canvas;
  private final CanvasActions actions;
  private final Pane workspace;
  private final MouseGestures hands;
  private final Runnable menu;

  /// @param menu opens the menu of what is selected
  CanvasKeys(
      Canvas canvas, CanvasActions actions, Pane workspace, MouseGestures hands, Runnable menu) {
    this.canvas = canvas;
    this.actions = actions;
    this.workspace = workspace;
    this.hands = hands;
    this.menu = menu;
  }

  void attach() {
    workspace.addEventFilter(KeyEvent.KEY_PRESSED, this::filter);
    workspace.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    workspace.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
  }

  /// While a line looks for its end, the keys belong to it.
  private void filter(KeyEvent event) {
    if (!(canvas.state().gesture() instanceof Gesture.Choosing choosing)) {
      return;
    }
    switch (event.getCode()) {
      case RIGHT, DOWN -> choose(choosing.turned(1));
      case LEFT, UP -> choose(choosing.turned(-1));
      case TAB -> choose(choosing.turned(event.isShiftDown() ? -1 : 1));
      case ENTER, SPACE -> canvas.finish();
      case SHIFT, CONTROL, ALT -> {}
      default -> canvas.become(canvas.state().with(new Gesture.None()));
    }
    event.consume();
  }

  private void choose(Gesture.Choosing choosing) {
    canvas.become(canvas.state().with(choosing));
    canvas.show(choosing.target());
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isMetaDown();
    Optional<Walk.Direction> direction = direction(event.getCode());
    // With both, keys align what is selected.
    boolean aligns = event.isAltDown() && event.isShiftDown();
    if (aligns) {
      return;
    }
    if (direction.isPresent()) {
      arrow(event, direction.get());
      return;
    }
    switch (event.getCode()) {
      case SPACE -> space(event);
      case ENTER -> selectFocused(event);
      case ESCAPE -> giveUp(event);
      case C -> run(event, plain, actions::startConnecting);
      case B -> run(event, plain, actions::toggleBackup);
      case S -> run(event, plain && !event.isAltDown(), actions::addSite);
      case F10 -> run(event, event.isShiftDown(), menu);
      case CONTEXT_MENU -> run(event, true, menu);
      default -> {}
    }
  }

  private static void run(KeyEvent event, boolean wanted, Runnable action) {
    if (wanted) {
      action.run();
      event.consume();
    }
  }

  private static Optional<Walk.Direction> direction(KeyCode code) {
    return switch (code) {
      case LEFT -> Optional.of(Walk.Direction.LEFT);
      case RIGHT -> Optional.of(Walk.Direction.RIGHT);
      case UP -> Optional.of(Walk.Direction.UP);
      case DOWN -> Optional.of(Walk.Direction.DOWN);
      default -> Optional.empty();
    };
  }

  private void arrow(KeyEvent event, Walk.Direction direction) {
    int step = event.isAltDown() ? 1 : CanvasState.GRID;
    boolean walks =
        event.isControlDown()
            || event.isShortcutDown()
            || canvas.state().movable(canvas.state().selection().refs()).isEmpty();
    boolean shapes = event.isShiftDown() || event.isAltDown();
    if (walks && shapes && !event.isControlDown() && !event.isShortcutDown()) {
      actions.push(direction, event.isShiftDown());
    } else if (walks) {
      actions.walk(direction);
    } else {
      canvas
          .state()
          .nudge(direction.dx() * step, direction.dy() * step)
          .ifPresent(
              edit -> canvas.desk().type(edit, new Nudge(canvas.state().selection().refs())));
    }
    event.consume();
  }

  private void giveUp(KeyEvent event) {
    boolean idle = canvas.state().gesture() instanceof Gesture.None;
    canvas.become(canvas.state().with(new Gesture.None()));
    if (idle) {
      canvas.desk().select(Selection.NONE);
    }
    event.consume();
  }

  private void space(KeyEvent event) {
    if (!selectFocused(event)) {
      hands.spaceHeld(true);
      event.consume();
    }
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      hands.spaceHeld(false);
    }
    if (direction(event.getCode()).isPresent()) {
      canvas.desk().settle();
    }
  }

  private boolean selectFocused(KeyEvent event) {
    if (event.getTarget() instanceof Card card) {
      canvas.desk().reveal(Selection.of(canvas.state().stacks().all(card.ref())));
      event.consume();
      return true;
    }
    return false;
  }
}
