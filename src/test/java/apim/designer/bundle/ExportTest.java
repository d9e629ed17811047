package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.topology.CertificatePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What two exports of one design have in common, and what is in the zip.
final class ExportTest {
  private static final List<CertificatePlan> PLANS =
      List.of(Sample.SELF_SIGNED, Sample.ENCRYPTED, Sample.PRIVATE_CA, Sample.SIGNING_REQUEST);

  @TempDir Path folder;

  @Test
  void twoExportsDifferOnlyInWhatIsMadeOfNewKeys() {
    for (CertificatePlan plan : PLANS) {
      Map<String, String> one = in("Pacific/Kiritimati", () -> texts(Sample.exported(plan)));
      Map<String, String> two = in("Pacific/Pago_Pago", () -> texts(Sample.exported(plan)));
      assertEquals(one.keySet(), two.keySet());
      for (String path : one.keySet()) {
        assertEquals(
            madeOfKeys(path), !Objects.equals(one.get(path), two.get(path)), plan + " " + path);
      }
      assertEquals(unkeyed(one), unkeyed(two));
    }
  }

  @Test
  void theSameFilesGiveTheSameZipInEveryTimeZone() {
    List<Artifact> files = Sample.exported(Sample.PRIVATE_CA);
    assertArrayEquals(
        in("Pacific/Kiritimati", () -> Zip.of(files)),
        in("Pacific/Pago_Pago", () -> Zip.of(files.reversed())));
    List<Artifact> rendered = rendered();
    assertArrayEquals(Zip.of(rendered), Zip.of(rendered()));
  }

  @Test
  void entriesAreSortedAndKeepTheirModes() throws IOException {
    List<Artifact> files = Sample.exported(Sample.ENCRYPTED);
    Path zip = Files.write(folder.resolve("bundle.zip"), Zip.of(files));
    try (ZipFile read = ZipFile.builder().setPath(zip).get()) {
      List<ZipArchiveEntry> entries = Collections.list(read.getEntriesInPhysicalOrder());
      List<String> names = entries.stream().map(ZipArchiveEntry::getName).toList();
      assertEquals(names.stream().sorted().toList(), names);
      for (ZipArchiveEntry entry : entries) {
        String name = entry.getName();
        int expected =
            name.endsWith(".key") || name.endsWith(".pass")
                ? 0600
                : name.endsWith(".sh") ? 0755 : 0644;
        assertEquals(expected, entry.getUnixMode() & 0777, name);
        assertEquals(1980, entry.getTimeLocal().getYear());
      }
    }
  }

  @Test
  void theZipUnpacksToFilesThatMatchTheManifest() throws IOException {
    if (Command.isMissing("unzip", "unpacking a bundle")
        || Command.isMissing("sha256sum", "checking the manifest of a bundle")) {
      return;
    }
    for (CertificatePlan plan : PLANS) {
      Path to = Files.createDirectories(folder.resolve("to-" + PLANS.indexOf(plan)));
      Files.write(to.resolve("b.zip"), Zip.of(Sample.exported(plan)));
      assertEquals(0, Command.of("unzip", "-q", "b.zip").run(to).status());
      Command.Ended ended = Command.of("sha256sum", "--strict", "-c", "MANIFEST.sha256").run(to);
      assertEquals(0, ended.status(), ended.said());
      assertEquals("rw-------", mode(to.resolve("load-balancers/lb-1/ssl/lb-1.key")));
      assertEquals("rwxr-xr-x", mode(to.resolve("load-balancers/lb-1/install.sh")));
      assertEquals(
          Sample.exported(plan).size() - 1,
          Files.readAllLines(to.resolve("MANIFEST.sha256")).size(),
          "a file that the manifest forgets");
    }
  }

  @Test
  void aRenderedBundleIsTheExportedOneWithoutKeys() {
    Map<String, String> rendered = texts(rendered());
    Map<String, String> exported = texts(Sample.exported(Sample.PRIVATE_CA));
    exported.keySet().removeIf(ExportTest::madeOfKeys);
    exported.keySet().removeIf(path -> path.startsWith("ca/"));
    rendered.remove("MANIFEST.sha256");
    assertEquals(exported.keySet(), rendered.keySet());
    exported.remove("README.md");
    rendered.remove("README.md");
    assertEquals(exported, rendered);
  }

  @Test
  void printingAFileShowsNoKey() {
    for (CertificatePlan plan : PLANS) {
      for (Artifact artifact : Sample.exported(plan)) {
        if (artifact.mode() == Mode.SECRET) {
          String printed = artifact + " " + artifact.lines();
          artifact
              .text()
              .lines()
              .forEach(line -> assertFalse(printed.contains(line), artifact.path()));
        }
      }
    }
  }

  @Test
  void secretsAreSecretAndNothingElseHoldsAKey() {
    for (CertificatePlan plan : PLANS) {
      for (Artifact artifact : Sample.exported(plan)) {
        boolean secret = artifact.path().matches(".*\\.(key|pass)");
        assertEquals(secret, artifact.mode() == Mode.SECRET, artifact.path());
        assertTrue(secret || !artifact.text().contains("PRIVATE KEY"), artifact.path());
      }
    }
  }

  private static List<Artifact> rendered() {
    return Bundle.rendered(
        Sample.deployment(Sample.PRIVATE_CA), "{}\n", "<svg/>\n", Soundness.NOTHING_FOUND);
  }

  private static boolean madeOfKeys(String path) {
    return path.matches(".*\\.(key|crt|csr|pass)") || path.equals("MANIFEST.sha256");
  }

  /// The lines of the manifest whose files are not made of keys.
  private static String unkeyed(Map<String, String> texts) {
    return texts
        .getOrDefault("MANIFEST.sha256", "")
        .lines()
        .filter(line -> !madeOfKeys(line))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> texts(List<Artifact> artifacts) {
    return artifacts.stream()
        .collect(Collectors.toMap(Artifact::path, Artifact::text, (one, _) -> one, TreeMap::new));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static <T> T in(String zone, Supplier<T> made) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      return made.get();
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
