package apim.designer.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody probably meant by a word that is not known.
final class Nearest {
  /// Among more words than this a hostile file could keep us searching for minutes.
  private static final int MOST_WORDS = 500;

  private Nearest() {}

  /// The known word with the fewest letters to change, if less than half of them differ.
  static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > 100) {
      return Optional.empty();
    }
    return known.stream()
        .limit(MOST_WORDS)
        .min(Comparator.comparingInt((String other) -> distance(word, other)))
        .filter(other -> distance(word, other) * 2 <= Math.max(word.length(), other.length()));
  }

  /// The question that ends a message, or nothing.
  static String question(String word, Collection<String> known) {
    return to(word, known).map(other -> "; did you mean \"" + other + "\"?").orElse("");
  }

  /// Levenshtein's distance, by rows.
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
