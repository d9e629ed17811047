package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.window.StorageTrouble;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.session.ExportWishes;
import apim.designer.session.Exporter;
import apim.designer.session.OpenElsewhere;
import apim.designer.session.Progress;
import apim.designer.settings.LogFile;
import apim.designer.topology.Label;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The window where nothing can be kept, and beside another on the same file. A folder that cannot
/// be written is made by a file in its place: rights do not hold an administrator back.
@Tag("window")
final class StorageTroubleTest {
  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  private Path design() {
    return folder.resolve("shop.apimtopology");
  }

  private Path bundle() {
    return folder.resolve("shop.zip");
  }

  private Progress export(WindowUnderTest window) {
    List<Progress> told = new ArrayList<>();
    new Exporter(
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            SecureRandom::new,
            Runnable::run,
            Runnable::run)
        .start(window.session.snapshot(), bundle(), ExportWishes.NONE.withForce(), told::add);
    return told.getLast();
  }

  @Test
  void whereNothingCanBeKeptTheWindowWorksAndSaysSoOnce() throws Exception {
    Path home = Files.writeString(folder.resolve("home"), "a file in the place of a folder");
    Path state = home.resolve("state");
    try (LogFile _ = LogFile.open(state.resolve("logs"), Level.INFO)) {
      WindowUnderTest window = robot.open(Templates.design("active-active"), state);
      String told = window.notices().getFirst();
      assertTrue(told.startsWith("Settings and unsaved work cannot be kept, because "), told);
      assertTrue(told.contains(state.toString()) && !told.contains("Exception"), told);
      assertEquals(1, window.notices().size());
      robot.run(() -> window.window.notices().remove("journal"));

      robot.run(() -> window.session.apply(new Edit.SetName(new Label("Shop"))));
      robot.run(() -> window.file = Optional.of(design()));
      robot.command("file.save");
      robot.command("view.theme-dark");
      assertTrue(export(window) instanceof Progress.Done);
      robot.run(window.window::comeBack);
      assertEquals(List.of(), window.notices(), "it is said once");
      assertEquals("Shop", DesignFile.read(design()).design().topology().name().value());
      assertTrue(Files.size(bundle()) > 0);
      assertTrue(Files.isRegularFile(home));
    }
  }

  @Test
  void whatHasOneCauseIsOneSentence() {
    Optional<String> settings = Optional.of("settings");
    Optional<String> work = Optional.of("work");
    assertEquals(
        Optional.empty(), new StorageTrouble(folder, Optional.empty(), Optional.empty()).trouble());
    assertEquals(settings, new StorageTrouble(folder, settings, Optional.empty()).trouble());
    assertEquals(work, new StorageTrouble(folder, Optional.empty(), work).trouble());
    assertTrue(
        new StorageTrouble(folder, settings, work)
            .trouble()
            .orElseThrow()
            .contains(folder.toString()));
  }

  @Test
  void aDesignThatIsOpenInAnotherDesignerIsToldAndTakenBackWhenThatOneLeaves() throws Exception {
    Path state = folder.resolve("state");
    WindowUnderTest window = robot.open(Templates.design("single-node"), state);
    robot.run(() -> window.file = Optional.of(design()));
    robot.command("file.save");
    assertEquals(List.of(), window.notices());
    try (OpenElsewhere other = new OpenElsewhere(state.resolve("open"))) {
      other.moveTo(Optional.of(design()));
      robot.run(window.window::comeBack);
      robot.run(window.window::comeBack);
      assertEquals(
          List.of(
              "shop.apimtopology is open in another designer, too. Whoever saves last is asked"
                  + " before anything of the other is overwritten."),
          window.notices());
    }
    robot.run(window.window::comeBack);
    assertEquals(List.of(), window.notices());
  }
}
