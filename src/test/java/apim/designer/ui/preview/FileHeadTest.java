package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.files.PreviewActions;
import apim.designer.desk.files.PreviewState;
import apim.designer.project.Templates;
import apim.designer.ui.ShownPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The head of the preview, without a window.
@Tag("window")
final class FileHeadTest {
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

  private HBox head(FileHead head) throws Exception {
    return ShownPanel.laidOut(() -> new HBox(head.nodes().toArray(Node[]::new)), 900, 40);
  }

  private FileHead head() {
    return new FileHead(
        new PreviewActions() {
          @Override
          public PreviewState state() {
            return FileHeadTest.state();
          }

          @Override
          public void findEverywhere() {
            throw new AssertionError("the head looks in the open file");
          }

          @Override
          public void change(boolean forward) {
            throw new AssertionError("the head goes to no change");
          }

          @Override
          public void compareWithZip() {
            throw new AssertionError("the head compares with nothing");
          }

          @Override
          public void compareWithFolder() {
            throw new AssertionError("the head compares with nothing");
          }

          @Override
          public void look(PreviewState.Tab tab) {
            heard.add("look " + tab);
          }

          @Override
          public void back() {
            heard.add("back");
          }

          @Override
          public void forward() {
            heard.add("forward");
          }

          @Override
          public void find() {
            heard.add("find");
          }

          @Override
          public void copy() {
            heard.add("copy");
          }
        });
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
  void theArrowsAreThereForAReaderWhoWasElsewhere() throws Exception {
    FileHead head = head();
    HBox box = head(head);
    ShownPanel.act(
        () -> {
          head.show(state());
          Button back = find(box, "preview-back", Button.class);
          Button forward = find(box, "preview-forward", Button.class);
          assertTrue(back.isDisabled() && forward.isDisabled());
          PreviewState script = state().opening("nodes/apim-1/install.sh");
          head.show(script);
          assertTrue(!back.isDisabled() && forward.isDisabled());
          back.fire();
          head.show(script.back());
          assertTrue(back.isDisabled() && !forward.isDisabled());
          forward.fire();
        });
    assertEquals(List.of("back", "forward"), heard);
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
}
