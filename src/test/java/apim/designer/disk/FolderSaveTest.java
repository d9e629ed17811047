package apim.designer.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many files in one go: what is there afterwards, and what is there when it does not go.
final class FolderSaveTest {
  @TempDir Path place;

  private static FolderSave.Entry file(String path, String text) {
    return new FolderSave.Entry(path, text, Access.DEFAULT);
  }

  /// Every file below the place, with what is in it; a folder without files by its name.
  private Map<String, String> all() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(place)) {
      for (Path path : paths.filter(path -> !path.equals(place)).toList()) {
        String name = place.relativize(path).toString();
        if (!Files.isDirectory(path)) {
          all.put(name, Files.readString(path));
        } else if (path.toFile().list().length == 0) {
          all.put(name + "/", "");
        }
      }
    }
    return all;
  }

  private static String refusal(Path folder, FolderSave.Entry... files) {
    return String.valueOf(
        assertThrows(IOException.class, () -> FolderSave.write(folder, List.of(files)))
            .getMessage());
  }

  @Test
  void aNewFolderHasEveryFileAndTheFoldersAboveItAreMade() throws IOException {
    FolderSave.write(
        place.resolve("a/b/out"), List.of(file("x", "1"), file("in/y", "2"), file("in/z", "")));
    assertEquals(Map.of("a/b/out/x", "1", "a/b/out/in/y", "2", "a/b/out/in/z", ""), all());
  }

  @Test
  void aNewFolderThatCannotBeMadeWholeIsNotMadeAtAll() throws IOException {
    Path out = place.resolve("a/out");
    assertEquals(
        out + ": it cannot be written, and nothing was changed: File name too long",
        refusal(out, file("x", "1"), file("y".repeat(256), "2")));
    assertEquals(Map.of(), all());
  }

  @Test
  void inAFolderThatIsThereTheOthersStay() throws IOException {
    Path out = Files.createDirectory(place.resolve("out"));
    Files.writeString(out.resolve("mine"), "kept");
    Files.writeString(out.resolve("x"), "old");
    FolderSave.write(out, List.of(file("x", "1"), file("in/deep/y", "2")));
    assertEquals(Map.of("out/mine", "kept", "out/x", "1", "out/in/deep/y", "2"), all());
    FolderSave.write(out, List.of());
    assertEquals(3, all().size());
  }

  @Test
  void whatStandsInTheWayIsNamedAndNothingIsChanged() throws IOException {
    Path out = Files.createDirectory(place.resolve("out"));
    Files.writeString(out.resolve("x"), "old");
    Files.createDirectory(out.resolve("y"));
    Files.createLink(place.resolve("second"), Files.writeString(out.resolve("z"), "old"));
    String start = out + ": it cannot be written, and nothing was changed: ";
    assertEquals(
        start + out.resolve("y") + ": a folder of that name is there",
        refusal(out, file("x", "1"), file("y", "2")));
    assertEquals(
        start
            + out.resolve("z")
            + ": it has further names (hard links), which would keep the old contents; name another"
            + " file",
        refusal(out, file("x", "1"), file("z", "2")));
    assertEquals(
        start + out.resolve("x") + " is not a folder",
        refusal(out, file("new", "1"), file("x/in/y", "2")));
    assertEquals(Map.of("out/x", "old", "out/y/", "", "out/z", "old", "second", "old"), all());
  }

  @Test
  void whereOnlySomeFilesAreNewItIsSaidHowMany() throws IOException {
    Path out = Files.createDirectory(place.resolve("out"));
    assertEquals(
        out.resolve("a/b")
            + ": it cannot be written: something else of that name is there; remove it, or choose"
            + " another name; 1 of 2 files in "
            + out
            + " are new already, so run this again once that is mended",
        refusal(out, file("a", "1"), file("a/b", "2")));
    assertEquals(Map.of("out/a", "1"), all());
  }

  @Test
  void whatIsNoFolderIsNamedByItsKind() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "old");
    String end = ", not a folder; name a folder";
    assertTrue(refusal(file, file("x", "")).endsWith(": it is a file" + end));
    assertTrue(refusal(Path.of("/dev/null"), file("x", "")).endsWith(": it is a device" + end));
    assertEquals(
        file.resolve("out")
            + ": it cannot be written, and nothing was changed: a part of its path is not a folder;"
            + " check the path",
        refusal(file.resolve("out"), file("x", "")));
    assertEquals(Map.of("file", "old"), all());
  }

  @Test
  void throughALinkTheFolderBehindItIsWrittenAndALinkInItGivesWay() throws IOException {
    Path real = Files.createDirectory(place.resolve("real"));
    Path out = Files.createSymbolicLink(place.resolve("out"), Path.of("real"));
    Path outside = Files.writeString(place.resolve("outside"), "kept");
    Files.createSymbolicLink(real.resolve("x"), outside);
    FolderSave.write(out, List.of(file("x", "1")));
    assertEquals("kept", Files.readString(outside));
    assertEquals("1", Files.readString(real.resolve("x")));
    assertFalse(Files.isSymbolicLink(real.resolve("x")));
    assertTrue(Files.isSymbolicLink(out));
  }

  @Test
  void scriptsCanBeRunAndSecretsAreForTheirOwner() throws IOException {
    for (Path out : List.of(place.resolve("new"), Files.createDirectory(place.resolve("old")))) {
      for (int time = 0; time < 2; time++) {
        FolderSave.write(
            out,
            List.of(
                file("plain", ""),
                new FolderSave.Entry("run", "", Access.SCRIPT),
                new FolderSave.Entry("in/key", "", Access.SECRET)));
        assertEquals("rw-------", permissions(out.resolve("in/key")));
        String plain = permissions(out.resolve("plain"));
        String run = permissions(out.resolve("run"));
        assertEquals(plain.replace('-', '.').replaceAll("r(.).", "r$1x"), run.replace('-', '.'));
      }
    }
  }

  @Test
  void aFileThatBecomesASecretIsClosedToOthers() throws IOException {
    Path key = Files.writeString(place.resolve("key"), "old");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));
    FolderSave.write(place, List.of(new FolderSave.Entry("key", "new", Access.SECRET)));
    assertEquals("rw-------", permissions(key));
    assertEquals(Map.of("key", "new"), all());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
