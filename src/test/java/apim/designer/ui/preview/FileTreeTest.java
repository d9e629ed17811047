package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Part;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.files.PreviewState;
import apim.designer.project.Templates;
import apim.designer.ui.ShownPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The tree of files, without a window.
@Tag("window")
final class FileTreeTest {
  private static final String SITES = "load-balancers/lb-1/conf.d/apim.conf";

  private final List<String> heard = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static List<Part> parts() {
    return PreviewState.EMPTY
        .with(new DeskUnderTest(Templates.design("active-active")).session.snapshot())
        .files()
        .orElseThrow()
        .parts();
  }

  private static boolean has(Node node, String pseudoClass) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }

  private static List<String> names(TreeItem<FileTree.Entry> item) {
    return item.getChildren().stream().map(child -> child.getValue().name()).toList();
  }

  private static TreeItem<FileTree.Entry> child(TreeItem<FileTree.Entry> item, String name) {
    return item.getChildren().stream()
        .filter(one -> one.getValue().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  @Test
  void filesStandInTheirFoldersAndAClickOpensThem() throws Exception {
    ShownPanel.act(
        () -> {
          FileTree tree = new FileTree(heard::add);
          tree.show(parts(), List.of(), SITES, Set.of());
          TreeItem<FileTree.Entry> root = tree.view().getRoot();
          assertTrue(names(root).containsAll(List.of("load-balancers", "nodes", "README.md")));
          assertEquals(List.of("apim-1", "apim-2"), names(child(root, "nodes")));
          assertEquals(SITES, tree.view().getSelectionModel().getSelectedItem().getValue().path());
          assertEquals(List.of(), heard, "to be shown is no click");
          tree.view().getSelectionModel().select(child(root, "README.md"));
          tree.view().getSelectionModel().select(child(root, "nodes"));
        });
    assertEquals(List.of("README.md"), heard, "a folder opens no file");
  }

  @Test
  void aFolderThatWasClosedStaysClosedWhenAFileComes() throws Exception {
    ShownPanel.act(
        () -> {
          FileTree tree = new FileTree(heard::add);
          tree.show(parts(), List.of(), SITES, Set.of());
          TreeItem<FileTree.Entry> before = tree.view().getRoot();
          assertTrue(child(before, "nodes").isExpanded());
          child(before, "nodes").setExpanded(false);
          tree.show(parts(), List.of(), SITES, Set.of());
          assertSame(before, tree.view().getRoot(), "the same files are the same tree");
          tree.show(parts().subList(1, parts().size()), List.of(), SITES, Set.of());
          TreeItem<FileTree.Entry> after = tree.view().getRoot();
          assertFalse(child(after, "nodes").isExpanded());
          assertTrue(child(after, "load-balancers").isExpanded());
          tree.show(
              parts().subList(1, parts().size()), List.of(), "nodes/apim-1/install.sh", Set.of());
          assertTrue(child(after, "nodes").isExpanded(), "it opens for the file that is shown");
        });
  }

  @Test
  void aFileSaysWhetherItDiffersBelongsToTheSelectionOrIsMadeLater() throws Exception {
    FileTree tree = new FileTree(heard::add);
    ShownPanel.laidOut(tree::view, 300, 900);
    ShownPanel.act(
        () -> {
          tree.show(parts(), List.of(), SITES, Set.of(SITES));
          ShownPanel.layOut(tree.view());
          tree.mark(Set.of(SITES, "README.md"));
          TreeCell<?> sites = cell(tree, "apim.conf");
          assertTrue(has(sites, "own") && has(sites, "changed"));
          assertEquals("apim.conf, not as in the last export", sites.getAccessibleText());
          assertFalse(has(cell(tree, "README.md"), "own"));
          assertTrue(has(cell(tree, "README.md"), "changed"));
          tree.mark(Set.of());
          assertEquals("apim.conf", sites.getAccessibleText());
          assertNull(sites.getGraphic());
          tree.show(parts(), List.of("nodes/apim-3/install.sh"), SITES, Set.of());
          TreeItem<FileTree.Entry> gone =
              child(child(child(tree.view().getRoot(), "nodes"), "apim-3"), "install.sh");
          tree.view().scrollTo(tree.view().getRow(gone));
          ShownPanel.layOut(tree.view());
          assertEquals(
              1,
              tree.view().lookupAll(".tree-cell").stream()
                  .filter(cell -> has(cell, "gone"))
                  .map(Node::getAccessibleText)
                  .filter("install.sh, no longer made"::equals)
                  .count());
          tree.show(parts(), List.of(), SITES, Set.of());
          tree.view().scrollTo(0);
          ShownPanel.layOut(tree.view());
          String later =
              parts().stream()
                  .filter(Part::onlyExported)
                  .map(part -> part.path().substring(part.path().lastIndexOf('/') + 1))
                  .findFirst()
                  .orElseThrow();
          assertEquals(later + ", made by an export", cell(tree, later).getAccessibleText());
        });
  }

  private static TreeCell<?> cell(FileTree tree, String name) {
    return tree.view().lookupAll(".tree-cell").stream()
        .map(cell -> (TreeCell<?>) cell)
        .filter(cell -> name.equals(cell.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }
}
