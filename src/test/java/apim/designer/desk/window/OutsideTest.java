package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.NewElements;
import apim.designer.desk.window.Notice.Choice;
import apim.designer.session.OpenElsewhere;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others do to the open design while the architect is away.
@SuppressWarnings("NullAway.Init")
final class OutsideTest {
  @TempDir Path folder;
  private OpenDesign open;
  private DiskWatch watch;
  private Path file;

  @BeforeEach
  void begin() {
    open = new OpenDesign(NewElements.design(), folder);
    file = folder.resolve("shop.apimtopology");
    open.file = Optional.of(file);
    open.files.save();
    open.asked.clear();
    watch = new DiskWatch(open.session, open.files, open);
  }

  private void changeOnDisk(String name) throws Exception {
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"" + name + "\""));
  }

  private List<String> choices() {
    return open.notice(DiskWatch.ID).choices().stream().map(Choice::label).toList();
  }

  @Test
  void whatNobodyChangedIsNotTold() {
    watch.look();
    open.rename("Mine");
    watch.look();
    assertEquals(List.of(), open.sentences());
  }

  @Test
  void aChangeIsToldAndReloaded() throws Exception {
    changeOnDisk("Theirs");
    watch.look();
    assertEquals(
        List.of("shop.apimtopology was changed on disk by someone else. Reload to see it."),
        open.sentences());
    assertEquals(Optional.of(file.toString()), open.notice(DiskWatch.ID).details());
    assertEquals(List.of("Reload", "Keep mine"), choices());
    open.choose(DiskWatch.ID, "Reload");
    assertEquals("Theirs", open.name());
    watch.look();
    assertEquals(List.of(), open.sentences());
  }

  @Test
  void whoWouldLoseChangesIsToldSoAndReloadsUnasked() throws Exception {
    open.rename("Mine");
    changeOnDisk("Theirs");
    watch.look();
    assertEquals(
        List.of(
            "shop.apimtopology was changed on disk by someone else. Reload to see it and lose your"
                + " changes here, or keep yours: you are asked again before a save overwrites it."),
        open.sentences());
    assertEquals(List.of("Reload and lose mine", "Keep mine"), choices());
    open.choose(DiskWatch.ID, "Reload and lose mine");
    assertEquals("Theirs", open.name());
    assertEquals(List.of(), open.asked);
  }

  @Test
  void eachChangeIsToldOnce() throws Exception {
    changeOnDisk("Theirs");
    watch.look();
    open.choose(DiskWatch.ID, "Keep mine");
    watch.look();
    assertEquals(List.of(), open.sentences());
    changeOnDisk("Theirs again");
    watch.look();
    assertEquals(1, open.sentences().size());
    assertEquals("shop", open.name());
  }

  @Test
  void aChangeThatIsTakenBackIsNoLongerTold() throws Exception {
    String before = Files.readString(file);
    changeOnDisk("Theirs");
    watch.look();
    Files.writeString(file, before);
    watch.look();
    assertEquals(List.of(), open.sentences());
    changeOnDisk("Theirs");
    watch.look();
    assertEquals(1, open.sentences().size());
  }

  @Test
  void aFileThatIsGoneIsToldOnceAndSavedAgain() throws Exception {
    Files.delete(file);
    watch.look();
    assertEquals(
        List.of(
            "shop.apimtopology is no longer in "
                + folder
                + ". The design is still here; save it to have it on disk again."),
        open.sentences());
    assertEquals(List.of("Save", "Save as…"), choices());
    open.choose(DiskWatch.ID, "Save");
    assertTrue(Files.exists(file));
    Files.delete(file);
    watch.look();
    open.remove(DiskWatch.ID);
    watch.look();
    assertEquals(List.of(), open.sentences());
  }

  @Test
  void aDesignInAnotherDesignerIsToldOnceAndTakenBackWhenThatOneLeaves() {
    Path marks = folder.resolve("open");
    try (OpenElsewhere here = new OpenElsewhere(marks);
        OpenElsewhere there = new OpenElsewhere(marks)) {
      OtherWindows others = new OtherWindows(open.session, () -> here, open);
      others.follow(open.session.snapshot());
      assertEquals(List.of(), open.sentences());
      there.moveTo(Optional.of(file));
      others.look();
      assertEquals(
          List.of(
              "shop.apimtopology is open in another designer, too. Whoever saves last is asked"
                  + " before anything of the other is overwritten."),
          open.sentences());
      open.remove(OtherWindows.ID);
      others.look();
      assertEquals(List.of(), open.sentences(), "it is told once");
      there.moveTo(Optional.empty());
      others.look();
      there.moveTo(Optional.of(file));
      others.look();
      assertEquals(1, open.sentences().size(), "who comes again is told of again");
      there.moveTo(Optional.empty());
      others.look();
      assertEquals(List.of(), open.sentences());
    }
  }

  @Test
  void whoOpensWhatIsOpenElsewhereIsToldAtOnce() {
    Path marks = folder.resolve("open");
    try (OpenElsewhere here = new OpenElsewhere(marks);
        OpenElsewhere there = new OpenElsewhere(marks)) {
      there.moveTo(Optional.of(file));
      OtherWindows others = new OtherWindows(open.session, () -> here, open);
      others.follow(open.session.snapshot());
      assertEquals(1, open.sentences().size());
      open.session.start(NewElements.design());
      others.follow(open.session.snapshot());
      assertEquals(List.of(), open.sentences(), "it is not said above another design");
      assertTrue(here.hasCompany(), "the design behind is still open here");
      open.session.close(open.session.tabs().getFirst().tab());
      others.follow(open.session.snapshot());
      assertFalse(here.hasCompany());
    }
  }
}
