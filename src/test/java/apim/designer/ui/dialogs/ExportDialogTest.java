package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.cli.CommandLineInterface;
import apim.designer.cli.Terminal;
import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.Ref;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The export dialog in the window.
@Tag("window")
final class ExportDialogTest {
  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    // What is remembered is written at once; the making of a bundle waits for the test.
    window = robot.open(Templates.design("single-node"), folder.resolve("state"), work::addLast);
    robot.run(() -> window.file = Optional.of(design()));
    robot.command("file.save");
    robot.run(() -> window.file = Optional.of(bundle()));
  }

  private Path design() {
    return folder.resolve("shop.apimtopology");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path bundle() {
    return out().resolve("shop.zip");
  }

  private void work() throws Exception {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
    robot.run(() -> {});
  }

  private String remark() throws Exception {
    return ((Label) robot.node("export-remark")).getText();
  }

  private boolean canExport() throws Exception {
    return !((Button) robot.node("export-start")).isDisabled();
  }

  private static Map<String, String> entries(Path zip) throws Exception {
    Map<String, String> entries = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void aBundleEqualsThatOfTheCommandLineButForWhatIsMadeOfKeys() throws Exception {
    Files.createDirectories(out());
    robot.press(KeyCode.SHORTCUT, KeyCode.E);
    robot.click("export-browse");
    robot.press(KeyCode.ENTER);
    work();
    assertTrue(remark().startsWith("Exported to " + bundle()), remark());
    Path other = folder.resolve("cli.zip");
    StringWriter said = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(said),
            new PrintWriter(said),
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            SecureRandom::new);
    int status =
        new CommandLineInterface(terminal)
            .run(new String[] {"export", design().toString(), "-o", other.toString()});
    assertEquals(0, status, said.toString());
    Map<String, String> ours = entries(bundle());
    Map<String, String> theirs = entries(other);
    assertEquals(theirs.keySet(), ours.keySet());
    ours.forEach(
        (name, text) -> {
          if (!name.matches(".*\\.(key|crt|pem|csr|pass|p12)|MANIFEST.*")) {
            assertEquals(theirs.get(name), text, name);
          }
        });
    assertEquals(Optional.of(out()), window.remembered.settings().exportFolder());
    robot.click("export-reveal");
    assertEquals(out().toUri().toString(), window.told.getLast());
    robot.press(KeyCode.ESCAPE);
    assertFalse(robot.has("export-target"));
  }

  @Test
  void errorsBlockUntilTheArchitectInsists() throws Exception {
    robot.run(
        () ->
            window.session.apply(
                new Edit.Remove(
                    window.session.snapshot().design().topology().nodes().stream()
                        .map(node -> Ref.of(node.id()))
                        .toList())));
    robot.run(() -> window.file = Optional.of(folder.resolve("forced.zip")));
    robot.command("file.export");
    assertTrue(robot.has("export-errors"));
    robot.click("export-browse");
    assertFalse(canExport());
    robot.click("export-force");
    assertTrue(canExport());
    robot.click("export-start");
    work();
    assertTrue(Files.exists(folder.resolve("forced.zip")));
  }

  @Test
  void anExportThatIsCancelledLeavesNothing() throws Exception {
    robot.run(() -> window.file = Optional.of(folder.resolve("never.zip")));
    robot.command("file.export");
    robot.click("export-browse");
    robot.click("export-start");
    assertTrue(robot.has("export-progress"));
    assertFalse(canExport());
    robot.click("export-cancel");
    assertEquals("Cancelled; nothing was written.", remark());
    work();
    assertFalse(Files.exists(folder.resolve("never.zip")));
    assertEquals("Cancelled; nothing was written.", remark());
    assertTrue(canExport(), "it can be begun anew");
  }

  @Test
  void closingTheDialogCancelsToo() throws Exception {
    robot.run(() -> window.file = Optional.of(folder.resolve("never.zip")));
    robot.command("file.export");
    robot.click("export-browse");
    robot.click("export-start");
    robot.press(KeyCode.ESCAPE);
    work();
    assertFalse(Files.exists(folder.resolve("never.zip")));
  }

  @Test
  void aFolderThatIsNotThereSaysWhy() throws Exception {
    robot.command("file.export");
    robot.click("export-browse");
    robot.click("export-start");
    work();
    assertTrue(remark().contains("nothing was changed"), remark());
  }

  @Test
  void theAuthorityOfAnEarlierBundleSignsAgain() throws Exception {
    var lb = window.session.snapshot().design().topology().loadBalancers().getFirst();
    robot.run(
        () ->
            window.session.apply(
                new Edit.Change(
                    lb.withCertificate(
                        new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, true)))));
    Path first = folder.resolve("first.zip");
    robot.run(() -> window.file = Optional.of(first));
    robot.command("file.export");
    robot.click("export-browse");
    robot.click("passphrase-own");
    robot.click("passphrase");
    robot.type("secrets8");
    assertFalse(canExport());
    robot.click("passphrase-again");
    robot.type("secrets8");
    assertTrue(canExport());
    robot.click("export-start");
    work();
    robot.press(KeyCode.ESCAPE);
    robot.command("file.export");
    robot.click("authority-earlier");
    assertFalse(canExport());
    robot.click("authority-zip");
    robot.run(() -> window.file = Optional.of(folder.resolve("second.zip")));
    robot.click("export-browse");
    robot.click("export-start");
    work();
    assertTrue(remark().startsWith("Exported"), remark());
    assertEquals(
        entries(first).get("ca/ca.crt"), entries(folder.resolve("second.zip")).get("ca/ca.crt"));
    assertTrue(entries(first).values().stream().anyMatch(text -> text.strip().equals("secrets8")));
  }
}
