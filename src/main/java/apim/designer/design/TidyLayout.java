package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Note;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Places what has no place: by tier from left to right, in the shape that can be shown largest,
/// notes below. What has a place keeps it; equal designs get equal places.
public final class TidyLayout {
  private static final int GRID = 8;
  private static final int GAP = 32;

  private final Topology topology;
  private final Tiers tiers;
  private final Map<ElementId, Position> ideal = new LinkedHashMap<>();

  private TidyLayout(Topology topology) {
    this.topology = topology;
    this.tiers = new Tiers(topology);
  }

  /// `layout` with a position for every element that has none.
  public static Layout complete(Topology topology, Layout layout) {
    Set<ElementId> drawnAround = drawnAround(topology);
    return topology.ids().allMatch(id -> layout.of(id).isPresent() || drawnAround.contains(id))
        ? layout
        : tidy(topology, Shape.USUAL).fitInto(layout);
  }

  /// The zones whose place is where their elements are.
  private static Set<ElementId> drawnAround(Topology topology) {
    Set<ElementId> zones =
        topology.zones().stream().map(Zone::id).collect(Collectors.toCollection(HashSet::new));
    Set<ElementId> empty = new HashSet<>(zones);
    Set<ElementId> all = topology.ids().collect(Collectors.toSet());
    for (int before = -1; before != empty.size(); ) {
      before = empty.size();
      topology.zones().stream()
          .filter(
              zone ->
                  zone.elements().stream()
                      .anyMatch(one -> all.contains(one) && !empty.contains(one)))
          .map(Zone::id)
          .forEach(empty::remove);
    }
    zones.removeAll(empty);
    return zones;
  }

  /// Everything in its tidy place, to be shown in a room of a shape.
  public static Layout shaped(Topology topology, Shape shape) {
    return tidy(topology, shape).fitInto(Layout.EMPTY);
  }

  private static TidyLayout tidy(Topology topology, Shape shape) {
    TidyLayout tidy = new TidyLayout(topology);
    Arrangement.largest(topology, tidy.tiers, shape)
        .places()
        .forEach(place -> tidy.put(place.element(), place.x(), place.y()));
    tidy.placeBelow();
    return tidy;
  }

  private Footprint size(ElementId element) {
    return tiers.size(element);
  }

  private int bottom() {
    return ideal.entrySet().stream()
        .mapToInt(entry -> entry.getValue().y() + size(entry.getKey()).height())
        .max()
        .orElse(0);
  }

  /// Notes and empty zones in a row below the tiers.
  private void placeBelow() {
    int y = ideal.isEmpty() ? 0 : bottom() + 2 * GAP;
    int x = 0;
    List<ElementId> below = new ArrayList<>();
    topology.notes().stream().map(Note::id).forEach(below::add);
    Set<ElementId> drawnAround = drawnAround(topology);
    topology.zones().stream()
        .map(Zone::id)
        .filter(zone -> !drawnAround.contains(zone))
        .forEach(below::add);
    for (ElementId element : below) {
      put(element, x, y);
      x += size(element).width() + GAP;
    }
  }

  private void put(ElementId element, int x, int y) {
    ideal.putIfAbsent(element, new Position(onGrid(x), onGrid(y)));
  }

  private static int onGrid(int value) {
    int limited = Math.clamp(value, 0, Position.FARTHEST - GRID);
    return (limited + GRID / 2) / GRID * GRID;
  }

  /// What has no place yet moves down from its tidy place until nothing stands there.
  private Layout fitInto(Layout layout) {
    Map<ElementId, Position> all = new LinkedHashMap<>(layout.positions());
    Map<ElementId, Position> taken = new LinkedHashMap<>();
    ideal.keySet().forEach(id -> layout.of(id).ifPresent(at -> taken.put(id, at)));
    boolean nothingPlaced = taken.isEmpty();
    ideal.forEach(
        (element, wanted) -> {
          if (!layout.positions().containsKey(element)) {
            Position free = nothingPlaced ? wanted : free(element, wanted, taken);
            taken.put(element, free);
            all.put(element, free);
          }
        });
    return layout.withPositions(all);
  }

  private Position free(ElementId element, Position wanted, Map<ElementId, Position> taken) {
    Position at = wanted;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (var other : taken.entrySet()) {
        int below = other.getValue().y() + size(other.getKey()).height() + GAP;
        boolean deeper = below > at.y() && below <= Position.FARTHEST;
        if (deeper && collides(element, at, other.getKey(), other.getValue())) {
          at = new Position(at.x(), below);
          moved = true;
        }
      }
    }
    return at;
  }

  private boolean collides(ElementId a, Position at, ElementId b, Position other) {
    return at.x() < other.x() + size(b).width() + GAP
        && other.x() < at.x() + size(a).width() + GAP
        && at.y() < other.y() + size(b).height() + GAP
        && other.y() < at.y() + size(a).height() + GAP;
  }
}
