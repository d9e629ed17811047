package apim.designer.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Selection;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.session.Snapshot;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Severity;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What panels are built of, without a window.
@Tag("window")
final class ControlsTest {
  /// A panel as the shortest can be.
  private record Plain(Region node) implements Panel {
    @Override
    public String title() {
      return "Problems";
    }

    @Override
    public void show(Snapshot snapshot, Selection selection) {}
  }

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void theKeyboardGoesToTheFirstThatTakesIt() throws Exception {
    ShownPanel.act(
        () -> {
          TextField field = new TextField();
          Button second = new Button("second");
          assertEquals(
              Optional.of(field),
              FocusOrder.first(new VBox(new Label("a label"), new HBox(field), second)));
          field.setDisable(true);
          assertEquals(Optional.of(second), FocusOrder.first(new VBox(new HBox(field), second)));
          second.setVisible(false);
          assertEquals(Optional.empty(), FocusOrder.first(new VBox(new HBox(field), second)));
          assertEquals(Optional.empty(), FocusOrder.first(new MenuBar()));
          assertEquals(Optional.empty(), FocusOrder.first(new Label("alone")));
        });
  }

  @Test
  void whatAPanelShowsGoesBeforeItsHead() throws Exception {
    ShownPanel.act(
        () -> {
          Button head = new Button("head");
          TextField content = new TextField();
          BorderPane panel = new Titled("Problems", new VBox(content), head);
          assertEquals(Optional.of(content), FocusOrder.first(panel));
          content.setDisable(true);
          assertEquals(Optional.of(head), FocusOrder.first(panel));
        });
  }

  @Test
  void aFrameIsCalledByItsCaptionAndGivesWay() throws Exception {
    ShownPanel.act(
        () -> {
          Button beside = new Button("Fix all");
          Titled frame = new Titled("Problems", new Label("content"), beside);
          assertEquals("Problems", frame.getAccessibleText());
          List<Node> head = ((HBox) frame.getTop()).getChildren();
          assertEquals("Problems", ((Label) head.getFirst()).getText());
          assertEquals(beside, head.getLast());
          assertEquals(0, frame.getMinWidth(), "a narrow window cuts it and is not made wider");
        });
  }

  @Test
  void aPanelTakesTheKeyboardWhereThereIsSomethingForIt() throws Exception {
    TextField field = new TextField();
    Plain panel = new Plain(ShownPanel.laidOut(() -> new VBox(field), 200, 100));
    ShownPanel.act(
        () -> {
          assertEquals("problems", panel.id());
          assertTrue(panel.focus());
          assertEquals(field, field.getScene().getFocusOwner());
          assertFalse(new Plain(new Pane()).focus());
          assertEquals(List.of(), panel.commands(() -> {}));
          assertEquals(Optional.empty(), panel.pane());
        });
  }

  @Test
  void theKeyboardComesBackToWhatLiesOverTheWindow() throws Exception {
    TextField below = new TextField();
    TextField home = new TextField();
    VBox layer = new VBox(home);
    FocusTrap.set(layer, () -> home);
    StackPane window = ShownPanel.laidOut(() -> new StackPane(new VBox(below), layer), 300, 200);
    ShownPanel.act(
        () -> {
          below.requestFocus();
          assertEquals(home, window.getScene().getFocusOwner());
          layer.setVisible(false);
          below.requestFocus();
          assertEquals(below, window.getScene().getFocusOwner(), "a hidden layer holds nothing");
          layer.setVisible(true);
          window.getChildren().remove(layer);
          window.requestFocus();
          below.requestFocus();
          assertEquals(below, window.getScene().getFocusOwner(), "nor one that is gone");
        });
  }

  @Test
  void aNodeIsShownWhenEverythingAroundItIs() throws Exception {
    ShownPanel.act(
        () -> {
          Label inside = new Label();
          HBox middle = new HBox(inside);
          VBox outside = new VBox(middle);
          assertTrue(FocusTrap.isShown(inside));
          assertTrue(FocusTrap.isWithin(inside, outside) && FocusTrap.isWithin(inside, inside));
          assertFalse(FocusTrap.isWithin(outside, inside));
          middle.setVisible(false);
          assertFalse(FocusTrap.isShown(inside));
          assertTrue(FocusTrap.isShown(outside));
        });
  }

  @Test
  void aGlyphIsAsLargeAsItIsWantedAndTakesNoClick() throws Exception {
    ShownPanel.act(
        () -> {
          Glyph glyph = new Glyph(Icons.NOTE, Hue.TEAL, 16);
          assertEquals(16, glyph.prefWidth(-1));
          assertEquals(16, glyph.minHeight(-1));
          assertTrue(glyph.isMouseTransparent());
          assertEquals(List.of("glyph", "hue-teal"), List.copyOf(glyph.getStyleClass()));
          assertEquals(
              Icons.paths(Icons.NOTE),
              glyph.lookupAll(".glyph-stroke").stream()
                  .map(stroke -> ((SVGPath) stroke).getContent())
                  .toList());
        });
  }

  @Test
  void aSeverityIsALetterInItsShapeAndAWordInASentence() throws Exception {
    ShownPanel.act(
        () -> {
          SeverityMark error = new SeverityMark(Severity.ERROR);
          assertEquals("E", error.getText());
          assertEquals(
              List.of("label", "severity", "severity-error"), List.copyOf(error.getStyleClass()));
          assertEquals("?", SeverityMark.notChecked().getText());
          assertTrue(SeverityMark.notChecked().getStyleClass().contains("severity-open"));
        });
    assertEquals("1 error", SeverityMark.words(Severity.ERROR, 1));
    assertEquals("0 errors", SeverityMark.words(Severity.ERROR, 0));
    assertEquals("2 warnings", SeverityMark.words(Severity.WARNING, 2));
    assertEquals("1 piece of advice", SeverityMark.words(Severity.ADVICE, 1));
    assertEquals("3 pieces of advice", SeverityMark.words(Severity.ADVICE, 3));
    for (Severity severity : Severity.values()) {
      String consequence = SeverityMark.consequence(severity);
      assertTrue(
          consequence
              .toLowerCase(java.util.Locale.ROOT)
              .startsWith(severity.name().toLowerCase(java.util.Locale.ROOT) + ": "),
          consequence);
    }
  }
}
