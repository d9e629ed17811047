package apim.designer.toml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An edited file line by line, each with the boxes that ask for it.
final class Lines {
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

  /// What API-M's own templates begin with.
  private static final Pattern TEMPLATES = Pattern.compile("([{<])(?=[{%])");

  private Lines() {}

  static List<TomlLine> of(Edited edited) {
    String text = edited.text();
    List<TomlLine> lines = new ArrayList<>();
    int start = 0;
    int first = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int next = newline < 0 ? text.length() : newline + 1;
      int end = newline < 0 ? next : newline;
      end = end > start && newline >= 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
      while (first < edited.ranges().size() && edited.ranges().get(first).end() < start) {
        first++;
      }
      lines.add(line(edited, first, start, end));
      start = next;
    }
    return List.copyOf(lines);
  }

  /// The line from `start` to before `end`, which no range before the first touches.
  private static TomlLine line(Edited edited, int first, int start, int end) {
    Set<String> refs = new LinkedHashSet<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (int i = first; i < edited.ranges().size(); i++) {
      Range range = edited.ranges().get(i);
      if (range.offset() > end) {
        break;
      }
      if (touches(range, start, end)) {
        refs.addAll(range.refs());
        reasons.add(range.reason());
      }
    }
    return new TomlLine(
        edited.text().substring(start, end), List.copyOf(refs), String.join(" ", reasons));
  }

  /// A range that begins with the line break of the line above does not touch that line, and one
  /// that only takes whole lines away touches none.
  private static boolean touches(Range range, int start, int end) {
    if (range.length() == 0) {
      return !range.replaced().contains("\n") && range.offset() >= start && range.offset() <= end;
    }
    return range.offset() < end && range.end() > start && start < end;
  }

  /// Each reason once above the lines that it explains.
  static List<TomlLine> withReasons(List<TomlLine> lines) {
    List<TomlLine> explained = new ArrayList<>();
    String above = "";
    for (TomlLine line : lines) {
      if (!line.reason().isBlank() && !line.reason().equals(above)) {
        explained.add(new TomlLine("# " + onOneLine(line.reason()), line.refs(), line.reason()));
      }
      above = line.reason();
      explained.add(line);
    }
    return List.copyOf(explained);
  }

  private static String onOneLine(String reason) {
    String line = LINE_BREAKS.matcher(reason).replaceAll(" ");
    return TEMPLATES.matcher(line).replaceAll("$1 ").strip();
  }
}
