package apim.designer.desk.drawing;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// Begins a line whose end is chosen with keys.
final class TargetChoice {
  private TargetChoice() {}

  /// @param from where the line is to start; empty when nothing is selected
  static void begin(Canvas canvas, Optional<Ref> from) {
    CanvasState state = canvas.state();
    if (state.snapshot().readOnly()) {
      return;
    }
    Optional<PendingLine> tie = from.flatMap(ref -> Connecting.tie(state.topology(), ref));
    if (tie.isEmpty()) {
      canvas.desk().say("A line starts at a site or at a box: select one first.");
      return;
    }
    List<Ref> targets = new Connecting(state.topology(), tie.get()).targets(state.scene());
    if (targets.isEmpty()) {
      canvas.desk().say("There is no box that this line could lead to yet.");
      return;
    }
    canvas.focus();
    canvas.become(state.with(new Gesture.Choosing(tie.get(), targets, 0)));
    canvas.show(targets.getFirst());
    canvas
        .desk()
        .say("Choose the end of the line with the arrow keys; Enter connects, Escape gives up.");
  }
}
