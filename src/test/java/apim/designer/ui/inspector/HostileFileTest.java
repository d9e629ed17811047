package apim.designer.ui.inspector;

import static apim.designer.ui.inspector.Sheet.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.util.WaitForAsyncUtils;

/// What cannot be attached is refused with a sentence where it was dropped or chosen.
@DisabledOnOs(OS.WINDOWS)
final class HostileFileTest extends FormUnderTest {
  private Map<String, Path> files() throws Exception {
    Map<String, Path> all = new TreeMap<>();
    all.put("a folder", Files.createDirectory(folder.resolve("folder")));
    all.put("a device", Path.of("/dev/zero"));
    all.put("nothing", folder.resolve("gone"));
    all.put("binary", Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1}));
    all.put("huge", Files.writeString(folder.resolve("huge"), "a".repeat(2_000_000)));
    all.put(
        "a link to a folder",
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("folder")));
    all.put("a link to nothing", Files.createSymbolicLink(folder.resolve("dead"), Path.of("no")));
    all.put("a pipe", pipe());
    return all;
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    return pipe;
  }

  @Test
  void whatIsNoTextFileIsRefusedWhereItWasDropped() throws Exception {
    show("apim-1");
    FileRow row =
        (FileRow) PropertyRow.of(new Sheet(sample(), "apim-1").file("file"), formOf(desk));
    for (Map.Entry<String, Path> file : files().entrySet()) {
      // A row that waits for a pipe would hold up the window for good.
      WaitForAsyncUtils.waitFor(
          30,
          TimeUnit.SECONDS,
          WaitForAsyncUtils.asyncFx(() -> row.offered(List.of(file.getValue()))));
      String message =
          robot.from(row.frame()).lookup(".field-message").queryAs(Label.class).getText();
      assertTrue(message.matches("(?s).+; .+\\."), file.getKey() + ": " + message);
      assertFalse(message.contains("Exception"), file.getKey() + ": " + message);
      assertEquals(sample(), desk.session.snapshot().design(), file.getKey());
    }
    robot.interact(() -> row.offered(List.of()));
    assertEquals(sample(), desk.session.snapshot().design());
  }
}
