package apim.designer.toml;

import java.util.List;

/// A piece of an edited file that differs from the original. `offset` and `length` count UTF-16
/// units of the new text; `replaced` is what stood there before (empty where something was added).
public record Range(int offset, int length, String replaced, List<String> refs, String reason) {
  public Range {
    refs = List.copyOf(refs);
  }

  public int end() {
    return offset + length;
  }
}
