package apim.designer.ui.shell;

import apim.designer.design.Footprint;
import apim.designer.desk.palette.Item;
import apim.designer.ui.control.Glyph;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// An item of the palette in the hand, on its way to the canvas: dragged there, or kept in hand by
/// a click until the next one. The whole window watches the mouse, so that it matters to nobody
/// where the gesture began.
final class PaletteDrag {
  private static final int CLICK = 4;

  /// What the hand does.
  private sealed interface Hand {
    record Empty() implements Hand {}

    /// Pressed on its row; `again` when it was in hand already.
    record Pressed(Item item, boolean again, Point2D from) implements Hand {}

    record Dragged(Item item) implements Hand {}

    record Armed(Item item) implements Hand {}

    /// Pressed over the canvas, to be placed when the mouse is let go.
    record Aimed(Item item) implements Hand {}

    /// Pressed somewhere else, which lets go of it unless its row says otherwise.
    record Elsewhere(Item item) implements Hand {}
  }

  private final Pane overlay;
  private final Predicate<Point2D> overCanvas;
  private final BiConsumer<Item, Point2D> dropped;
  private final Runnable empty;
  private Hand hand = new Hand.Empty();
  private Point2D pressedAt = Point2D.ZERO;
  private Optional<HBox> ghost = Optional.empty();

  /// @param overlay lies over the whole window and shows what is carried
  /// @param overCanvas whether something can be placed at a point of the window
  /// @param dropped hears what was let go over the canvas, in the window's coordinates
  /// @param empty hears that nothing is in hand any more
  PaletteDrag(
      Pane window,
      Pane overlay,
      Predicate<Point2D> overCanvas,
      BiConsumer<Item, Point2D> dropped,
      Runnable empty) {
    this.overlay = overlay;
    this.overCanvas = overCanvas;
    this.dropped = dropped;
    this.empty = empty;
    overlay.setMouseTransparent(true);
    window.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    window.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    window.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    window.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    window.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !(hand instanceof Hand.Empty)) {
            letGo();
            event.consume();
          }
        });
  }

  /// Takes an item that the mouse is pressed on.
  void pick(Item item) {
    boolean again = hand instanceof Hand.Elsewhere(Item before) && before.equals(item);
    letGo();
    hand = new Hand.Pressed(item, again, pressedAt);
  }

  void letGo() {
    boolean held = !(hand instanceof Hand.Empty);
    hand = new Hand.Empty();
    ghost = Optional.empty();
    overlay.getChildren().clear();
    if (held) {
      empty.run();
    }
  }

  private void pressed(MouseEvent event) {
    pressedAt = at(event);
    if (hand instanceof Hand.Armed(Item item) && event.getButton() == MouseButton.PRIMARY) {
      boolean aimed = overCanvas.test(at(event));
      hand = aimed ? new Hand.Aimed(item) : new Hand.Elsewhere(item);
      if (aimed) {
        event.consume();
      }
    }
  }

  private void moved(MouseEvent event) {
    Point2D at = at(event);
    switch (hand) {
      case Hand.Empty _, Hand.Elsewhere _ -> {}
      case Hand.Armed(Item item) -> show(item, at);
      case Hand.Pressed(Item item, boolean _, Point2D from) -> {
        if (from.distance(at) > CLICK) {
          hand = new Hand.Dragged(item);
          show(item, at);
        }
        event.consume();
      }
      case Hand.Dragged(Item item) -> follow(item, at, event);
      case Hand.Aimed(Item item) -> follow(item, at, event);
    }
  }

  private void follow(Item item, Point2D at, MouseEvent event) {
    show(item, at);
    event.consume();
  }

  private void released(MouseEvent event) {
    switch (hand) {
      case Hand.Empty _, Hand.Armed _ -> {}
      case Hand.Elsewhere _ -> letGo();
      case Hand.Pressed(Item item, boolean again, Point2D from) -> {
        // A quick hand lets go before it was seen to move.
        if (from.distance(at(event)) > CLICK) {
          drop(item, event);
        } else if (again) {
          letGo();
        } else {
          hand = new Hand.Armed(item);
        }
      }
      case Hand.Dragged(Item item) -> drop(item, event);
      case Hand.Aimed(Item item) -> drop(item, event);
    }
  }

  private void drop(Item item, MouseEvent event) {
    letGo();
    if (overCanvas.test(at(event))) {
      dropped.accept(item, at(event));
    }
    event.consume();
  }

  private static Point2D at(MouseEvent event) {
    return new Point2D(event.getSceneX(), event.getSceneY());
  }

  private void show(Item item, Point2D at) {
    HBox card = ghost.orElseGet(() -> ghost(item));
    if (ghost.isEmpty()) {
      ghost = Optional.of(card);
      overlay.getChildren().setAll(card);
    }
    Point2D local = overlay.sceneToLocal(at);
    card.relocate(local.getX() - card.getPrefWidth() / 2, local.getY() - card.getPrefHeight() / 2);
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
