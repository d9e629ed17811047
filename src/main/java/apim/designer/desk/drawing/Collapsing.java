package apim.designer.desk.drawing;

import apim.designer.diagram.EqualNodes;
import apim.designer.topology.ElementId;
import java.util.List;

/// Lets equal nodes stand as one card, and opens such cards again.
public record Collapsing(Canvas canvas) {
  /// Opens the selected cards that stand for several nodes; where there is none, makes a card of
  /// each selected node and its equals.
  public void toggle() {
    List<ElementId> nodes = canvas.state().nodes(canvas.state().selection().refs());
    if (canOpen()) {
      open(stacked());
    } else if (nodes.isEmpty()) {
      canvas.desk().say("Select a node first: it is collapsed with those that are equal to it.");
    } else {
      collapse(nodes);
    }
  }

  /// Whether cards are selected that stand for several nodes.
  public boolean canOpen() {
    return !stacked().isEmpty();
  }

  /// Whether a node is selected that has its equals beside it.
  public boolean canCollapse() {
    CanvasState state = canvas.state();
    List<ElementId> nodes = state.nodes(state.selection().refs());
    return !nodes.isEmpty()
        && EqualNodes.of(state.deployment()).stream()
            .anyMatch(
                group ->
                    group.stream().anyMatch(nodes::contains)
                        && !state.collapse().wanted().containsAll(group));
  }

  /// Whether any card stands for several nodes.
  boolean hasCards() {
    return !canvas.state().stacks().isEmpty();
  }

  private List<ElementId> stacked() {
    CanvasState state = canvas.state();
    return state.nodes(state.selection().refs()).stream()
        .filter(node -> state.stacks().elements(node).size() > 1)
        .toList();
  }

  public void collapseAll() {
    collapse(List.of());
  }

  private void collapse(List<ElementId> nodes) {
    CanvasState before = canvas.state();
    Collapse next = before.collapse().closing(before.deployment(), nodes);
    if (next.stacks().equals(before.stacks())) {
      canvas.desk().say("No nodes are equal: of one kind, at one place, behind the same sites.");
      return;
    }
    canvas.become(before.collapsing(next));
    CanvasState now = canvas.state();
    canvas.desk().select(now.picking().whole(now.selection()));
    long cards = now.stacks().cards().count();
    int all = now.stacks().cards().mapToInt(card -> now.stacks().all(card).size()).sum();
    canvas
        .desk()
        .say(
            all
                + " nodes stand as "
                + (cards == 1 ? "one card" : cards + " cards")
                + "; tidying the drawing closes the gaps.");
  }

  public void openAll() {
    open(List.of());
  }

  /// Opens the cards of some nodes, or all where none are given.
  void open(List<ElementId> nodes) {
    CanvasState before = canvas.state();
    if (before.stacks().isEmpty()) {
      canvas.desk().say("No card stands for several nodes.");
      return;
    }
    canvas.become(before.collapsing(before.collapse().opening(before.deployment(), nodes)));
    CanvasState now = canvas.state();
    if (canvas.desk().canEdit()) {
      new Opening(now.scene(), before.stacks().without(now.stacks()))
          .edit()
          .ifPresent(canvas.desk()::apply);
    }
  }
}
