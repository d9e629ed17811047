package apim.designer.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeFileTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path old(String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("old"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private Path made(String... command) {
    Path file = folder.resolve("special");
    List<String> words = new java.util.ArrayList<>(List.of(command));
    words.set(words.indexOf("AT"), file.toString());
    boolean made =
        Command.found(command[0]).isPresent()
            && Command.of(words.toArray(String[]::new)).run().status() == 0;
    if (!made) {
      System.out.println("NOT RUN: WholeFileTest with " + command[0] + ", which this user may not");
    }
    return made ? file : Path.of("/dev/null");
  }

  private static boolean isRoot(Path file) throws IOException {
    return Files.getAttribute(file, "unix:uid").equals(0);
  }

  private String refusal(Path file) {
    IOException e =
        assertThrows(IOException.class, () -> WholeFile.write(file, NEW, false), file.toString());
    String sentence = String.valueOf(e.getMessage());
    assertTrue(sentence.contains("nothing was changed") && !sentence.contains("\n"), sentence);
    return sentence;
  }

  @Test
  void aDeviceTakesWhatACommandWritesAndStaysADevice() throws Exception {
    Path device = made("mknod", "AT", "c", "1", "3");
    WholeFile.writeOrSend(device, NEW, true);
    assertEquals(FileKind.DEVICE, FileKind.of(device));
    assertTrue(refusal(device).contains("it is a device and stays one"));
    assertEquals(FileKind.DEVICE, FileKind.of(device));
  }

  @Test
  @Timeout(60)
  void aPipeTakesWhatACommandWritesAndStaysAPipe() throws Exception {
    Path pipe = made("mkfifo", "AT");
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readAllBytes(pipe);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    WholeFile.writeOrSend(pipe, NEW, true);
    assertEquals("new", new String(read.get(50, TimeUnit.SECONDS), StandardCharsets.UTF_8));
    assertEquals(FileKind.PIPE, FileKind.of(pipe));
    assertTrue(refusal(pipe).contains("it is a pipe and stays one"));
  }

  @Test
  void aDeviceThatIsFullIsASentence() {
    IOException e =
        assertThrows(
            IOException.class, () -> WholeFile.writeOrSend(Path.of("/dev/full"), NEW, false));
    assertEquals(
        "/dev/full: it cannot be written: the disk is full, make room there", e.getMessage());
  }

  @Test
  void theFileInTheMakingIsNeverReadableByMoreThanTheOldOne() throws Exception {
    Path file = old("rw-------");
    Disk watching =
        new Disk() {
          @Override
          public void fill(Path fresh, byte[] bytes) throws IOException {
            assertEquals("rw-------", permissions(fresh));
            assertEquals("rwx------", permissions(fresh.resolveSibling("")));
            REAL.fill(fresh, bytes);
            assertEquals("rw-------", permissions(fresh));
          }

          @Override
          public void replace(Path from, Path to) throws IOException {
            assertEquals("rw-------", permissions(from));
            REAL.replace(from, to);
          }
        };
    new AtomicSave(watching).write(file, NEW, false);
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("old"), names());
  }

  @Test
  void aSecretIsForItsOwnerOnlyWhateverTheOldFileWas() throws Exception {
    Path file = old("rw-r--r--");
    WholeFile.write(file, NEW, true);
    assertEquals("rw-------", permissions(file));
  }

  @Test
  void ownerAndGroupStay() throws Exception {
    Path file = old("rw-r-----");
    if (!isRoot(file)) {
      System.out.println("NOT RUN: ownerAndGroupStay, because only root may give files away");
      return;
    }
    Files.setAttribute(file, "unix:uid", 1234);
    Files.setAttribute(file, "unix:gid", 2345);
    WholeFile.write(file, NEW, false);
    assertEquals("new", Files.readString(file));
    assertEquals(1234, Files.getAttribute(file, "unix:uid"));
    assertEquals(2345, Files.getAttribute(file, "unix:gid"));
    assertEquals("rw-r-----", permissions(file));
  }

  @Test
  void theAccessListStays() throws Exception {
    Path file = old("rw-r-----");
    if (Command.isMissing("setfacl", "keeping an access list")) {
      return;
    }
    Command.Ended set = Command.of("setfacl", "-m", "u:1234:rw", file.toString()).run();
    if (set.status() != 0) {
      System.out.println("NOT RUN: theAccessListStays, because this disk keeps none");
      return;
    }
    String before = Command.of("getfacl", "-n", "old").run(folder).said();
    assertTrue(before.contains("user:1234:rw"), before);
    WholeFile.write(file, NEW, false);
    assertEquals(before, Command.of("getfacl", "-n", "old").run(folder).said());
  }

  /// As `getfacl` tells it; empty, and said so in one line, where no list can be handed on.
  private String listBesideOneThatIsHandedOn(String permissions) throws Exception {
    String test = "a file in a folder that hands an access list on";
    Path file = old(permissions);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (Command.isMissing("setfacl", test)) {
      return "";
    }
    if (Command.of("setfacl", "-d", "-m", "u:1234:rwx,g::---", folder.toString()).run().status()
        != 0) {
      System.out.println("NOT RUN: " + test + ", because this disk keeps none");
      return "";
    }
    String list = Command.of("getfacl", "-n", file.getFileName().toString()).run(folder).said();
    assertFalse(list.contains("1234"), list);
    Files.writeString(folder.resolve("later"), "");
    assertTrue(
        Command.of("getfacl", "-n", "later").run(folder).said().contains("user:1234:rwx"),
        "the folder hands nothing on");
    Files.delete(folder.resolve("later"));
    return list;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-rw-r--", "rw-------"})
  void aListThatAFolderHandsOnDoesNotComeToAFileWithoutOne(String permissions) throws Exception {
    String before = listBesideOneThatIsHandedOn(permissions);
    if (before.isEmpty()) {
      return;
    }
    WholeFile.write(folder.resolve("old"), NEW, false);
    assertEquals("new", Files.readString(folder.resolve("old")));
    assertEquals(before, Command.of("getfacl", "-n", "old").run(folder).said());
    FolderSave.write(
        folder,
        List.of(
            new FolderSave.Entry("old", "newer", Access.DEFAULT),
            new FolderSave.Entry("fresh", "", Access.DEFAULT)));
    assertEquals("newer", Files.readString(folder.resolve("old")));
    assertEquals(before, Command.of("getfacl", "-n", "old").run(folder).said());
    String fresh = Command.of("getfacl", "-n", "fresh").run(folder).said();
    assertTrue(fresh.contains("user:1234:rwx"), fresh);
    assertEquals(List.of("fresh", "old"), names());
  }

  @Test
  void aFileOfSeveralNamesIsRefusedAndStaysOne() throws Exception {
    Path file = old("rw-r--r--");
    Path other = Files.createLink(folder.resolve("other"), file);
    assertTrue(refusal(file).contains("further names (hard links)"));
    assertEquals("old", Files.readString(file));
    assertTrue(Files.isSameFile(file, other));
    assertEquals(List.of("old", "other"), names());
  }

  @Test
  void aNameOfTheGreatestLengthIsWritten() throws Exception {
    Path file = folder.resolve("x".repeat(255));
    WholeFile.write(file, NEW, false);
    WholeFile.write(file, NEW, true);
    assertEquals("new", Files.readString(file));
  }

  @Test
  void foldersThatWereMadeForAFileGoWithItsFailure() throws Exception {
    Path file = folder.resolve("a/b").resolve("x".repeat(300));
    assertThrows(IOException.class, () -> WholeFile.writeWithFolders(file, NEW, false));
    assertEquals(List.of(), names());
  }

  @Test
  void noNameSteersATerminal() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("a\u001b[31m\nb"));
    assertEquals(
        folder
            + "/a\uFFFD[31m\uFFFDb: it cannot be written, and nothing was changed: a folder of that"
            + " name is there",
        refusal(odd));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }
}
