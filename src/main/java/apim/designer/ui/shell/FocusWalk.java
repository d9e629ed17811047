package apim.designer.ui.shell;

import apim.designer.ui.control.FocusOrder;
import apim.designer.ui.control.FocusTrap;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Brings the keyboard from panel to panel.
final class FocusWalk {
  /// A panel.
  ///
  /// @param open opens it, where it is collapsed
  record Stop(String label, Node panel, Runnable open) {}

  private final List<Stop> stops;

  FocusWalk(List<Stop> stops) {
    this.stops = List.copyOf(stops);
  }

  List<Stop> stops() {
    return stops;
  }

  void to(Stop stop) {
    stop.open().run();
    FocusOrder.first(stop.panel()).ifPresent(Node::requestFocus);
  }

  /// To the open panel that is `step` panels on; past the last the first comes again.
  void walk(@Nullable Node owner, int step) {
    List<Stop> open = stops.stream().filter(stop -> stop.panel().getScene() != null).toList();
    int at = -1;
    for (int i = 0; i < open.size(); i++) {
      if (owner != null && FocusTrap.isWithin(owner, open.get(i).panel())) {
        at = i;
      }
    }
    for (int i = 1; i <= open.size(); i++) {
      int from = at < 0 && step < 0 ? 0 : at;
      Stop next = open.get(Math.floorMod(from + step * i, open.size()));
      Optional<Node> target = FocusOrder.first(next.panel());
      if (target.isPresent()) {
        target.get().requestFocus();
        return;
      }
    }
  }
}
