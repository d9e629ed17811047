package apim.designer.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import apim.designer.settings.Theme;
import apim.designer.ui.ShownPanel;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A hint is a tooltip from when the pointer comes, and says what it was told last.
@SuppressWarnings("NullAway.Init")
@Tag("window")
final class HintTest {
  private final FxRobot robot = new FxRobot();
  private Button button;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          button = new Button("Fit");
          button.setId("hinted");
          Hint.set(button, "Show the whole drawing");
        });
    stage = ShownPanel.show(new HBox(button), 300, 60, Theme.LIGHT);
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private void point() {
    robot.moveTo("#hinted");
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theTooltipIsMadeWhenThePointerComes() {
    Button unseen = new Button("Unseen");
    Hint.set(unseen, "Nobody comes here");
    assertNull(unseen.getTooltip());
    assertEquals("Nobody comes here", unseen.getAccessibleHelp());
    point();
    assertEquals("Show the whole drawing", button.getTooltip().getText());
  }

  @Test
  void wordsThatChangeUnderThePointerChangeInTheTooltip() {
    point();
    robot.interact(() -> Hint.set(button, "Show all"));
    assertEquals("Show all", button.getTooltip().getText());
    assertEquals("Show all", button.getAccessibleHelp());
  }

  @Test
  void noWordsTakeItAway() {
    point();
    robot.interact(() -> Hint.set(button, ""));
    assertNull(button.getTooltip());
    point();
    assertNull(button.getTooltip());
  }
}
