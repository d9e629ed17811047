package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Others change the file while the architect is in another window. No window of the headless
/// platform is ever left for another.
@DisabledIfSystemProperty(
    named = "glass.platform",
    matches = "Headless",
    disabledReason = "NOT RUN: no window of the headless platform is ever left for another")
@Tag("window")
final class ComingBackTest {
  @TempDir Path folder;
  private final Architect architect = new Architect();

  @BeforeEach
  void open() throws Exception {
    architect.opens(Templates.design("single-node"), folder.resolve("state"));
    architect.willChoose(file());
    architect.presses(KeyCode.SHORTCUT, KeyCode.S);
  }

  @AfterEach
  void close() throws Exception {
    architect.leaves();
  }

  private Path file() {
    return folder.resolve("shop.apimtopology");
  }

  /// The architect goes to another window, in which the file is changed, and comes back.
  private void changesElsewhere() throws Exception {
    Stage own = architect.window().stage;
    Stage other =
        architect.ask(
            () -> {
              Stage stage = new Stage();
              stage.setScene(new Scene(new Group(), 200, 100));
              stage.show();
              stage.requestFocus();
              return stage;
            });
    architect.until("the window should be left", () -> !own.isFocused());
    Files.writeString(
        file(), Files.readString(file()).replace("\"name\": \"", "\"name\": \"Foreign "));
    assertFalse(architect.has("notice-disk"), "nobody looks at the window");
    architect.ask(
        () -> {
          other.close();
          own.requestFocus();
          return true;
        });
    architect.until("the change should be told", () -> architect.seen("notice-disk").isPresent());
  }

  @Test
  void aChangeIsToldAndReloaded() throws Exception {
    changesElsewhere();
    assertTrue(architect.words("notice-disk").startsWith("shop.apimtopology was changed on disk"));
    architect.clicks("disk-reload");
    assertEquals("Foreign Single node", architect.design().topology().name().value());
    assertFalse(architect.has("notice-disk"));
    assertFalse(architect.window().session.snapshot().isModified());
  }

  @Test
  void whoHasChangesKeepsThemAndIsAskedBeforeASave() throws Exception {
    architect.clicks("palette-all-in-one");
    architect.clicks(architect.nowhere());
    changesElsewhere();
    architect.clicks("disk-keep-mine");
    assertTrue(architect.has("box-apim-2"));
    architect.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(architect.window().asked.getLast().startsWith("overwrite"));
    assertTrue(Files.readString(file()).contains("Foreign"), "the answer was no");
    architect.window().overwrite = true;
    architect.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertFalse(Files.readString(file()).contains("Foreign"));
    assertTrue(Files.readString(file()).contains("apim-2"));
  }
}
