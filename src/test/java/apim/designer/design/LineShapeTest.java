package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a hand has done to a line goes where the line goes, and goes with it.
final class LineShapeTest {
  private static final LineShape BENT = new LineShape(List.of(120), Optional.empty());
  private static final LineShape OTHER = new LineShape(List.of(40, 20, 200), Optional.empty());
  private static final LineShape LABELLED =
      new LineShape(List.of(), Optional.of(new LabelSpot(40, 0, -20)));

  private static final Design DESIGN =
      Design.of(
              Sketch.topology(
                      "Shop",
                      "4.5.0",
                      Sketch.node("apim-1", Profile.ALL_IN_ONE),
                      Sketch.node("apim-2", Profile.ALL_IN_ONE),
                      Sketch.balancer(
                          "lb-1",
                          Sketch.NEW,
                          Sketch.site(
                              "portals", "a.example.com", Listener.MANAGEMENT, "apim-1", "apim-2")))
                  .withLinks(
                      List.of(
                          Sketch.link("apim-1", "apim-2", "one"),
                          Sketch.link("apim-1", "apim-2", "two"))))
          .withLayout(
              TidyLayout.complete(Sketch.topology("", "4.5.0"), Layout.EMPTY)
                  .withLines(
                      Map.of(
                          Ref.parse("lb-1/portals"), LABELLED,
                          Ref.parse("lb-1/portals/apim-1"), BENT,
                          Ref.parse("lb-1/portals/apim-2"), OTHER,
                          Ref.parse("apim-1/apim-2/link/1"), BENT,
                          Ref.parse("apim-1/apim-2/link/2"), OTHER)));

  private static Map<String, LineShape> after(Edit edit) {
    return lines(History.of(DESIGN).apply(edit).present());
  }

  private static Map<String, LineShape> lines(Design design) {
    return design.layout().lines().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().path(), Map.Entry::getValue));
  }

  @Test
  void aLineThatIsRemovedTakesItsShapeAlong() {
    assertEquals(
        Set.of(
            "lb-1/portals", "lb-1/portals/apim-2", "apim-1/apim-2/link/1", "apim-1/apim-2/link/2"),
        after(Edit.Remove.of(Ref.parse("lb-1/portals/apim-1"))).keySet());
    assertEquals(
        Set.of("apim-1/apim-2/link/1", "apim-1/apim-2/link/2"),
        after(Edit.Remove.of(Ref.parse("lb-1/portals"))).keySet());
    assertEquals(
        Set.of("lb-1/portals", "lb-1/portals/apim-1"),
        after(Edit.Remove.of(Sketch.id("apim-2"))).keySet());
    assertEquals(
        Set.of(),
        after(Edit.Remove.of(Sketch.id("lb-1"))).keySet().stream()
            .filter(line -> line.startsWith("lb-1"))
            .collect(Collectors.toSet()));
  }

  @Test
  void ofTwoLinksTheOneThatStaysKeepsItsOwnShape() {
    assertEquals(
        OTHER,
        after(Edit.Remove.of(Ref.parse("apim-1/apim-2/link/1"))).get("apim-1/apim-2/link/1"));
    assertEquals(
        BENT, after(Edit.Remove.of(Ref.parse("apim-1/apim-2/link/2"))).get("apim-1/apim-2/link/1"));
  }

  @Test
  void aSiteThatLosesANodeByAnotherEditLosesItsLineToo() {
    Edit change =
        new Edit.ChangeSite(
            Sketch.id("lb-1"),
            Sketch.site("portals", "a.example.com", Listener.MANAGEMENT, "apim-2"));
    assertEquals(
        Set.of(
            "lb-1/portals", "lb-1/portals/apim-2", "apim-1/apim-2/link/1", "apim-1/apim-2/link/2"),
        after(change).keySet());
  }

  @Test
  void shapesFollowTheNamesOfElementsAndSites() {
    assertEquals(
        Map.of(
            "lb-1/portals", LABELLED,
            "lb-1/portals/first", BENT,
            "lb-1/portals/apim-2", OTHER,
            "first/apim-2/link/1", BENT,
            "first/apim-2/link/2", OTHER),
        after(new Edit.Rename(Ref.parse("apim-1"), Sketch.id("first"))));
    assertEquals(
        Map.of(
            "lb-1/web", LABELLED,
            "lb-1/web/apim-1", BENT,
            "lb-1/web/apim-2", OTHER,
            "apim-1/apim-2/link/1", BENT,
            "apim-1/apim-2/link/2", OTHER),
        after(new Edit.Rename(Ref.parse("lb-1/portals"), Sketch.id("web"))));
  }

  @Test
  void aCopyHasTheShapesOfTheLinesThatCameAlong() {
    Design part = CopiedElements.of(DESIGN, List.of(Sketch.id("lb-1"), Sketch.id("apim-1")));
    Map<String, LineShape> lines =
        after(CopiedElements.into(DESIGN, part, "Duplicate", 40, 40).edit());
    assertEquals(LABELLED, lines.get("lb-2/portals"));
    assertEquals(BENT, lines.get("lb-2/portals/apim-3"));
    assertEquals(7, lines.size(), lines.toString());
  }

  @Test
  void aShapeIsOneStepAndNoneLetsTheLineGo() {
    Ref line = Ref.parse("lb-1/portals/apim-1");
    History history = History.of(DESIGN).apply(new Edit.ShapeLines("Bend", Map.of(line, OTHER)));
    assertEquals(OTHER, history.present().layout().line(line));
    assertEquals(1, history.past().size());
    assertEquals(BENT, history.undo().present().layout().line(line));
    assertEquals(4, after(new Edit.ShapeLines("Reset", Map.of(line, LineShape.NONE))).size());
  }

  @Test
  void boxesWithoutAPlaceStayWhereTheyWereDrawn() {
    Design design = DESIGN.withLayout(Layout.EMPTY);
    Design shaped =
        new Edit.ShapeLines("Bend", Map.of(Ref.parse("lb-1/portals/apim-1"), BENT)).applyTo(design);
    assertEquals(
        TidyLayout.complete(design.topology(), Layout.EMPTY).positions(),
        shaped.layout().positions());
  }

  @Test
  void aLineLeavesAndArrivesLevel() {
    assertThrows(
        IllegalArgumentException.class, () -> new LineShape(List.of(1, 2), Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LineShape(List.of(Position.FARTHEST + 1), Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> new LabelSpot(0, 0, -200_000));
    assertEquals(Position.FARTHEST, LabelSpot.within(Long.MAX_VALUE, 0, 0).along());
  }

  @Test
  void aLinkKeepsItsShapeUnderAnotherLabel() {
    Ref.OfLink first = new Ref.OfLink(Sketch.id("apim-1"), Sketch.id("apim-2"), 1);
    Design labelled =
        History.of(DESIGN).apply(new Edit.LabelLink(first, new Label("renamed"))).present();
    assertEquals(lines(DESIGN), lines(labelled));
    assertEquals("renamed", labelled.topology().links().getFirst().label().value());
  }

  @Test
  void aLinkOfTheSameEndsTakesOverNoShape() {
    Link third = new Link(Sketch.id("apim-1"), Sketch.id("apim-2"), new Label("three"));
    assertEquals(5, after(new Edit.AddLink(third)).size());
  }
}
