package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.ui.HostileTexts;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The fields for a passphrase in the export dialog, and where what is typed there may not come.
@Tag("window")
final class HostilePassphraseFieldTest {
  private static final String WORD = "correcthorse";
  private static final Logger ROOT = Logger.getLogger("");

  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Throwable> thrown = new ArrayList<>();
  private final Written log = new Written();
  private Level before = Level.INFO;

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  /// Everything that is logged, as a file of logs would have it.
  private static final class Written extends Handler {
    private final StringBuilder text = new StringBuilder();

    @Override
    public synchronized void publish(LogRecord happened) {
      text.append(new SimpleFormatter().format(happened));
    }

    synchronized String text() {
      return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Design encrypted() {
    Design design = Templates.design("single-node");
    var balancer = design.topology().loadBalancers().getFirst();
    return new Edit.Change(
            balancer.withCertificate(
                new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, true)))
        .applyTo(design);
  }

  @BeforeEach
  void open() throws Exception {
    before = Optional.ofNullable(ROOT.getLevel()).orElse(Level.INFO);
    log.setLevel(Level.ALL);
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(log);
    window = robot.open(encrypted(), folder.resolve("state"), work::addLast);
    robot.run(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, one) -> thrown.add(one)));
    robot.run(() -> window.file = Optional.of(folder.resolve("shop.zip")));
    robot.command("file.export");
    robot.click("export-browse");
    select("passphrase-own");
  }

  @AfterEach
  void listenNoMore() {
    ROOT.removeHandler(log);
    ROOT.setLevel(before);
  }

  private void select(String id) throws Exception {
    RadioButton button = (RadioButton) robot.node(id);
    robot.run(() -> button.setSelected(true));
  }

  private void type(String text, String again) throws Exception {
    PasswordField first = (PasswordField) robot.node("passphrase");
    PasswordField second = (PasswordField) robot.node("passphrase-again");
    robot.run(
        () -> {
          first.setText(text);
          second.setText(again);
        });
  }

  private String remark() throws Exception {
    return ((Label) robot.node("export-remark")).getText();
  }

  private boolean mayExport() throws Exception {
    Node button = robot.node("export-start");
    return !button.isDisabled();
  }

  @Test
  void everyTextIsRefusedWithASentenceOrCanBeExportedWith() throws Exception {
    List<String> texts = new ArrayList<>(HostileTexts.ALL);
    texts.addAll(List.of("p".repeat(1_023), "p".repeat(1_024), "ü".repeat(512), "😀".repeat(256)));
    int taken = 0;
    for (String text : texts) {
      type(text, text);
      String said = remark();
      assertTrue(said.matches("\\P{javaISOControl}{10,300}\\."), said);
      assertFalse(text.length() > 7 && said.contains(text), said);
      taken += mayExport() ? 1 : 0;
      assertEquals(encrypted(), window.session.snapshot().design());
    }
    assertTrue(taken > 10 && taken < texts.size(), taken + " taken");
    type("p".repeat(1_024), "p".repeat(1_024));
    assertFalse(mayExport());
    type("p".repeat(1_023), "p".repeat(1_023));
    assertTrue(mayExport());
    assertEquals(List.of(), thrown);
  }

  @Test
  void itIsNeitherLoggedNorKeptNorPartOfTheDesign() throws Exception {
    type(WORD + "\u0000", WORD + "\u0000");
    type(WORD, WORD + "x");
    type(WORD, WORD);
    robot.click("export-start");
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
    robot.run(() -> {});
    assertTrue(remark().startsWith("Exported to "), remark());
    assertTrue(log.text().contains("Exported"), log.text());
    assertFalse(log.text().contains(WORD), log.text());
    Design design = window.session.snapshot().design();
    assertEquals(encrypted(), design);
    assertFalse(DesignFile.print(design, Optional.empty()).contains(WORD));
    try (Stream<Path> kept = Files.walk(folder.resolve("state"))) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        assertFalse(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(WORD),
            file.toString());
      }
    }
    assertFalse(window.told.toString().contains(WORD));
    assertEquals(List.of(), thrown);
  }
}
