package apim.designer.ui.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The tree of files; it is built anew only when a file comes or goes.
final class FileTree {
  /// A file or folder.
  ///
  /// @param path of the whole file; empty for a folder
  record Entry(String name, String path) {}

  private final TreeView<Entry> view = new TreeView<>();
  private final Map<String, TreeItem<Entry>> items = new HashMap<>();
  private List<String> shown = List.of();
  private boolean showing;

  FileTree(Consumer<String> opened) {
    view.setId("preview-files");
    view.setShowRoot(false);
    view.setAccessibleText("Files of the bundle");
    view.getStyleClass().add("file-tree");
    view.setCellFactory(
        _ ->
            new TreeCell<>() {
              @Override
              protected void updateItem(Entry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(empty || entry == null ? null : entry.name());
              }
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

  void show(List<String> paths, String open) {
    showing = true;
    if (!paths.equals(shown)) {
      shown = List.copyOf(paths);
      build();
    }
    TreeItem<Entry> item = items.get(open);
    if (item != null && !item.equals(view.getSelectionModel().getSelectedItem())) {
      view.getSelectionModel().select(item);
    }
    showing = false;
  }

  private void build() {
    items.clear();
    TreeItem<Entry> root = new TreeItem<>(new Entry("", ""));
    Map<String, TreeItem<Entry>> folders = new HashMap<>();
    for (String path : shown) {
      int slash = path.lastIndexOf('/');
      TreeItem<Entry> folder = slash < 0 ? root : folder(root, folders, path.substring(0, slash));
      TreeItem<Entry> item = new TreeItem<>(new Entry(path.substring(slash + 1), path));
      folder.getChildren().add(item);
      items.put(path, item);
    }
    view.setRoot(root);
  }

  private static TreeItem<Entry> folder(
      TreeItem<Entry> root, Map<String, TreeItem<Entry>> folders, String path) {
    TreeItem<Entry> known = folders.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    TreeItem<Entry> parent = slash < 0 ? root : folder(root, folders, path.substring(0, slash));
    TreeItem<Entry> made = new TreeItem<>(new Entry(path.substring(slash + 1), ""));
    made.setExpanded(true);
    parent.getChildren().add(made);
    folders.put(path, made);
    return made;
  }
}
