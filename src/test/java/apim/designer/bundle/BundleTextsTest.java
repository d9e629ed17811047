package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleTextsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Path zip(String name, List<Artifact> files) throws IOException {
    return Files.write(folder.resolve(name), Zip.of(files));
  }

  @Test
  void aZipAndTheFolderThatItWasUnpackedInSayTheSame() throws IOException {
    List<Artifact> files = Sample.exported(Sample.SELF_SIGNED);
    BundleTexts zipped = BundleTexts.read(zip("a.zip", files));
    Path unpacked = Sample.write(files, folder.resolve("unpacked"));
    assertEquals(zipped, BundleTexts.read(unpacked));
    Path within = Files.createDirectories(folder.resolve("around"));
    Files.move(unpacked, within.resolve("inner"));
    assertEquals(zipped, BundleTexts.read(within), "the folder around it is taken for it");
    assertTrue(zipped.texts().containsKey("README.md"));
  }

  @Test
  void keysAndCertificatesAreLeftWhereTheyAre() throws IOException {
    BundleTexts texts = BundleTexts.read(zip("a.zip", Sample.exported(Sample.SELF_SIGNED)));
    assertFalse(texts.texts().keySet().stream().anyMatch(path -> path.matches(".*[.](key|crt)")));
    assertFalse(texts.texts().values().stream().anyMatch(text -> text.contains("PRIVATE KEY")));
    assertEquals(texts.texts().size() + " texts", texts.toString());
  }

  @Test
  void everyExportHasAMarkOfItsOwn() throws IOException {
    List<Artifact> files = Sample.exported(Sample.SELF_SIGNED);
    String mark = BundleTexts.read(zip("a.zip", files)).mark();
    assertEquals(mark, BundleTexts.read(zip("b.zip", files)).mark());
    assertNotEquals(
        mark, BundleTexts.read(zip("c.zip", Sample.exported(Sample.SELF_SIGNED))).mark());
  }

  @Test
  void theKeyWithWhichNodesEncryptDiffersFromNone() {
    String path = "nodes/apim-1/deployment.toml.edits";
    String made = "[encryption]\nkey = \"" + "ab".repeat(32) + "\"\n[server]\noffset = 1\n";
    String toBeMade = made.replace("ab".repeat(32), "make one for all nodes");
    assertEquals(BundleTexts.comparable(path, toBeMade), BundleTexts.comparable(path, made));
    assertFalse(BundleTexts.comparable(path, made).contains("abab"));
    assertTrue(BundleTexts.comparable(path, made).endsWith("\n[server]\noffset = 1\n"));
    assertEquals(made, BundleTexts.comparable("README.md", made));
  }

  @Test
  void whatIsNoBundleIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    assertThrows(IOException.class, () -> BundleTexts.read(text));
    Path other = zip("other.zip", List.of(Artifact.of("x.txt", Mode.FILE, List.of(), "x")));
    assertTrue(
        String.valueOf(assertThrows(IOException.class, () -> BundleTexts.read(other)).getMessage())
            .endsWith("it holds no bundle: no MANIFEST.sha256"));
    assertThrows(IOException.class, () -> BundleTexts.read(folder.resolve("nothing.zip")));
  }
}
