package apim.designer.ui.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Changes as few children as it can: each that comes, or comes again, is styled anew.
final class Children {
  private Children() {}

  static void become(ObservableList<Node> now, List<Node> wanted) {
    if (now.size() == wanted.size()) {
      replaceNew(now, wanted);
    }
    if (now.equals(wanted)) {
      return;
    }
    Set<Node> kept = new HashSet<>(wanted);
    kept.retainAll(Set.copyOf(now));
    if (kept.size() < wanted.size() / 2) {
      now.setAll(wanted);
    } else {
      now.removeIf(node -> !kept.contains(node));
      arrange(now, wanted);
    }
  }

  private static void replaceNew(List<Node> now, List<Node> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).getParent() == null) {
        now.set(i, wanted.get(i));
      }
    }
  }

  private static void arrange(List<Node> now, List<Node> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i >= now.size() || !now.get(i).equals(node)) {
        now.remove(node);
        now.add(i, node);
      }
    }
  }
}
