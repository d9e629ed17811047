package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HistoryTest {
  private final History start = History.of(Samples.design());

  private static Edit name(String name) {
    return new Edit.SetName(new Label(name));
  }

  private static String nameOf(History history) {
    return history.present().topology().name().value();
  }

  @Test
  void anEditCanBeUndoneAndRedone() {
    History edited = start.apply(name("one")).apply(name("two"));
    assertEquals("two", nameOf(edited));
    assertEquals("one", nameOf(edited.undo()));
    assertEquals(edited, edited.undo().redo());
    assertEquals(start.present(), edited.undo().undo().present());
  }

  @Test
  void withNothingToUndoOrRedoItStaysAsItIs() {
    assertSame(start, start.undo());
    assertSame(start, start.redo());
    assertEquals(Optional.empty(), start.undoName());
    assertEquals(Optional.empty(), start.redoName());
  }

  @Test
  void anEditThatChangesNothingIsNoStep() {
    assertSame(start, start.apply(name("Shop")));
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    History history = start.apply(name("one")).undo().apply(name("two"));
    assertEquals(Optional.empty(), history.redoName());
    assertSame(history, history.redo());
  }

  @Test
  void itKnowsTheNamesOfWhatCanBeUndoneAndRedone() {
    Edit move = new Edit.Move(Map.of(Samples.LB, new Position(1, 1)));
    History history = start.apply(name("one")).apply(move).undo();
    assertEquals(Optional.of("Name the design"), history.undoName());
    assertEquals(Optional.of("Move lb-1"), history.redoName());
  }

  @Test
  void aDesignIsModifiedUnlessItIsWhatWasSaved() {
    assertFalse(start.isModified());
    History edited = start.apply(name("one"));
    assertTrue(edited.isModified());
    assertFalse(edited.undo().isModified());
    assertFalse(edited.markSaved().isModified());
    assertTrue(edited.markSaved().undo().isModified());
    assertFalse(edited.markSaved().undo().redo().isModified());
    assertFalse(edited.apply(name("Shop")).isModified());
  }

  @Test
  void anyWalkOfUndoAndRedoFindsTheDesignsThatWere() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      History history = start;
      List<Design> line = new ArrayList<>(List.of(history.present()));
      int at = 0;
      for (int step = 0; step < 40; step++) {
        switch (random.nextInt(3)) {
          case 0 -> {
            history = history.undo();
            at = Math.max(0, at - 1);
          }
          case 1 -> {
            history = history.redo();
            at = Math.min(line.size() - 1, at + 1);
          }
          default -> {
            history = history.apply(name("step " + step));
            line = new ArrayList<>(line.subList(0, at + 1));
            line.add(history.present());
            at++;
          }
        }
        assertEquals(line.get(at), history.present(), "seed " + seed + " step " + step);
      }
    }
  }

  /// A file that a script wrote says of no box where it stands.
  @Test
  void theFirstEditKeepsEveryBoxWhereItIsShown() {
    Topology topology = Seven.topology();
    Design written = Design.of(topology);
    Layout shown = TidyLayout.complete(topology, Layout.EMPTY);
    Position aside = new Position(2000, 0);
    ElementId first = Sketch.id("gateway-1");
    Design moved = History.of(written).apply(new Edit.Move(Map.of(first, aside))).present();
    assertEquals(shown.with(first, aside), moved.layout());
    History removed = History.of(written).apply(new Edit.Remove(List.of(Ref.of(first))));
    assertEquals(shown.without(first), removed.present().layout());
    assertEquals(written, removed.undo().present());
    assertEquals(List.of(), History.of(written).apply(new Edit.Move(Map.of())).past());
  }
}
