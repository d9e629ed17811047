package apim.designer.desk.files;

import apim.designer.diff.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A comparison in which long runs of lines that do not differ are folded away, but for some around
/// each change.
///
/// @param rows each a line, or a run of lines that is folded
public record Folded(Comparison comparison, List<Run> rows) implements Listing {
  private static final int AROUND = 3;

  // What is folded takes a row itself.
  private static final int LEAST = 4;

  /// Lines that follow each other, counted from 0.
  public record Run(int first, int last) {
    boolean isFolded() {
      return last > first;
    }

    int size() {
      return last - first + 1;
    }
  }

  public Folded {
    rows = List.copyOf(rows);
  }

  /// @param opened the first lines of runs that are not folded
  public static Folded of(Comparison comparison, Set<Integer> opened) {
    List<Run> rows = new ArrayList<>();
    int line = 0;
    while (line < comparison.size()) {
      int end = line;
      while (end < comparison.size() && isFar(comparison, end)) {
        end++;
      }
      if (end - line >= LEAST && !opened.contains(line)) {
        rows.add(new Run(line, end - 1));
      } else {
        single(rows, line, Math.max(end, line + 1));
      }
      line = Math.max(end, line + 1);
    }
    return new Folded(comparison, rows);
  }

  /// All of its lines.
  public static Folded whole(Comparison comparison) {
    List<Run> rows = new ArrayList<>();
    single(rows, 0, comparison.size());
    return new Folded(comparison, rows);
  }

  private static void single(List<Run> rows, int from, int to) {
    for (int line = from; line < to; line++) {
      rows.add(new Run(line, line));
    }
  }

  /// Whether no line around differs.
  private static boolean isFar(Comparison comparison, int line) {
    List<Changed> lines = comparison.lines();
    for (int i = Math.max(0, line - AROUND); i <= Math.min(lines.size() - 1, line + AROUND); i++) {
      if (differs(lines.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean differs(Changed line) {
    return line.added() || line.removed();
  }

  private boolean differs(int row) {
    return !rows.get(row).isFolded() && differs(comparison.lines().get(rows.get(row).first()));
  }

  /// The first line of a run that is folded; empty where the row is a line.
  public Optional<Integer> fold(int row) {
    return Optional.of(rows.get(row)).filter(Run::isFolded).map(Run::first);
  }

  /// The line of a row in the later text, counted from 0; empty where it has none.
  public Optional<Integer> later(int row) {
    return Optional.of(rows.get(row))
        .filter(run -> !run.isFolded())
        .map(run -> comparison.lines().get(run.first()).after())
        .filter(number -> number > 0)
        .map(number -> number - 1);
  }

  /// The row in which the next change begins, or the one before; past the last comes the first.
  ///
  /// @param from the row that the reader is at; -1 before the first
  public Optional<Integer> change(int from, boolean forward) {
    List<Integer> begins = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      if (differs(row) && (row == 0 || !differs(row - 1))) {
        begins.add(row);
      }
    }
    if (begins.isEmpty()) {
      return Optional.empty();
    }
    return forward
        ? begins.stream().filter(row -> row > from).findFirst().or(() -> first(begins))
        : begins.reversed().stream()
            .filter(row -> row < from)
            .findFirst()
            .or(() -> first(begins.reversed()));
  }

  private static Optional<Integer> first(List<Integer> rows) {
    return rows.stream().findFirst();
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public String text(int row) {
    Run run = rows.get(row);
    return run.isFolded()
        ? "⋯ " + run.size() + " lines that do not differ"
        : comparison.text(run.first());
  }

  @Override
  public boolean masks() {
    return comparison.masks();
  }

  @Override
  public boolean wraps() {
    return comparison.wraps();
  }

  @Override
  public PreviewRow row(int row, List<PreviewRow.Span> hits) {
    Run run = rows.get(row);
    return run.isFolded()
        ? new PreviewRow(
            "", PreviewRow.Tone.FOLDED, text(row), Language.TEXT, "", Optional.empty(), List.of())
        : comparison.row(run.first(), hits);
  }
}
