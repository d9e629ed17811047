package apim.designer.bundle;

import apim.designer.topology.Label;

/// The common name of a design's own certificate authority.
final class AuthorityName {
  private static final String ENDING = " private CA";

  // X.520 ub-common-name
  private static final int LONGEST = 64;

  private AuthorityName() {}

  /// The design's name as far as it fits and can be seen, and what it is.
  static String of(Label design) {
    StringBuilder name = new StringBuilder();
    design.oneLine().codePoints().filter(AuthorityName::isPlain).forEach(name::appendCodePoint);
    String visible = name.toString().strip();
    int end = Math.min(visible.length(), LONGEST - ENDING.length());
    if (end > 0 && Character.isHighSurrogate(visible.charAt(end - 1))) {
      end--;
    }
    String fitting = visible.substring(0, end).strip();
    return (fitting.isEmpty() ? "API-M" : fitting) + ENDING;
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || c == ' ' || "._-()".indexOf(c) >= 0;
  }
}
