package apim.designer.session;

import static apim.designer.session.Desk.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.project.DesignFile;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangedOnDiskTest {
  private static final FileName TOML = new FileName("deployment.toml");

  @TempDir Path folder;
  private final Session session = Desk.session();
  private Path file = Path.of("");
  private Path toml = Path.of("");

  @BeforeEach
  void saveADesignWithAFileBesideIt() throws Exception {
    file = folder.resolve("shop.apimtopology");
    toml = folder.resolve("shop.files").resolve("deployment.toml");
    Node node = session.snapshot().design().topology().nodes().getFirst();
    session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(TOML))));
    session.apply(new Edit.Attach(TOML, "[server]\n"));
    session.save(file);
  }

  private static DiskChange unchanged() {
    return new DiskChange.Unchanged();
  }

  @Test
  void nothingHasChangedAfterASaveAnEditOrAnOpen() throws Exception {
    assertTrue(Files.exists(toml), "the rule for the place of attached files is that of project");
    assertEquals(unchanged(), session.changedOnDisk());
    session.apply(name("other"));
    assertEquals(unchanged(), session.changedOnDisk());
    session.open(file);
    assertEquals(unchanged(), session.changedOnDisk());
    assertEquals(unchanged(), Desk.session().changedOnDisk());
  }

  @Test
  void aDesignThatOthersWroteIsNoticedAndNotOverwritten() throws Exception {
    String theirs = Files.readString(file).replace("\"name\": \"", "\"name\": \"X");
    Files.writeString(file, theirs);
    assertEquals(new DiskChange.Changed(List.of(file)), session.changedOnDisk());
    session.apply(name("ours"));
    ChangedOnDiskException refused =
        assertThrows(ChangedOnDiskException.class, () -> session.save(file));
    assertEquals(List.of(file), refused.files());
    assertEquals(theirs, Files.readString(file));
    assertTrue(session.snapshot().isModified());
    session.overwrite(file);
    assertEquals("ours", Desk.nameOf(DesignFile.read(file).design()));
    assertEquals(unchanged(), session.changedOnDisk());
    session.save(file);
  }

  @Test
  void aChangeOfTheSameSizeAtTheSameTimeIsNoticed() throws Exception {
    FileTime time = Files.getLastModifiedTime(file);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 9"));
    Files.setLastModifiedTime(file, time);
    assertEquals(new DiskChange.Changed(List.of(file)), session.changedOnDisk());
  }

  @Test
  void aFileThatWasOnlyTouchedIsUnchanged() throws Exception {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertEquals(unchanged(), session.changedOnDisk());
    session.apply(name("ours"));
    session.save(file);
  }

  @Test
  void anAttachedFileThatOthersWroteIsNoticedAndNotOverwritten() throws Exception {
    Files.writeString(toml, "# theirs\n");
    assertEquals(new DiskChange.Changed(List.of(toml)), session.changedOnDisk());
    session.apply(name("ours"));
    assertThrows(ChangedOnDiskException.class, () -> session.save(file));
    assertEquals("# theirs\n", Files.readString(toml));
    session.open(file);
    assertEquals(unchanged(), session.changedOnDisk());
  }

  @Test
  void aFileThatTheDesignMissedAndThatComesIsNoticed() throws Exception {
    Files.delete(toml);
    session.open(file);
    assertEquals(unchanged(), session.changedOnDisk());
    Files.writeString(toml, "[server]\n");
    assertEquals(new DiskChange.Changed(List.of(toml)), session.changedOnDisk());
    session.apply(name("a save touches it not and goes through"));
    session.save(file);
  }

  @Test
  void aDeletedDesignIsNoticedAndASaveBringsItBack() throws Exception {
    Files.delete(file);
    assertEquals(new DiskChange.Deleted(file), session.changedOnDisk());
    session.apply(name("ours"));
    session.save(file);
    assertEquals("ours", Desk.nameOf(DesignFile.read(file).design()));
  }

  @Test
  void saveAsOverwritesNoOtherDesignAndNoFileBesideIt() throws Exception {
    Path other = folder.resolve("other.apimtopology");
    Path others = folder.resolve("other.files").resolve("deployment.toml");
    Files.writeString(other, "other");
    Files.createDirectories(others.getParent());
    Files.writeString(others, "# other\n");
    assertEquals(List.of(other, others), session.foreign(other));
    assertThrows(ChangedOnDiskException.class, () -> session.save(other));
    assertEquals("other", Files.readString(other));
    assertEquals("# other\n", Files.readString(others));
    assertEquals(Optional.of(file), session.snapshot().file());
    session.save(folder.resolve("new.apimtopology"));
    assertFalse(session.snapshot().isModified());
    assertEquals(unchanged(), session.changedOnDisk());
  }

  @Test
  void theSameFileByAnotherSpellingIsTheSame() throws Exception {
    session.apply(name("ours"));
    session.save(folder.resolve("gone").resolve("..").resolve("shop.apimtopology").normalize());
    session.apply(name("ours again"));
    session.save(folder.resolve(".").resolve("shop.apimtopology"));
    assertEquals("ours again", Desk.nameOf(DesignFile.read(file).design()));
  }
}
