package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Boxes that go elsewhere on the drawing, and what goes with them.
public record BoxMoves(CanvasState state) {
  /// The boxes that move with `refs`: a zone moves what is in it, and itself when it is empty.
  List<Ref> movable(List<Ref> refs) {
    return new Movable(state.scene(), state.topology().zones()).with(state.stacks().drawn(refs));
  }

  /// The boxes in the hand, so far from where they were taken.
  ///
  /// @param free neither on the grid nor in line with others
  // The box that leads is put in its place; the others keep their distance to it.
  Gesture.Moving carried(Gesture.Moving moving, double dx, double dy, boolean free) {
    Area leader = state.area(moving.boxes().getFirst()).orElseThrow();
    Area wanted =
        new Area(
            (int) Math.round(leader.x() + dx),
            (int) Math.round(leader.y() + dy),
            leader.width(),
            leader.height());
    Guides.Aligned there =
        free
            ? new Guides.Aligned(wanted.x(), wanted.y(), List.of())
            : Guides.aligned(wanted, others(moving.boxes()));
    return new Gesture.Moving(
        moving.boxes(),
        moving.loose(),
        moving.fromX(),
        moving.fromY(),
        there.x() - leader.x(),
        there.y() - leader.y(),
        there.lines());
  }

  private List<Area> others(List<Ref> boxes) {
    Set<Ref> held = Set.copyOf(boxes);
    return state.scene().boxes().stream()
        .filter(box -> !held.contains(box.ref()))
        .map(Scene.Box::area)
        .toList();
  }

  /// What comes of letting go of boxes where they are held; empty where they have not moved.
  Optional<Edit> dropped(Gesture.Moving moving) {
    if (moving.dx() == 0 && moving.dy() == 0) {
      return Optional.empty();
    }
    Edit.Move move = moved(moving.boxes(), moving.dx(), moving.dy());
    Map<Ref, Area> dropped = new LinkedHashMap<>();
    for (Ref ref : moving.loose()) {
      state
          .box(ref)
          .map(box -> shifted(box.area(), moving.dx(), moving.dy()))
          .ifPresent(area -> state.stacks().all(ref).forEach(one -> dropped.put(one, area)));
    }
    List<Edit> zoning = new Zoning(state.scene(), state.topology().zones()).edits(dropped);
    if (zoning.isEmpty()) {
      return Optional.of(move);
    }
    List<Edit> all = new ArrayList<>(zoning);
    all.addFirst(move);
    return Optional.of(new Edit.Together(move.name(), all));
  }

  private static Area shifted(Area area, int dx, int dy) {
    return new Area(area.x() + dx, area.y() + dy, area.width(), area.height());
  }

  /// The selected boxes pushed by so many pixels; empty when none is selected.
  Optional<Edit> nudged(int dx, int dy) {
    // Into no zone and out of none: step by step, every zone on the way would catch them.
    List<Ref> boxes = movable(state.selection().refs());
    return boxes.isEmpty() ? Optional.empty() : Optional.of(moved(boxes, dx, dy));
  }

  private Edit.Move moved(List<Ref> boxes, int dx, int dy) {
    Map<ElementId, Position> positions = new LinkedHashMap<>();
    for (Ref ref : boxes) {
      state
          .area(ref)
          .ifPresent(
              area ->
                  positions.put(
                      ref.element(), Position.within(area.x() + (long) dx, area.y() + (long) dy)));
    }
    return following(new Edit.Move(positions));
  }

  /// With the nodes of a stack where their card goes, so that they lie around it when it is opened.
  Edit.Move following(Edit.Move move) {
    if (state.stacks().isEmpty()) {
      return move;
    }
    Map<ElementId, Position> positions = new LinkedHashMap<>(move.positions());
    move.positions()
        .forEach(
            (lead, to) ->
                state
                    .area(Ref.of(lead))
                    .ifPresent(
                        from ->
                            state.stacks().elements(lead).stream()
                                .filter(node -> !node.equals(lead))
                                .forEach(
                                    node ->
                                        positions.put(
                                            node,
                                            moved(node, to.x() - from.x(), to.y() - from.y())))));
    return new Edit.Move(positions);
  }

  private Position moved(ElementId node, int dx, int dy) {
    Position from =
        state
            .snapshot()
            .design()
            .layout()
            .of(node)
            .or(() -> state.area(Ref.of(node)).map(area -> new Position(area.x(), area.y())))
            .orElse(new Position(0, 0));
    return Position.within(from.x() + (long) dx, from.y() + (long) dy);
  }
}
