package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.session.Snapshot;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the canvas shows: the design as a scene, what is selected in it, and what the mouse is
/// doing.
record CanvasState(Snapshot snapshot, Scene scene, Selection selection, Gesture gesture) {
  static final int GRID = 8;

  static CanvasState of(Snapshot snapshot, Selection selection) {
    return new CanvasState(
        snapshot, scene(snapshot, snapshot.design()), selection, new Gesture.None());
  }

  private static Scene scene(Snapshot snapshot, Design design) {
    return Scene.of(
        snapshot.outcome().deployment(), design.layout(), snapshot.outcome().findings());
  }

  CanvasState selecting(Selection next) {
    return new CanvasState(snapshot, scene, next, gesture);
  }

  CanvasState with(Gesture next) {
    return new CanvasState(snapshot, scene, selection, next);
  }

  boolean isEmpty() {
    return scene.boxes().isEmpty();
  }

  /// The scene with the boxes where the hand holds them.
  Scene shown() {
    return move().map(edit -> scene(snapshot, edit.applyTo(snapshot.design()))).orElse(scene);
  }

  /// A press becomes the gesture that its place suggests.
  CanvasState dragged(double x, double y, boolean free) {
    return switch (gesture) {
      case Gesture.Pressed pressed -> begun(pressed).dragged(x, y, free);
      case Gesture.Banding band ->
          with(new Gesture.Banding(band.fromX(), band.fromY(), x, y, band.adding()));
      case Gesture.Moving moving ->
          with(
              new Gesture.Moving(
                  moving.boxes(),
                  moving.fromX(),
                  moving.fromY(),
                  step(moving, x - moving.fromX(), free, true),
                  step(moving, y - moving.fromY(), free, false)));
      case Gesture.Connecting line ->
          with(new Gesture.Connecting(line.socket(), line.fromX(), line.fromY(), x, y));
      case Gesture.None _, Gesture.Panning _ -> this;
    };
  }

  private CanvasState begun(Gesture.Pressed pressed) {
    return switch (pressed.hit()) {
      case Hit.Socket(Ref ref) when !snapshot.readOnly() ->
          with(new Gesture.Connecting(ref, pressed.x(), pressed.y(), pressed.x(), pressed.y()));
      case Hit.Something(Ref ref) when box(ref).isPresent() && !snapshot.readOnly() -> {
        Selection held = selection.has(ref) ? selection : Selection.of(ref);
        yield new CanvasState(
            snapshot, scene, held, new Gesture.Moving(boxes(held), pressed.x(), pressed.y(), 0, 0));
      }
      case Hit.Something _, Hit.Socket _, Hit.Nothing _ ->
          with(
              new Gesture.Banding(
                  pressed.x(), pressed.y(), pressed.x(), pressed.y(), pressed.adding()));
    };
  }

  // The box that leads lands on the grid; the others keep their distance to it.
  private int step(Gesture.Moving moving, double distance, boolean free, boolean level) {
    Area leader = box(moving.boxes().getFirst()).orElseThrow().area();
    int from = level ? leader.x() : leader.y();
    double wanted = from + distance;
    return (free ? (int) Math.round(wanted) : snapped(wanted)) - from;
  }

  static int snapped(double coordinate) {
    return (int) Math.round(coordinate / GRID) * GRID;
  }

  /// What is selected once the mouse is let go.
  Selection released() {
    return switch (gesture) {
      case Gesture.Pressed(Hit hit, double _, double _, boolean adding) -> clicked(hit, adding);
      case Gesture.Banding band -> banded(band);
      case Gesture.Moving _, Gesture.Connecting _, Gesture.None _, Gesture.Panning _ -> selection;
    };
  }

  private Selection clicked(Hit hit, boolean adding) {
    return switch (hit) {
      case Hit.Nothing() -> adding ? selection : Selection.NONE;
      case Hit.Something(Ref ref) -> adding ? selection.toggled(ref) : Selection.of(ref);
      case Hit.Socket(Ref ref) -> adding ? selection.toggled(ref) : Selection.of(ref);
    };
  }

  private Selection banded(Gesture.Banding band) {
    Area area = area(band);
    Set<Ref> refs = new LinkedHashSet<>(band.adding() ? selection.refs() : List.of());
    scene.boxes().stream()
        .filter(box -> box.area().overlaps(area))
        .forEach(box -> refs.add(box.ref()));
    return Selection.of(refs);
  }

  static Area area(Gesture.Banding band) {
    int left = (int) Math.min(band.fromX(), band.toX());
    int top = (int) Math.min(band.fromY(), band.toY());
    return new Area(
        left,
        top,
        (int) Math.abs(band.toX() - band.fromX()),
        (int) Math.abs(band.toY() - band.fromY()));
  }

  /// The edit that the gesture makes; empty for one that only looks or selects.
  Optional<Edit> edit() {
    return switch (gesture) {
      case Gesture.Moving _ -> move().map(move -> move);
      case Gesture.Connecting line -> Connecting.edit(this, line);
      case Gesture.None _, Gesture.Pressed _, Gesture.Banding _, Gesture.Panning _ ->
          Optional.empty();
    };
  }

  private Optional<Edit.Move> move() {
    return gesture instanceof Gesture.Moving moving && (moving.dx() != 0 || moving.dy() != 0)
        ? Optional.of(moved(moving.boxes(), moving.dx(), moving.dy()))
        : Optional.empty();
  }

  /// The selected boxes pushed by so many pixels; empty when none is selected.
  Optional<Edit> nudge(int dx, int dy) {
    List<Ref> boxes = boxes(selection);
    return boxes.isEmpty() ? Optional.empty() : Optional.of(moved(boxes, dx, dy));
  }

  private Edit.Move moved(List<Ref> boxes, int dx, int dy) {
    Map<ElementId, Position> positions = new LinkedHashMap<>();
    for (Ref ref : boxes) {
      box(ref)
          .ifPresent(
              box ->
                  positions.put(
                      Selection.ids(ref).getFirst(),
                      within(box.area().x() + (long) dx, box.area().y() + (long) dy)));
    }
    return new Edit.Move(positions);
  }

  /// A position that the drawing has.
  static Position within(long x, long y) {
    return new Position(
        Math.clamp(x, -Position.FARTHEST, Position.FARTHEST),
        Math.clamp(y, -Position.FARTHEST, Position.FARTHEST));
  }

  private List<Ref> boxes(Selection held) {
    return held.refs().stream().filter(ref -> box(ref).isPresent()).toList();
  }

  Optional<Scene.Box> box(Ref ref) {
    return scene.boxes().stream().filter(box -> box.ref().equals(ref)).findFirst();
  }

  /// Where something is drawn.
  Optional<Area> area(Ref ref) {
    return scene.boxes().stream()
        .filter(box -> ref.isWithin(box.ref()))
        .map(Scene.Box::area)
        .findFirst()
        .or(
            () ->
                scene.regions().stream()
                    .filter(region -> region.ref().equals(ref))
                    .map(Scene.Region::area)
                    .findFirst());
  }

  /// Every box.
  Selection all() {
    return Selection.of(scene.boxes().stream().map(Scene.Box::ref).toList());
  }

  /// What removes everything that is selected, as one step.
  Optional<Edit> deletion() {
    List<ElementId> elements = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Ref ref : selection.refs()) {
      List<ElementId> ids = Selection.ids(ref);
      switch (ids.size()) {
        case 1 -> elements.add(ids.getFirst());
        case 2 -> edits.add(new Edit.RemoveSite(ids.getFirst(), ids.get(1)));
        default -> edits.add(new Edit.Disconnect(ids.getFirst(), ids.get(1), ids.get(2)));
      }
    }
    if (!elements.isEmpty()) {
      edits.add(new Edit.Remove(elements));
    }
    return switch (edits.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(edits.getFirst());
      default ->
          Optional.of(new Edit.Together("Remove " + selection.refs().size() + " things", edits));
    };
  }
}
