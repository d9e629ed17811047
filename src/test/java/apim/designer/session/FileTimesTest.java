package apim.designer.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cheap look at files.
final class FileTimesTest {
  @TempDir Path folder;
  private final FileTimes times = new FileTimes();

  @Test
  void anotherTimeASizeAndAFileThatIsGoneAreNoticedOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "one");
    assertFalse(times.haveMoved(List.of(file)), "nothing is known of it before");
    assertFalse(times.haveMoved(List.of(file)));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertTrue(times.haveMoved(List.of(file)));
    assertFalse(times.haveMoved(List.of(file)));
    Files.writeString(file, "longer");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertTrue(times.haveMoved(List.of(file)));
    Files.delete(file);
    assertTrue(times.haveMoved(List.of(file)));
    Files.writeString(file, "one");
    assertTrue(times.haveMoved(List.of(file)), "it is there again");
  }

  @Test
  void anotherDesignIsNoChange() throws Exception {
    Path a = Files.writeString(folder.resolve("a"), "one");
    Path b = Files.writeString(folder.resolve("b"), "two");
    assertFalse(times.haveMoved(List.of(a)));
    assertFalse(times.haveMoved(List.of(b)));
  }
}
