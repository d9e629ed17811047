package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.desk.NewElements;
import apim.designer.desk.Questions.Unsaved;
import apim.designer.desk.command.Command;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.session.TabId;
import apim.designer.settings.RecentFile;
import apim.designer.topology.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening, saving, and never losing work unasked.
@SuppressWarnings("NullAway.Init")
final class FileCommandsTest {
  @TempDir Path folder;
  private OpenDesign open;

  @BeforeEach
  void begin() {
    open = new OpenDesign(NewElements.design(), folder);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Path saved(String name) {
    Path file = file(name);
    open.file = Optional.of(file);
    open.run("file.save-as");
    open.asked.clear();
    open.news.clear();
    return file;
  }

  private static String name(Path file) throws Exception {
    return DesignFile.read(file).design().topology().name().value();
  }

  private List<String> recent() {
    return open.remembered.settings().recentFiles().stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }

  @Test
  void theFirstSaveAsksWhereUnderTheNameOfTheDesign() throws Exception {
    open.rename("Web Shop (2026)");
    open.run("file.save");
    assertEquals(List.of("write web-shop-2026 as apimtopology"), open.asked);
    assertEquals(List.of(), open.news, "who closes the question has saved nothing");
    assertTrue(open.session.snapshot().isModified());
    open.file = Optional.of(file("shop.apimtopology"));
    assertTrue(open.files.save());
    assertEquals(List.of("Saved shop.apimtopology"), open.news);
    assertFalse(open.session.snapshot().isModified());
    assertEquals("Web Shop (2026)", name(file("shop.apimtopology")));
    assertEquals(List.of("shop.apimtopology"), recent());
  }

  @Test
  void laterSavesGoToTheSameFileUnasked() throws Exception {
    Path file = saved("shop.apimtopology");
    open.rename("Second");
    open.run("file.save");
    assertEquals(List.of(), open.asked);
    assertEquals("Second", name(file));
  }

  @Test
  void savingUnderAnotherNameBeginsWithTheOwnAndGoesOnThere() throws Exception {
    saved("shop.apimtopology");
    open.rename("Second");
    open.file = Optional.of(file("other.apimtopology"));
    open.run("file.save-as");
    assertEquals(List.of("write shop as apimtopology"), open.asked);
    assertEquals("shop", name(file("shop.apimtopology")));
    assertEquals("Second", name(file("other.apimtopology")));
    assertEquals(List.of("other.apimtopology", "shop.apimtopology"), recent());
    assertEquals(Optional.of(file("other.apimtopology")), open.session.snapshot().file());
  }

  @Test
  void whereNothingCanBeWrittenTheDesignStaysModifiedAndASentenceSaysSo() throws Exception {
    Path occupied = Files.writeString(file("occupied"), "a file in the place of a folder");
    open.rename("Precious");
    open.file = Optional.of(occupied.resolve("shop.apimtopology"));
    assertFalse(open.files.saveAs());
    assertTrue(open.session.snapshot().isModified());
    Notice notice = open.notice(FileCommands.UNWRITABLE);
    assertEquals(Tone.ERROR, notice.tone());
    assertTrue(notice.sentence().startsWith("The design is not saved. "), notice.sentence());
    assertFalse(notice.sentence().contains("Exception"), notice.sentence());
    assertEquals(List.of(), recent());
    open.file = Optional.of(file("shop.apimtopology"));
    open.choose(FileCommands.UNWRITABLE, "Save as…");
    assertEquals("Precious", name(file("shop.apimtopology")));
    assertEquals(List.of(), open.sentences());
  }

  @Test
  void aNewDesignStandsBesideUnsavedWork() throws Exception {
    saved("shop.apimtopology");
    open.rename("Second");
    open.run("file.new-empty");
    assertEquals(List.of(), open.asked);
    assertEquals("Untitled", open.name());
    assertEquals(List.of("New design: Untitled"), open.news);
    assertEquals(Optional.empty(), open.session.snapshot().file());
    assertEquals("shop", name(file("shop.apimtopology")));
    open.session.bring(open.session.tabs().getFirst().tab());
    assertEquals("Second", open.name());
  }

  @Test
  void whoWantsToSaveAndThenDoesNotStays() {
    open.rename("Second");
    open.unsaved = Unsaved.SAVE;
    open.file = Optional.empty();
    assertFalse(open.files.mayLeave());
    assertEquals(List.of("unsaved Second", "write second as apimtopology"), open.asked);
    open.file = Optional.of(file("second.apimtopology"));
    assertTrue(open.files.mayLeave());
    assertTrue(Files.exists(file("second.apimtopology")));
  }

  @Test
  void whatIsSavedIsLeftUnasked() {
    assertTrue(open.files.mayLeave());
    saved("shop.apimtopology");
    assertTrue(open.files.mayLeave());
    open.rename("Second");
    open.session.undo();
    assertTrue(open.files.mayLeave(), "what is undone need not be saved");
    assertEquals(List.of(), open.asked);
  }

  @Test
  void aDesignWhoseFileIsGoneIsInNoFileEither() throws Exception {
    Files.delete(saved("shop.apimtopology"));
    assertFalse(open.files.mayLeave());
    assertEquals(List.of("unsaved shop.apimtopology"), open.asked);
  }

  @Test
  void aFileIsOpenedBesideUnsavedWorkAndNothingIsAskedForIt() throws Exception {
    Path other = Files.copy(saved("shop.apimtopology"), file("other.apimtopology"));
    open.rename("Second");
    open.file = Optional.empty();
    open.run("file.open");
    assertEquals("Second", open.name(), "no file, no other design");
    open.file = Optional.of(other);
    open.run("file.open");
    assertEquals(List.of("open", "open"), open.asked);
    assertEquals("shop", open.name());
    assertEquals(List.of("Opened other.apimtopology"), open.news);
    assertFalse(open.session.snapshot().isModified());
    assertEquals(2, open.session.tabs().size());
    assertTrue(open.session.tabs().getFirst().isModified(), "the other waits as it was left");
  }

  @Test
  void aFileThatIsOpenComesInFrontAsItIsAndIsNotOpenedTwice() {
    Path file = saved("shop.apimtopology");
    open.rename("Second");
    open.run("file.new-empty");
    open.files.open(file);
    assertEquals("Second", open.name());
    assertEquals(2, open.session.tabs().size());
    assertEquals(List.of("New design: Untitled", "shop.apimtopology is open"), open.news);
  }

  @Test
  void closingAsksForTheDesignThatItBringsInFront() {
    TabId shop = open.session.snapshot().tab();
    saved("shop.apimtopology");
    open.rename("Second");
    open.run("file.new-empty");
    assertFalse(open.files.close(shop));
    assertEquals(List.of("unsaved shop.apimtopology"), open.asked);
    assertEquals("Second", open.name(), "what is asked for is seen");
    open.unsaved = Unsaved.DISCARD;
    assertTrue(open.files.close(shop));
    assertEquals(1, open.session.tabs().size());
    assertEquals("Untitled", open.name());
  }

  @Test
  void whoLeavesIsAskedForEachDesignAndOneRefusalHoldsAll() {
    saved("shop.apimtopology");
    open.rename("Second");
    open.run("file.new-empty");
    open.rename("Third");
    assertFalse(open.files.mayLeave());
    assertEquals(List.of("unsaved shop.apimtopology"), open.asked);
    open.asked.clear();
    open.unsaved = Unsaved.DISCARD;
    assertTrue(open.files.mayLeave());
    assertEquals(List.of("unsaved shop.apimtopology", "unsaved Third"), open.asked);
  }

  @Test
  void aFileThatIsNoDesignLeavesWhatIsOpenAndSaysWhereItIsWrong() throws Exception {
    Path file =
        Files.writeString(file("list.apimtopology"), "{\n  \"format\": \"apim-topology\",\n  7\n}");
    open.rename("Mine");
    open.unsaved = Unsaved.DISCARD;
    open.files.open(file);
    assertEquals("Mine", open.name());
    assertTrue(open.session.snapshot().isModified());
    Notice notice = open.notice(FileCommands.UNREADABLE);
    assertTrue(
        notice.sentence().matches("list\\.apimtopology cannot be opened\\. .*[Ll]ine 3.*\\."),
        notice.sentence());
    assertTrue(notice.details().orElseThrow().startsWith(file.toString()));
    assertEquals(List.of(), recent());
    assertEquals(List.of(), open.news);
  }

  @Test
  void aFileThatIsGoneSaysSo() {
    open.files.open(file("gone.apimtopology"));
    String sentence = open.sentences().getFirst();
    assertTrue(sentence.startsWith("gone.apimtopology cannot be opened. "), sentence);
    assertFalse(sentence.contains("Exception"), sentence);
    assertTrue(sentence.endsWith("."), sentence);
  }

  @Test
  void ofSeveralFaultsTheFirstIsSaidAndAllAreTold() throws Exception {
    String text =
        DesignFile.print(Faulty.design(), Optional.empty())
            .replace("\"10.0.0.11\"", "7")
            .replace("\"10.0.0.12\"", "8");
    open.files.open(Files.writeString(file("two.apimtopology"), text));
    Notice notice = open.notice(FileCommands.UNREADABLE);
    assertEquals(
        2,
        notice.details().orElseThrow().lines().filter(line -> line.startsWith("Line ")).count(),
        notice.details().orElseThrow());
    assertEquals(1, notice.sentence().split("Line ", -1).length - 1, notice.sentence());
  }

  @Test
  void whatWasSaidOfOneDesignIsTakenAwayWithIt() {
    open.files.open(file("gone.apimtopology"));
    open.add(Notice.of(DiskWatch.ID, Tone.WARNING, "Changed."));
    open.add(Notice.of("logs", Tone.WARNING, "No logs."));
    open.run("file.new-empty");
    assertEquals(List.of("No logs."), open.sentences());
  }

  @Test
  void aDesignOfANewerDesignerIsLookedAtAndNeverSaved() throws Exception {
    Path file = OpenDesign.newer(file("newer.apimtopology"), Templates.design("single-node"));
    String before = Files.readString(file);
    open.files.open(file);
    assertEquals(
        List.of(
            "newer.apimtopology can only be looked at: a newer designer wrote it, and saving it"
                + " here would lose what this one does not know."),
        open.sentences());
    open.run("file.save");
    open.run("file.save-as");
    assertEquals(List.of(), open.asked);
    assertEquals(before, Files.readString(file));
    assertEquals(
        Set.of("file.new-empty", "file.open"),
        open.files.commands().stream()
            .filter(Command::isEnabled)
            .map(Command::id)
            .collect(Collectors.toSet()));
  }

  @Test
  void aFileBesideTheDesignThatCannotBeReadIsNamed() throws Exception {
    Design with =
        new Edit.Attach(new FileName("apim-2.toml"), "[server]\n").applyTo(Faulty.design());
    open.session.start(with);
    Path file = saved("shop.apimtopology");
    Files.write(folder.resolve("shop.files").resolve("apim-2.toml"), new byte[] {(byte) 0xfe, 0});
    open.files.open(file);
    Notice notice = open.notice(FileCommands.REMARKS);
    assertEquals(
        "A file that belongs to the design is not read. apim-2.toml: this is not UTF-8 text; put a"
            + " text file in its place.",
        notice.sentence());
    assertEquals(
        Optional.of(
            folder.resolve("shop.files").resolve("apim-2.toml")
                + ": this is not UTF-8 text; put a text file in its place."),
        notice.details());
  }

  @Test
  void whatOthersWroteIsOverwrittenOnlyByWhoSaysSo() throws Exception {
    Path file = saved("shop.apimtopology");
    Files.writeString(file, Files.readString(file).replace("\"shop\"", "\"Colleague's\""));
    open.rename("Mine");
    assertFalse(open.files.save());
    assertEquals(List.of("overwrite [shop.apimtopology]"), open.asked);
    assertEquals("Colleague's", name(file));
    assertTrue(open.session.snapshot().isModified());
    open.overwrite = true;
    assertTrue(open.files.save());
    assertEquals("Mine", name(file));
    assertEquals(List.of("Saved shop.apimtopology"), open.news);
  }

  @Test
  void aRecentDesignThatIsGoneIsTakenOffTheList() throws Exception {
    Path file = saved("shop.apimtopology");
    open.files.openRecent(new RecentFile(file));
    assertEquals(List.of("shop.apimtopology is open"), open.news);
    Files.delete(file);
    open.files.openRecent(new RecentFile(file));
    assertEquals(List.of(), recent());
    assertEquals(
        List.of(
            "shop.apimtopology is no longer in "
                + folder
                + "; it was taken off the list of recent designs."),
        open.sentences());
    assertEquals(List.of(), open.asked, "nothing was left for it");
  }

  @Test
  void untilSomebodyNamesItADesignIsCalledAsItsFile() throws Exception {
    assertEquals("shop", name(saved("shop.apimtopology")));
    assertFalse(open.session.snapshot().isModified());
    assertEquals("store", name(saved("store.apimtopology")));
    open.rename("Web Shop");
    assertEquals("Web Shop", name(saved("market.apimtopology")));
    open.rename("market");
    open.rename("Untitled");
    assertEquals("kiosk", name(saved("kiosk.apimtopology")));
  }

  @Test
  void aTemplateKeepsItsName() throws Exception {
    open = new OpenDesign(Templates.design("single-node"), folder.resolve("other"));
    Files.createDirectories(folder.resolve("other"));
    assertEquals("Single node", name(saved("shop.apimtopology")));
  }

  @Test
  void aPictureThatCarriesADesignOpensAsOneThatIsSavedNowhere() throws Exception {
    Design design = Templates.design("active-active");
    Path picture = file("shop.svg");
    Files.writeString(
        picture,
        apim.designer.project.CarriedDesign.inSvg(
            "<svg></svg>", DesignFile.print(design, Optional.empty())));
    open.files.open(picture);
    assertEquals(design, open.session.snapshot().design());
    assertEquals(Optional.empty(), open.session.snapshot().file());
    assertEquals(
        List.of("Opened the design that shop.svg carries; Save asks for a file of its own"),
        open.news);
    assertEquals(Optional.of(picture), FileNames.design(List.of(file("a.txt"), picture)));
    assertEquals(
        Optional.of(file("b.apimtopology")),
        FileNames.design(List.of(picture, file("b.apimtopology"))));
  }
}
