package apim.designer.ui.preview;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Line;
import apim.designer.project.DesignFile;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The files of the bundle, which of them is open, and which lines come from what is selected.
///
/// @param path of the open file
record PreviewState(List<Artifact> files, String path, Selection selection) {
  private static final String FIRST = "README.md";

  static final PreviewState EMPTY = new PreviewState(List.of(), FIRST, Selection.NONE);

  /// A line as it is listed.
  ///
  /// @param number counted from 1
  /// @param marked whether it comes from what is selected
  record Row(int number, String text, Language language, boolean marked, Line line) {}

  PreviewState {
    files = List.copyOf(files);
  }

  PreviewState with(Snapshot snapshot) {
    String design = DesignFile.print(snapshot.design(), snapshot.opened());
    List<Artifact> now = snapshot.outcome().artifacts(design);
    boolean still = now.stream().anyMatch(file -> file.path().equals(path));
    return new PreviewState(now, still ? path : FIRST, selection);
  }

  PreviewState opening(String next) {
    return new PreviewState(files, next, selection);
  }

  /// Follows the selection: to a file that comes from it, unless the open one does.
  PreviewState selecting(Selection next) {
    PreviewState selected = new PreviewState(files, path, next);
    if (next.isEmpty() || next.equals(selection) || selected.marks(path) > 0) {
      return selected;
    }
    return files.stream()
        .filter(file -> selected.marks(file.path()) > 0)
        .max(Comparator.comparingInt(file -> interest(file.path())))
        .map(file -> selected.opening(file.path()))
        .orElse(selected);
  }

  // What an architect looks for first: the configuration, then what is done with it.
  private static int interest(String file) {
    return switch (Language.of(file)) {
      case NGINX, TOML -> 2;
      case MARKDOWN -> 1;
      case SHELL, JSON, TEXT -> 0;
    };
  }

  Optional<Artifact> file() {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  List<Row> rows() {
    return file().map(this::rows).orElse(List.of());
  }

  private List<Row> rows(Artifact file) {
    Language language = Language.of(file.path());
    boolean whole = belongsWhole(file);
    List<Line> lines = file.lines();
    return java.util.stream.IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                new Row(
                    i + 1,
                    lines.get(i).shown().replace("\t", "    "),
                    language,
                    !whole && marked(lines.get(i)),
                    lines.get(i)))
        .toList();
  }

  // Marking every line of a file says no more than opening it.
  private static boolean belongsWhole(Artifact file) {
    return !file.refs().isEmpty()
        && file.lines().stream().allMatch(line -> line.refs().equals(file.refs()));
  }

  private boolean marked(Line line) {
    return line.refs().stream().anyMatch(ref -> selection.refs().stream().anyMatch(ref::isWithin));
  }

  private long marks(String wanted) {
    return files.stream()
        .filter(file -> file.path().equals(wanted))
        .flatMap(file -> file.lines().stream())
        .filter(this::marked)
        .count();
  }

  /// The innermost element that a line comes from.
  static Optional<Ref> source(Line line) {
    return line.refs().stream().max(Comparator.comparingInt(ref -> Selection.ids(ref).size()));
  }
}
