package apim.designer.diagram;

import java.util.List;

/// What a picture is drawn with: pages, groups, shapes and texts in colours of its theme.
interface Ink {
  /// Where a text stands against its point.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// How the stroke around a shape or along a line is broken.
  enum Dash {
    SOLID,
    DASHED,
    DOTTED
  }

  /// Begins the picture, which shows `page`.
  void page(Area page, String title);

  /// Begins a group that a viewer shows `title` for.
  void group(String title);

  /// Ends the group.
  void endGroup();

  /// Ends the picture.
  void endPage();

  void rect(Area area, int radius, Colour fill, Colour stroke, Dash dash);

  default void rect(Area area, int radius, Colour fill, Colour stroke) {
    rect(area, radius, fill, stroke, Dash.SOLID);
  }

  /// A hairline from `x` to `right`.
  void level(int x, int right, int y, Colour stroke);

  /// A line whose corners are rounded where both sides are long enough.
  ///
  /// @param width of the stroke
  void line(List<Point> points, int radius, Colour stroke, double width, Dash dash);

  /// A filled shape.
  ///
  /// @param path in the words of SVG, absolute
  void shape(String path, Colour fill);

  /// A drawing on a grid of 24.
  ///
  /// @param strokes paths in the words of SVG, absolute
  void icon(List<String> strokes, int x, int y, Colour stroke);

  void text(String text, int x, int y, int size, Colour fill, Anchor anchor, boolean bold);

  default void text(String text, int x, int y, int size, Colour fill) {
    text(text, x, y, size, fill, Anchor.START, false);
  }
}
