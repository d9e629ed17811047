package apim.designer.desk.drawing;

/// A name as it stands on a drawing that is made smaller, always in one size on the screen.
///
/// @param key of what is named, so that it stays the same name at another zoom
/// @param text what of the name has room
/// @param left its left edge, in pixels of the screen from the drawing's origin
/// @param top its upper edge, likewise
/// @param width in pixels of the screen
/// @param apart whether it reaches beyond what it names, and needs a ground of its own
public record FarName(Key key, String text, double left, double top, double width, boolean apart) {
  /// The size of its letters, in pixels of the screen.
  public static final int SIZE = 10;

  /// How much room a name takes upright.
  public static final int HEIGHT = 12;

  /// What kind of thing is named.
  public enum Kind {
    CARD,
    SITE,
    ZONE,
    FRAME,
    COLUMN
  }

  /// @param number of the thing among those of its kind, in the order of drawing
  public record Key(Kind kind, int number) {}

  double right() {
    return left + width;
  }

  double bottom() {
    return top + HEIGHT;
  }

  /// Whether two names lie on each other.
  boolean covers(FarName other) {
    return left < other.right()
        && other.left < right()
        && top < other.bottom()
        && other.top < bottom();
  }
}
