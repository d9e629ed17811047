package apim.designer.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Areas of a drawing, found by where they lie: of a large drawing only what is near is looked at.
final class AreaIndex {
  private static final int CELL = 256;

  private final List<Area> areas = new ArrayList<>();
  private final Map<Long, List<Integer>> cells = new HashMap<>();

  static AreaIndex of(List<Area> areas) {
    AreaIndex index = new AreaIndex();
    areas.forEach(index::add);
    return index;
  }

  void add(Area area) {
    int number = areas.size();
    areas.add(area);
    for (int x = cell(area.x()); x <= cell(area.right()); x++) {
      for (int y = cell(area.y()); y <= cell(area.bottom()); y++) {
        cells.computeIfAbsent(key(x, y), _ -> new ArrayList<>()).add(number);
      }
    }
  }

  /// The numbers of the areas that overlap `reach`, in the order in which they were added.
  int[] near(Area reach) {
    BitSet found = new BitSet(areas.size());
    for (int x = cell(reach.x()); x <= cell(reach.right()); x++) {
      for (int y = cell(reach.y()); y <= cell(reach.bottom()); y++) {
        for (int number : cells.getOrDefault(key(x, y), List.of())) {
          if (reach.overlaps(areas.get(number))) {
            found.set(number);
          }
        }
      }
    }
    return found.stream().toArray();
  }

  /// The areas that overlap `reach`, in the order in which they were added.
  List<Area> overlapping(Area reach) {
    List<Area> all = new ArrayList<>();
    for (int number : near(reach)) {
      all.add(areas.get(number));
    }
    return all;
  }

  private static int cell(int coordinate) {
    return Math.floorDiv(coordinate, CELL);
  }

  private static long key(int x, int y) {
    return ((long) x << 32) ^ (y & 0xffffffffL);
  }
}
