package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Part;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.files.Comparison;
import apim.designer.desk.files.Find;
import apim.designer.desk.files.Language;
import apim.designer.desk.files.LineReason;
import apim.designer.desk.files.PreviewRow;
import apim.designer.desk.files.PreviewRow.Span;
import apim.designer.desk.files.PreviewRow.Tone;
import apim.designer.desk.files.PreviewState;
import apim.designer.project.Templates;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The parts of the preview, each alone and without a window.
@Tag("window")
final class PreviewPartsTest {
  private static final String SITES = "load-balancers/lb-1/conf.d/apim.conf";

  private final List<String> heard = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static PreviewState state() {
    return PreviewState.EMPTY.with(
        new DeskUnderTest(Templates.design("active-active")).session.snapshot());
  }

  private static List<Part> parts() {
    return state().files().orElseThrow().parts();
  }

  private static <N extends Node> N find(Parent within, String id, Class<N> kind) {
    return kind.cast(within.lookup("#" + id));
  }

  private static boolean has(Node node, String pseudoClass) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }

  private static void press(Node node, KeyCode code, boolean shift) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private static LineReason reason(int first, int last, String sentence, Severity... severity) {
    return new LineReason(
        first,
        last,
        "listen 443 ssl;",
        sentence,
        List.of(severity).stream().findFirst(),
        Optional.empty());
  }

  // The head.

  private HBox head(FileHead head) throws Exception {
    return ShownPanel.laidOut(() -> new HBox(head.nodes().toArray(Node[]::new)), 900, 40);
  }

  private FileHead head() {
    return new FileHead(
        tab -> heard.add("look " + tab), () -> heard.add("find"), () -> heard.add("copy"));
  }

  @Test
  void theHeadSaysWhichFileIsOpenAndHowItIsLookedAt() throws Exception {
    ShownPanel.act(
        () -> {
          FileHead head = head();
          HBox box = new HBox(head.nodes().toArray(Node[]::new));
          head.show(state().opening(SITES).looking(PreviewState.Tab.WHY));
          List<String> words =
              ((HBox) box.lookup("#preview-path"))
                  .getChildren().stream().map(label -> ((Label) label).getText()).toList();
          assertEquals(List.of("load-balancers/lb-1/conf.d/", "apim.conf"), words);
          assertEquals(SITES, box.lookup("#preview-path").getAccessibleText());
          assertTrue(find(box, "preview-WHY", ToggleButton.class).isSelected());
          assertFalse(find(box, "preview-TEXT", ToggleButton.class).isSelected());
          head.show(state().opening("README.md").looking(PreviewState.Tab.TEXT));
          assertEquals(
              "",
              ((Label) ((HBox) box.lookup("#preview-path")).getChildren().getFirst()).getText());
          assertEquals(List.of(), heard, "to be shown is no click");
        });
  }

  @Test
  void aClickOnTheTabThatIsChosenLeavesItChosen() throws Exception {
    FileHead head = head();
    HBox box = head(head);
    ShownPanel.act(
        () -> {
          head.show(state());
          ToggleButton text = find(box, "preview-TEXT", ToggleButton.class);
          text.fire();
          assertTrue(text.isSelected());
          find(box, "preview-CHANGES", ToggleButton.class).fire();
          find(box, "preview-find-open", Button.class).fire();
          find(box, "preview-copy", Button.class).fire();
        });
    assertEquals(List.of("look TEXT", "look CHANGES", "find", "copy"), heard);
  }

  @Test
  void aNarrowHeadLeavesOutThePathFirstAndCopyingThen() throws Exception {
    FileHead head = head();
    HBox box = head(head);
    ShownPanel.act(
        () -> {
          Node path = box.lookup("#preview-path");
          Node copy = box.lookup("#preview-copy");
          Map.of(460, "true true", 459, "false true", 400, "false true", 399, "false false")
              .forEach(
                  (width, expected) -> {
                    head.fit(width);
                    assertEquals(
                        expected, path.isVisible() + " " + copy.isManaged(), width + " wide");
                  });
        });
  }

  // The bar of the search.

  private FindBar bar() {
    return new FindBar(
        new FindBar.Seeker() {
          @Override
          public void look(String words) {
            heard.add("look " + words);
          }

          @Override
          public void go(boolean forward) {
            heard.add(forward ? "next" : "previous");
          }

          @Override
          public void close() {
            heard.add("close");
          }
        });
  }

  @Test
  void theBarHearsWordsKeysAndButtons() throws Exception {
    FindBar bar = ShownPanel.laidOut(this::bar, 400, 40);
    ShownPanel.act(
        () -> {
          assertFalse(bar.isVisible());
          assertEquals(0, bar.getChildren().size(), "it is made when it is first opened");
          bar.show(Find.CLOSED.opened());
          assertTrue(bar.isManaged());
          TextField field = find(bar, "preview-find", TextField.class);
          field.setText("ssl");
          press(field, KeyCode.ENTER, false);
          press(field, KeyCode.ENTER, true);
          find(bar, "preview-find-next", Button.class).fire();
          find(bar, "preview-find-previous", Button.class).fire();
          press(field, KeyCode.ESCAPE, false);
          find(bar, "preview-find-close", Button.class).fire();
          bar.show(Find.CLOSED);
          assertFalse(bar.isManaged());
          bar.show(Find.CLOSED.opened());
          assertEquals(5, bar.getChildren().size());
        });
    assertEquals(
        List.of("look ssl", "next", "previous", "next", "previous", "close", "close"), heard);
  }

  @Test
  void theBarCountsTheHits() throws Exception {
    FindBar bar = ShownPanel.laidOut(this::bar, 400, 40);
    ShownPanel.act(
        () -> {
          List<Find.Hit> hits = List.of(new Find.Hit(0, 1, 4), new Find.Hit(7, 0, 3));
          bar.show(new Find(true, "ssl", hits, 1));
          assertEquals("2 of 2", find(bar, "preview-find-count", Label.class).getText());
          bar.show(new Find(true, "quux", List.of(), 0));
          assertEquals("Not found", find(bar, "preview-find-count", Label.class).getText());
          bar.show(new Find(true, "", List.of(), 0));
          assertEquals("", find(bar, "preview-find-count", Label.class).getText());
        });
  }

  // Lines.

  private static PreviewRow row(
      Tone tone, String text, String reason, Optional<Severity> severity, Span... hits) {
    return new PreviewRow("   7", tone, text, Language.NGINX, reason, severity, List.of(hits));
  }

  /// A cell that shows one row after the other.
  private static final class Shown extends ArrayList<PreviewRow> {
    private final LineCell cell = new LineCell(_ -> stream().reduce((_, last) -> last));

    LineCell cell() {
      return cell;
    }

    void show(PreviewRow row) {
      add(row);
      cell.updateIndex(-1);
      cell.updateItem(7, false);
    }

    String mark() {
      return label(".line-mark").getText();
    }

    Label label(String style) {
      return (Label) ((HBox) cell.getGraphic()).lookup(style);
    }

    String text() {
      return ((CodeText) ((HBox) cell.getGraphic()).lookup(".code"))
          .shown().stream().map(piece -> ((Text) piece).getText()).collect(Collectors.joining());
    }
  }

  @Test
  void aLineShowsItsNumberItsTextAndWhatIsToBeSaidOfIt() throws Exception {
    ShownPanel.act(
        () -> {
          Shown shown = new Shown();
          shown.show(row(Tone.PLAIN, "listen 443 ssl;", "", Optional.empty()));
          assertEquals("   7", shown.label(".line-number").getText());
          assertEquals("listen 443 ssl;", shown.text());
          assertEquals("", shown.mark());
          assertEquals("Line 7: listen 443 ssl;", shown.cell().getAccessibleText());
          shown.show(row(Tone.MARKED, "listen 443 ssl;", "it is so", Optional.empty()));
          assertEquals("•", shown.mark());
          assertTrue(has(shown.cell(), "marked"));
          assertEquals(
              "Made by what is selected, line 7: listen 443 ssl;. Why: it is so",
              shown.cell().getAccessibleText());
          shown.show(row(Tone.REMOVED, "listen 80;", "", Optional.empty()));
          assertEquals("−", shown.mark());
          assertEquals("listen 80;", shown.text());
          assertTrue(has(shown.cell(), "removed"));
          assertFalse(has(shown.cell(), "marked"));
        });
  }

  @Test
  void theLetterOfAFindingLeavesNothingBehindInACellThatIsUsedAgain() throws Exception {
    ShownPanel.act(
        () -> {
          Shown shown = new Shown();
          shown.show(row(Tone.PLAIN, "x;", "it breaks", Optional.of(Severity.ERROR)));
          assertEquals("E", shown.mark());
          assertEquals("1 error", shown.label(".line-mark").getAccessibleText());
          assertTrue(shown.label(".line-mark").getStyleClass().contains("severity-error"));
          shown.show(row(Tone.PLAIN, "x;", "", Optional.empty()));
          assertEquals("", shown.mark());
          assertNull(shown.label(".line-mark").getAccessibleText());
          assertEquals(
              Set.of("label", "line-mark", "why-mark"),
              new TreeSet<>(shown.label(".line-mark").getStyleClass()));
        });
  }

  @Test
  void piecesOfALineAreUsedAgainAndColouredAnew() throws Exception {
    CodeText code = ShownPanel.laidOut(CodeText::new, 400, 20);
    ShownPanel.act(
        () -> {
          code.show(Language.NGINX.tokens("listen 443 ssl; # why"), List.of());
          Node first = code.shown().getFirst();
          int pieces = code.shown().size();
          assertTrue(pieces > 1);
          code.show(Language.NGINX.tokens("# why"), List.of());
          assertEquals(1, code.shown().size());
          assertSame(first, code.shown().getFirst());
          assertEquals(List.of("token-comment"), first.getStyleClass());
        });
  }

  @Test
  void theHitThatWasGoneToIsMarkedApartFromTheOthers() throws Exception {
    CodeText code = ShownPanel.laidOut(CodeText::new, 400, 20);
    ShownPanel.act(
        () -> {
          code.show(
              Language.TEXT.tokens("ssl and ssl and ssl"),
              List.of(new Span(0, 3, false), new Span(8, 11, true), new Span(16, 19, false)));
          ShownPanel.layOut(code);
          assertTrue(hits(code, ".hit") > hits(code, ".hit-current"));
          assertTrue(hits(code, ".hit-current") > 0);
          code.show(Language.TEXT.tokens("ssl and ssl and ssl"), List.of());
          ShownPanel.layOut(code);
          assertEquals(0, hits(code, ".hit") + hits(code, ".hit-current"));
        });
  }

  private static int hits(CodeText code, String style) {
    return ((javafx.scene.shape.Path) code.lookup(style)).getElements().size();
  }

  // Changes and reasons.

  @Test
  void whatIsComparedWithIsChosenOnlyWhereThereIsAChoice() throws Exception {
    ChangesPane pane =
        ShownPanel.laidOut(
            () -> new ChangesPane(against -> heard.add(against.words()), _ -> {}), 500, 300);
    ShownPanel.act(
        () -> {
          Comparison none = PreviewState.EMPTY.comparison();
          pane.show(none, Comparison.Against.LAST_EXPORT, false, Find.CLOSED);
          assertFalse(pane.getTop().isManaged());
          Comparison two = state().exported(Map.of(SITES, "# gone\n")).opening(SITES).comparison();
          pane.show(two, Comparison.Against.LAST_EXPORT, false, Find.CLOSED);
          assertTrue(pane.getTop().isManaged());
          assertFalse(find(pane, "against-CUSTOMER", RadioButton.class).getParent().isVisible());
          assertEquals(
              two.sentence(), find(pane, "preview-changes-sentence", Label.class).getText());
          assertTrue(two.sentence().endsWith("added, 1 line removed"), two.sentence());
          assertEquals(two.size(), pane.lines().getItems().size());
          pane.show(two, Comparison.Against.CUSTOMER, true, Find.CLOSED);
          assertTrue(find(pane, "against-CUSTOMER", RadioButton.class).isSelected());
          assertEquals(List.of(), heard, "to be shown is no choice");
          find(pane, "against-LAST_EXPORT", RadioButton.class).fire();
        });
    assertEquals(List.of("Last export"), heard);
  }

  @Test
  void enterGoesToTheLinesOfTheReasonThatIsSelected() throws Exception {
    WhyList list = ShownPanel.laidOut(() -> new WhyList(one -> heard.add(one.lines())), 400, 300);
    ShownPanel.act(
        () -> {
          press(list, KeyCode.ENTER, false);
          list.show(List.of(reason(3, 3, "one"), reason(10, 12, "two", Severity.ERROR)));
          list.getSelectionModel().select(1);
          press(list, KeyCode.ENTER, false);
          press(list, KeyCode.A, false);
          list.show(List.of(reason(3, 3, "one"), reason(10, 12, "two", Severity.ERROR)));
          assertEquals(1, list.getSelectionModel().getSelectedIndex(), "the same keep their place");
        });
    assertEquals(List.of("11–13"), heard);
  }

  @Test
  void theStripSaysEachReasonAndGoesAwayWhereThereIsNone() throws Exception {
    WhyStrip strip = ShownPanel.laidOut(WhyStrip::new, 400, 100);
    ShownPanel.act(
        () -> {
          assertFalse(strip.isManaged());
          strip.show(List.of(reason(3, 3, "it is so"), reason(0, 4, "it breaks", Severity.ERROR)));
          assertTrue(strip.isVisible() && strip.isManaged());
          assertEquals(List.of("Line 4 It is so", "Line 1–5 E It breaks"), words(strip));
          strip.show(List.of());
          assertFalse(strip.isManaged());
          assertEquals(List.of(), words(strip));
        });
  }

  private static List<String> words(WhyStrip strip) {
    return strip.getChildren().stream()
        .map(
            row ->
                ((HBox) row)
                    .getChildren().stream()
                        .map(label -> ((Label) label).getText())
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void theNoteOnSecretsIsBriefInANarrowPane() throws Exception {
    MaskedNote note = ShownPanel.laidOut(MaskedNote::new, 400, 40);
    ShownPanel.act(
        () -> {
          Label words = (Label) note.getChildren().getLast();
          assertFalse(note.isManaged());
          note.show(true);
          assertTrue(note.isVisible() && note.isManaged());
          note.resize(380, 40);
          assertEquals(
              "Secrets are masked here; the bundle holds them as they are.", words.getText());
          note.resize(379, 40);
          assertEquals("Secrets are masked here", words.getText());
        });
  }

  // The tree of files.

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
          tree.show(parts(), SITES, Set.of());
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
          tree.show(parts(), SITES, Set.of());
          TreeItem<FileTree.Entry> before = tree.view().getRoot();
          assertTrue(child(before, "nodes").isExpanded());
          child(before, "nodes").setExpanded(false);
          tree.show(parts(), SITES, Set.of());
          assertSame(before, tree.view().getRoot(), "the same files are the same tree");
          tree.show(parts().subList(1, parts().size()), SITES, Set.of());
          TreeItem<FileTree.Entry> after = tree.view().getRoot();
          assertFalse(child(after, "nodes").isExpanded());
          assertTrue(child(after, "load-balancers").isExpanded());
          tree.show(parts().subList(1, parts().size()), "nodes/apim-1/install.sh", Set.of());
          assertTrue(child(after, "nodes").isExpanded(), "it opens for the file that is shown");
        });
  }

  @Test
  void aFileSaysWhetherItDiffersBelongsToTheSelectionOrIsMadeLater() throws Exception {
    FileTree tree = new FileTree(heard::add);
    ShownPanel.laidOut(tree::view, 300, 900);
    ShownPanel.act(
        () -> {
          tree.show(parts(), SITES, Set.of(SITES));
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
