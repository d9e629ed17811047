package apim.designer.ui.inspector;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Rows of which one stays where it is on the screen, whatever comes and goes above it: the one under
/// the pointer, else the one that is typed in.
final class SteadyRows extends VBox {
  private final Supplier<Optional<Node>> steady;
  private Optional<ScrollPane> scroll = Optional.empty();
  private Optional<Node> kept = Optional.empty();
  private double top;
  private double hidden;

  /// @param steady the row that is to stay
  SteadyRows(Supplier<Optional<Node>> steady) {
    this.steady = steady;
  }

  void in(ScrollPane pane) {
    scroll = Optional.of(pane);
  }

  @Override
  protected void layoutChildren() {
    double before = top;
    Optional<Node> was = kept;
    super.layoutChildren();
    kept = steady.get().filter(getChildren()::contains);
    top = kept.map(Node::getLayoutY).orElse(0.0);
    scroll.ifPresent(
        pane -> {
          double range = Math.max(0, getHeight() - pane.getViewportBounds().getHeight());
          double offset = pane.getVvalue() * hidden;
          if (kept.isPresent() && kept.equals(was) && top != before && range > 0) {
            pane.setVvalue(Math.clamp((offset + top - before) / range, 0, 1));
          }
          hidden = range;
        });
  }
}
