package apim.designer.session;

import static apim.designer.session.Desk.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AutosaveTest {
  @TempDir Path folder;
  private final Desk desk = new Desk();
  private final Session session = Desk.session();

  private Path recovery() {
    return folder.resolve("state").resolve("recovery");
  }

  private Autosave autosave() {
    Autosave autosave = new Autosave(recovery(), desk);
    autosave.follow(session);
    return autosave;
  }

  /// The autosave as a crash leaves it: the files without the locks on them.
  private Path crashed() throws IOException {
    Path copy = folder.resolve("crashed");
    try (Stream<Path> all = Files.walk(recovery())) {
      for (Path one : all.toList()) {
        Files.copy(one, copy.resolve(recovery().relativize(one).toString()));
      }
    }
    return copy;
  }

  private static List<Path> entries(Path autosave) throws IOException {
    try (Stream<Path> all = Files.walk(autosave)) {
      return all.filter(one -> Files.isRegularFile(one) && !one.toString().endsWith(".lock"))
          .toList();
    }
  }

  @Test
  void editsInAHurryAreOneWrite() throws Exception {
    try (Autosave autosave = autosave()) {
      session.apply(name("one"));
      session.apply(name("two"));
      assertEquals(1, desk.waiting());
      assertEquals(List.of(), entries(recovery()));
      session.apply(name("three"));
      desk.passTime();
      session.apply(name("four"));
      assertEquals(1, desk.waiting());
      try (Autosave next = new Autosave(crashed(), desk)) {
        assertEquals("three", Desk.nameOf(next.leftovers().getFirst().design()));
      }
      assertEquals(Optional.empty(), autosave.trouble());
    }
  }

  @Test
  void afterACrashAnotherSessionGoesOnWithTheWork() throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    session.save(file);
    FileName toml = new FileName("new.toml");
    try (Autosave _ = autosave()) {
      Node node = session.snapshot().design().topology().nodes().getFirst();
      session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(toml))));
      session.apply(new Edit.Attach(toml, "password = \"x\"\n"));
      desk.passTime();
      Session second = Desk.session();
      try (Autosave autosave = new Autosave(crashed(), desk)) {
        autosave.follow(second);
        Leftover leftover = autosave.leftovers().getFirst();
        assertEquals(Optional.of(file), leftover.file());
        second.recover(leftover);
        assertEquals(session.snapshot().design(), second.snapshot().design());
        assertTrue(second.snapshot().isModified());
        autosave.takeOver(leftover);
        assertEquals(List.of(), autosave.leftovers());
        assertEquals(3, entries(folder.resolve("crashed")).size(), "it is journalled anew");
        second.save(file);
        assertFalse(second.snapshot().isModified());
        assertEquals(List.of(), entries(folder.resolve("crashed")));
      }
      assertEquals(session.snapshot().design(), DesignFile.read(file).design());
    }
  }

  @Test
  void aDesignThatChangedSinceTheCrashIsNotOverwritten() throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    session.save(file);
    try (Autosave _ = autosave()) {
      session.apply(name("ours"));
      desk.passTime();
      Files.writeString(file, Files.readString(file) + "\n");
      Session second = Desk.session();
      try (Autosave autosave = new Autosave(crashed(), desk)) {
        second.recover(autosave.leftovers().getFirst());
        assertEquals(List.of(file), second.foreign(file));
      }
    }
  }

  @Test
  void workThatWasNeverSavedIsModifiedOnceRecovered() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("ours"));
      desk.passTime();
      Session second = Desk.session();
      try (Autosave autosave = new Autosave(crashed(), desk)) {
        second.recover(autosave.leftovers().getFirst());
        assertEquals(Optional.empty(), second.snapshot().file());
        assertTrue(second.snapshot().isModified());
      }
    }
  }

  @Test
  void aSaveAnUndoAndACloseRemoveTheCopy() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("one"));
      desk.passTime();
      assertFalse(entries(recovery()).isEmpty());
      session.save(folder.resolve("a.apimtopology"));
      assertEquals(List.of(), entries(recovery()));
      session.apply(name("two"));
      desk.passTime();
      session.undo();
      assertEquals(List.of(), entries(recovery()));
      session.apply(name("three"));
      desk.passTime();
      session.apply(name("four"));
    }
    desk.passTime();
    assertEquals(List.of(), entries(recovery()));
  }

  @Test
  void aSecondDesignerIsNotOfferedTheWorkOfARunningOne() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("first"));
      desk.passTime();
      Session other = Desk.session();
      try (Autosave second = new Autosave(recovery(), desk)) {
        assertEquals(List.of(), second.leftovers());
        second.follow(other);
        other.apply(name("second"));
        desk.passTime();
        assertEquals(4, entries(recovery()).size());
      }
      assertEquals(2, entries(recovery()).size());
    }
  }

  @Test
  void aLeftoverIsOfferedToOneDesignerAndAgainWhenThatOneLeavesIt() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("first"));
      desk.passTime();
      Path crashed = crashed();
      try (Autosave second = new Autosave(crashed, desk)) {
        assertEquals(1, second.leftovers().size());
        try (Autosave third = new Autosave(crashed, desk)) {
          assertEquals(List.of(), third.leftovers());
        }
      }
      try (Autosave fourth = new Autosave(crashed, desk)) {
        fourth.discard(fourth.leftovers().getFirst());
        assertEquals(List.of(), fourth.leftovers());
        assertEquals(List.of(), entries(crashed));
      }
    }
  }

  @Test
  void theTenNewestLeftoversAreKept() throws Exception {
    Files.createDirectories(recovery());
    for (int number = 1; number <= 13; number++) {
      Path entry = Files.createDirectory(recovery().resolve(String.valueOf(number)));
      Path design = entry.resolve("unsaved.apimtopology");
      DesignFile.write(design, name("design " + number).applyTo(Desk.design()), Optional.empty());
      Files.setLastModifiedTime(design, FileTime.fromMillis(1_000_000L * number));
    }
    try (Autosave autosave = new Autosave(recovery(), desk)) {
      assertEquals(10, autosave.leftovers().size());
      assertEquals("design 13", Desk.nameOf(autosave.leftovers().getFirst().design()));
      assertEquals("design 4", Desk.nameOf(autosave.leftovers().getLast().design()));
      assertEquals(10, entries(recovery()).size());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFailure() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file").resolve("recovery");
    try (Autosave autosave = new Autosave(blocked, desk)) {
      autosave.follow(session);
      session.apply(name("one"));
      desk.passTime();
      session.save(folder.resolve("a.apimtopology"));
      assertTrue(autosave.trouble().orElseThrow().contains("not safe"));
      assertEquals(List.of(), autosave.leftovers());
    }
  }

  @Test
  void aFolderThatBecomesUnwritableIsNoFailureAndTroubleEndsWithIt() throws Exception {
    try (Autosave autosave = autosave()) {
      Path seat = Files.writeString(recovery().resolve("1"), "in the way");
      session.apply(name("one"));
      desk.passTime();
      assertTrue(autosave.trouble().isPresent());
      Files.delete(seat);
      session.apply(name("two"));
      desk.passTime();
      assertEquals(Optional.empty(), autosave.trouble());
      assertEquals(2, entries(recovery()).size());
    }
  }

  @Test
  void aDamagedOriginMakesTheWorkOneThatWasNeverSaved() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("one"));
      desk.passTime();
      for (String damage : List.of("", "x y", "file:///a\nno stamp", "-\nab cd file:///a")) {
        Files.writeString(recovery().resolve("1").resolve("origin"), damage);
        assertEquals(WorkOrigin.NONE, new AutosaveEntry(recovery().resolve("1")).origin(), damage);
      }
    }
  }

  @Test
  void onlyTheOwnerMayLookInside() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("one"));
      desk.passTime();
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertEquals(
            PosixFilePermissions.fromString("rwx------"),
            Files.getPosixFilePermissions(recovery()));
      } else {
        assertTrue(Files.isDirectory(recovery()));
      }
    }
  }

  @Test
  void everyOpenDesignIsKeptAndWhatIsClosedIsNot() throws Exception {
    try (Autosave _ = autosave()) {
      session.apply(name("first"));
      TabId first = session.snapshot().tab();
      session.start(Desk.design());
      session.apply(name("second"));
      desk.passTime();
      try (Autosave next = new Autosave(crashed(), desk)) {
        assertEquals(
            List.of("first", "second"),
            next.leftovers().stream().map(AutosaveTest::nameOf).sorted().toList());
      }
      session.close(first);
      assertEquals(1, entries(recovery()).stream().filter(AutosaveTest::isDesign).count());
      session.undo();
      assertEquals(List.of(), entries(recovery()));
    }
  }

  private static boolean isDesign(Path file) {
    return file.toString().endsWith(".apimtopology");
  }

  private static String nameOf(Leftover leftover) {
    try {
      return Desk.nameOf(leftover.design());
    } catch (DesignFileException e) {
      throw new AssertionError(e);
    }
  }
}
