package apim.designer.toml;

import java.util.Comparator;
import java.util.List;

/// `text` in place of what stands from `start` to before `end`.
record Splice(int start, int end, String text) {
  /// The text with all of these, which may not overlap.
  static String all(String text, List<Splice> splices) {
    StringBuilder spliced = new StringBuilder(text);
    splices.stream()
        .sorted(Comparator.comparingInt(Splice::start).reversed())
        .forEach(splice -> spliced.replace(splice.start(), splice.end(), splice.text()));
    return spliced.toString();
  }

  static Splice insert(int at, String text) {
    return new Splice(at, at, text);
  }
}
