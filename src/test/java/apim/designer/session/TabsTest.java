package apim.designer.session;

import static apim.designer.session.Desk.name;
import static apim.designer.session.Desk.nameIn;
import static apim.designer.session.Desk.nameOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.DesignFileException;
import apim.designer.topology.Label;
import apim.designer.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several designs open at once, one of them in front.
final class TabsTest {
  @TempDir Path folder;

  private static Design nothing() {
    return Design.of(Topology.empty(new Label("Nothing"), Desk.design().topology().apim()));
  }

  private static List<String> names(Session session) {
    return session.tabs().stream().map(tab -> nameOf(tab.design())).toList();
  }

  @Test
  void anEmptyDesignThatNobodyTouchedGivesWay() {
    Session session = new Session(nothing(), () -> Desk.TODAY);
    TabId first = session.snapshot().tab();
    session.start(Desk.design());
    assertEquals(1, session.tabs().size());
    assertEquals(first, session.snapshot().tab());
  }

  @Test
  void whatWasTouchedStays() {
    Session session = new Session(nothing(), () -> Desk.TODAY);
    session.apply(name("Mine"));
    session.start(nothing());
    assertEquals(List.of("Mine", "Nothing"), names(session));
  }

  @Test
  void aDesignBeginsBesideTheOneInFront() {
    Session session = Desk.session();
    session.apply(name("1"));
    session.start(Desk.design());
    session.apply(name("3"));
    session.bring(session.tabs().getFirst().tab());
    session.start(Desk.design());
    session.apply(name("2"));
    assertEquals(List.of("1", "2", "3"), names(session));
  }

  @Test
  void eachHasItsOwnHistoryFileAndStamps() throws Exception {
    Session session = Desk.session();
    Path a = folder.resolve("a.apimtopology");
    session.save(a);
    TabId first = session.snapshot().tab();
    session.start(Desk.design());
    session.apply(name("Second"));
    assertEquals(Optional.empty(), session.snapshot().file());
    Files.writeString(a, Files.readString(a) + "\n");
    assertEquals(new DiskChange.Unchanged(), session.changedOnDisk());
    session.bring(first);
    assertEquals(new DiskChange.Changed(List.of(a)), session.changedOnDisk());
    assertFalse(session.snapshot().history().undoName().isPresent());
    assertEquals(Optional.of(first), session.tabOf(folder.resolve("b/../a.apimtopology")));
    session.reload();
    assertEquals(2, session.tabs().size());
    assertEquals(first, session.snapshot().tab());
    assertEquals(new DiskChange.Unchanged(), session.changedOnDisk());
  }

  @Test
  void whatIsTypedEndsWithTheTurnToAnotherDesign() {
    Session session = Desk.session();
    TabId first = session.snapshot().tab();
    session.type(name("T"), "name");
    session.start(Desk.design());
    session.bring(first);
    session.type(name("Ty"), "name");
    assertEquals(2, session.snapshot().history().past().size());
  }

  @Test
  void theOneBesideComesInFrontOfAClosedOneAndTheLastStays() {
    Session session = Desk.session();
    session.apply(name("1"));
    session.start(Desk.design());
    session.apply(name("2"));
    session.start(Desk.design());
    session.apply(name("3"));
    List<String> told = new ArrayList<>();
    session.listen(snapshot -> told.add(nameOf(snapshot.design())));
    session.close(session.tabs().getFirst().tab());
    assertEquals("3", nameIn(session));
    session.close(session.snapshot().tab());
    assertEquals("2", nameIn(session));
    session.close(session.snapshot().tab());
    assertEquals(List.of("2"), names(session));
    assertEquals(List.of("3", "2"), told);
  }

  @Test
  void whatWouldBeLostIsKnownOfEach() throws Exception {
    Session session = Desk.session();
    TabId first = session.snapshot().tab();
    Path a = folder.resolve("a.apimtopology");
    session.save(a);
    session.start(Desk.design());
    assertFalse(session.wouldLose(first));
    Files.delete(a);
    assertTrue(session.wouldLose(first), "its file is gone");
    assertFalse(session.wouldLose(session.snapshot().tab()));
  }

  @Test
  void aFileThatCannotBeReadOpensNothing() {
    Session session = Desk.session();
    assertThrows(
        DesignFileException.class, () -> session.open(folder.resolve("missing.apimtopology")));
    assertEquals(1, session.tabs().size());
  }
}
