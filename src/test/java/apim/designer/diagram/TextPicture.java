package apim.designer.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A small drawing in letters, so that a test can show where lines run: boxes are `#`, and each
/// letter stands for 10 by 20 pixels.
final class TextPicture {
  private static final int WIDE = 10;
  private static final int HIGH = 20;

  private final char[][] letters;

  private TextPicture(int width, int height) {
    letters = new char[height / HIGH + 1][width / WIDE + 1];
    for (char[] line : letters) {
      Arrays.fill(line, ' ');
    }
  }

  /// Lines end in `>` or `<`, bend in `+` and cross in `x`.
  static String of(List<Area> boxes, List<List<Point>> ways) {
    int right = 0;
    int bottom = 0;
    for (Area box : boxes) {
      right = Math.max(right, box.right());
      bottom = Math.max(bottom, box.bottom());
    }
    for (Point point : ways.stream().flatMap(List::stream).toList()) {
      right = Math.max(right, point.x());
      bottom = Math.max(bottom, point.y());
    }
    TextPicture picture = new TextPicture(right, bottom);
    ways.forEach(picture::line);
    boxes.forEach(picture::box);
    ways.forEach(picture::arrow);
    return Arrays.stream(picture.letters)
        .map(line -> new String(line).stripTrailing())
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  private void box(Area box) {
    for (int y = box.y() / HIGH; y < box.bottom() / HIGH; y++) {
      Arrays.fill(letters[y], box.x() / WIDE, box.right() / WIDE, '#');
    }
  }

  private void line(List<Point> way) {
    for (int i = 1; i < way.size(); i++) {
      Point a = way.get(i - 1);
      Point b = way.get(i);
      int across = b.x() / WIDE - a.x() / WIDE;
      int down = b.y() / HIGH - a.y() / HIGH;
      boolean level = a.y() == b.y();
      for (int step = 0; step < Math.abs(across + down); step++) {
        int x = a.x() / WIDE + step * Integer.signum(across);
        int y = a.y() / HIGH + step * Integer.signum(down);
        letters[y][x] = letters[y][x] == (level ? '|' : '-') ? 'x' : level ? '-' : '|';
      }
    }
    for (Point bend : way.subList(1, way.size() - 1)) {
      letters[bend.y() / HIGH][bend.x() / WIDE] = '+';
    }
  }

  private void arrow(List<Point> way) {
    Point end = way.getLast();
    boolean rightwards = way.get(way.size() - 2).x() < end.x();
    letters[end.y() / HIGH][rightwards ? end.x() / WIDE - 1 : end.x() / WIDE] =
        rightwards ? '>' : '<';
  }
}
