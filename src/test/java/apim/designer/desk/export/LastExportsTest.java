package apim.designer.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.files.EarlierTexts;
import apim.designer.desk.window.Remembered;
import apim.designer.project.Templates;
import apim.designer.session.Session;
import apim.designer.settings.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start of the designer after the other, with the same settings.
final class LastExportsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Optional<EarlierTexts> told = Optional.empty();
  private String trouble = "";

  /// One start.
  private final class Start {
    final Session session =
        new Session(Templates.design("active-active"), () -> LocalDate.of(2026, 6, 1));
    final LastExports exports =
        new LastExports(
            session,
            new Remembered(new SettingsFile(folder.resolve("settings")), Runnable::run),
            Runnable::run,
            Runnable::run,
            (bundle, why) -> {
              told = bundle;
              trouble = why;
            });
  }

  private Path bundle(String name, String readme) {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var one :
          Map.of("README.md", readme, "MANIFEST.sha256", "sum of " + readme).entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Path saved(Session session, String name) throws Exception {
    Path file = folder.resolve(name);
    session.save(file);
    return file;
  }

  @Test
  void anExportIsKnownAgainAfterARestart() throws Exception {
    Start first = new Start();
    Path design = saved(first.session, "a.apimtopology");
    assertEquals(Optional.empty(), told);
    first.exports.exported(bundle("a.zip", "one"));
    assertEquals("one", told.orElseThrow().texts().get("README.md"));
    Start second = new Start();
    assertEquals(Optional.empty(), told, "another design is open");
    second.session.open(design);
    assertEquals("one", told.orElseThrow().texts().get("README.md"));
    assertEquals("a.zip", told.orElseThrow().name());
  }

  @Test
  void anotherDesignHasAnExportOfItsOwn() throws Exception {
    Start start = new Start();
    Path design = saved(start.session, "a.apimtopology");
    start.exports.exported(bundle("a.zip", "one"));
    start.session.start(Templates.design("single-node"));
    assertEquals(Optional.empty(), told);
    start.exports.exported(bundle("b.zip", "two"));
    Path other = saved(start.session, "b.apimtopology");
    start.session.open(design);
    assertEquals("one", told.orElseThrow().texts().get("README.md"));
    start.session.open(other);
    assertEquals(
        "two", told.orElseThrow().texts().get("README.md"), "exported before it was saved");
  }

  @Test
  void aBundleThatIsGoneOrAnotherIsSaidAndNotComparedWith() throws Exception {
    Start start = new Start();
    Path design = saved(start.session, "a.apimtopology");
    start.exports.exported(bundle("a.zip", "one"));
    bundle("a.zip", "of somebody else");
    start.session.open(design);
    assertEquals(Optional.empty(), told);
    assertTrue(trouble.endsWith("a.zip, where another bundle lies now."), trouble);
    Files.delete(folder.resolve("a.zip"));
    start.session.open(design);
    assertEquals(Optional.empty(), told);
    assertTrue(trouble.endsWith("a.zip, where it cannot be read any more."), trouble);
  }
}
