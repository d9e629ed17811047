package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Options that would do nothing, or nothing that holds.
final class VainOptionsTest {
  @TempDir Path folder;
  private Path design = Path.of("");
  private Path passphrase = Path.of("");
  private Path bundle = Path.of("");

  @BeforeEach
  void aDesign() throws Exception {
    design = folder.resolve("d.apimtopology");
    bundle = folder.resolve("b.zip");
    passphrase = Files.writeString(folder.resolve("p"), "long enough\nmore\n");
    assertEquals(0, Run.of("new", "single-node", "-o", design).status());
  }

  private void certificate(String properties) throws Exception {
    Files.writeString(
        design,
        Files.readString(design)
            .replaceFirst("\"sites\": \\[", "\"certificate\": {" + properties + "}, \"sites\": ["));
  }

  private void assertRefused(String part, Object... words) {
    Run run = Run.of(words);
    assertEquals(2, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertFalse(Files.exists(bundle));
  }

  @Test
  void aPassphraseForNoKeyIsRefused() throws Exception {
    Object[] words = {"export", design, "-o", bundle, "--passphrase-file", passphrase};
    assertRefused("--passphrase-file has no effect", words);
    certificate("\"encryptedKey\": true");
    assertEquals(new Run(0, "", ""), Run.of(words));
  }

  @Test
  void anAuthorityForNoCertificateIsRefused() {
    assertRefused("--ca has no effect", "export", design, "-o", bundle, "--ca", folder);
  }

  @Test
  void aPassphraseIsWhatNginxAndOpenSslRead() throws Exception {
    certificate("\"encryptedKey\": true");
    Object[] words = {"export", design, "-o", bundle, "--passphrase-file", passphrase};
    for (int length : new int[] {0, 1, 7, 1024, 1025, 60_000}) {
      Files.writeString(passphrase, "x".repeat(length) + "\n");
      assertRefused("8 to 1,023", words);
    }
    for (int length : new int[] {8, 1023}) {
      Files.writeString(passphrase, "x".repeat(length) + "\n");
      assertEquals(new Run(0, "", ""), Run.of(words));
      Files.delete(bundle);
    }
  }

  @Test
  void aPassphraseFileWithoutEndIsRefused() throws Exception {
    certificate("\"encryptedKey\": true");
    assertRefused(
        "a device, not a file",
        "export",
        design,
        "-o",
        bundle,
        "--passphrase-file",
        Path.of("/dev/zero"));
  }
}
