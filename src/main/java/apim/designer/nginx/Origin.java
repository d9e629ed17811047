package apim.designer.nginx;

import java.util.List;

/// Where a statement comes from in the drawing: element paths such as `lb-1/portals`, and why the
/// line is as it is (a sentence, or empty).
public record Origin(List<String> refs, String reason) {
  /// From no element in particular; inside a block it counts as the block's.
  public static final Origin NONE = new Origin(List.of(), "");

  public Origin {
    refs = List.copyOf(refs);
  }

  public static Origin of(String... refs) {
    return new Origin(List.of(refs), "");
  }

  public Origin because(String why) {
    return new Origin(refs, why);
  }
}
