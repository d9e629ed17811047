package apim.designer.ui.preview;

import apim.designer.bundle.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The tree of files; it is built anew only when a file comes or goes. Folders stay as they were
/// opened and closed.
final class FileTree {
  // With more files than this, a folder of a node opens when its file is shown.
  private static final int MANY = 60;
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  /// A file or folder.
  ///
  /// @param path of the whole file; empty for a folder
  /// @param kind whether it is made now
  record Entry(String name, String path, Kind kind) {
    /// When a file is made.
    enum Kind {
      NOW,
      /// Only an export makes it.
      LATER,
      /// It was made once, and is not any more.
      GONE
    }

    static Entry of(Part part) {
      return of(part.path(), part.onlyExported() ? Kind.LATER : Kind.NOW);
    }

    static Entry of(String path, Kind kind) {
      return new Entry(path.substring(path.lastIndexOf('/') + 1), path, kind);
    }

    boolean isOf(Part part) {
      return path.equals(part.path()) && kind == (part.onlyExported() ? Kind.LATER : Kind.NOW);
    }

    boolean is(Kind one) {
      return kind == one;
    }
  }

  private final TreeView<Entry> view = new TreeView<>();
  private final Map<String, TreeItem<Entry>> items = new HashMap<>();
  private final Map<String, Boolean> expanded = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private List<Entry> shown = List.of();
  private List<String> gone = List.of();
  private Set<String> own = Set.of();
  private Set<String> changed = Set.of();
  private boolean showing;

  FileTree(Consumer<String> opened) {
    view.setId("preview-files");
    view.setShowRoot(false);
    view.setAccessibleText("Files of the bundle");
    view.getStyleClass().add("file-tree");
    view.setCellFactory(
        _ -> {
          Cell cell = new Cell();
          cells.add(cell);
          return cell;
        });
    view.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, item) -> {
              if (!showing && item != null && !item.getValue().path().isEmpty()) {
                opened.accept(item.getValue().path());
              }
            });
  }

  TreeView<Entry> view() {
    return view;
  }

  /// @param goneFiles the paths of files that are not made any more
  /// @param open the path of the file that is shown
  /// @param ofSelection the paths of files that belong to what is selected
  void show(List<Part> parts, List<String> goneFiles, String open, Set<String> ofSelection) {
    showing = true;
    if (!shows(parts) || !gone.equals(goneFiles)) {
      shown = parts.stream().map(Entry::of).toList();
      gone = goneFiles;
      build();
    }
    TreeItem<Entry> item = items.get(open);
    if (item != null && !item.equals(view.getSelectionModel().getSelectedItem())) {
      for (TreeItem<Entry> up = item.getParent(); up != null; up = up.getParent()) {
        up.setExpanded(true);
      }
      view.getSelectionModel().select(item);
      view.scrollTo(Math.max(0, view.getRow(item) - 2));
    }
    if (!own.equals(ofSelection)) {
      own = ofSelection;
      cells.forEach(Cell::refresh);
    }
    showing = false;
  }

  private boolean shows(List<Part> parts) {
    if (parts.size() != shown.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!shown.get(i).isOf(parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Marks the files that are not as the last export had them.
  void mark(Set<String> differing) {
    if (!changed.equals(differing)) {
      changed = differing;
      cells.forEach(Cell::refresh);
    }
  }

  private void build() {
    items.clear();
    TreeItem<Entry> root = new TreeItem<>(new Entry("", "", Entry.Kind.NOW));
    Map<String, TreeItem<Entry>> folders = new HashMap<>();
    List<Entry> all = new ArrayList<>(shown);
    gone.forEach(path -> all.add(Entry.of(path, Entry.Kind.GONE)));
    for (Entry entry : all) {
      int slash = entry.path().lastIndexOf('/');
      TreeItem<Entry> folder =
          slash < 0 ? root : folder(root, folders, entry.path().substring(0, slash));
      TreeItem<Entry> item = new TreeItem<>(entry);
      folder.getChildren().add(item);
      items.put(entry.path(), item);
    }
    view.setRoot(root);
  }

  private TreeItem<Entry> folder(
      TreeItem<Entry> root, Map<String, TreeItem<Entry>> folders, String path) {
    TreeItem<Entry> known = folders.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    TreeItem<Entry> parent = slash < 0 ? root : folder(root, folders, path.substring(0, slash));
    TreeItem<Entry> made = new TreeItem<>(new Entry(path.substring(slash + 1), "", Entry.Kind.NOW));
    made.setExpanded(expanded.getOrDefault(path, slash < 0 || shown.size() <= MANY));
    made.expandedProperty().addListener((_, _, open) -> expanded.put(path, open));
    parent.getChildren().add(made);
    folders.put(path, made);
    return made;
  }

  /// The name of a file, with what is to be known of it.
  private final class Cell extends TreeCell<Entry> {
    private final Label mark = new Label("●");

    Cell() {
      mark.getStyleClass().add("file-changed");
      setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      refresh();
    }

    void refresh() {
      Entry entry = isEmpty() ? null : getItem();
      boolean differs = entry != null && changed.contains(entry.path());
      setText(entry == null ? null : entry.name());
      setGraphic(differs ? mark : null);
      pseudoClassStateChanged(LATER, entry != null && entry.is(Entry.Kind.LATER));
      pseudoClassStateChanged(GONE, entry != null && entry.is(Entry.Kind.GONE));
      pseudoClassStateChanged(OWN, entry != null && own.contains(entry.path()));
      pseudoClassStateChanged(CHANGED, differs);
      setAccessibleText(
          entry == null
              ? null
              : entry.name()
                  + (entry.is(Entry.Kind.LATER) ? ", made by an export" : "")
                  + (entry.is(Entry.Kind.GONE) ? ", no longer made" : "")
                  + (differs ? ", not as in the last export" : ""));
    }
  }
}
