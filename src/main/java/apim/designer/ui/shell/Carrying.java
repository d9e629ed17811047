package apim.designer.ui.shell;

import apim.designer.design.Footprint;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.palette.Item;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// An item of the palette in the hand, on its way to the canvas. The whole window watches the
/// mouse, so that it matters to nobody where the gesture began.
final class Carrying {
  private static final int CLICK = 4;

  private final Pane window;
  private final Pane overlay;
  private final BiConsumer<Item, Point2D> dropped;
  private Optional<Item> held = Optional.empty();
  private Optional<Point2D> from = Optional.empty();
  private Optional<HBox> ghost = Optional.empty();

  /// @param overlay lies over the whole window and shows what is carried
  /// @param dropped hears what was let go where, in the window's coordinates
  Carrying(Pane window, Pane overlay, BiConsumer<Item, Point2D> dropped) {
    this.window = window;
    this.overlay = overlay;
    this.dropped = dropped;
    overlay.setMouseTransparent(true);
    window.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    window.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    window.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && held.isPresent()) {
            letGo();
            event.consume();
          }
        });
  }

  void pick(Item item) {
    letGo();
    held = Optional.of(item);
  }

  private void dragged(MouseEvent event) {
    if (held.isEmpty()) {
      return;
    }
    Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
    if (from.isEmpty()) {
      from = Optional.of(at);
    }
    if (ghost.isEmpty() && from.get().distance(at) > CLICK) {
      ghost = Optional.of(ghost(held.get()));
      overlay.getChildren().setAll(ghost.get());
    }
    ghost.ifPresent(
        card -> {
          Point2D local = overlay.sceneToLocal(at);
          card.relocate(
              local.getX() - card.getPrefWidth() / 2, local.getY() - card.getPrefHeight() / 2);
        });
    event.consume();
  }

  private void released(MouseEvent event) {
    Optional<Item> item = held;
    boolean carried = ghost.isPresent();
    letGo();
    if (item.isPresent() && carried) {
      dropped.accept(item.get(), new Point2D(event.getSceneX(), event.getSceneY()));
      event.consume();
    }
  }

  private void letGo() {
    held = Optional.empty();
    from = Optional.empty();
    ghost = Optional.empty();
    overlay.getChildren().clear();
    window.setCursor(null);
  }

  private static HBox ghost(Item item) {
    Footprint size = item.footprint();
    HBox card = new HBox(10, new Glyph(item.icon(), item.hue(), 24), new Label(item.label()));
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().add("ghost");
    card.setPrefSize(size.width(), size.height());
    return card;
  }
}
