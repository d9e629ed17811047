package apim.designer.desk.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.window.PanesState.Pane;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PanesStateTest {
  @Test
  void problemsAndPreviewBeginBelowTheCanvas() {
    assertEquals(List.of(Pane.PROBLEMS, Pane.PREVIEW), PanesState.START.below());
    assertEquals(List.of(), PanesState.START.side());
  }

  @Test
  void aPaneThatIsMovedStandsBesideAndIsOpen() {
    PanesState moved = PanesState.START.toggled(Pane.PREVIEW).moved(Pane.PREVIEW);
    assertEquals(List.of(Pane.PREVIEW), moved.side());
    assertEquals(List.of(Pane.PROBLEMS), moved.below());
    assertEquals(PanesState.START, moved.moved(Pane.PREVIEW));
    assertEquals(PanesState.START, PanesState.START.moved(Pane.PALETTE));
  }

  @Test
  void aCollapsedPaneKeepsItsPlace() {
    PanesState collapsed = PanesState.START.moved(Pane.PREVIEW).toggled(Pane.PREVIEW);
    assertFalse(collapsed.isOpen(Pane.PREVIEW));
    assertEquals(List.of(), collapsed.side());
    assertEquals(List.of(Pane.PREVIEW), collapsed.opened(Pane.PREVIEW).side());
  }

  @Test
  void aCanvasAloneHasNoPaneAndThePanesKeepTheirPlaces() {
    PanesState alone = PanesState.START.moved(Pane.PREVIEW).collapsedAll();
    assertTrue(alone.isCanvasAlone());
    assertEquals(List.of(), alone.side());
    assertEquals(List.of(), alone.below());
    assertFalse(alone.toggled(Pane.PALETTE).isCanvasAlone());
    assertEquals(PanesState.START.moved(Pane.PREVIEW), alone.openedAll());
  }

  @Test
  void placesAreRememberedAndNonsenseIsNot() {
    PanesState state = PanesState.START.moved(Pane.PROBLEMS).toggled(Pane.PALETTE);
    assertEquals(state, PanesState.of(state.words()));
    assertEquals(PanesState.START, PanesState.of(Map.of()));
    assertEquals(
        PanesState.START,
        PanesState.of(Map.of("problems", "upstairs", "palette", "side", "x", "")));
  }

  @Test
  void dividersLeaveTheRestToTheCanvas() {
    List<Double> dividers = PanesState.dividers(List.of(0.25, 0.25, 0.125), 1);
    assertEquals(List.of(0.25, 0.625, 0.875), dividers);
    assertEquals(List.of(0.25, 0.25, 0.125), PanesState.shares(dividers, 1));
    assertEquals(List.of(0.75), PanesState.dividers(List.of(0.25), 0));
    assertEquals(List.of(0.25), PanesState.shares(List.of(0.75), 0));
    assertTrue(PanesState.dividers(List.of(), 0).isEmpty());
  }

  @Test
  void paletteAndPropertiesAreAsWideInAWideWindow() {
    assertEquals(205, PanesState.share("palette", 1280) * 1280, 0.1);
    assertEquals(205, PanesState.share("palette", 1920) * 1920, 0.1);
    assertEquals(270, PanesState.share("properties", 1920) * 1920, 0.1);
    assertEquals(180, PanesState.share("palette", 600) * 600, 0.1);
  }

  @Test
  void whatFitsItsRowsHasAThirdAtMostAndALineAtLeast() {
    assertEquals(140, PanesState.fitting(140, 800) * 800, 0.1);
    assertEquals(800 / 3.0, PanesState.fitting(4000, 800) * 800, 0.1);
    assertTrue(PanesState.fitting(0, 800) * 800 > 60);
  }
}
