package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Why;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.files.Comparison;
import apim.designer.desk.files.EarlierTexts;
import apim.designer.desk.files.Find;
import apim.designer.desk.files.LineReason;
import apim.designer.desk.files.PreviewState;
import apim.designer.project.Templates;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
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

  private static <N extends Node> N find(Parent within, String id, Class<N> kind) {
    return kind.cast(within.lookup("#" + id));
  }

  private static void press(Node node, KeyCode code, boolean shift) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private static LineReason reason(int first, int last, String sentence, Severity... severity) {
    return new LineReason(
        List.of(
            new LineReason.Spot(first, last, "listen 443 ssl;"),
            new LineReason.Spot(40, 40, "listen 8243 ssl;")),
        new Why(Optional.of("`ssl on;`"), sentence, Optional.of("https://nginx.org/ssl")),
        List.of(severity).stream().findFirst());
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

          @Override
          public void everywhere(boolean all) {
            heard.add("everywhere " + all);
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
          find(bar, "preview-find-all", ToggleButton.class).fire();
          press(field, KeyCode.ESCAPE, false);
          find(bar, "preview-find-close", Button.class).fire();
          bar.show(Find.CLOSED);
          assertFalse(bar.isManaged());
          bar.show(Find.CLOSED.opened());
          assertEquals(6, bar.getChildren().size());
        });
    assertEquals(
        List.of(
            "look ssl",
            "next",
            "previous",
            "next",
            "previous",
            "everywhere true",
            "close",
            "close"),
        heard);
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

  // Changes and reasons.

  @Test
  void whatIsComparedWithIsChosenOnlyWhereThereIsAChoice() throws Exception {
    ChangesPane pane =
        ShownPanel.laidOut(
            () ->
                new ChangesPane(
                    against -> heard.add(against.words()), () -> heard.add("ask"), _ -> {}),
            500,
            300);
    ShownPanel.act(
        () -> {
          PreviewState exported =
              state()
                  .exported(Optional.of(new EarlierTexts("x.zip", Map.of(SITES, "# gone\n"))), "")
                  .opening(SITES);
          Comparison two = exported.comparison();
          pane.show(exported, two, Find.CLOSED);
          assertFalse(find(pane, "against-BUNDLE", RadioButton.class).getParent().isVisible());
          assertEquals(
              two.sentence(), find(pane, "preview-changes-sentence", Label.class).getText());
          assertTrue(two.sentence().endsWith("added, 1 line removed"), two.sentence());
          assertEquals(two.size(), pane.lines().getItems().size());
          PreviewState other = exported.choosing(new EarlierTexts("march.zip", Map.of()));
          pane.show(other, other.comparison(), Find.CLOSED);
          RadioButton march = find(pane, "against-BUNDLE", RadioButton.class);
          assertTrue(march.isSelected() && march.getParent().isVisible());
          assertEquals("march.zip", march.getText());
          assertFalse(find(pane, "against-CUSTOMER", RadioButton.class).isVisible());
          assertEquals(List.of(), heard, "to be shown is no choice");
          find(pane, "against-LAST_EXPORT", RadioButton.class).fire();
          find(pane, "preview-compare", Hyperlink.class).fire();
        });
    assertEquals(List.of("Last export", "ask"), heard);
  }

  @Test
  void enterGoesToTheLinesOfTheReasonThatIsSelected() throws Exception {
    WhyList list = whyList();
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
    assertEquals(List.of("line 10"), heard);
  }

  private WhyList whyList() throws Exception {
    return ShownPanel.laidOut(
        () -> new WhyList(line -> heard.add("line " + line), heard::add), 500, 300);
  }

  @Test
  void aReasonTellsThePageTheLinesHereWhyAndWhoSaysSo() throws Exception {
    WhyList list = whyList();
    ShownPanel.act(
        () -> {
          list.show(List.of(reason(3, 5, "it is gone since 1.25")));
          ShownPanel.layOut(list);
          GridPane grid = (GridPane) list.lookup(".reason").lookup("GridPane");
          assertEquals(
              List.of("The page", "Here", "Because", "Source"),
              grid.lookupAll(".reason-caption").stream()
                  .map(one -> ((Label) one).getText())
                  .toList());
          assertEquals("`ssl on;`", ((Label) grid.getChildren().get(1)).getText());
          List<Hyperlink> links =
              grid.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast).toList();
          assertEquals(
              List.of("listen 443 ssl;", "listen 8243 ssl;", "nginx.org/ssl"),
              links.stream().map(Hyperlink::getText).toList());
          assertEquals("4–6", ((Label) links.getFirst().getGraphic()).getText());
          links.forEach(Hyperlink::fire);
          list.show(List.of());
          list.show(List.of(reason(3, 5, "it breaks", Severity.ERROR)));
          ShownPanel.layOut(list);
          assertEquals(8, grid.getChildren().size(), "a row that is used again keeps nothing");
          assertTrue(
              grid.lookupAll(".reason-caption").stream()
                  .anyMatch(one -> "Finding".equals(((Label) one).getText())));
        });
    assertEquals(List.of("line 3", "line 40", "https://nginx.org/ssl"), heard);
  }

  @Test
  void theStripSaysEachReasonAndGoesAwayWhereThereIsNone() throws Exception {
    WhyStrip strip = ShownPanel.laidOut(() -> new WhyStrip(heard::add), 400, 100);
    ShownPanel.act(
        () -> {
          assertFalse(strip.isManaged());
          strip.show(List.of(reason(3, 3, "it is so"), reason(0, 4, "it breaks", Severity.ERROR)));
          assertTrue(strip.isVisible() && strip.isManaged());
          assertEquals(
              List.of("Line 4 It is so Source", "Line 1–5 E It breaks Source"), words(strip));
          ((Hyperlink) strip.lookup(".hyperlink")).fire();
          strip.show(List.of());
          assertFalse(strip.isManaged());
          assertEquals(List.of(), words(strip));
        });
    assertEquals(List.of("https://nginx.org/ssl"), heard);
  }

  private static List<String> words(WhyStrip strip) {
    return strip.getChildren().stream()
        .map(
            row ->
                ((HBox) row)
                    .getChildren().stream()
                        .map(label -> ((Labeled) label).getText())
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
}
