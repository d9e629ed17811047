package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.desk.NewElements;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.project.Templates;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.settings.Folders;
import apim.designer.settings.SettingsFile;
import apim.designer.settings.Theme;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Sketch;
import apim.designer.validation.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window says around the panels: notices, the line below, names of files, and what is
/// remembered.
final class WindowStatesTest {
  @TempDir Path folder;

  private static Notice notice(String id) {
    return Notice.of(id, Tone.NEWS, "About " + id);
  }

  private static NoticesState of(int count) {
    NoticesState state = NoticesState.NONE;
    for (int i = 1; i <= count; i++) {
      state = state.with(notice("n" + i));
    }
    return state;
  }

  private static List<String> ids(List<Notice> notices) {
    return notices.stream().map(Notice::id).toList();
  }

  private static StatusState status(Snapshot snapshot) {
    return StatusState.of(snapshot);
  }

  @Test
  void theLatestNoticeStandsFirstAndReplacesItsLike() {
    NoticesState state = of(3).with(Notice.of("n1", Tone.ERROR, "Again"));
    assertEquals(List.of("n1", "n3", "n2"), ids(state.notices()));
    assertEquals("Again", state.notices().getFirst().sentence());
    assertTrue(state.has("n2"));
    assertFalse(state.without("n2").has("n2"));
    assertEquals(state, state.without("n9"));
  }

  @Test
  void moreThanFourNoticesWaitForTheirTurn() {
    assertEquals(Optional.empty(), of(4).more());
    assertEquals(List.of("n5", "n4", "n3", "n2"), ids(of(5).shown()));
    assertEquals(Optional.of("1 more notice"), of(5).more());
    assertEquals(Optional.of("3 more notices"), of(7).more());
    assertEquals(
        List.of("n3", "n2", "n1"),
        ids(of(7).without("n4").without("n5").without("n6").without("n7").shown()));
  }

  @Test
  void aNoticeIsOneSentenceWhateverAFileIsCalled() {
    assertFalse(
        Notice.of("x", Tone.NEWS, "Opened a\u202e\u001b[2Jb").sentence().contains("\u001b"));
    assertEquals(Optional.of("more"), notice("x").withDetails("more").details());
  }

  @Test
  void theLineCountsFindingsBySeverity() {
    Snapshot faulty = new Session(Faulty.design(), () -> LocalDate.of(2026, 6, 1)).snapshot();
    StatusState status = status(faulty);
    for (Severity severity : Severity.values()) {
      assertEquals(
          faulty.outcome().findings().stream().filter(one -> one.severity() == severity).count(),
          status.count(severity),
          severity.name());
    }
    assertTrue(status.count(Severity.ERROR) > 0);
    assertEquals("API-M 3.1.0", status.release());
  }

  @Test
  void theLineNamesEachNginxOnceAndShortensMoreThanTwo() {
    Session session = new Session(NewElements.design(), () -> LocalDate.of(2026, 6, 1));
    assertEquals(List.of(), status(session.snapshot()).targets());
    assertEquals("", status(session.snapshot()).shortTargets());
    List<NginxTarget> targets =
        List.of(
            new NginxTarget.OpenSource(1, 30, 4),
            new NginxTarget.OpenSource(1, 30, 4),
            NginxTarget.of("plus", "R33"),
            new NginxTarget.OpenSource(1, 24, 0));
    for (int i = 0; i < targets.size(); i++) {
      session.apply(
          new Edit.Add(
              Sketch.balancer("lb-" + i, targets.get(i)),
              new apim.designer.design.Position(0, 200 * i)));
      if (i == 2) {
        assertEquals("NGINX 1.30.4, NGINX Plus R33", status(session.snapshot()).shortTargets());
      }
    }
    assertEquals("NGINX 1.30.4 and 2 more", status(session.snapshot()).shortTargets());
    assertEquals(3, status(session.snapshot()).targets().size());
  }

  @Test
  void theLineSaysWhetherWorkIsInAFile() throws Exception {
    OpenDesign open = new OpenDesign(NewElements.design(), folder);
    assertEquals("not saved yet", status(open.session.snapshot()).saved());
    open.file = Optional.of(folder.resolve("shop.apimtopology"));
    open.files.save();
    assertEquals("saved", status(open.session.snapshot()).saved());
    open.rename("Changed");
    assertEquals("changed since the last save", status(open.session.snapshot()).saved());
    open.session.undo();
    assertEquals("saved", status(open.session.snapshot()).saved());
    open.session.open(
        OpenDesign.newer(folder.resolve("newer.apimtopology"), Templates.design("single-node")));
    assertEquals("read-only", status(open.session.snapshot()).saved());
  }

  @Test
  void theZoomIsSaidInWholePercent() {
    assertEquals("100 %", StatusState.percent(1));
    assertEquals("33 %", StatusState.percent(1 / 3.0));
    assertEquals("156 %", StatusState.percent(1.25 * 1.25));
  }

  @Test
  void aFileIsSuggestedUnderTheNameOfTheDesignAsSystemsTakeIt() {
    OpenDesign open = new OpenDesign(NewElements.design(), folder);
    List<List<String>> names =
        List.of(
            List.of("Web Shop", "web-shop"),
            List.of("  ..Größe & Co.  ", "gr-e-co"),
            List.of("../../etc/passwd", "etc-passwd"),
            List.of("日本", "design"),
            List.of("---", "design"));
    for (List<String> pair : names) {
      open.rename(pair.getFirst());
      assertEquals(pair.getLast(), FileNames.suggested(open.session.snapshot()));
    }
    assertEquals("---", FileNames.title(open.session.snapshot()));
    open.file = Optional.of(folder.resolve("My.Shop.apimtopology"));
    open.files.save();
    assertEquals("My.Shop", FileNames.suggested(open.session.snapshot()));
    assertEquals("My.Shop.apimtopology", FileNames.title(open.session.snapshot()));
    open.file = Optional.of(folder.resolve("shop.json"));
    open.files.saveAs();
    assertEquals("shop.json", FileNames.suggested(open.session.snapshot()));
  }

  @Test
  void amongDroppedFilesTheFirstDesignIsTaken() {
    Path design = Path.of("/home/anna/Shop.APIMTOPOLOGY");
    assertEquals(
        Optional.of(design),
        FileNames.design(
            List.of(
                Path.of("/home/anna/apimtopology"),
                Path.of("/home/anna/key.pem"),
                design,
                Path.of("/home/anna/other.apimtopology"))));
    assertEquals(Optional.empty(), FileNames.design(List.of(Path.of("x.json"))));
  }

  @Test
  void aMistakeOfTheDesignerIsToldAfterTheWorkWasRescued() {
    List<String> order = new ArrayList<>();
    List<Notice> told = new ArrayList<>();
    Alarm alarm =
        new Alarm(
            () -> order.add("rescued"),
            notice -> {
              order.add("told");
              told.add(notice);
            },
            Runnable::run);
    alarm.uncaughtException(Thread.currentThread(), new IllegalStateException("broken inside"));
    assertEquals(List.of("rescued", "told"), order);
    assertEquals(
        "The designer made a mistake of its own; your work was copied into safety. Save the design,"
            + " then go on; undo takes back what you did last.",
        told.getFirst().sentence());
    assertTrue(
        told.getFirst()
            .details()
            .orElseThrow()
            .startsWith("java.lang.IllegalStateException: broken inside"));
  }

  @Test
  void aMistakeWhileRescuingPromisesNoCopy() {
    List<Notice> told = new ArrayList<>();
    Error second = new StackOverflowError("while rescuing");
    Throwable first = new IllegalStateException("broken inside");
    new Alarm(
            () -> {
              throw second;
            },
            told::add,
            Runnable::run)
        .uncaughtException(Thread.currentThread(), first);
    assertTrue(told.getFirst().sentence().contains("; your design is as it was. "));
    assertSame(second, first.getSuppressed()[0]);
    assertTrue(told.getFirst().details().orElseThrow().contains("while rescuing"));
  }

  private Remembered remembered() {
    return new Remembered(new SettingsFile(folder.resolve("settings.json")), Runnable::run);
  }

  @Test
  void whatIsRememberedIsThereAtTheNextStart() {
    Remembered first = remembered();
    first.change(settings -> settings.withTheme(Theme.DARK));
    first.note(settings -> settings.withTourSeen());
    assertFalse(remembered().settings().tourSeen(), "what is noted waits for a write");
    first.write();
    assertTrue(remembered().settings().tourSeen());
    assertEquals(Theme.DARK, remembered().settings().theme());
    assertEquals(Optional.empty(), first.trouble());
  }

  @Test
  void twoDesignersRememberWhatBothOfThemChanged() {
    Remembered one = remembered();
    Remembered other = remembered();
    one.change(settings -> settings.withRecent(folder.resolve("a.apimtopology")));
    other.change(settings -> settings.withTheme(Theme.DARK));
    assertEquals(Theme.DARK, remembered().settings().theme());
    assertEquals(1, remembered().settings().recentFiles().size());
  }

  @Test
  void aChangeThatChangesNothingMakesNoTripToTheDisk() {
    List<Runnable> trips = new ArrayList<>();
    Remembered remembered =
        new Remembered(new SettingsFile(folder.resolve("settings.json")), trips::add);
    remembered.change(settings -> settings.withTheme(settings.theme()));
    assertEquals(0, trips.size());
    remembered.change(settings -> settings.withTheme(Theme.DARK));
    assertEquals(1, trips.size());
  }

  @Test
  void whyNothingIsRememberedIsASentence() throws Exception {
    Path occupied = Files.writeString(folder.resolve("occupied"), "");
    Remembered remembered =
        new Remembered(new SettingsFile(occupied.resolve("settings.json")), Runnable::run);
    remembered.change(settings -> settings.withTheme(Theme.DARK));
    assertEquals(Theme.DARK, remembered.settings().theme(), "it holds while the window is open");
    String trouble = remembered.trouble().orElseThrow();
    assertFalse(trouble.contains("Exception"), trouble);
    assertTrue(trouble.contains(occupied.toString()), trouble);
  }

  @Test
  void theFolderOfTheLogsIsShownWhereThereIsOne() throws Exception {
    List<String> shown = new ArrayList<>();
    List<Notice> told = new ArrayList<>();
    Folders folders = new Folders(folder, folder, folder);
    Logs logs = new Logs(folders, shown::add, told::add);
    logs.commands().getFirst().run();
    assertEquals(List.of(), shown);
    assertEquals(
        "There are no logs to show, because "
            + folder.resolve("logs")
            + " could not be written; check the rights of the folder and start the designer again.",
        told.getFirst().sentence());
    Files.createDirectory(folder.resolve("logs"));
    logs.show();
    assertEquals(List.of(folder.resolve("logs").toUri().toString()), shown);
    assertEquals(1, told.size());
  }

  @Test
  void theSamePanesStandWhereTheyStoodWhateverWasDoneBetween() {
    for (PanesState.Pane pane : PanesState.Pane.values()) {
      PanesState there = PanesState.START.toggled(pane);
      assertEquals(PanesState.START, there.toggled(pane));
      assertEquals(PanesState.START, there.opened(pane));
      assertEquals(there, PanesState.of(there.words()));
    }
    IntStream.range(0, 16)
        .mapToObj(
            bits -> {
              PanesState state = PanesState.START;
              state = (bits & 1) == 0 ? state : state.moved(PanesState.Pane.PROBLEMS);
              state = (bits & 2) == 0 ? state : state.moved(PanesState.Pane.PREVIEW);
              state = (bits & 4) == 0 ? state : state.toggled(PanesState.Pane.PREVIEW);
              return (bits & 8) == 0 ? state : state.toggled(PanesState.Pane.PALETTE);
            })
        .forEach(state -> assertEquals(state, PanesState.of(state.words())));
  }
}
