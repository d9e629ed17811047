package apim.designer.desk.files;

import java.util.ArrayList;
import java.util.List;

/// What is looked for in the lines that are shown, and which hit was gone to.
///
/// @param open whether the field is shown
/// @param hits in the order of the text
/// @param current counted from 0; no hit when there are none
public record Find(boolean open, String wanted, List<Hit> hits, int current) {
  public static final Find CLOSED = new Find(false, "", List.of(), 0);

  /// @param line counted from 0
  public record Hit(int line, int start, int end) {}

  public Find {
    hits = List.copyOf(hits);
  }

  public Find opened() {
    return new Find(true, wanted, hits, current);
  }

  public Find closed() {
    return new Find(false, wanted, List.of(), 0);
  }

  /// Looks for other words, from the line `near` on.
  public Find looking(String words, Listing lines, int near) {
    List<Hit> found = hits(words, lines);
    int next = 0;
    while (next < found.size() && found.get(next).line() < near) {
      next++;
    }
    return new Find(true, words, found, next < found.size() ? next : 0);
  }

  /// The same words in lines that have changed.
  public Find in(Listing lines) {
    if (!open) {
      return this;
    }
    List<Hit> found = hits(wanted, lines);
    return new Find(true, wanted, found, Math.max(0, Math.min(current, found.size() - 1)));
  }

  /// The next hit, or the one before; past the last comes the first.
  public Find going(boolean forward) {
    return hits.isEmpty()
        ? this
        : new Find(open, wanted, hits, Math.floorMod(current + (forward ? 1 : -1), hits.size()));
  }

  public String count() {
    if (wanted.isEmpty()) {
      return "";
    }
    return hits.isEmpty() ? "Not found" : (current + 1) + " of " + hits.size();
  }

  public List<PreviewRow.Span> spans(int line) {
    if (hits.isEmpty()) {
      return List.of();
    }
    List<PreviewRow.Span> spans = new ArrayList<>();
    for (int i = firstFrom(line); i < hits.size() && hits.get(i).line() == line; i++) {
      spans.add(new PreviewRow.Span(hits.get(i).start(), hits.get(i).end(), i == current));
    }
    return spans;
  }

  private int firstFrom(int line) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).line() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Hit> hits(String wanted, Listing lines) {
    List<Hit> hits = new ArrayList<>();
    int length = wanted.length();
    for (int line = 0; length > 0 && line < lines.size(); line++) {
      String text = lines.text(line);
      int at = 0;
      while (at + length <= text.length()) {
        if (text.regionMatches(true, at, wanted, 0, length)) {
          hits.add(new Hit(line, at, at + length));
          at += length;
        } else {
          at++;
        }
      }
    }
    return hits;
  }
}
