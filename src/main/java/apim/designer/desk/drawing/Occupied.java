package apim.designer.desk.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What lies where on the screen, found by its height.
final class Occupied {
  private static final int STRIP = 16;

  private final Map<Integer, List<Piece>> strips = new HashMap<>();

  /// @param owner what it belongs to; what is asked for the same is not in its way
  private record Piece(int owner, double left, double top, double right, double bottom) {
    boolean isBetween(double from, double to) {
      return top < to && from < bottom;
    }
  }

  /// How far something may reach to either side.
  record Room(double left, double right) {
    double width() {
      return right - left;
    }

    Room within(double from, double to) {
      return new Room(Math.max(left, from), Math.min(right, to));
    }
  }

  void add(int owner, double left, double top, double right, double bottom) {
    Piece piece = new Piece(owner, left, top, right, bottom);
    for (int strip = strip(top); strip <= strip(bottom); strip++) {
      strips.computeIfAbsent(strip, _ -> new ArrayList<>()).add(piece);
    }
  }

  /// The room to both sides of a place, between two heights; negative where something lies upon it.
  Room around(int owner, double x, double top, double bottom, Room most) {
    double left = most.left();
    double right = most.right();
    for (int strip = strip(top); strip <= strip(bottom); strip++) {
      for (Piece piece : strips.getOrDefault(strip, List.of())) {
        if (piece.owner() != owner && piece.isBetween(top, bottom)) {
          if (piece.right() <= x) {
            left = Math.max(left, piece.right());
          } else if (piece.left() >= x) {
            right = Math.min(right, piece.left());
          } else {
            return new Room(x, x - 1);
          }
        }
      }
    }
    return new Room(left, right);
  }

  private static int strip(double y) {
    return (int) Math.floor(y / STRIP);
  }
}
