package apim.designer.desk.drawing;

import apim.designer.desk.Selection;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What becomes selected: of nodes and lines that are drawn as one, all.
public record Picking(CanvasState state) {
  /// What is selected once the mouse is let go.
  Selection released() {
    return switch (state.gesture()) {
      case Gesture.Pressed(Hit hit, double _, double _, boolean adding) -> clicked(hit, adding);
      case Gesture.Banding band -> banded(band);
      case Gesture.Moving _, Gesture.Shaping _, Gesture.Connecting _, Gesture.Choosing _ ->
          state.selection();
      case Gesture.None _, Gesture.Panning _ -> state.selection();
    };
  }

  private Selection clicked(Hit hit, boolean adding) {
    return hit.named()
        .map(state.stacks()::all)
        .map(refs -> adding ? toggled(refs) : Selection.of(refs))
        .orElse(adding ? state.selection() : Selection.NONE);
  }

  private Selection toggled(List<Ref> refs) {
    List<Ref> changed = new ArrayList<>(state.selection().refs());
    if (!changed.removeAll(refs)) {
      changed.addAll(refs);
    }
    return Selection.of(changed);
  }

  private Selection banded(Gesture.Banding band) {
    Area area = CanvasState.area(band);
    Set<Ref> refs = new LinkedHashSet<>(band.adding() ? state.selection().refs() : List.of());
    state.scene().boxes().stream()
        .filter(box -> box.area().overlaps(area))
        .forEach(box -> refs.addAll(state.stacks().all(box.ref())));
    return Selection.of(refs);
  }

  /// Every box.
  Selection all() {
    return whole(Selection.of(state.scene().boxes().stream().map(Scene.Box::ref).toList()));
  }

  /// With all that is drawn as one with what is selected.
  Selection whole(Selection part) {
    return Selection.of(state.stacks().all(part.refs()));
  }

  /// Whether it is selected, with all that is drawn as one with it, and nothing else is.
  public boolean isAlone(Ref ref) {
    return Set.copyOf(state.stacks().all(ref)).equals(Set.copyOf(state.selection().refs()));
  }
}
