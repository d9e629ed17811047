package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.Selection;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.ElementId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Selected boxes put in line with each other, or at equal distances.
public record Arranging(List<Scene.Box> boxes, BoxMoves moves) {
  private static final int FEWEST_IN_LINE = 2;
  private static final int FEWEST_WITH_GAPS = 3;

  /// Where boxes meet.
  public enum Line {
    LEFT("left edges"),
    CENTRE("centres"),
    RIGHT("right edges"),
    TOP("top edges"),
    MIDDLE("middles"),
    BOTTOM("bottom edges");

    private final String words;

    Line(String words) {
      this.words = words;
    }

    /// Such as "left edges".
    public String words() {
      return words;
    }
  }

  public Arranging {
    boxes = List.copyOf(boxes);
  }

  static Arranging of(CanvasState state) {
    Selection selection = state.marked();
    return new Arranging(
        state.scene().boxes().stream().filter(box -> selection.has(box.ref())).toList(),
        state.moves());
  }

  /// Empty where fewer than two boxes are selected, or nothing moves.
  Optional<Edit> aligned(Line line) {
    if (boxes.size() < FEWEST_IN_LINE) {
      return Optional.empty();
    }
    Area all = boxes.stream().map(Scene.Box::area).reduce(Area::with).orElseThrow();
    Map<ElementId, Position> moved = new LinkedHashMap<>();
    boxes.forEach(box -> put(moved, box, aligned(box.area(), all, line)));
    return edit("Align the " + line.words() + " of " + boxes.size() + " boxes", moved);
  }

  private static Position aligned(Area box, Area all, Line line) {
    return switch (line) {
      case LEFT -> new Position(all.x(), box.y());
      case CENTRE -> new Position(all.centreX() - box.width() / 2, box.y());
      case RIGHT -> new Position(all.right() - box.width(), box.y());
      case TOP -> new Position(box.x(), all.y());
      case MIDDLE -> new Position(box.x(), all.centreY() - box.height() / 2);
      case BOTTOM -> new Position(box.x(), all.bottom() - box.height());
    };
  }

  /// Equal gaps between the outermost two; empty where fewer than three boxes are selected, or
  /// nothing moves.
  Optional<Edit> distributed(boolean upright) {
    if (boxes.size() < FEWEST_WITH_GAPS) {
      return Optional.empty();
    }
    ToIntFunction<Area> start = upright ? Area::y : Area::x;
    ToIntFunction<Area> size = upright ? Area::height : Area::width;
    List<Scene.Box> sorted =
        boxes.stream()
            .sorted(Comparator.comparingInt(box -> start.applyAsInt(box.area())))
            .toList();
    int first = start.applyAsInt(sorted.getFirst().area());
    int last = start.applyAsInt(sorted.getLast().area());
    int taken =
        sorted.stream()
            .limit(sorted.size() - 1L)
            .mapToInt(box -> size.applyAsInt(box.area()))
            .sum();
    double gap = (last - first - taken) / (sorted.size() - 1.0);
    Map<ElementId, Position> moved = new LinkedHashMap<>();
    double at = first;
    for (Scene.Box box : sorted) {
      int place = (int) Math.round(at);
      put(
          moved,
          box,
          upright ? new Position(box.area().x(), place) : new Position(place, box.area().y()));
      at += size.applyAsInt(box.area()) + gap;
    }
    return edit(
        "Distribute " + boxes.size() + " boxes " + (upright ? "vertically" : "horizontally"),
        moved);
  }

  private static void put(Map<ElementId, Position> moved, Scene.Box box, Position to) {
    if (to.x() != box.area().x() || to.y() != box.area().y()) {
      moved.put(box.ref().element(), to);
    }
  }

  private Optional<Edit> edit(String name, Map<ElementId, Position> moved) {
    return moved.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit.Together(name, List.of(moves.following(new Edit.Move(moved)))));
  }
}
