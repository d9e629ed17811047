package apim.designer.session;

import static apim.designer.session.Desk.name;
import static apim.designer.session.Desk.nameIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {
  private static final ElementId NODE = Desk.design().topology().nodes().getFirst().id();

  private final Session session = Desk.session();

  private static Edit move(int x) {
    return new Edit.Move(Map.of(NODE, new Position(x, 40)));
  }

  private Optional<String> undoName() {
    return session.snapshot().history().undoName();
  }

  @Test
  void typingInAFieldIsOneStep() {
    String before = nameIn(session);
    for (String text : List.of("S", "Sh", "Sho", "Shop")) {
      session.type(name(text), "name");
    }
    assertEquals("Shop", nameIn(session));
    assertEquals(1, session.snapshot().history().past().size());
    session.undo();
    assertEquals(before, nameIn(session));
    session.redo();
    assertEquals("Shop", nameIn(session));
  }

  @Test
  void typingInAnotherFieldIsAnotherStep() {
    session.type(name("one"), "name");
    session.type(name("two"), "title");
    session.type(name("three"), "name");
    assertEquals(3, session.snapshot().history().past().size());
  }

  @Test
  void typingEndsWithAnotherEditAnUndoASettledFieldOrASave(@TempDir Path folder) throws Exception {
    session.type(name("a"), "name");
    session.apply(move(1));
    session.type(name("ab"), "name");
    assertEquals(3, session.snapshot().history().past().size());
    session.settle();
    session.type(name("abc"), "name");
    assertEquals(4, session.snapshot().history().past().size());
    session.save(folder.resolve("a.apimtopology"));
    session.type(name("abcd"), "name");
    assertEquals(5, session.snapshot().history().past().size());
    session.undo();
    session.type(name("abcde"), "name");
    assertEquals(5, session.snapshot().history().past().size());
    session.undo();
    assertEquals("abc", nameIn(session));
  }

  @Test
  void whatIsTypedAndTakenBackIsNoStep() {
    session.apply(name("Shop"));
    session.type(name("Shops"), "name");
    session.type(name("Shop"), "name");
    assertEquals(1, session.snapshot().history().past().size());
    session.type(name("Shopp"), "name");
    session.undo();
    assertEquals("Shop", nameIn(session));
  }

  @Test
  void whatIsTakenBackIsAsIfItHadNotBeenTyped() {
    session.apply(name("Shop"));
    session.apply(name("Store"));
    session.undo();
    Snapshot before = session.snapshot();
    session.type(name("Shops"), "name");
    session.type(name("Shops!"), "name");
    assertFalse(session.takeBack("title"), "another field");
    assertTrue(session.takeBack("name"));
    assertEquals(before.history(), session.snapshot().history(), "with what can be redone");
    assertFalse(session.takeBack("name"), "there is nothing more to take back");
  }

  @Test
  void whatWasSettledIsNotTakenBack() {
    session.type(name("Shop"), "name");
    session.settle();
    assertFalse(session.takeBack("name"));
    session.type(name("Shops"), "name");
    assertTrue(session.takeBack("name"));
    assertEquals("Shop", nameIn(session));
  }

  @Test
  void aTypedStepIsNamedAfterItsFirstEdit() {
    session.type(new Edit.Rename(Ref.of(NODE), new ElementId("x")), "id");
    session.type(new Edit.Rename(Ref.of(new ElementId("x")), new ElementId("xy")), "id");
    assertEquals(Optional.of("Rename " + NODE), undoName());
    session.undo();
    assertEquals(Optional.of("Rename " + NODE), session.snapshot().history().redoName());
    assertEquals(Desk.design(), session.snapshot().design());
  }

  @Test
  void aMereMoveIsNotJudgedAgain() {
    Outcome before = session.snapshot().outcome();
    session.apply(move(700));
    Outcome after = session.snapshot().outcome();
    assertSame(before.deployment(), after.deployment());
    assertSame(before.findings(), after.findings());
    assertNotEquals(before.diagram(), after.diagram());
    assertEquals(Outcome.of(session.snapshot().design(), Desk.TODAY), after);
    session.apply(name("other"));
    assertNotSame(after.deployment(), session.snapshot().outcome().deployment());
  }

  @Test
  void anOutcomeRefusesToCallAnythingElseAMove() {
    Outcome outcome = session.snapshot().outcome();
    Design other = name("other").applyTo(session.snapshot().design());
    assertThrows(IllegalArgumentException.class, () -> outcome.moved(other));
  }

  @Test
  void onTheNextDayEvenAMoveIsJudgedAgain() {
    AtomicReference<LocalDate> today = new AtomicReference<>(Desk.TODAY);
    Session long_ = new Session(Desk.design(), today::get);
    Outcome before = long_.snapshot().outcome();
    today.set(Desk.TODAY.plusDays(1));
    long_.apply(move(700));
    assertNotSame(before.findings(), long_.snapshot().outcome().findings());
  }

  @Test
  void whatIsUndoneAfterASaveIsModified(@TempDir Path folder) throws Exception {
    session.apply(name("one"));
    session.apply(name("two"));
    assertTrue(session.snapshot().isModified());
    session.save(folder.resolve("a.apimtopology"));
    assertFalse(session.snapshot().isModified());
    session.undo();
    assertTrue(session.snapshot().isModified());
    session.redo();
    assertFalse(session.snapshot().isModified());
    session.undo();
    session.apply(name("three"));
    assertTrue(session.snapshot().isModified());
    session.undo();
    session.undo();
    assertEquals(Desk.design(), session.snapshot().design());
  }

  @Test
  void everyWalkOfEditsTypingUndoAndRedoFindsTheDesignsThatWere() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> templates = Templates.all().stream().map(one -> one.id()).toList();
      Design start = Templates.design(templates.get((int) (seed % templates.size())));
      Session walked = new Session(start, () -> Desk.TODAY);
      Walk walk = new Walk(start);
      for (int step = 0; step < 40; step++) {
        Edit edit = RandomEdit.of(walked.snapshot().design(), random);
        String field = "field " + random.nextInt(2);
        switch (random.nextInt(9)) {
          case 0, 1 -> {
            walked.undo();
            walk.undo();
          }
          case 2 -> {
            walked.redo();
            walk.redo();
          }
          case 3 -> {
            walked.settle();
            walk.settle();
          }
          case 4, 5 -> {
            walked.type(edit, field);
            walk.type(edit, field);
          }
          case 6 -> {
            walked.takeBack(field);
            walk.takeBack(field);
          }
          default -> {
            walked.apply(edit);
            walk.apply(edit);
          }
        }
        String where = "seed " + seed + " step " + step + " " + edit.name();
        assertEquals(walk.present(), walked.snapshot().design(), where);
        assertEquals(!walk.present().equals(start), walked.snapshot().isModified(), where);
        assertEquals(walk.present(), walked.snapshot().outcome().design(), where);
      }
      Outcome whole = Outcome.of(walked.snapshot().design(), Desk.TODAY);
      assertEquals(whole, walked.snapshot().outcome(), "seed " + seed);
      while (walked.snapshot().history().undoName().isPresent()) {
        walked.undo();
      }
      assertEquals(start, walked.snapshot().design(), "seed " + seed);
    }
  }

  @Test
  void aListenerThatFailsKeepsNobodyFromTheSnapshot() {
    List<String> heard = new ArrayList<>();
    session.listen(
        _ -> {
          throw new IllegalStateException("a view broke");
        });
    session.listen(snapshot -> heard.add(Desk.nameOf(snapshot.design())));
    assertThrows(IllegalStateException.class, () -> session.apply(name("one")));
    assertEquals(List.of("one"), heard);
    assertEquals("one", nameIn(session));
  }

  @Test
  void aListenerThatEditsLeavesEveryoneWithTheLaterSnapshot() {
    List<String> heard = new ArrayList<>();
    session.listen(
        snapshot -> {
          if (Desk.nameOf(snapshot.design()).equals("one")) {
            session.apply(name("two"));
          }
        });
    session.listen(snapshot -> heard.add(Desk.nameOf(snapshot.design())));
    session.apply(name("one"));
    assertEquals(List.of("two"), heard);
  }

  @Test
  void aDesignOfANewerDesignerStaysAsItIs(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new.apimtopology");
    session.save(file);
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99"));
    session.open(file);
    assertTrue(session.snapshot().readOnly());
    session.apply(name("other"));
    session.type(name("other"), "name");
    assertFalse(session.snapshot().isModified());
    assertThrows(Exception.class, () -> session.overwrite(file));
  }
}
