package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.files.Language;
import apim.designer.desk.files.PreviewRow;
import apim.designer.desk.files.PreviewRow.Span;
import apim.designer.desk.files.PreviewRow.Tone;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A line of the preview, without a window.
@Tag("window")
final class LineCellTest {
  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static boolean has(Node node, String pseudoClass) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }

  private static PreviewRow row(
      Tone tone, String text, String reason, Optional<Severity> severity, Span... hits) {
    return new PreviewRow("   7", tone, text, Language.NGINX, reason, severity, List.of(hits));
  }

  /// A cell that shows one row after the other.
  private static final class Shown {
    private Optional<PreviewRow> row = Optional.empty();
    private final LineCell cell = new LineCell(_ -> row);

    LineCell cell() {
      return cell;
    }

    void show(PreviewRow next) {
      row = Optional.of(next);
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
}
