package apim.designer.ui.outline;

import apim.designer.desk.tree.OutlineItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;

/// The branches of the tree, which stay open or shut from one design to the next.
final class Branches {
  private Branches() {}

  static TreeItem<OutlineItem> of(OutlineItem item) {
    TreeItem<OutlineItem> branch = new TreeItem<>(item);
    branch.setExpanded(true);
    item.children().forEach(child -> branch.getChildren().add(of(child)));
    return branch;
  }

  /// Shows `item` in `branch`, and its children in the branches that are there already.
  static void update(TreeItem<OutlineItem> branch, OutlineItem item) {
    if (item.equals(branch.getValue())) {
      return;
    }
    branch.setValue(item);
    Map<String, TreeItem<OutlineItem>> before = new HashMap<>();
    branch.getChildren().forEach(child -> before.put(child.getValue().key(), child));
    List<OutlineItem> unknown =
        item.children().stream().filter(child -> !before.containsKey(child.key())).toList();
    List<String> gone = new ArrayList<>(before.keySet());
    item.children().forEach(child -> gone.remove(child.key()));
    // One that came for one that went is the same one under another name.
    if (unknown.size() == 1 && gone.size() == 1) {
      TreeItem<OutlineItem> renamed = before.get(gone.getFirst());
      if (renamed != null) {
        before.put(unknown.getFirst().key(), renamed);
      }
    }
    List<TreeItem<OutlineItem>> after = new ArrayList<>();
    for (OutlineItem child : item.children()) {
      TreeItem<OutlineItem> known = before.get(child.key());
      if (known == null) {
        after.add(of(child));
      } else {
        update(known, child);
        after.add(known);
      }
    }
    if (!branch.getChildren().equals(after)) {
      branch.getChildren().setAll(after);
    }
  }

  /// The branch and everything below it, from top to bottom.
  static Stream<TreeItem<OutlineItem>> all(TreeItem<OutlineItem> branch) {
    return Stream.concat(
        Stream.of(branch), List.copyOf(branch.getChildren()).stream().flatMap(Branches::all));
  }

  static void expandAbove(TreeItem<OutlineItem> branch) {
    TreeItem<OutlineItem> above = branch.getParent();
    while (above != null) {
      above.setExpanded(true);
      above = above.getParent();
    }
  }
}
