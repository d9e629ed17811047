package apim.designer.ui.shell;

import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.session.Session;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.palette.Item;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;

/// Brings items of the palette onto the canvas.
final class Placing {
  private final Session session;
  private final Workbench workbench;
  private final CanvasView canvas;
  private final Pane overlay = new Pane();
  private Optional<Carrying> carrying = Optional.empty();

  Placing(Session session, Workbench workbench, CanvasView canvas) {
    this.session = session;
    this.workbench = workbench;
    this.canvas = canvas;
  }

  /// Lies over the window and shows what is carried.
  Pane overlay() {
    return overlay;
  }

  void watch(Pane window) {
    carrying = Optional.of(new Carrying(window, overlay, this::drop));
  }

  void pick(Item item) {
    carrying.ifPresent(hand -> hand.pick(item));
  }

  void place(Item item) {
    Footprint size = item.footprint();
    add(item, canvas.freePlace(size.width(), size.height()));
  }

  private void drop(Item item, Point2D at) {
    if (canvas.isUnder(at.getX(), at.getY())) {
      Footprint size = item.footprint();
      add(item, canvas.positionAt(at.getX(), at.getY(), size.width(), size.height()));
    }
  }

  private void add(Item item, Position at) {
    workbench.apply(item.placed(session.snapshot().design(), at));
    canvas.requestFocus();
  }
}
