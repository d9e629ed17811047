package apim.designer.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a person is told of a refusal of the disk, and how foreign names stand in it.
final class DiskReasonTest {
  private static FileSystemException system(String reason) {
    return new FileSystemException("/some/file", null, reason);
  }

  static Stream<Arguments> reasons() {
    String noFolder = "a part of its path is not a folder; check the path";
    return Stream.of(
        Arguments.of(system("No space left on device"), "the disk is full, make room there"),
        Arguments.of(
            new IOException("There is not enough space on the disk"),
            "the disk is full, make room there"),
        Arguments.of(new IOException("Broken pipe"), "whoever reads it has stopped reading"),
        Arguments.of(
            new NoSuchFileException("/a"), "it is not there; check the name and the folder"),
        Arguments.of(
            new AccessDeniedException("/a"), "its permissions do not allow it; change them"),
        Arguments.of(new NotDirectoryException("/a"), noFolder),
        Arguments.of(system("Not a directory"), noFolder),
        Arguments.of(
            new FileAlreadyExistsException("/a"),
            "something else of that name is there; remove it, or choose another name"),
        Arguments.of(system("Read-only file system"), "Read-only file system"),
        Arguments.of(new FileSystemException("/a"), "the disk refused"),
        Arguments.of(new IOException("Input/output\nerror"), "Input/output\uFFFDerror"),
        Arguments.of(new EOFException(), "the disk refused"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void aRefusalIsSaidInWords(IOException cause, String words) {
    assertEquals(words, DiskReason.of(cause));
  }

  @ParameterizedTest
  @CsvSource({
    "plain name.txt, plain name.txt",
    "b\u00fccher \ud83d\ude00 \u4e2d, b\u00fccher \ud83d\ude00 \u4e2d",
    "a\u001b[2Jb, a\uFFFD[2Jb",
    "invoice\u202Efdp.exe, invoice\uFFFDfdp.exe",
    "a\u2028b\u2029c, a\uFFFDb\uFFFDc",
    "zero\u200Bwidth, zero\uFFFDwidth",
    "half\ud83d, half\uFFFD",
    "\udb80\udc00 private, \udb80\udc00 private"
  })
  void whatWouldSteerATerminalIsReplacedCharacterByCharacter(String text, String shown) {
    assertEquals(shown, Shown.of(text));
    assertEquals(shown, Shown.of(shown));
  }

  @Test
  void aFileIsCalledByItsLastNameAndARootByItsPath() {
    assertEquals("b\uFFFD.txt", Shown.name(Path.of("/a/b\u0007.txt")));
    assertEquals("/", Shown.name(Path.of("/")));
    assertEquals("/a/b\uFFFD.txt", Shown.of(Path.of("/a/b\u0007.txt")));
  }
}
