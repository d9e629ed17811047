package apim.designer.project;

import apim.designer.json.JsonPlace;
import apim.designer.json.JsonReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The problems of one file as they are found.
final class Problems implements JsonReader.Faults {
  /// More than anyone reads; a hostile file could have millions.
  private static final int MOST = 1_000;

  private static final int LONGEST_FIELD = 120;

  private final String file;
  private final List<Problem> found = new ArrayList<>();
  private int unlisted;

  Problems(String file) {
    this.file = file;
  }

  @Override
  public void add(JsonPlace place, String field, String message) {
    if (found.size() == MOST) {
      unlisted++;
      return;
    }
    String shown = field.isEmpty() ? Problem.WHOLE_FILE : field;
    String shortened =
        shown.length() <= LONGEST_FIELD ? shown : shown.substring(0, LONGEST_FIELD) + "…";
    found.add(new Problem(file, place.line(), place.column(), shortened, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// In the order of the file.
  List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    if (unlisted > 0) {
      sorted.add(
          Problem.ofFile(
              file,
              unlisted + " more problems are not listed; correct the first ones and try again"));
    }
    return List.copyOf(sorted);
  }
}
