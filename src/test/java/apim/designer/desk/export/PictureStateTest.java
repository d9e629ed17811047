package apim.designer.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.PictureTheme;
import apim.designer.diagram.TrafficView;
import apim.designer.topology.ElementId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the dialog that exports the diagram remembers and asks for.
final class PictureStateTest {
  private static final Set<ElementId> SELECTION = Set.of(new ElementId("lb-1"));
  private static final PictureState FIRST = PictureState.of(Map.of(), Set.of());
  private static final PictureState EVERYTHING =
      FIRST
          .withFormat(PictureFormat.PNG)
          .withWanted(
              PictureOptions.DOCUMENT
                  .withFindings(true)
                  .withFullNames(false)
                  .withTransparent(true)
                  .withTheme(PictureTheme.DARK)
                  .withTraffic(TrafficView.INTERNAL)
                  .withScale(4));

  @Test
  void theFirstPictureIsForADocument() {
    assertEquals(PictureFormat.SVG, FIRST.format());
    assertEquals(PictureOptions.DOCUMENT, FIRST.options());
    assertFalse(FIRST.options().findings());
    assertTrue(FIRST.options().fullNames());
  }

  @Test
  void theNextPictureIsAsTheLastOne() {
    PictureState next = PictureState.of(EVERYTHING.remembered(), Set.of());
    assertEquals(EVERYTHING, next);
    assertEquals(EVERYTHING.options(), next.options());
  }

  @Test
  void whatIsNotUnderstoodIsAsAtFirst() {
    assertEquals(
        FIRST,
        PictureState.of(
            Map.of("format", "GIF", "scale", "17", "dark", "perhaps", "traffic", "none", "x", "y"),
            Set.of()));
  }

  @Test
  void aPartIsShownOnlyThisOnce() {
    PictureState part = PictureState.of(Map.of(), SELECTION).withPart(true);
    assertEquals(SELECTION, part.options().only());
    assertEquals(Set.of(), part.withPart(false).options().only());
    assertEquals(Set.of(), PictureState.of(part.remembered(), SELECTION).options().only());
    assertEquals("Only the selected element", part.selected());
    assertEquals(
        "Only the 2 selected elements",
        PictureState.of(Map.of(), Set.of(new ElementId("a"), new ElementId("b"))).selected());
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void aFormatIsAskedForNothingThatItCannotDo(PictureFormat format) {
    PictureOptions options = EVERYTHING.withFormat(format).options();
    assertEquals(format.showsFindings(), options.findings());
    assertEquals(format.hasGround(), options.transparent());
    assertEquals(format.showsLayers(), options.traffic() == TrafficView.INTERNAL);
    assertEquals(format.hasTheme(), options.theme() == PictureTheme.DARK);
    assertEquals(EVERYTHING, EVERYTHING.withFormat(format).withFormat(PictureFormat.PNG));
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void whoReadsThatAFormatOpensAgainIsToldTheTruth(PictureFormat format) {
    assertEquals(
        format.carriesDesign(), FIRST.withFormat(format).purpose().contains("File › Open"));
  }
}
