package apim.designer.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TourStateTest {
  @Test
  void theTourHasFiveStepsAndEnds() {
    TourState state = TourState.START;
    assertTrue(state.isFirst());
    assertEquals(state, state.back());
    for (int step = 1; step < 5; step++) {
      assertEquals(step + " of 5", state.count());
      assertEquals("Next", state.onward());
      assertFalse(state.isLast());
      assertEquals(state, state.next().back());
      state = state.next();
    }
    assertEquals("5 of 5", state.count());
    assertEquals("Done", state.onward());
    assertEquals(state, state.next());
    assertTrue(state.spoken().startsWith("Tour, 5 of 5. Take the bundle away."), state.spoken());
  }

  @Test
  void aStepIsReadInOneBreath() {
    for (TourStep step : TourStep.values()) {
      assertTrue(step.words().length() < 260, step.words());
      assertTrue(step.title().length() < 32, step.title());
    }
  }

  @Test
  void theCardStandsInTheWindowAndBesideWhatItPointsAtWhereThereIsRoom() {
    List<Placement> sights =
        List.of(
            new Placement(0, 40, 200, 700),
            new Placement(0, 500, 500, 250),
            new Placement(500, 500, 500, 250),
            new Placement(0, 0, 1000, 36));
    for (Placement sight : sights) {
      Placement card = sight.beside(340, 180, 1000, 800);
      assertFalse(card.overlaps(sight), sight + " " + card);
      assertEquals(card, card.within(1000, 800));
    }
  }

  @Test
  void whatFillsTheWindowHasTheCardInItsMiddle() {
    Placement all = new Placement(0, 0, 800, 560);
    assertEquals(new Placement(230, 190, 340, 180), all.beside(340, 180, 800, 560));
  }

  @Test
  void whatReachesBeyondTheWindowIsCut() {
    assertEquals(new Placement(0, 0, 100, 50), new Placement(-20, -10, 120, 60).within(400, 300));
    assertEquals(new Placement(400, 300, 0, 0), new Placement(900, 900, 10, 10).within(400, 300));
  }
}
