package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Passphrase;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.session.ExportWishes;
import apim.designer.session.Exporter;
import apim.designer.session.Progress;
import apim.designer.settings.LogFile;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Days;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the window tells of itself in its log.
@Tag("window")
final class LogsTest {
  private static final String PASSPHRASE = "correct horse battery";
  private static final String PASSWORD = "hunter2-of-the-database";
  private static final String TOML =
      "[database.apim_db]\ntype = \"mysql\"\npassword = \"" + PASSWORD + "\"\n";

  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  private Path logs() {
    return folder.resolve("state").resolve("logs");
  }

  private String log() throws Exception {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(logs())) {
      for (Path file : files.filter(one -> one.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Design design() {
    Design design = Templates.design("single-node");
    FileName toml = new FileName("deployment.toml");
    Node node = design.topology().nodes().getFirst();
    LoadBalancer balancer = design.topology().loadBalancers().getFirst();
    for (Edit edit :
        List.of(
            new Edit.Change(node.withDeploymentToml(Optional.of(toml))),
            new Edit.Attach(toml, TOML),
            new Edit.Change(
                balancer.withCertificate(
                    new CertificatePlan.SelfSigned(
                        CertificatePlan.KeyAlgorithm.EC_P256, Days.YEAR, true))))) {
      design = edit.applyTo(design);
    }
    return design;
  }

  /// The lines of the private key in the bundle.
  private static List<String> keyLines(Path bundle) throws Exception {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      ZipEntry key =
          zip.stream().filter(entry -> entry.getName().endsWith(".key")).findFirst().orElseThrow();
      return new String(zip.getInputStream(key).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("-----"))
          .toList();
    }
  }

  private static Progress export(WindowUnderTest window, Path bundle) {
    List<Progress> told = new ArrayList<>();
    new Exporter(
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            SecureRandom::new,
            Runnable::run,
            Runnable::run)
        .start(
            window.session.snapshot(),
            bundle,
            ExportWishes.NONE.withForce().withPassphrase(new Passphrase(PASSPHRASE)),
            told::add);
    return told.getLast();
  }

  @Test
  void everythingThatIsDoneWithSecretsLeavesNoneInTheLog() throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    Path bundle = folder.resolve("shop.zip");
    try (LogFile _ = LogFile.open(logs(), Level.FINE)) {
      WindowUnderTest window = robot.open(design(), folder.resolve("state"));
      robot.run(() -> window.file = Optional.of(file));
      robot.command("file.save");
      robot.command("file.new-empty");
      robot.run(() -> window.session.close(window.session.tabs().getFirst().tab()));
      robot.command("file.open");
      assertTrue(export(window, bundle) instanceof Progress.Done);
      Path blocked = file.resolve("no-folder.zip");
      assertTrue(export(window, blocked) instanceof Progress.Failed);
      robot.run(() -> window.session.apply(new Edit.Attach(new FileName("more.toml"), TOML)));
      robot.run(() -> window.file = Optional.of(blocked));
      robot.command("file.save-as");
      window
          .window
          .alarm()
          .uncaughtException(
              Thread.currentThread(), new IllegalStateException("cannot parse: " + TOML));
      robot.run(() -> {});
    }
    String log = log();
    for (String happened :
        List.of(
            "Saved " + file,
            "Opened " + file,
            "Exported " + bundle,
            "An export failed",
            "A design cannot be saved",
            "What nobody foresaw",
            "at apim.designer.ui.shell.LogsTest")) {
      assertTrue(log.contains(happened), happened);
    }
    List<String> secrets = new ArrayList<>(keyLines(bundle));
    assertTrue(secrets.size() >= 3, secrets.toString());
    secrets.addAll(List.of(PASSPHRASE, PASSWORD, "PRIVATE KEY"));
    for (String secret : secrets) {
      assertFalse(log.contains(secret), secret);
    }
  }

  @Test
  void helpShowsTheFolderOfTheLogs() throws Exception {
    WindowUnderTest window = robot.open(design(), folder.resolve("state"));
    robot.command("help.logs");
    assertTrue(window.notices().getFirst().startsWith("There are no logs to show"));
    Files.createDirectories(logs());
    robot.command("help.logs");
    assertEquals(List.of(logs().toUri().toString()), window.told);
  }
}
