package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.DesignFile;
import apim.designer.session.Autosave;
import apim.designer.session.Leftover;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills real processes while they write, at random moments: the old or the new is there, and what
/// lies beside it can be read by nobody who could not read it before. `-Dkills=75` kills so many in
/// each way.
@Tag("slow")
final class KillsTest {
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final String ORIGINAL =
      "[server]\nhostname = \"localhost\"\n# "
          + "x".repeat(100_000)
          + "\n[user_store]\npassword ="
          + " \"secret\"\n";

  private final Random random = new Random(20_260_601);
  @TempDir Path folder;
  private Path toml = Path.of("");
  private String edited = "";

  @BeforeEach
  void build() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path design = folder.resolve(WritingUntilKilled.DESIGN);
    assertEquals(0, Run.of("new", "active-active", "-o", design).status());
    toml = Files.writeString(folder.resolve(WritingUntilKilled.TOML), ORIGINAL);
    Files.writeString(folder.resolve("original"), ORIGINAL);
    for (Path secret : List.of(toml, folder.resolve("original"))) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    Run run = Run.of("patch", design, "--node", WritingUntilKilled.NODE, "--toml", toml);
    edited = run.out();
    assertEquals(0, run.status(), run.err());
    assertNotEquals(ORIGINAL, edited);
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "export", "patch", "journal"})
  void theOldOrTheNewIsThereAndNothingElse(String way) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killed(way);
      switch (way) {
        case "save" -> assertSaved();
        case "export" -> assertExported();
        case "patch" -> assertPatched();
        default -> assertJournalled();
      }
      assertNothingElse();
    }
    System.out.println(KILLS + " kills during " + way + ": the old or the new, no wider mode");
  }

  private void killed(String way) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                WritingUntilKilled.class.getName(),
                way,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("ready", out.readLine());
      // Where in its writing the process is hit does not matter: the claim is for every moment.
      Thread.sleep(random.nextInt(60));
      process.destroyForcibly();
      assertNotEquals(0, process.waitFor());
    }
  }

  private void assertSaved() throws Exception {
    Design found = DesignFile.read(folder.resolve(WritingUntilKilled.DESIGN)).design();
    List<String> whole =
        Stream.of(0, 1).map(round -> texts(WritingUntilKilled.design(round))).toList();
    String name = found.topology().name().value();
    assertTrue(
        Stream.of(0, 1)
            .anyMatch(
                round -> WritingUntilKilled.design(round).topology().name().value().equals(name)),
        name);
    Path attached = folder.resolve("shop.files/a.toml");
    assertTrue(whole.contains(Files.readString(attached)), "an attachment is torn");
  }

  private static String texts(Design design) {
    return String.join("", design.attachments().texts().values());
  }

  private void assertExported() throws Exception {
    byte[] found = Files.readAllBytes(folder.resolve(WritingUntilKilled.BUNDLE));
    assertArrayEquals(WritingUntilKilled.bundle(found[0]), found);
    assertMode("rw-------", folder.resolve(WritingUntilKilled.BUNDLE));
  }

  private void assertPatched() throws Exception {
    String found = Files.readString(toml);
    assertTrue(found.equals(ORIGINAL) || found.equals(edited), "torn: " + found.length());
    assertMode("rw-------", toml);
  }

  private void assertJournalled() throws Exception {
    try (Autosave autosave = new Autosave(folder.resolve("recovery"), (_, _) -> {})) {
      for (Leftover leftover : autosave.leftovers()) {
        assertTrue(leftover.design().topology().name().value().startsWith("round "));
        autosave.discard(leftover);
      }
      assertTrue(autosave.trouble().isEmpty(), autosave.trouble()::toString);
    }
  }

  private static void assertMode(String permissions, Path file) throws IOException {
    assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  /// Of a killed write nothing lies about but folders that nobody else can look into.
  private void assertNothingElse() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.toList()) {
        String name = one.getFileName().toString();
        Set<PosixFilePermission> may =
            Files.getPosixFilePermissions(one, LinkOption.NOFOLLOW_LINKS);
        if (name.endsWith(".tmp")) {
          assertTrue(Files.isDirectory(one), name);
          assertEquals("rwx------", PosixFilePermissions.toString(may), name);
        } else if (name.contains(".bak")) {
          assertEquals("rw-------", PosixFilePermissions.toString(may), name);
        } else {
          assertTrue(
              Set.of(
                      WritingUntilKilled.DESIGN,
                      "shop.files",
                      WritingUntilKilled.BUNDLE,
                      WritingUntilKilled.TOML,
                      "original",
                      "recovery")
                  .contains(name),
              name);
        }
      }
    }
  }
}
