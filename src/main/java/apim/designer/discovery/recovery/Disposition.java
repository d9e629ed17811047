package apim.designer.discovery.recovery;

import apim.designer.nginx.Place;

/// A statement of a configuration and what became of it.
///
/// @param at its file and line
/// @param statement its words, without a body
public record Disposition(Place at, String statement, Fate fate) {
  public String file() {
    return at.file();
  }

  /// Counted from 1.
  public int line() {
    return at.line();
  }

  /// File and line as people write them.
  public String place() {
    return at.toString();
  }

  /// Whether an architect should look at it: the design does not say all of it.
  public boolean loses() {
    return switch (fate) {
      case Fate.Placed placed -> !placed.lost().isEmpty();
      case Fate.Kept _ -> false;
      case Fate.Dropped _ -> true;
    };
  }
}
