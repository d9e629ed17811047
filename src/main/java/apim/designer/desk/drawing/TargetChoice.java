package apim.designer.desk.drawing;

import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// Begins a line whose end is chosen with keys.
final class TargetChoice {
  private TargetChoice() {}

  /// @param from where the line is to start: one thing, several nodes, or a site with the nodes that
  ///     it is to lead to
  static void begin(Canvas canvas, List<Ref> from) {
    CanvasState state = canvas.state();
    if (state.snapshot().readOnly()) {
      return;
    }
    List<ElementId> nodes = state.nodes(from);
    List<Ref> sockets = from.stream().filter(ref -> !isAmong(ref, nodes)).toList();
    if (nodes.size() + sockets.size() == 1) {
      choose(canvas, Connecting.tie(state.topology(), from.getFirst()));
    } else if (sockets.isEmpty() && !nodes.isEmpty()) {
      choose(canvas, Optional.of(new PendingLine.Joining(nodes)));
    } else if (sockets.size() == 1 && state.isSocket(sockets.getFirst())) {
      canvas.make(
          state.connecting(new PendingLine.Joining(nodes)).offers(sockets.getFirst()),
          sockets.getFirst());
    } else {
      choose(canvas, Optional.empty());
    }
  }

  private static boolean isAmong(Ref ref, List<ElementId> nodes) {
    return ref instanceof Ref.OfElement(ElementId element) && nodes.contains(element);
  }

  private static void choose(Canvas canvas, Optional<PendingLine> tie) {
    CanvasState state = canvas.state();
    if (tie.isEmpty()) {
      canvas
          .desk()
          .say("A line starts at a site or at a box: select one, or several nodes, first.");
      return;
    }
    List<Ref> targets = state.connecting(tie.get()).targets(state.scene());
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
