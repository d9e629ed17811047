package apim.designer.discovery.lint;

import java.util.Optional;

/// A comment that silences a check where it stands: `apim-lint: off RULE because REASON`.
///
/// @param rule the id of a check, or whatever stands in its place
/// @param reason empty where none is given
record Silence(String rule, String reason) {
  private static final String START = "apim-lint:";
  private static final String OFF = "off ";
  private static final String BECAUSE = " because ";

  /// What a comment says, its `#` left out; empty for any other comment.
  static Optional<Silence> of(String comment) {
    String text = comment.strip();
    if (!text.startsWith(START)) {
      return Optional.empty();
    }
    String order = text.substring(START.length()).strip() + " ";
    String rest = order.startsWith(OFF) ? order.substring(OFF.length()).strip() + " " : order;
    int because = rest.indexOf(BECAUSE);
    return Optional.of(
        because < 0
            ? new Silence(rest.strip(), "")
            : new Silence(
                rest.substring(0, because).strip(),
                rest.substring(because + BECAUSE.length()).strip()));
  }

  boolean isComplete() {
    return !reason.isEmpty() && Checks.knows(rule);
  }
}
