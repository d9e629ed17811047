package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Rectangles that touch share an edge and nothing else.
final class AreaTest {
  private static final Area AREA = new Area(10, 20, 100, 60);

  @Test
  void areasThatOnlyTouchDoNotOverlap() {
    assertFalse(AREA.overlaps(new Area(110, 20, 50, 60)));
    assertFalse(AREA.overlaps(new Area(10, 80, 100, 60)));
    assertTrue(AREA.overlaps(new Area(109, 79, 50, 60)));
    assertTrue(AREA.overlaps(new Area(40, 40, 1, 1)));
  }

  @Test
  void aLineAlongAnEdgeCrossesNothing() {
    assertFalse(AREA.isCrossedBy(new Point(0, 20), new Point(200, 20)));
    assertFalse(AREA.isCrossedBy(new Point(110, 0), new Point(110, 200)));
    assertFalse(AREA.isCrossedBy(new Point(0, 50), new Point(10, 50)));
  }

  @Test
  void aLineThroughTheInsideCrossesWhicheverWayItRuns() {
    assertTrue(AREA.isCrossedBy(new Point(0, 50), new Point(200, 50)));
    assertTrue(AREA.isCrossedBy(new Point(200, 50), new Point(0, 50)));
    assertTrue(AREA.isCrossedBy(new Point(50, 200), new Point(50, 0)));
    assertTrue(AREA.isCrossedBy(new Point(0, 50), new Point(11, 50)));
  }

  @Test
  void theAreaOfTwoHoldsBoth() {
    Area other = new Area(-5, 200, 10, 10);
    assertEquals(new Area(-5, 20, 115, 190), AREA.with(other));
    assertEquals(AREA.with(other), other.with(AREA));
    assertEquals(AREA, AREA.with(AREA));
  }

  @Test
  void aGrownAreaHasTheSameCentre() {
    Area grown = AREA.grown(7);
    assertEquals(AREA.centreX(), grown.centreX());
    assertEquals(AREA.centreY(), grown.centreY());
    assertEquals(AREA, grown.grown(-7));
  }
}
