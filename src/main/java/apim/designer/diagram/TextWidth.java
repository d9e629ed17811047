package apim.designer.diagram;

import java.util.ArrayList;
import java.util.List;

/// How wide a text is at most in a common sans-serif face. A table instead of the machine's fonts,
/// so that a design looks the same everywhere.
public final class TextWidth {
  /// Thousandths of the font size, for U+0020 to U+007E; as wide as the widest common faces.
  private static final int[] ASCII = {
    330, 400, 460, 820, 640, 950, 780, 280, 390, 390, 500, 820, 320, 370, 320, 350,
    640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 340, 340, 820, 820, 820, 540,
    1000, 690, 690, 700, 770, 640, 580, 780, 760, 300, 300, 660, 560, 870, 750, 790,
    610, 790, 700, 640, 620, 740, 690, 990, 690, 620, 690, 390, 350, 390, 820, 500,
    500, 620, 640, 560, 640, 620, 360, 640, 640, 280, 290, 590, 280, 980, 640, 620,
    640, 640, 420, 530, 400, 640, 600, 820, 600, 600, 530, 640, 340, 640, 820
  };

  private static final int OTHER = 700;
  private static final int WIDE = 1_050;
  private static final int FIRST_WIDE = 0x1100;
  private static final int LONGEST_NUMBER = 4;
  private static final String ELLIPSIS = "…";

  private TextWidth() {}

  /// In pixels, rounded up.
  public static int of(String text, int size) {
    return (int) ((text.codePoints().mapToLong(TextWidth::thousandths).sum() * size + 999) / 1000);
  }

  /// In semi-bold, which is a little wider.
  static int ofBold(String text, int size) {
    return (of(text, size) * 11 + 9) / 10;
  }

  private static int thousandths(int c) {
    if (c >= ' ' && c < ' ' + ASCII.length) {
      return ASCII[c - ' '];
    }
    if (c == '→' || c == '…') {
      return 900;
    }
    return c >= FIRST_WIDE ? WIDE : OTHER;
  }

  /// `text`, its end cut off where it is wider than `width` pixels.
  static String fitted(String text, int size, int width) {
    if (of(text, size) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int room = width * 1000 / size - 900;
    int length = 0;
    while (length < points.length && room >= thousandths(points[length])) {
      room -= thousandths(points[length]);
      length++;
    }
    return new String(points, 0, length).stripTrailing() + ELLIPSIS;
  }

  /// An id, its middle cut out where it is wider than `width` pixels: what tells `gateway-1` from
  /// `gateway-2` is at the end.
  static String fittedId(String id, int size, int width) {
    int hyphen = id.lastIndexOf('-');
    if (of(id, size) <= width || hyphen < 0 || id.length() - hyphen > LONGEST_NUMBER) {
      return fitted(id, size, width);
    }
    String number = id.substring(hyphen);
    return fitted(id.substring(0, hyphen), size, width - of(number, size)) + number;
  }

  /// `text`, its middle cut out where it is wider than `width` pixels; empty where not even its
  /// first and last letters and what stands for the rest have room.
  public static String shortened(String text, int size, int width) {
    if (of(text, size) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int room = width * 1000 / size - thousandths('…');
    int begin = 0;
    int end = points.length;
    while (begin < end) {
      // As much of the end as of the beginning: names of one system begin alike.
      int next = begin <= points.length - end ? points[begin] : points[end - 1];
      room -= thousandths(next);
      if (room < 0) {
        break;
      }
      if (begin <= points.length - end) {
        begin++;
      } else {
        end--;
      }
    }
    boolean tells = begin > 0 && end < points.length;
    return tells
        ? new String(points, 0, begin).stripTrailing()
            + ELLIPSIS
            + new String(points, end, points.length - end).stripLeading()
        : "";
  }

  /// `text` on at most `most` lines of `width` pixels, broken at spaces where there are some.
  static List<String> wrapped(String text, int size, int width, int most) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, size, width, lines);
    }
    if (lines.size() <= most) {
      return List.copyOf(lines);
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most));
    shown.set(most - 1, fitted(shown.getLast() + " " + ELLIPSIS, size, width));
    return List.copyOf(shown);
  }

  private static void wrap(String paragraph, int size, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && of(longer, size) > width) {
        lines.add(fitted(line.toString(), size, width));
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(fitted(line.toString(), size, width));
  }
}
