package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.NewElements;
import apim.designer.desk.window.Notice.Choice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.session.Autosave;
import apim.designer.session.Snapshot;
import apim.designer.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a designer that ended unexpectedly left behind is offered to the next.
final class RecoveryTest {
  @TempDir Path folder;

  private HostEnvironment environment() {
    Path state = folder.resolve("next");
    return new HostEnvironment(
        InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
        () -> ZoneOffset.UTC,
        SecureRandom::new,
        Runnable::run,
        (task, _) -> task.run(),
        (_, _) -> () -> {},
        new Folders(state, state, state),
        state,
        "Testix 1.0");
  }

  /// A designer that dies with unsaved work on a design of that name.
  private void crash(String name, Optional<Path> file) throws IOException {
    Path recovery = folder.resolve("crashed").resolve("recovery");
    try (Autosave autosave = new Autosave(recovery, (task, _) -> task.run())) {
      OpenDesign lost = new OpenDesign(NewElements.design(), folder.resolve("crashed"));
      autosave.follow(lost.session);
      if (file.isPresent()) {
        lost.file = file;
        lost.files.save();
      }
      lost.rename(name);
      // The files without the locks on them.
      copy(recovery, environment().folders().recovery());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path there = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(there);
        } else {
          Files.copy(one, there);
          Files.setLastModifiedTime(there, FileTime.from(Instant.parse("2026-05-31T22:05:00Z")));
        }
      }
    }
  }

  private interface Act {
    void on(OpenDesign open, Recovery recovery, Autosave autosave) throws Exception;
  }

  private void next(Act act) throws Exception {
    HostEnvironment environment = environment();
    try (Autosave autosave = new Autosave(environment.folders().recovery(), environment.later())) {
      OpenDesign open = new OpenDesign(NewElements.design(), folder.resolve("next"));
      autosave.follow(open.session);
      act.on(
          open, new Recovery(autosave, open.session, open, open.remembered, environment), autosave);
    }
  }

  private static String only(OpenDesign open) {
    assertEquals(1, open.notices.notices().size(), open.sentences().toString());
    return open.notices.notices().getFirst().id();
  }

  @Test
  void withNothingLeftBehindNothingIsSaid() throws Exception {
    next(
        (open, recovery, _) -> {
          recovery.offer();
          assertEquals(List.of(), open.sentences());
        });
  }

  @Test
  void workThatWasNeverSavedIsOfferedByTheNameOfItsDesignAndRestored() throws Exception {
    crash("Precious", Optional.empty());
    next(
        (open, recovery, autosave) -> {
          recovery.offer();
          Notice notice = open.notices.notices().getFirst();
          assertTrue(
              notice
                  .sentence()
                  .matches(
                      "Unsaved work on “Precious”, which was never saved, from \\d+ \\w+ \\d{4},"
                          + " \\d\\d:\\d\\d was kept when the designer ended unexpectedly. It is"
                          + " not saved yet\\."),
              notice.sentence());
          assertEquals(Tone.WARNING, notice.tone());
          assertEquals(
              List.of("Restore", "Discard", "Later"),
              notice.choices().stream().map(Choice::label).toList());
          open.choose(only(open), "Restore");
          assertEquals("Precious", open.name());
          assertTrue(open.session.snapshot().isModified());
          assertEquals(List.of(), autosave.leftovers());
        });
  }

  @Test
  void workOnAFileIsOfferedByItsNameAndSavedThereAgain() throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    crash("Precious", Optional.of(file));
    next(
        (open, recovery, _) -> {
          recovery.offer();
          assertTrue(
              open.sentences().getFirst().startsWith("Unsaved work on shop.apimtopology from "),
              open.sentences().getFirst());
          open.choose(only(open), "Restore");
          assertEquals(Optional.of(file), open.session.snapshot().file());
          assertTrue(open.files.save());
          assertEquals(List.of(), open.asked);
          assertTrue(Files.readString(file).contains("Precious"));
        });
  }

  @Test
  void whatIsDiscardedIsNotOfferedAgainAndWhatWaitsIs() throws Exception {
    crash("Precious", Optional.empty());
    next(
        (open, recovery, _) -> {
          recovery.offer();
          open.choose(only(open), "Later");
          assertEquals("Untitled", open.name());
        });
    next(
        (open, recovery, autosave) -> {
          recovery.offer();
          open.choose(only(open), "Discard");
          assertEquals(List.of(), autosave.leftovers());
        });
    next(
        (open, recovery, _) -> {
          recovery.offer();
          assertEquals(List.of(), open.sentences());
        });
  }

  @Test
  void whatIsRestoredStandsBesideUnsavedWork() throws Exception {
    crash("Precious", Optional.empty());
    next(
        (open, recovery, autosave) -> {
          open.rename("Mine");
          recovery.offer();
          open.choose(only(open), "Restore");
          assertEquals(List.of(), open.asked);
          assertEquals("Precious", open.name());
          assertEquals(List.of(), autosave.leftovers());
          assertEquals(2, open.session.tabs().size());
          assertTrue(open.session.tabs().stream().allMatch(Snapshot::isModified));
        });
  }

  @Test
  void whatIsDamagedSaysWhereItLiesAndStaysUntilItIsDiscarded() throws Exception {
    crash("Precious", Optional.empty());
    try (Stream<Path> all = Files.walk(environment().folders().recovery())) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        if (Files.readString(one).contains("Precious")) {
          Files.writeString(one, "{");
        }
      }
    }
    next(
        (open, recovery, autosave) -> {
          recovery.offer();
          String id = only(open);
          assertTrue(
              open.sentences().getFirst().startsWith("Unsaved work on a design from "),
              open.sentences().getFirst());
          open.choose(id, "Restore");
          Notice damaged = open.notice(id);
          assertEquals(Tone.ERROR, damaged.tone());
          assertEquals(
              "What is left of a design is damaged and cannot be restored. It lies in "
                  + autosave.leftovers().getFirst().entry()
                  + ".",
              damaged.sentence());
          assertEquals("Untitled", open.name());
          open.choose(id, "Discard");
          assertEquals(List.of(), autosave.leftovers());
        });
  }

  @Test
  void thatNothingCanBeKeptIsSaidOnceAndTakenBackWhenItCan() throws Exception {
    Path next = folder.resolve("next");
    Files.writeString(next, "a file in the place of a folder");
    next(
        (open, recovery, _) -> {
          recovery.offer();
          assertEquals(1, open.sentences().size());
          String told = open.sentences().getFirst();
          assertTrue(
              told.startsWith(
                  "Settings and unsaved work cannot be kept, because " + next + " cannot be"),
              told);
          assertTrue(told.endsWith("."), told);
          open.remove("journal");
          recovery.tellTrouble();
          assertEquals(List.of(), open.sentences());
          assertFalse(Files.isDirectory(next));
        });
  }
}
