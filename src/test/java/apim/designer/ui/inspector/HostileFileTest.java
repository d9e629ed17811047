package apim.designer.ui.inspector;

import static apim.designer.desk.form.Sheet.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.desk.form.Sheet;
import apim.designer.desk.form.TypedIntoFilesTest;
import apim.designer.ui.HostileFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.util.WaitForAsyncUtils;

/// What cannot be attached is refused with a sentence where it was dropped or chosen.
@DisabledOnOs(OS.WINDOWS)
@Tag("window")
final class HostileFileTest extends FormUnderTest {
  @Test
  void whatIsNoTextFileIsRefusedWhereItWasDropped() throws Exception {
    show("apim-1");
    FileRow row =
        (FileRow) PropertyRow.of(new Sheet(sample(), "apim-1").file("file"), formOf(desk));
    for (Map.Entry<String, Path> file : new HostileFiles(folder, ".toml").unfit().entrySet()) {
      // A row that waits for a pipe would hold up the window for good.
      WaitForAsyncUtils.waitFor(
          30,
          TimeUnit.SECONDS,
          WaitForAsyncUtils.asyncFx(() -> row.offered(List.of(file.getValue()))));
      String message =
          robot.from(row.frame()).lookup(".field-message").queryAs(Label.class).getText();
      TypedIntoFilesTest.assertSentence(message, file.getKey());
      assertEquals(sample(), desk.session.snapshot().design(), file.getKey());
    }
    robot.interact(() -> row.offered(List.of()));
    assertEquals(sample(), desk.session.snapshot().design());
  }
}
