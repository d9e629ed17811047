package apim.designer.bundle;

import java.util.List;

/// What the README says of the design's soundness.
///
/// @param standing a sentence for each finding that stands
/// @param accepted a sentence for each that the architect lets be, with the reason
public record Soundness(List<String> standing, List<String> accepted) {
  /// Of a design in which nothing was found.
  public static final Soundness NOTHING_FOUND = new Soundness(List.of(), List.of());

  public Soundness {
    standing = List.copyOf(standing);
    accepted = List.copyOf(accepted);
  }
}
