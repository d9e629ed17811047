package apim.designer.validation;

/// Words that a slip of the finger turns into each other.
final class OneLetter {
  // Shorter words, such as ws and wss, are often one letter apart and both right.
  private static final int SHORTEST = 4;

  private OneLetter() {}

  /// Whether one letter is missing, too many, another, or swapped with its neighbour. Digits count
  /// names and are no slip.
  static boolean between(String a, String b) {
    if (a.length() > b.length()) {
      return between(b, a);
    }
    if (a.length() < SHORTEST || a.equals(b) || b.length() - a.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < a.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (Character.isDigit(b.charAt(at)) || (at < a.length() && Character.isDigit(a.charAt(at)))) {
      return false;
    }
    if (a.length() < b.length()) {
      return a.substring(at).equals(b.substring(at + 1));
    }
    return a.substring(at + 1).equals(b.substring(at + 1)) || swapped(a, b, at);
  }

  private static boolean swapped(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }
}
