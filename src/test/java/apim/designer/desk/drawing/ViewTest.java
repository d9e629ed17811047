package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.desk.NewElements;
import apim.designer.diagram.Area;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which part of the drawing is seen, how much of it is told, and where something new finds room.
final class ViewTest {
  private static final Viewport HALF = new Viewport(0.5, 100, 40);

  @Test
  void aPlaceInTheViewIsAPlaceOfTheDrawing() {
    assertEquals(200, HALF.toSceneX(200));
    assertEquals(-80, HALF.toSceneY(0));
    assertEquals(new Viewport(0.5, 90, 60), HALF.panned(-10, 20));
    assertEquals(new Area(-200, -80, 801, 601), HALF.seen(400, 300));
  }

  @Test
  void zoomingEndsWhereNothingCouldBeReadOrOneCardFillsTheView() {
    assertEquals(Viewport.MOST, HALF.zoomed(1000, 0, 0).zoom());
    assertEquals(Viewport.LEAST, HALF.zoomed(0.0001, 0, 0).zoom());
    Viewport most = HALF.zoomed(1000, 50, 50);
    assertEquals(most, most.zoomed(1.25, 700, 20), "at its end nothing moves");
  }

  @Test
  void zoomingKeepsThePointUnderThePointer() {
    long seed = 7;
    Random random = new Random(seed);
    Viewport view = Viewport.START;
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble(0, 1200);
      double y = random.nextDouble(0, 800);
      Viewport next = view.zoomed(random.nextDouble(0.5, 2), x, y);
      assertEquals(view.toSceneX(x), next.toSceneX(x), 1e-6, "seed " + seed + ", turn " + i);
      assertEquals(view.toSceneY(y), next.toSceneY(y), 1e-6, "seed " + seed + ", turn " + i);
      view = next;
    }
  }

  @Test
  void aLargeDrawingIsMadeToFitAndASmallOneIsNotBlownUp() {
    Viewport small = Viewport.fitting(new Area(0, 0, 100, 50), 800, 600);
    assertEquals(new Viewport(1, 350, 275), small);
    Viewport large = Viewport.fitting(new Area(0, 0, 2000, 400), 1016, 600);
    assertEquals(0.5, large.zoom());
    assertEquals(-8, large.toSceneX(4), 0.001);
    assertEquals(Viewport.LEAST, Viewport.fitting(new Area(0, 0, 90_000, 10), 800, 600).zoom());
    assertEquals(Viewport.LEAST, Viewport.fitting(new Area(0, 0, 10, 10), 10, 10).zoom());
  }

  @Test
  void whatIsFoundIsBroughtNearEnoughToBeReadAndNoFartherAway() {
    Area card = new Area(3000, 2000, 200, 80);
    Viewport found = new Viewport(0.1, 0, 0).readable(card, 800, 600);
    assertEquals(0.75, found.zoom());
    assertEquals(3100, found.toSceneX(400), 0.001);
    assertEquals(2, new Viewport(2, 0, 0).readable(card, 800, 600).zoom());
    double whole = new Viewport(0.1, 0, 0).readable(new Area(0, 0, 4000, 80), 816, 600).zoom();
    assertEquals(0.2, whole, 0.001, "what is large is seen whole");
  }

  @Test
  void aPointIsBroughtToTheMiddle() {
    Viewport centred = HALF.centred(600, 200, 400, 300);
    assertEquals(0.5, centred.zoom());
    assertEquals(600, centred.toSceneX(200));
    assertEquals(200, centred.toSceneY(150));
  }

  @Test
  void whatIsInViewMovesNothing() {
    Viewport view = new Viewport(1, 0, 0);
    assertEquals(view, view.showing(new Area(0, 0, 400, 300), 400, 300));
    assertEquals(view, view.showing(new Area(10, 10, 20, 20), 400, 300));
  }

  @Test
  void whatIsOutOfViewComesInByItsNearestEdge() {
    Viewport view = new Viewport(1, 0, 0);
    assertEquals(new Viewport(1, 74, 0), view.showing(new Area(-50, 10, 20, 20), 400, 300));
    assertEquals(new Viewport(1, -144, 0), view.showing(new Area(500, 10, 20, 20), 400, 300));
    assertEquals(new Viewport(1, 0, -244), view.showing(new Area(10, 500, 20, 20), 400, 300));
    assertEquals(
        new Viewport(1, -476, 0),
        view.showing(new Area(500, 10, 900, 20), 400, 300),
        "of what is larger than the view its beginning is seen");
  }

  @Test
  void theFartherTheLessIsTold() {
    assertEquals(Detail.BLOCKS, Detail.at(0.1));
    assertEquals(Detail.BLOCKS, Detail.at(0.33));
    assertEquals(Detail.NAMES, Detail.at(0.34));
    assertEquals(Detail.NAMES, Detail.at(0.49));
    assertEquals(Detail.TEXTS, Detail.at(0.5));
    assertEquals(Detail.TEXTS, Detail.at(0.59));
    assertEquals(Detail.LABELS, Detail.at(0.6));
    assertEquals(Detail.ALL, Detail.at(0.75));
    assertEquals(Detail.ALL, Detail.at(4));
  }

  private static Vacancy vacancy() {
    return new Vacancy(
        Outcome.of(Drawn.design(), LocalDate.of(2026, 6, 1)).scene(), Drawn.design().topology());
  }

  @Test
  void aNodeFindsItsPlaceBelowTheLowestNode() {
    Area seen = new Area(0, 0, 1400, 900);
    Vacancy vacancy = vacancy();
    assertEquals(
        new Position(680, 400 + 56 + 32),
        vacancy.at(Optional.of(Tier.API_MANAGER), 200, 64, seen, false));
    assertEquals(
        new Position(960, 72 + 56 + 32), vacancy.at(Optional.of(Tier.DATA), 200, 64, seen, false));
    assertEquals(
        new Position(0, 40 + 56 + 32),
        vacancy.at(Optional.of(Tier.INTERNET), 200, 64, seen, false));
  }

  @Test
  void severalStandBelowOneAnotherAndCoverNothing() {
    List<Position> places =
        vacancy()
            .column(3, Optional.of(Tier.LOAD_BALANCING), 296, 108, new Area(0, 0, 1400, 900), true);
    List<Position> one =
        vacancy()
            .column(1, Optional.of(Tier.LOAD_BALANCING), 296, 108, new Area(0, 0, 1400, 900), true);
    assertEquals(one, places.subList(0, 1));
    assertEquals(3, places.size());
    for (int i = 1; i < 3; i++) {
      assertTrue(places.get(i).y() >= places.get(i - 1).y() + 108 + 32, places.toString());
      assertEquals(places.getFirst().x(), places.get(i).x());
    }
  }

  @Test
  void theFirstOfATierGetsAColumnOfItsOwnInTheOrderOfTraffic() {
    Design nodes =
        Design.of(Sketch.topology("Nodes", "4.5.0", Sketch.node("apim-1", Profile.ALL_IN_ONE)))
            .withLayout(Layout.EMPTY.with(Sketch.id("apim-1"), new Position(800, 200)));
    Vacancy vacancy =
        new Vacancy(Outcome.of(nodes, LocalDate.of(2026, 6, 1)).scene(), nodes.topology());
    Area seen = new Area(0, 0, 1600, 900);
    assertEquals(
        new Position(800 - 288 - 296, 200),
        vacancy.at(Optional.of(Tier.LOAD_BALANCING), 296, 108, seen, false));
    assertEquals(new Position(1112, 200), vacancy.at(Optional.of(Tier.DATA), 200, 64, seen, false));
  }

  @Test
  void belowItsLikeButOutOfSightItComesIntoSightInstead() {
    Area seen = new Area(0, 0, 600, 300);
    Optional<Tier> nodes = Optional.of(Tier.API_MANAGER);
    Position there = vacancy().at(nodes, 200, 64, seen, false);
    assertTrue(there.x() < 600, there.toString());
    assertEquals(
        new Position(680, 488),
        vacancy().at(nodes, 200, 64, seen, true),
        "who looks at the whole drawing sees it there");
  }

  @Test
  void whatIsNewCoversNoBoxOnTheGrid() {
    Area seen = new Area(640, 0, 400, 600);
    Position there = vacancy().at(Optional.empty(), 208, 40, seen, false);
    Area area = new Area(there.x(), there.y(), 208, 40);
    vacancy()
        .scene()
        .boxes()
        .forEach(box -> assertTrue(!box.area().overlaps(area), box.ref() + " under " + there));
    assertEquals(0, there.x() % CanvasState.GRID);
    assertEquals(0, there.y() % CanvasState.GRID);
  }

  @Test
  void onAnEmptyDrawingTheFirstStandsInTheUpperMiddle() {
    Vacancy empty =
        new Vacancy(
            Outcome.of(NewElements.design(), LocalDate.of(2026, 6, 1)).scene(),
            NewElements.design().topology());
    assertEquals(
        new Position(400, 200),
        empty.at(Optional.of(Tier.API_MANAGER), 200, 64, new Area(0, 0, 1000, 600), false));
  }
}
