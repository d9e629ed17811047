package apim.designer.diagram;

/// Where a label can stand on a straight piece of a line, from the end of it on: every few pixels,
/// which is often on a long one, so that what covers many of them is charged to all at once.
///
/// @param first the area that the label takes in the first place
/// @param dx how far each place is from the one before
/// @param count at least one
record LabelPlaces(Area first, int dx, int dy, int count) {
  static final int HEIGHT = 16;

  /// What the head of an arrow takes of a line.
  static final int ARROW = 16;

  static final int LEAST_ROOM = 8;
  private static final int STEP = 12;

  /// The places on the piece from `from` to `to`; its middle where it is too short for any.
  static LabelPlaces on(Point from, Point to, int width) {
    int half = (from.y() == to.y() ? width : HEIGHT) / 2 + LEAST_ROOM;
    int length = Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    int nearest = half + ARROW - LEAST_ROOM;
    int room = length - half - nearest;
    if (room < 0) {
      Point middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
      return new LabelPlaces(around(middle, width), 0, 0, 1);
    }
    int dx = Integer.signum(from.x() - to.x());
    int dy = Integer.signum(from.y() - to.y());
    Point start = new Point(to.x() + dx * nearest, to.y() + dy * nearest);
    return new LabelPlaces(around(start, width), dx * STEP, dy * STEP, room / STEP + 1);
  }

  /// What a label takes whose middle is at a point.
  static Area around(Point middle, int width) {
    return new Area(middle.x() - width / 2, middle.y() - HEIGHT / 2, width, HEIGHT);
  }

  Area at(int index) {
    return new Area(first.x() + dx * index, first.y() + dy * index, first.width(), first.height());
  }

  /// How far a place is from a point, in steps.
  int stepsFrom(Point point, int index) {
    Area area = at(index);
    return (Math.abs(area.centreX() - point.x()) + Math.abs(area.centreY() - point.y())) / STEP;
  }

  /// Notes `cost` for each place at which the label would cover something: the first of them takes
  /// it on, the one behind the last lets it go. What comes of all is in [#summed].
  void charge(int[] changes, Area covered, int cost) {
    int from =
        Math.max(
            begin(dx, covered.x() - first.width() - first.x(), covered.right() - first.x()),
            begin(dy, covered.y() - first.height() - first.y(), covered.bottom() - first.y()));
    int end =
        Math.min(
            end(dx, covered.x() - first.width() - first.x(), covered.right() - first.x()),
            end(dy, covered.y() - first.height() - first.y(), covered.bottom() - first.y()));
    if (from < end) {
      changes[from] += cost;
      if (end < count) {
        changes[end] -= cost;
      }
    }
  }

  /// The first index whose distance from the first place is more than `low` and less than `high`.
  private int begin(int step, int low, int high) {
    if (step == 0) {
      return low < 0 && 0 < high ? 0 : count;
    }
    return Math.max(0, Math.floorDiv(step > 0 ? low : -high, Math.abs(step)) + 1);
  }

  /// The index behind the last of them.
  private int end(int step, int low, int high) {
    if (step == 0) {
      return count;
    }
    return Math.clamp(Math.ceilDiv(step > 0 ? high : -low, Math.abs(step)), 0, count);
  }

  /// What each place costs, of the changes from one to the next.
  static int[] summed(int[] changes) {
    for (int i = 1; i < changes.length; i++) {
      changes[i] += changes[i - 1];
    }
    return changes;
  }
}
