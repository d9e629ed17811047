package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.NewElements;
import apim.designer.desk.Questions.Unsaved;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.FileNames;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Opening, saving, and never losing work.
@Tag("window")
final class FilesTest {
  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Templates.design("single-node"), folder.resolve("state"));
  }

  private Path file(String name) {
    return folder.resolve(name + ".apimtopology");
  }

  private void name(String name) throws Exception {
    robot.run(() -> window.session.apply(new Edit.SetName(new Label(name))));
  }

  private String nameNow() {
    return window.session.snapshot().design().topology().name().value();
  }

  private void saveAs(String name) throws Exception {
    robot.run(() -> window.file = Optional.of(file(name)));
    robot.command("file.save-as");
  }

  /// What an editor beside us does to a file.
  private void changeOnDisk(Path file) throws Exception {
    Files.writeString(file, Files.readString(file).replace("\"name\": \"", "\"name\": \"Foreign "));
  }

  private void focusTheWindow() throws Exception {
    robot.run(() -> window.window.comeBack());
  }

  @Test
  void aSaveAsksForAFileOnceAndTheTitleSaysWhatIsUnsaved() throws Exception {
    name("Shop");
    assertTrue(window.stage.getTitle().startsWith("Shop ●"), window.stage.getTitle());
    robot.run(() -> window.file = Optional.of(file("shop")));
    robot.press(KeyCode.SHORTCUT, KeyCode.S);
    assertEquals(List.of("write shop.apimtopology"), window.asked);
    assertTrue(window.stage.getTitle().startsWith("shop.apimtopology –"), window.stage.getTitle());
    name("Shop 2");
    robot.press(KeyCode.SHORTCUT, KeyCode.S);
    assertEquals(1, window.asked.size());
    assertTrue(Files.readString(file("shop")).contains("Shop 2"));
    saveAs("other");
    assertTrue(Files.exists(file("other")));
  }

  @Test
  void undoGoesOnAfterASave() throws Exception {
    String before = nameNow();
    name("Shop");
    saveAs("shop");
    robot.press(KeyCode.SHORTCUT, KeyCode.Z);
    assertEquals(before, nameNow());
    assertTrue(window.stage.getTitle().contains("●"));
  }

  @Test
  void unsavedWorkIsNotLeftUnasked() throws Exception {
    name("Precious");
    window.unsaved = Unsaved.STAY;
    robot.command("file.quit");
    assertTrue(window.stage.isShowing());
    window.unsaved = Unsaved.SAVE;
    window.file = Optional.empty();
    robot.command("file.quit");
    assertTrue(window.stage.isShowing(), "no file was chosen, so nothing is left");
    window.file = Optional.of(file("precious"));
    robot.command("file.quit");
    assertFalse(window.stage.isShowing());
    assertTrue(Files.readString(file("precious")).contains("recious"));
  }

  @Test
  void theWindowStaysWhenTheArchitectDoes() throws Exception {
    name("Precious");
    window.unsaved = Unsaved.STAY;
    WindowEvent request = new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
    robot.run(() -> window.stage.fireEvent(request));
    robot.press(KeyCode.SHORTCUT, KeyCode.W);
    assertTrue(window.stage.isShowing());
    assertEquals(2, window.asked.size());
  }

  @Test
  void recentDesignsAreOfferedAndOneThatIsGoneSaysSo() throws Exception {
    saveAs("one");
    saveAs("two");
    assertEquals(List.of(file("two"), file("one")), window.remembered.settings().recentFiles());
    Files.delete(file("one"));
    FileCommands files =
        new FileCommands(
            window.session, window, window.remembered, window.window.notices(), window.told::add);
    robot.run(() -> files.openRecent(new apim.designer.settings.RecentFile(file("one"))));
    assertTrue(window.notices().getFirst().contains("one.apimtopology is no longer in"));
    assertEquals(List.of(file("two")), window.remembered.settings().recentFiles());
  }

  @Test
  void anEmptyCanvasOffersTheDesignsThatWereOpenLately() throws Exception {
    name("First");
    saveAs("one");
    name("Second");
    saveAs("two");
    robot.run(() -> window.session.start(NewElements.design()));
    robot.click("recent-1");
    assertEquals("First", nameNow());
  }

  @Test
  void aFileThatCannotBeOpenedSaysSoAndLeavesTheCanvas() throws Exception {
    robot.run(() -> window.window.open(file("nowhere")));
    assertTrue(
        window.notices().getFirst().startsWith("nowhere.apimtopology cannot be opened."),
        window.notices().toString());
    assertEquals(Optional.empty(), window.session.snapshot().file());
    Files.writeString(file("broken"), "{ \"format\": ");
    robot.run(() -> window.window.open(file("broken")));
    assertEquals(1, window.notices().size());
    assertTrue(window.notices().getFirst().startsWith("broken.apimtopology cannot be opened."));
  }

  @Test
  void aDesignAmongDroppedFilesIsOpened() {
    assertEquals(
        Optional.of(Path.of("b.apimtopology")),
        FileNames.design(List.of(Path.of("a.txt"), Path.of("b.apimtopology"))));
    assertEquals(Optional.empty(), FileNames.design(List.of(Path.of("a.txt"))));
  }

  @Test
  void aChangeOnDiskIsToldOnceAndReloaded() throws Exception {
    saveAs("shop");
    changeOnDisk(file("shop"));
    focusTheWindow();
    assertTrue(window.notices().getFirst().contains("shop.apimtopology was changed on disk"));
    robot.click("disk-reload");
    assertTrue(nameNow().startsWith("Foreign "), nameNow());
    focusTheWindow();
    assertEquals(List.of(), window.notices());
  }

  @Test
  void whoKeepsTheirsIsAskedBeforeASaveOverwrites() throws Exception {
    saveAs("shop");
    name("Mine");
    changeOnDisk(file("shop"));
    focusTheWindow();
    robot.click("disk-keep-mine");
    focusTheWindow();
    assertEquals(List.of(), window.notices(), "one change is told once");
    window.overwrite = false;
    robot.command("file.save");
    assertTrue(Files.readString(file("shop")).contains("Foreign "));
    assertTrue(window.session.snapshot().isModified());
    window.overwrite = true;
    robot.command("file.save");
    assertTrue(Files.readString(file("shop")).contains("Mine"));
    changeOnDisk(file("shop"));
    focusTheWindow();
    assertEquals(1, window.notices().size(), "another change is told anew");
  }

  @Test
  void aFileThatIsDeletedIsToldAndNotLeftUnasked() throws Exception {
    saveAs("shop");
    Files.delete(file("shop"));
    focusTheWindow();
    assertTrue(window.notices().getFirst().contains("is no longer in"));
    window.unsaved = Unsaved.STAY;
    robot.command("file.close");
    assertEquals("unsaved shop.apimtopology", window.asked.getLast());
    robot.click("disk-save");
    assertTrue(Files.exists(file("shop")));
    assertFalse(window.notices().stream().anyMatch(one -> one.contains("no longer")));
  }

  @Test
  void aChangeOnDiskIsToldWhileTheWindowStaysInFront() throws Exception {
    saveAs("shop");
    window.passTime();
    robot.run(() -> {});
    assertEquals(List.of(), window.notices());
    Files.writeString(file("shop"), Files.readString(file("shop")) + "\n\n");
    window.passTime();
    robot.run(() -> {});
    assertTrue(window.notices().getFirst().contains("was changed on disk"), "it is told at once");
    Files.delete(file("shop"));
    window.passTime();
    robot.run(() -> {});
    assertTrue(window.notices().getFirst().contains("is no longer in"));
  }
}
