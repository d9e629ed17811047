package apim.designer.diagram;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path in the words of SVG as a shape: absolute commands, as our icons and cards have them, and
/// arcs of ellipses that stand upright.
final class SvgPath {
  private static final Pattern WORD = Pattern.compile("([MLHVQCAZ])|-?[0-9]*\\.?[0-9]+");

  private final Path2D shape = new Path2D.Double();
  private double x;
  private double y;

  private SvgPath() {}

  static Path2D shape(String path) {
    SvgPath reading = new SvgPath();
    char command = ' ';
    List<Double> numbers = new ArrayList<>();
    Matcher words = WORD.matcher(path);
    while (words.find()) {
      if (words.group(1) != null) {
        command = words.group(1).charAt(0);
        numbers.clear();
      } else {
        numbers.add(Double.parseDouble(words.group()));
      }
      if (numbers.size() == count(command)) {
        reading.add(command, numbers);
        numbers.clear();
      }
    }
    return reading.shape;
  }

  private static int count(char command) {
    return switch (command) {
      case 'Z' -> 0;
      case 'H', 'V' -> 1;
      case 'M', 'L' -> 2;
      case 'Q' -> 4;
      case 'C' -> 6;
      default -> 7;
    };
  }

  private void add(char command, List<Double> n) {
    switch (command) {
      case 'Z' -> shape.closePath();
      case 'H' -> lineTo(n.getFirst(), y);
      case 'V' -> lineTo(x, n.getFirst());
      case 'M' -> {
        shape.moveTo(n.get(0), n.get(1));
        at(n);
      }
      case 'L' -> lineTo(n.get(0), n.get(1));
      case 'Q' -> {
        shape.quadTo(n.get(0), n.get(1), n.get(2), n.get(3));
        at(n);
      }
      case 'C' -> {
        shape.curveTo(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
        at(n);
      }
      default -> {
        arc(n.get(0), n.get(1), n.get(3) != 0, n.get(4) != 0, n.get(5), n.get(6));
        at(n);
      }
    }
  }

  private void at(List<Double> numbers) {
    x = numbers.get(numbers.size() - 2);
    y = numbers.getLast();
  }

  private void lineTo(double toX, double toY) {
    shape.lineTo(toX, toY);
    x = toX;
    y = toY;
  }

  /// From its ends to its centre, as in
  /// [SVG, B.2.4](https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter).
  private void arc(double a, double b, boolean large, boolean sweep, double toX, double toY) {
    double halfX = (x - toX) / 2;
    double halfY = (y - toY) / 2;
    double stretch = Math.max(1, Math.sqrt(halfX * halfX / (a * a) + halfY * halfY / (b * b)));
    double rx = a * stretch;
    double ry = b * stretch;
    double over = rx * rx * halfY * halfY + ry * ry * halfX * halfX;
    double root = Math.sqrt(Math.max(0, rx * rx * ry * ry / over - 1));
    double side = large == sweep ? -root : root;
    double centreX = side * rx * halfY / ry + (x + toX) / 2;
    double centreY = -side * ry * halfX / rx + (y + toY) / 2;
    double from = Math.toDegrees(Math.atan2(-(y - centreY) / ry, (x - centreX) / rx));
    double to = Math.toDegrees(Math.atan2(-(toY - centreY) / ry, (toX - centreX) / rx));
    double turn = to - from;
    if (sweep && turn > 0) {
      turn -= 360;
    } else if (!sweep && turn < 0) {
      turn += 360;
    }
    shape.append(
        new Arc2D.Double(centreX - rx, centreY - ry, 2 * rx, 2 * ry, from, turn, Arc2D.OPEN), true);
  }
}
