package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.diagram.Stacks;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where nodes lie that stood as one card. Where they lay before, as far as nothing lies there now;
/// else in a block of their own, at the card or below it.
///
/// @param opened the drawing with the nodes where they lie
/// @param stacks as they stood before
record Opening(Scene opened, Stacks stacks) {
  private static final int GAP = 24;
  private static final int MOST_TRIES = 400;
  private static final int ROWS = 8;
  private static final Area NOWHERE = new Area(0, 0, 0, 0);

  /// What moves those that lie upon something; empty where none does.
  Optional<Edit> edit() {
    Map<Ref, Area> areas = new HashMap<>();
    opened.boxes().forEach(box -> areas.putIfAbsent(box.ref(), box.area()));
    Map<ElementId, Position> moved = new HashMap<>();
    stacks.cards().sorted().forEach(card -> move(stacks.all(card), areas, moved));
    return moved.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edit.Together("Open equal nodes", List.of(new Edit.Move(moved))));
  }

  private void move(List<Ref> nodes, Map<Ref, Area> areas, Map<ElementId, Position> moved) {
    Set<Ref> own = new HashSet<>(nodes);
    Area first = areas.getOrDefault(nodes.getFirst(), NOWHERE);
    if (!areas.keySet().containsAll(own) || !isAnyCovered(own, areas)) {
      return;
    }
    List<Area> others =
        areas.entrySet().stream()
            .filter(entry -> !own.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    int top = first.y();
    for (int i = 0; i < MOST_TRIES && isTaken(block(first.x(), top, nodes.size()), others); i++) {
      top += Footprint.CARD.height() + GAP;
    }
    for (int i = 0; i < nodes.size(); i++) {
      Area place = place(first.x(), top, i, nodes.size());
      areas.put(nodes.get(i), place);
      moved.put(nodes.get(i).element(), Position.within(place.x(), place.y()));
    }
  }

  private static boolean isAnyCovered(Set<Ref> nodes, Map<Ref, Area> areas) {
    return areas.entrySet().stream()
        .filter(one -> nodes.contains(one.getKey()))
        .anyMatch(
            one ->
                areas.entrySet().stream()
                    .filter(other -> !other.getKey().equals(one.getKey()))
                    .anyMatch(other -> other.getValue().overlaps(one.getValue())));
  }

  private static boolean isTaken(Area block, List<Area> others) {
    return others.stream().anyMatch(block.grown(GAP / 2)::overlaps);
  }

  private static Area block(int left, int top, int count) {
    return place(left, top, 0, count)
        .with(place(left, top, rows(count) - 1, count))
        .with(place(left, top, count - 1, count));
  }

  private static int rows(int count) {
    return Math.min(count, ROWS);
  }

  /// Down one column after the other.
  private static Area place(int left, int top, int number, int count) {
    int column = number / rows(count);
    int row = number % rows(count);
    int width = Footprint.CARD.width();
    int height = Footprint.CARD.height();
    return new Area(left + column * (width + GAP), top + row * (height + GAP), width, height);
  }
}
