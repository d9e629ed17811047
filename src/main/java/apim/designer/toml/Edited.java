package apim.designer.toml;

import java.util.List;

/// An edited deployment.toml and what was changed in it, in the order of the text.
public record Edited(String text, List<Range> ranges) {
  public Edited {
    ranges = List.copyOf(ranges);
  }

  public boolean changed() {
    return !ranges.isEmpty();
  }

  /// The original: every range put back.
  public String reverted() {
    StringBuilder original = new StringBuilder();
    int at = 0;
    for (Range range : ranges) {
      original.append(text, at, range.offset()).append(range.replaced());
      at = range.end();
    }
    return original.append(text, at, text.length()).toString();
  }
}
