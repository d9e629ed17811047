package apim.designer.discovery;

/// The patterns of an `include`, as glob(3) matches them: `*` and `?` stay within a folder and do not
/// begin with a dot, `[…]` is one of some characters.
final class Wildcard {
  private final String pattern;

  private Wildcard(String pattern) {
    this.pattern = pattern;
  }

  static Wildcard of(String pattern) {
    return new Wildcard(pattern);
  }

  boolean isLiteral() {
    return pattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '[');
  }

  boolean matches(String path) {
    String[] wanted = pattern.split("/", -1);
    String[] parts = path.split("/", -1);
    if (wanted.length != parts.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      boolean hidden = parts[i].startsWith(".") && !wanted[i].startsWith(".");
      if (hidden || !name(wanted[i], parts[i])) {
        return false;
      }
    }
    return true;
  }

  /// With one place to come back to, so that no pattern takes longer than its length times the
  /// name's.
  private static boolean name(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resumed = 0;
    while (n < name.length()) {
      int end = p < pattern.length() ? matched(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resumed = n;
      } else if (end >= 0) {
        p = end;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resumed;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /// Behind the part of the pattern at `p` that stands for this one character; -1 where it does not.
  private static int matched(String pattern, int p, char c) {
    char wanted = pattern.charAt(p);
    int close = wanted == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close >= 0) {
      return inSet(pattern.substring(p + 1, close), c) ? close + 1 : -1;
    }
    return wanted == '?' || wanted == c ? p + 1 : -1;
  }

  private static boolean inSet(String set, char c) {
    boolean negated = set.startsWith("!") || set.startsWith("^");
    boolean found = false;
    for (int i = negated ? 1 : 0; i < set.length(); i++) {
      if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
        found |= set.charAt(i) <= c && c <= set.charAt(i + 2);
        i += 2;
      } else {
        found |= set.charAt(i) == c;
      }
    }
    return found != negated;
  }
}
