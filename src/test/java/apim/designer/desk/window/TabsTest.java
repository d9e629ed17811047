package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.NewElements;
import apim.designer.desk.command.Command;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.project.Templates;
import apim.designer.session.TabId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several designs in one window: what their tabs say, and how one goes between them.
final class TabsTest {
  @TempDir Path folder;
  private OpenDesign open;
  private final List<String> ends = new ArrayList<>();
  private TabCommands tabs;

  @BeforeEach
  void open() throws IOException {
    open = new OpenDesign(Templates.design("single-node"), folder);
    tabs = new TabCommands(open.session, open.files, () -> ends.add("end"));
  }

  private void run(String id) {
    tabs.commands().stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow()
        .run();
  }

  private List<String> names() {
    return tabs.state().tabs().stream().map(TabsState.Tab::name).toList();
  }

  private Path design(String in, String name) throws Exception {
    Path file = Files.createDirectories(folder.resolve(in)).resolve(name);
    open.session.save(file);
    return file;
  }

  @Test
  void oneDesignNeedsNoTab() {
    assertFalse(tabs.state().isShown());
    assertEquals(
        List.of(false, false),
        tabs.commands().stream()
            .filter(command -> command.id().endsWith("-design"))
            .map(Command::isEnabled)
            .toList());
  }

  @Test
  void twoDesignsThatAreCalledAlikeAreToldApartByTheirFolders() throws Exception {
    Path first = design("berlin", "shop.apimtopology");
    Path second = Files.createDirectories(folder.resolve("london")).resolve("shop.apimtopology");
    Files.copy(first, second);
    open.files.open(second);
    assertEquals(List.of("shop.apimtopology – berlin", "shop.apimtopology – london"), names());
    open.run("file.new-empty");
    assertEquals("Untitled", names().getLast());
    assertTrue(tabs.state().tabs().getLast().hint().contains("not saved yet"));
  }

  @Test
  void aTabSaysWhatIsUnsavedAndWhatMayOnlyBeLookedAt() throws Exception {
    design("berlin", "shop.apimtopology");
    open.rename("Changed");
    open.files.open(
        OpenDesign.newer(folder.resolve("newer.apimtopology"), open.session.snapshot().design()));
    assertEquals(
        List.of("shop.apimtopology, changed since the last save", "newer.apimtopology, read-only"),
        tabs.state().tabs().stream().map(TabsState.Tab::spoken).toList());
  }

  @Test
  void oneGoesAroundThroughAllAndEachIsAsItWasLeft() {
    open.rename("First");
    open.run("file.new-empty");
    open.rename("Second");
    open.session.start(NewElements.design());
    run("view.next-design");
    assertEquals("First", open.name());
    run("view.last-design");
    assertEquals("Untitled", open.name());
    run("view.last-design");
    assertEquals("Second", open.name());
    open.session.undo();
    assertEquals("Untitled", open.name());
    run("view.last-design");
    assertEquals("First", open.name(), "each has a history of its own");
  }

  @Test
  void closeTakesTheDesignInFrontAndWithTheLastOneTheWindow() {
    open.run("file.new-empty");
    run("file.close");
    assertEquals(1, open.session.tabs().size());
    assertEquals(List.of(), ends);
    run("file.close");
    assertEquals(List.of("end"), ends);
  }

  @Test
  void quitAsksForEveryDesign() {
    open.rename("First");
    open.run("file.new-empty");
    run("file.quit");
    assertEquals(List.of("unsaved First"), open.asked);
    assertEquals(List.of(), ends);
  }

  @Test
  void aNoticeOfOneDesignStandsAboveNoOther() {
    TabNotices own = new TabNotices(open.session, open, () -> open.notices);
    TabId first = open.session.snapshot().tab();
    own.add(Notice.of("one", Tone.WARNING, "One."));
    own.add(Notice.of("two", Tone.WARNING, "Two."));
    open.add(Notice.of("window", Tone.WARNING, "Of the window."));
    open.session.start(NewElements.design());
    own.follow(open.session.snapshot());
    assertEquals(List.of("Of the window."), open.sentences());
    own.add(Notice.of("one", Tone.WARNING, "Of the second."));
    TabId second = open.session.snapshot().tab();
    open.session.bring(first);
    own.follow(open.session.snapshot());
    assertEquals(List.of("Two.", "One.", "Of the window."), open.sentences());
    // Answered at the window.
    open.remove("two");
    open.session.bring(second);
    own.follow(open.session.snapshot());
    assertEquals(List.of("Of the second.", "Of the window."), open.sentences());
    open.session.bring(first);
    own.follow(open.session.snapshot());
    assertEquals(List.of("One.", "Of the window."), open.sentences());
  }
}
