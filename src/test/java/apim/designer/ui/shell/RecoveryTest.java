package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.NewElements;
import apim.designer.desk.window.Alarm;
import apim.designer.desk.window.Notice;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// No work is lost to a crash.
@Tag("window")
final class RecoveryTest {
  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  private Path state() {
    return folder.resolve("state");
  }

  private Path design() {
    return folder.resolve("shop.apimtopology");
  }

  private void crash() throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> !word.startsWith("-agentlib") && !word.startsWith("-javaagent"))
        .forEach(words::add);
    words.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            CrashingWindow.class.getName(),
            state().toString(),
            design().toString()));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertEquals("ready", out.readLine());
    process.destroyForcibly();
    assertNotEquals(0, process.waitFor());
  }

  private WindowUnderTest next() throws Exception {
    return robot.open(NewElements.design(), state());
  }

  @Test
  void workOfAKilledWindowIsOfferedAndRestored() throws Exception {
    crash();
    WindowUnderTest window = next();
    assertTrue(
        window.notices().getFirst().startsWith("Unsaved work on shop.apimtopology from "),
        window.notices().toString());
    robot.click("leftover-1-later");
    robot.close();
    window = next();
    robot.click("leftover-1-restore");
    assertEquals("Not saved yet", window.session.snapshot().design().topology().name().value());
    assertEquals(Optional.of(design()), window.session.snapshot().file());
    assertTrue(window.stage.getTitle().startsWith("shop.apimtopology ●"), window.stage.getTitle());
    robot.command("file.save");
    robot.close();
    assertEquals(List.of(), next().notices());
  }

  @Test
  void workThatIsDiscardedIsNotOfferedAgain() throws Exception {
    crash();
    next();
    robot.click("leftover-1-discard");
    robot.close();
    assertEquals(List.of(), next().notices());
  }

  @Test
  void whoHasWorkToRescueTakesTheTourAtTheNextStart() throws Exception {
    crash();
    Files.delete(state().resolve("settings.json"));
    WindowUnderTest window = robot.openFirst(NewElements.design(), state());
    assertFalse(window.notices().isEmpty());
    assertFalse(robot.node("tour").isVisible());
    assertFalse(window.remembered.settings().tourSeen());
    robot.click("leftover-1-discard");
    robot.close();
    robot.openFirst(NewElements.design(), state());
    assertTrue(robot.node("tour").isVisible());
  }

  @Test
  void aMistakeOfTheDesignerKeepsTheDesignAndTheWindow() throws Exception {
    WindowUnderTest window = robot.open(Templates.design("single-node"), state());
    robot.run(() -> window.session.apply(new Edit.SetName(new Label("Precious"))));
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread failing = new Thread(() -> fail("a seam that split"));
    failing.setUncaughtExceptionHandler(window.window.alarm());
    failing.start();
    failing.join();
    robot.run(() -> {});
    String told = window.notices().getFirst();
    assertTrue(told.contains("your work was copied into safety"), told);
    assertFalse(told.contains("Exception") || told.contains("seam"), told);
    String details = window.window.notices().state().notices().getFirst().details().orElseThrow();
    assertTrue(details.contains("a seam that split"));
    assertEquals("Precious", window.session.snapshot().design().topology().name().value());
    robot.command("edit.undo");
    robot.command("edit.redo");
    assertEquals("Precious", window.session.snapshot().design().topology().name().value());
    assertEquals(before, Thread.getDefaultUncaughtExceptionHandler());
  }

  @Test
  void aMistakeWhileRescuingIsToldToo() throws Exception {
    List<Notice> told = new ArrayList<>();
    Alarm alarm = new Alarm(() -> fail("no disk"), told::add, Runnable::run);
    alarm.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
    assertTrue(told.getFirst().sentence().contains("your design is as it was"));
    assertTrue(told.getFirst().details().orElseThrow().contains("no disk"));
    assertFalse(Platform.isFxApplicationThread());
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }
}
