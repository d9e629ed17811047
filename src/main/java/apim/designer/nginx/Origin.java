package apim.designer.nginx;

import java.util.List;
import java.util.stream.Collectors;

/// Where a statement comes from in the drawing: element paths such as `lb-1/portals`, and why the
/// line is as it is.
public record Origin(List<String> refs, List<Reason> reasons) {
  /// From no element in particular; inside a block it counts as the block's.
  public static final Origin NONE = new Origin(List.of(), List.of());

  public Origin {
    refs = List.copyOf(refs);
    reasons = List.copyOf(reasons);
  }

  public static Origin of(String... refs) {
    return new Origin(List.of(refs), List.of());
  }

  /// The same origin for these reasons and no others.
  public Origin because(Reason... why) {
    return new Origin(refs, List.of(why));
  }

  /// The reasons as one sentence, or empty.
  public String reason() {
    return reasons.size() == 1
        ? reasons.getFirst().why()
        : reasons.stream().map(Reason::why).collect(Collectors.joining("; "));
  }
}
