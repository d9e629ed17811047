package apim.designer.desk.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the search for everything shows: what fits the words that are typed, best first.
///
/// @param chosen the place in [#found()] of what Enter takes
public record FinderState(List<Found> all, String query, int chosen) {
  /// More than this nobody reads; another letter is quicker.
  static final int MOST = 50;

  private static final int NO_MATCH = -1;

  public FinderState {
    all = List.copyOf(all);
  }

  public static FinderState of(List<Found> all) {
    return new FinderState(all, "", 0);
  }

  public FinderState typing(String newQuery) {
    return new FinderState(all, newQuery, 0);
  }

  /// The next or the last entry is chosen, around the ends.
  public FinderState moved(int steps) {
    int size = found().size();
    return size == 0 ? this : new FinderState(all, query, Math.floorMod(chosen + steps, size));
  }

  public FinderState choosing(int place) {
    return new FinderState(all, query, place);
  }

  /// Every word that is typed must be in it, in any order.
  public List<Found> found() {
    List<String> words = words();
    record Ranked(Found found, int rank, int order) {}
    return IntStream.range(0, all.size())
        .mapToObj(i -> new Ranked(all.get(i), rank(all.get(i), words), i))
        .filter(one -> one.rank() != NO_MATCH)
        .sorted(Comparator.comparingInt(Ranked::rank).reversed().thenComparingInt(Ranked::order))
        .limit(MOST)
        .map(Ranked::found)
        .toList();
  }

  public Optional<Found> selected() {
    List<Found> found = found();
    return chosen < found.size() ? Optional.of(found.get(chosen)) : Optional.empty();
  }

  public String emptyText() {
    return "Nothing is called “" + query.strip() + "”. Search for a command, an element or a file.";
  }

  private List<String> words() {
    return List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static int rank(Found found, List<String> words) {
    String title = found.title().toLowerCase(Locale.ROOT);
    String rest = (found.detail() + " " + found.kind()).toLowerCase(Locale.ROOT);
    int rank = 0;
    for (String word : words) {
      int one = rank(title, rest, word);
      if (one == NO_MATCH) {
        return NO_MATCH;
      }
      rank += one;
    }
    return rank;
  }

  private static int rank(String title, String rest, String word) {
    if (title.equals(word)) {
      return 5;
    }
    if (title.startsWith(word)) {
      return 4;
    }
    if (title.matches(".*[^\\p{Alnum}]" + java.util.regex.Pattern.quote(word) + ".*")) {
      return 3;
    }
    if (title.contains(word)) {
      return 2;
    }
    return rest.contains(word) ? 1 : NO_MATCH;
  }
}
