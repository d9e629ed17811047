package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.window.FileNames;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.ui.HostileFiles;
import apim.designer.ui.HostileTexts;
import apim.designer.ui.control.DroppedFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What can be dropped on the window, or chosen to be opened, besides a design.
@DisabledOnOs(OS.WINDOWS)
@Tag("window")
final class HostileDropTest {
  private static final Design DESIGN = Templates.design("single-node");
  private static final String WHOLE = DesignFile.print(DESIGN, Optional.empty());

  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final List<Throwable> thrown = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private final List<List<Path>> imported = new ArrayList<>();
  private final List<String> news = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(DESIGN, folder.resolve("state"));
    robot.run(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, one) -> thrown.add(one)));
  }

  /// Opens it as a drop does; a pipe would hold up the window for good.
  private void openNow(Path file) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> window.window.open(file)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void assertRefused(String what) throws Exception {
    assertEquals(List.of(), thrown, what);
    assertEquals(DESIGN, window.session.snapshot().design(), what);
    assertEquals(Optional.empty(), window.session.snapshot().file(), what);
    String notice = window.notices().getFirst();
    assertTrue(notice.matches("\\P{javaISOControl}{20,500}\\."), what + ": " + notice);
    assertTrue(notice.contains(" cannot be opened. "), what + ": " + notice);
    assertFalse(notice.contains("Exception") || notice.contains("\u202e"), what + ": " + notice);
    robot.click("unreadable-close");
    assertEquals(List.of(), window.notices(), what);
  }

  @Test
  void whatIsNoFileWithTextIsRefusedWithANotice() throws Exception {
    for (Map.Entry<String, Path> file :
        new HostileFiles(folder, ".apimtopology").unfit().entrySet()) {
      openNow(file.getValue());
      assertRefused(file.getKey());
    }
  }

  @Test
  void aTextThatIsNoDesignIsRefusedWithANotice() throws Exception {
    List<String> texts = new ArrayList<>(HostileTexts.ALL.subList(0, 20));
    texts.add("{\"format\": ");
    texts.add("[".repeat(100_000));
    texts.add("-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n");
    texts.add("[server]\nhostname = \"localhost\"\n");
    texts.add(WHOLE.substring(0, WHOLE.length() / 2));
    texts.add(WHOLE + WHOLE);
    texts.add(WHOLE.replaceFirst("\"apim\": \"[^\"]*\"", "\"apim\": \"9.x\""));
    for (String text : texts) {
      Path file = Files.writeString(folder.resolve("it.apimtopology"), text);
      openNow(file);
      assertRefused(text.substring(0, Math.min(40, text.length())));
    }
  }

  @Test
  void aDesignWithASteeringNameIsOpenedAndNamedWithoutIt() throws Exception {
    Path file = Files.writeString(folder.resolve("a\u001b[2J\nb\u202ec.apimtopology"), WHOLE);
    openNow(file);
    assertEquals(Optional.of(file), window.session.snapshot().file());
    List<String> shown = new ArrayList<>(List.of(window.stage.getTitle()));
    robot.command("file.save");
    shown.add(((Label) robot.node("status-news")).getText());
    Files.writeString(file, WHOLE.replace("\"name\": \"", "\"name\": \"Foreign "));
    robot.run(window.window::comeBack);
    shown.addAll(window.notices());
    assertEquals(3, shown.size(), shown.toString());
    for (String words : shown) {
      assertTrue(words.contains("a\ufffd[2J\ufffdb\ufffdc.apimtopology"), words);
      assertTrue(words.matches("\\P{javaISOControl}+"), words);
    }
    assertEquals(List.of(), thrown);
  }

  private Dropping dropping(boolean blocked) {
    return new Dropping(() -> blocked, opened::add, imported::add, news::add);
  }

  private boolean dropped(Dropping dropping, ClipboardContent content) throws Exception {
    boolean taken =
        robot.ask(
            () -> {
              Clipboard.getSystemClipboard().setContent(content);
              return dropping.dropped(Clipboard.getSystemClipboard());
            });
    WaitForAsyncUtils.waitForFxEvents();
    return taken;
  }

  private static ClipboardContent files(String... names) {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(names).stream().map(File::new).toList());
    return content;
  }

  @Test
  void whatCarriesNoFilesIsLetPast() throws Exception {
    ClipboardContent text = new ClipboardContent();
    text.putString(WHOLE);
    text.putUrl("https://example.com/shop.apimtopology");
    assertFalse(dropped(dropping(false), text));
    assertEquals(List.of(), robot.ask(() -> DroppedFiles.of(Clipboard.getSystemClipboard())));
    assertFalse(dropped(dropping(false), files("a\u0000b.apimtopology")));
    assertEquals(List.of(), opened);
    assertEquals(List.of(), news);
  }

  @Test
  void aFileThatIsNoDesignIsToldOf() throws Exception {
    assertFalse(dropped(dropping(false), files("site.pem", "b\u001b.toml")));
    assertEquals(
        List.of(
            "site.pem is not opened: a design ends in .apimtopology. What belongs to an element is"
                + " dropped on its properties."),
        news);
    assertFalse(dropped(dropping(false), files("b\u001b.toml")));
    assertTrue(news.getLast().startsWith("b\ufffd.toml is not opened"), news.getLast());
    assertEquals(List.of(), opened);
    assertTrue(dropped(dropping(false), files("site.pem", "shop.apimtopology")));
    assertEquals(List.of("shop.apimtopology"), opened.stream().map(FileNames::name).toList());
  }

  @Test
  void nothingIsDroppedPastWhatLiesOverTheWindow() throws Exception {
    assertFalse(dropped(dropping(true), files("shop.apimtopology")));
    assertEquals(List.of(), opened);
    assertEquals(List.of(), news);
  }
}
