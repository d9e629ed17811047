package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apim.designer.disk.BoundedFile;
import apim.designer.topology.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that the architect chooses: their text, a safe name, and a sentence when they will not do.
final class ChosenFileTest {
  @TempDir Path folder;

  @Test
  void aTextIsReadAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("deployment.toml"), "[server]\r\n# ü\n");
    assertEquals(
        new ChosenFile(new FileName("deployment.toml"), "[server]\r\n# ü\n"),
        ChosenFile.read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "my file (1).toml, my-file-1-.toml",
    "..hidden, hidden",
    "---, file",
    "Zertifikat für lb.pem, Zertifikat-f-r-lb.pem"
  })
  void aNameIsMadeSafe(String name, String safe) {
    assertEquals(new FileName(safe), ChosenFile.safe(name));
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertEquals(100, ChosenFile.safe("a".repeat(200) + ".toml").value().length());
    assertEquals("a".repeat(95) + ".toml", ChosenFile.safe("a".repeat(200) + ".toml").value());
  }

  @Test
  void whatWillNotDoIsASentence() throws Exception {
    Path binary = Files.write(folder.resolve("key.der"), new byte[] {(byte) 0x30, (byte) 0x82});
    assertEquals("key.der is not text; choose a text file, a certificate as PEM", refusal(binary));
    Path large = Files.writeString(folder.resolve("large"), "x".repeat(BoundedFile.MEGABYTE + 1));
    assertEquals(
        "large cannot be taken: it is larger than 1 MB; put the right file in its place",
        refusal(large));
    assertEquals(
        "gone cannot be taken: it is not there; check the name and the folder",
        refusal(folder.resolve("gone")));
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertEquals("inner cannot be taken: it is a folder, not a file; name a file", refusal(inner));
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(IOException.class, () -> ChosenFile.read(file)).getMessage());
  }
}
