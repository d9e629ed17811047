package apim.designer.diagram;

import java.util.List;

/// Writes SVG, one element a line, indented; texts are escaped here and nowhere else.
final class Ink {
  /// Where a text stands against its point.
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private int depth;

  void open(String tag) {
    line("<" + tag + ">");
    depth++;
  }

  void close(String name) {
    depth--;
    line("</" + name + ">");
  }

  void page(Area page, String title) {
    open(
        "svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%d %d %d %d\" font-family=\"sans-serif\""
            .formatted(
                page.width(), page.height(), page.x(), page.y(), page.width(), page.height()));
    line("<title>" + escaped(title) + "</title>");
  }

  /// A group that a viewer shows `title` for.
  void group(String title) {
    open("g");
    line("<title>" + escaped(title) + "</title>");
  }

  void rect(Area area, int radius, String fill, String stroke) {
    rect(area, radius, fill, stroke, "");
  }

  void rect(Area area, int radius, String fill, String stroke, String more) {
    line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"%s/>"
            .formatted(
                area.x(), area.y(), area.width(), area.height(), radius, fill, stroke, more));
  }

  void level(int x, int right, int y, String stroke) {
    line("<path d=\"M%d %dH%d\" stroke=\"%s\" fill=\"none\"/>".formatted(x, y, right, stroke));
  }

  void line(List<Point> points, int radius, String stroke, String width, boolean dashed) {
    line(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
            .formatted(
                rounded(points, radius), stroke, width, dashed ? " stroke-dasharray=\"6 4\"" : ""));
  }

  void shape(String path, String fill) {
    line("<path d=\"%s\" fill=\"%s\"/>".formatted(path, fill));
  }

  void icon(List<String> strokes, int x, int y, String stroke) {
    open(
        "g transform=\"translate(%d %d)\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
            .formatted(x, y, stroke));
    strokes.forEach(path -> line("<path d=\"" + escaped(path) + "\"/>"));
    close("g");
  }

  void text(String text, int x, int y, int size, String fill) {
    text(text, x, y, size, fill, Anchor.START, false);
  }

  void text(String text, int x, int y, int size, String fill, Anchor anchor, boolean bold) {
    if (text.isEmpty()) {
      return;
    }
    line(
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\"%s>%s</text>"
            .formatted(
                x,
                y,
                size,
                bold ? " font-weight=\"600\"" : "",
                fill,
                anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.word + "\"",
                escaped(text)));
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  /// The path through `points`, its corners rounded where both sides are long enough.
  private static String rounded(List<Point> points, int radius) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(pair(points.getFirst()));
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      int room = Math.min(length(points.get(i - 1), corner), length(corner, points.get(i + 1))) / 2;
      int cut = Math.min(radius, room);
      path.append('L').append(pair(towards(corner, points.get(i - 1), cut)));
      path.append('Q').append(pair(corner)).append(' ');
      path.append(pair(towards(corner, points.get(i + 1), cut)));
    }
    return path.append('L').append(pair(points.getLast())).toString();
  }

  private static String pair(Point point) {
    return point.x() + " " + point.y();
  }

  private static int length(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  private static Point towards(Point from, Point to, int by) {
    return new Point(
        from.x() + Integer.signum(to.x() - from.x()) * by,
        from.y() + Integer.signum(to.y() - from.y()) * by);
  }

  /// XML 1.0 has no place for U+FFFE and U+FFFF, escaped or not (its section 2.2).
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
