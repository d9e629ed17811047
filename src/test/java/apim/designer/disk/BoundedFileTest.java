package apim.designer.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apim.designer.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class BoundedFileTest {
  @TempDir Path folder;

  private static String refusal(Path file) {
    return DiskReason.of(assertThrows(IOException.class, () -> BoundedFile.bytes(file, 2048)));
  }

  @Test
  void whatIsNoFileIsSaidAndNotWaitedFor() throws Exception {
    assertEquals("it is a folder, not a file; name a file", refusal(folder));
    assertEquals("it is a device, not a file; name a file", refusal(Path.of("/dev/zero")));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));
    assertEquals("it is a device, not a file; name a file", refusal(link));
    assertEquals("it is not there; check the name and the folder", refusal(folder.resolve("none")));
    if (!Command.isMissing("mkfifo", "a pipe in the place of a file")) {
      Path pipe = folder.resolve("pipe");
      assertEquals(0, Command.of("mkfifo", pipe.toString()).run().status());
      assertEquals("it is a pipe, not a file; name a file", refusal(pipe));
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("large"), "x".repeat(2048));
    assertEquals(2048, BoundedFile.bytes(file, 2048).length);
    Files.writeString(file, "x".repeat(2049));
    assertEquals("it is larger than 2 kB; put the right file in its place", refusal(file));
  }
}
