package apim.designer.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// Boxes that belong together, in as few rectangles as hold nothing else: where something foreign
/// stands among them they are cut apart beside it.
///
/// @param frame what is drawn around the smallest area that holds a group
record Groups(List<Area> foreign, UnaryOperator<Area> frame) {
  /// Where a group can be cut in two, and what would still be wrong afterwards.
  ///
  /// @param intruders foreign boxes within either half
  /// @param gap how far the halves stand apart
  /// @param uneven how many more boxes one half has than the other
  private record Cut(List<Area> first, List<Area> second, int intruders, int gap, int uneven) {
    static final Comparator<Cut> BEST_FIRST =
        Comparator.comparingInt(Cut::intruders)
            .thenComparing(Comparator.comparingInt(Cut::gap).reversed())
            .thenComparingInt(Cut::uneven);
  }

  /// The members of each group; one that stands alone is a group, whatever lies upon it.
  List<List<Area>> of(List<Area> members) {
    List<List<Area>> groups = new ArrayList<>();
    List<List<Area>> open = new ArrayList<>();
    if (!members.isEmpty()) {
      open.add(members);
    }
    while (!open.isEmpty()) {
      List<Area> group = open.removeLast();
      List<Area> within = within(foreign, hull(group));
      if (group.size() == 1 || within.isEmpty()) {
        groups.add(group);
      } else {
        Cut cut = best(group, within);
        open.add(cut.second());
        open.add(cut.first());
      }
    }
    return groups;
  }

  static Area hull(List<Area> group) {
    return group.stream().reduce(Area::with).orElseThrow();
  }

  private List<Area> within(List<Area> candidates, Area hull) {
    Area drawn = frame.apply(hull);
    return candidates.stream().filter(drawn::overlaps).toList();
  }

  private Cut best(List<Area> group, List<Area> within) {
    List<Cut> cuts = new ArrayList<>();
    cuts.addAll(cuts(group, within, Area::x, Area::right));
    cuts.addAll(cuts(group, within, Area::y, Area::bottom));
    return cuts.stream().min(Cut.BEST_FIRST).orElseThrow();
  }

  /// The cuts between neighbours along one axis.
  private List<Cut> cuts(
      List<Area> group, List<Area> within, ToIntFunction<Area> begin, ToIntFunction<Area> end) {
    List<Area> sorted = group.stream().sorted(Comparator.comparingInt(begin)).toList();
    int size = sorted.size();
    int[] after = new int[size];
    Optional<Area> rest = Optional.empty();
    for (int i = size - 1; i > 0; i--) {
      Area one = sorted.get(i);
      Area hull = rest.map(one::with).orElse(one);
      rest = Optional.of(hull);
      after[i] = within(within, hull).size();
    }
    List<Cut> cuts = new ArrayList<>();
    Area before = sorted.getFirst();
    for (int i = 1; i < size; i++) {
      Area next = sorted.get(i);
      cuts.add(
          new Cut(
              sorted.subList(0, i),
              sorted.subList(i, size),
              within(within, before).size() + after[i],
              begin.applyAsInt(next) - end.applyAsInt(before),
              Math.abs(size - 2 * i)));
      before = before.with(next);
    }
    return cuts;
  }
}
