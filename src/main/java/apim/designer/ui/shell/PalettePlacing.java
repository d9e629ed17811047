package apim.designer.ui.shell;

import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.desk.Workbench;
import apim.designer.desk.palette.Item;
import apim.designer.session.Session;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.control.FocusOrder;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Brings items of the palette onto the canvas.
final class PalettePlacing {
  private final Session session;
  private final Workbench workbench;
  private final CanvasView canvas;
  private final Pane overlay = new Pane();
  private Optional<PaletteDrag> paletteDrag = Optional.empty();

  PalettePlacing(Session session, Workbench workbench, CanvasView canvas) {
    this.session = session;
    this.workbench = workbench;
    this.canvas = canvas;
  }

  /// Lies over the window and shows what is carried.
  Pane overlay() {
    return overlay;
  }

  /// @param disarm hears that nothing is in hand any more
  void watch(Pane window, Runnable disarm) {
    paletteDrag = Optional.of(new PaletteDrag(window, overlay, this::isCanvas, this::drop, disarm));
  }

  void pick(Item item) {
    paletteDrag.ifPresent(hand -> hand.pick(item));
  }

  void place(Item item, int count) {
    paletteDrag.ifPresent(PaletteDrag::letGo);
    Footprint size = item.footprint();
    add(item, canvas.freePlaces(count, item.tier(), size.width(), size.height()));
    canvas.camera().reveal();
  }

  private boolean isCanvas(Point2D at) {
    return canvas.isUnder(at.getX(), at.getY());
  }

  private void drop(Item item, Point2D at) {
    Footprint size = item.footprint();
    add(item, List.of(canvas.positionAt(at.getX(), at.getY(), size.width(), size.height())));
  }

  private void add(Item item, List<Position> places) {
    workbench.apply(canvas.zoned(item.placed(session.snapshot().design(), places)));
    // The drawing itself, so that arrows push what was placed and C connects it.
    FocusOrder.first(canvas).ifPresent(Node::requestFocus);
  }
}
