package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Questions.Unsaved;
import apim.designer.project.Templates;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The questions in front of the window, answered by keys.
@SuppressWarnings("NullAway.Init")
@Tag("window")
final class QuestionsTest {
  private static final List<Path> FILES = List.of(Path.of("shop.apimtopology"));

  @TempDir Path state;
  private final WindowRobot robot = new WindowRobot();
  private WindowQuestions questions;
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("single-node"), state);
    questions = new WindowQuestions(window.stage);
  }

  @AfterEach
  void close() throws Exception {
    robot.close();
  }

  private <T> T answer(KeyCode key, Function<WindowQuestions, T> question) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> answer.complete(question.apply(questions)));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.focused().startsWith("answer-"));
    robot.press(key);
    return answer.get(10, TimeUnit.SECONDS);
  }

  @Test
  void enterSavesAndEscapeStays() throws Exception {
    assertEquals(Unsaved.SAVE, answer(KeyCode.ENTER, one -> one.unsaved("shop")));
    assertEquals(Unsaved.STAY, answer(KeyCode.ESCAPE, one -> one.unsaved("shop")));
  }

  @Test
  void nothingIsOverwrittenByAKeyThatIsPressedInHaste() throws Exception {
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE)) {
      boolean overwrites = answer(key, one -> one.overwrite(FILES));
      assertFalse(overwrites, key.toString());
    }
  }

  @Test
  void savingIsTheAnswerThatStandsOut() throws Exception {
    Platform.runLater(() -> questions.unsaved("shop"));
    WaitForAsyncUtils.waitForFxEvents();
    List<Button> buttons =
        robot.ask(
            () ->
                window.stage.getScene().getRoot().lookup("#questions").lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(Button::isDefaultButton)
                    .toList());
    assertEquals(List.of("Save"), buttons.stream().map(Button::getText).toList());
    ButtonData data = Objects.requireNonNull(ButtonBar.getButtonData(buttons.getFirst()));
    assertEquals(ButtonData.OK_DONE, data);
    robot.press(KeyCode.ESCAPE);
  }

  @Test
  void theQuestionStandsInTheWindowAndNothingBehindItTakesAKey() throws Exception {
    CompletableFuture<Unsaved> answer = new CompletableFuture<>();
    Platform.runLater(() -> answer.complete(questions.unsaved("shop")));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.focused().startsWith("answer-"));
    assertTrue(questions.isAsking());
    assertEquals(
        1, robot.ask(() -> (int) Window.getWindows().stream().filter(Window::isShowing).count()));
    robot.press(KeyCode.TAB);
    assertTrue(robot.focused().startsWith("answer-"), robot.focused());
    robot.press(KeyCode.DELETE);
    robot.press(KeyCode.ESCAPE);
    assertEquals(Unsaved.STAY, answer.get(10, TimeUnit.SECONDS));
    assertFalse(questions.isAsking());
  }
}
