package apim.designer.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is at a path after a save that fails half-way, and after one through links.
final class AtomicSaveTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /// A disk that fails while it fills the new file, having written half of it.
  private static final class FullDisk implements Disk {
    @Override
    public void fill(Path file, byte[] bytes) throws IOException {
      REAL.fill(file, new byte[bytes.length / 2]);
      throw new IOException("No space left on device");
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      REAL.replace(from, to);
    }
  }

  /// A disk on which somebody else holds the file for some tries.
  private static final class HeldDisk implements Disk {
    private int held;

    HeldDisk(int held) {
      this.held = held;
    }

    @Override
    public void fill(Path file, byte[] bytes) throws IOException {
      REAL.fill(file, bytes);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      if (held-- > 0) {
        throw new AccessDeniedException(to.toString());
      }
      REAL.replace(from, to);
    }
  }

  private Path old() throws IOException {
    return Files.writeString(folder.resolve("old"), "old");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDiskThatIsFullLeavesWhatWasThereAndNothingElse(boolean secret) throws IOException {
    Path file = old();
    AtomicSave save = new AtomicSave(new FullDisk());
    assertThrows(IOException.class, () -> save.write(file, NEW, secret));
    assertThrows(IOException.class, () -> save.write(folder.resolve("none"), NEW, secret));
    assertEquals(List.of("old"), names());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFileThatIsHeldForAMomentIsReplacedOnALaterTry() throws IOException {
    Path file = old();
    new AtomicSave(new HeldDisk(4)).write(file, NEW, false);
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("old"), names());
  }

  @Test
  void aFileThatStaysHeldStaysAsItWas() throws IOException {
    Path file = old();
    AtomicSave save = new AtomicSave(new HeldDisk(5));
    assertThrows(AccessDeniedException.class, () -> save.write(file, NEW, false));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("old"), names());
  }

  @Test
  void whoInterruptsTheWaitingEndsItAndIsRemembered() throws IOException {
    Path file = old();
    AtomicSave save = new AtomicSave(new HeldDisk(1));
    Thread.currentThread().interrupt();
    assertThrows(IOException.class, () -> save.write(file, NEW, false));
    assertTrue(Thread.interrupted(), "the interruption is forgotten");
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("old"), names());
  }

  @Test
  void aLinkStaysOneAndWhatItLeadsToIsReplaced() throws IOException {
    Path file = old();
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path near = Files.createSymbolicLink(inner.resolve("near"), Path.of("../old"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near);
    WholeFile.write(far, NEW, false);
    assertEquals("new", Files.readString(file));
    assertEquals(Path.of("../old"), Files.readSymbolicLink(near));
    assertEquals(near, Files.readSymbolicLink(far));
    assertEquals(List.of("far", "inner", "old"), names());
  }

  @Test
  void aLinkThatLeadsNowhereYetIsFollowedToo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later"));
    WholeFile.write(link, NEW, false);
    assertEquals("new", Files.readString(folder.resolve("later")));
    assertTrue(Files.isSymbolicLink(link));
    Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("none/later"));
    assertEquals(
        lost
            + ": it cannot be written, and nothing was changed: its folder is not there; choose"
            + " another one, or make it first",
        assertThrows(IOException.class, () -> WholeFile.write(lost, NEW, false)).getMessage());
  }

  @Test
  void linksAreFollowedAsFarAsLinuxFollowsThemAndNotRoundInACircle() throws IOException {
    Path file = old();
    Path link = file;
    for (int i = 0; i < 40; i++) {
      link = Files.createSymbolicLink(folder.resolve("link" + i), link);
    }
    assertEquals(file, Links.target(link));
    Path one = Files.createSymbolicLink(folder.resolve("one"), link);
    Path round = Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
    for (Path endless : List.of(one, round)) {
      FileSystemException e = assertThrows(FileSystemException.class, () -> Links.target(endless));
      assertEquals("the links lead round in a circle", e.getReason());
      assertFalse(Links.leadToOpenFile(endless));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/fd/7", "/proc/self/fd/0", "/proc/thread-self/fd/1", "/proc/1/fd/2"})
  void whatAProcessHasOpenIsKnownByItsPathAndByALinkToIt(String path) throws IOException {
    assertTrue(Links.leadToOpenFile(Path.of(path)));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(path));
    assertTrue(Links.leadToOpenFile(link));
    assertTrue(Links.leadToOpenFile(folder.resolve("up/../link")));
    Files.delete(link);
    assertFalse(Links.leadToOpenFile(Path.of(path + "/x")));
    assertFalse(Links.leadToOpenFile(folder.resolve("none")));
  }

  /// A save that was killed leaves its folder; the next one takes another name.
  @Test
  void whatAKilledSaveLeftBehindIsNotTouched() throws IOException {
    Path file = old();
    Path left = Files.createDirectory(folder.resolve(".old.1.tmp"));
    Files.writeString(left.resolve("1"), "of somebody else");
    WholeFile.write(file, NEW, false);
    assertEquals("new", Files.readString(file));
    assertEquals("of somebody else", Files.readString(left.resolve("1")));
    assertEquals(List.of(".old.1.tmp", "old"), names());
  }

  @Test
  void whatIsEmptyOrLargeIsWrittenByteForByte() throws IOException {
    byte[] large = new byte[3 * BoundedFile.MEGABYTE + 1];
    new Random(1).nextBytes(large);
    for (byte[] bytes : List.of(large, new byte[0], large)) {
      WholeFile.write(folder.resolve("file"), bytes, false);
      assertEquals(
          ByteBuffer.wrap(bytes),
          ByteBuffer.wrap(BoundedFile.bytes(folder.resolve("file"), large.length)));
    }
  }

  @Test
  void foldersThatWereMissingStayWhereTheFileIsWrittenAndThoseOfOthersAlways() throws IOException {
    Path deep = folder.resolve("a/b/c");
    WholeFile.writeWithFolders(deep, NEW, false);
    assertEquals("new", Files.readString(deep));
    MissingFolders missing = MissingFolders.of(folder.resolve("a/x/y/z"));
    assertEquals(List.of(folder.resolve("a/x"), folder.resolve("a/x/y")), missing.missing());
    missing.make();
    Files.writeString(folder.resolve("a/x/other"), "");
    missing.unmake();
    assertTrue(Files.exists(folder.resolve("a/x/other")));
    assertFalse(Files.exists(folder.resolve("a/x/y")));
  }
}
