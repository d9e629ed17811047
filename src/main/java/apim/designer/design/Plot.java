package apim.designer.design;

import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Boxes in their places relative to one another, and the room that they take together.
record Plot(List<Place> places, int width, int height) {
  static final Plot NOTHING = new Plot(List.of(), 0, 0);

  /// Where the top left corner of a box is.
  record Place(ElementId element, int x, int y) {}

  /// What a zone or a frame needs on each side of what it holds.
  record Border(int side, int top, int bottom) {}

  static Plot of(ElementId element, Footprint size) {
    return new Plot(List.of(new Place(element, 0, 0)), size.width(), size.height());
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /// How many columns its boxes stand in.
  int columns() {
    return (int) places.stream().map(Place::x).distinct().count();
  }

  /// One below the other, their middles in line.
  static Plot stacked(List<Plot> plots, int gap) {
    List<Place> places = new ArrayList<>();
    int width = plots.stream().mapToInt(Plot::width).max().orElse(0);
    int y = 0;
    for (Plot plot : present(plots)) {
      y += y == 0 ? 0 : gap;
      places.addAll(plot.movedBy((width - plot.width()) / 2, y));
      y += plot.height();
    }
    return new Plot(places, width, y);
  }

  /// One beside the other, their middles level.
  static Plot beside(List<Plot> plots, int gap) {
    return present(plots).stream().reduce((left, right) -> left.beside(right, gap)).orElse(NOTHING);
  }

  /// This and to its right another one, their middles level.
  Plot beside(Plot other, int gap) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    int highest = Math.max(height, other.height());
    return joined(
        movedBy(0, (highest - height) / 2),
        other.movedBy(width + gap, (highest - other.height()) / 2),
        width + gap + other.width(),
        highest);
  }

  /// This and to its right another one, which begins below this one's end.
  Plot above(Plot other, int right, int below) {
    return joined(
        places,
        other.movedBy(width + right, height + below),
        width + right + other.width(),
        height + below + other.height());
  }

  /// In lines of so many, the columns as wide as their widest.
  static Plot grid(List<Plot> plots, int columns, int across, int down) {
    List<Plot> lines = new ArrayList<>();
    int widest = plots.stream().mapToInt(Plot::width).max().orElse(0);
    for (int i = 0; i < plots.size(); i += columns) {
      List<Plot> line = plots.subList(i, Math.min(plots.size(), i + columns));
      lines.add(
          beside(
              line.stream().map(one -> new Plot(one.places, widest, one.height)).toList(), across));
    }
    return stacked(lines, down);
  }

  Plot within(Border border) {
    return isEmpty()
        ? this
        : new Plot(
            movedBy(border.side(), border.top()),
            width + 2 * border.side(),
            height + border.top() + border.bottom());
  }

  private static Plot joined(List<Place> some, List<Place> more, int width, int height) {
    return new Plot(Stream.concat(some.stream(), more.stream()).toList(), width, height);
  }

  private static List<Plot> present(List<Plot> plots) {
    return plots.stream().filter(plot -> !plot.isEmpty()).toList();
  }

  private List<Place> movedBy(int dx, int dy) {
    return places.stream()
        .map(place -> new Place(place.element(), place.x() + dx, place.y() + dy))
        .toList();
  }
}
