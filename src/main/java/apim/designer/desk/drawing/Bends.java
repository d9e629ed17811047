package apim.designer.desk.drawing;

import apim.designer.diagram.Point;
import java.util.ArrayList;
import java.util.List;

/// A line as its straight pieces: by turns level and upright, from one level piece to another.
///
/// @param places how far down each level piece is, and how far across each upright one
/// @param fromX where the line starts
/// @param toX where it ends
record Bends(List<Integer> places, int fromX, int toX) {
  /// How far from its box a line turns that did not turn before.
  private static final int STUB = 24;

  private static final int NEAR = 6;

  Bends {
    places = List.copyOf(places);
  }

  static Bends of(List<Point> way) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < way.size(); i++) {
      places.add(i % 2 == 1 ? way.get(i).y() : way.get(i).x());
    }
    return new Bends(places, way.getFirst().x(), way.getLast().x());
  }

  private int last() {
    return places.size() - 1;
  }

  /// Whether a piece ends at a box, so that it must turn before it can go elsewhere.
  boolean isAtEnd(int piece) {
    return piece == 0 || piece == last();
  }

  /// Where a piece that is put to a place joins another that it continues, or the place itself.
  int joined(int piece, int place) {
    for (int other : List.of(piece, piece - 2, piece + 2)) {
      if (other >= 0 && other <= last() && Math.abs(places.get(other) - place) <= NEAR) {
        return places.get(other);
      }
    }
    return place;
  }

  /// With a piece elsewhere. One that ends at a box leaves it where it did.
  Bends moved(int piece, int place) {
    List<Integer> moved = new ArrayList<>(places);
    int out = turn(fromX, last() == 0 ? toX : places.get(1));
    int in = turn(toX, last() == 0 ? fromX : places.get(Math.max(0, last() - 1)));
    if (place == places.get(piece)) {
      return this;
    }
    if (last() == 0) {
      moved.addAll(List.of(out, place, in, places.getFirst()));
    } else if (piece == 0) {
      moved.addAll(1, List.of(out, place));
    } else if (piece == last()) {
      moved.addAll(piece, List.of(place, in));
    } else {
      moved.set(piece, place);
    }
    return new Bends(straightened(moved), fromX, toX);
  }

  /// With a piece elsewhere that ends at no box; it joins no other.
  Bends at(int piece, int place) {
    List<Integer> moved = new ArrayList<>(places);
    moved.set(piece, place);
    return new Bends(moved, fromX, toX);
  }

  /// Where a line turns first on its way from a box.
  private static int turn(int from, int towards) {
    int room = Math.abs(towards - from) / 3;
    return from + Integer.signum(towards - from) * Math.min(STUB, room);
  }

  /// Without the step between two pieces that are in line.
  private static List<Integer> straightened(List<Integer> places) {
    List<Integer> kept = new ArrayList<>();
    for (Integer place : places) {
      kept.add(place);
      int last = kept.size() - 1;
      if (last >= 2 && kept.get(last).equals(kept.get(last - 2))) {
        kept.subList(last - 1, last + 1).clear();
      }
    }
    return kept;
  }

  /// Where the line turns, as a layout has it.
  List<Integer> turns() {
    return last() < 2 ? List.of() : places.subList(1, last());
  }
}
