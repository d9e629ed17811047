package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Layout;
import apim.designer.desk.form.Shared;
import apim.designer.project.Templates;
import apim.designer.topology.Topology;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The picture as SVG: plain attributes, in an order in which nothing hides what matters.
final class ScenePictureTest {
  private static final String RED = Paper.RED.on(PictureTheme.LIGHT);
  private static final String LINE = Paper.LINE.on(PictureTheme.LIGHT);
  private static final Pattern ELEMENT = Pattern.compile("<([a-z]+)[ >/]");

  private static String svg(Topology topology, Finding... findings) {
    return Drawing.svg(Samples.deployment(topology), Layout.EMPTY, List.of(findings));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void itIsMadeOfElementsThatEveryViewerKnows() {
    assertEquals(
        List.of("g", "path", "rect", "svg", "text", "title"),
        ELEMENT
            .matcher(svg(Samples.zoned(), Samples.findings().toArray(Finding[]::new)))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .sorted()
            .toList());
  }

  @Test
  void aHostStandsAboveItsPaths() {
    String svg = svg(Shared.design().topology());
    List<String> rows = List.of(">api.example.com<", ">/<", ">/gateway/<", ">/partners/<");
    List<Integer> places = rows.stream().map(svg::indexOf).toList();
    assertFalse(places.contains(-1), places.toString());
    assertEquals(places.stream().sorted().toList(), places);
    assertEquals(1, count(svg, ">api.example.com<"));
  }

  @Test
  void itNamesNoFileNoScriptAndNoStyle() {
    String svg = svg(Samples.zoned());
    for (String foreign : List.of("href", "style=", "class=", "url(", "<!")) {
      assertFalse(svg.contains(foreign), foreign);
    }
  }

  @Test
  void everyLineOfItOpensOrClosesAsDeepAsItIsIndented() {
    int depth = 0;
    for (String line : svg(Samples.zoned()).split("\n", -1)) {
      if (!line.isEmpty()) {
        String text = line.strip();
        depth -= text.startsWith("</") ? 1 : 0;
        assertEquals("  ".repeat(depth) + text, line);
        boolean opens = !text.startsWith("</") && !text.endsWith("/>") && !text.contains("</");
        depth += opens ? 1 : 0;
      }
    }
    assertEquals(0, depth);
  }

  @Test
  void everyElementIsAGroupThatSaysItsId() {
    String svg = svg(Samples.activeActive());
    for (String id : List.of("apim-1", "apim-2", "lb-1", "clients", "db")) {
      assertEquals(1, count(svg, "<title>" + id + "</title>"), id);
    }
  }

  @Test
  void backupsAndDirectTrafficAreDashed() {
    // One backup, and two links that pass no load balancer.
    assertEquals(3, count(svg(Samples.activeActive()), "stroke-dasharray=\"6 4\""));
    assertEquals(0, count(svg(Samples.singleNode()), "stroke-dasharray"));
  }

  @Test
  void everyLineEndsInAnArrowOfItsOwnColour() {
    Finding error = Samples.finding(Severity.ERROR, "rule", "Wrong.", "lb-1/portals");
    String svg = svg(Samples.singleNode(), error);
    assertEquals(1, count(svg, "fill=\"none\" stroke=\"" + RED + "\""));
    assertEquals(0, count(svg, "fill=\"none\" stroke=\"" + LINE + "\""));
    assertTrue(Pattern.compile("<path d=\"M[0-9 L-]+Z\" fill=\"" + RED).matcher(svg).find());
  }

  @Test
  void redLinesLieAboveTheOthersAndCardsAboveAllLines() {
    Finding error = Samples.finding(Severity.ERROR, "rule", "Wrong.", "lb-1/portals");
    String svg = svg(Samples.activeActive(), error);
    int lastPlain = svg.lastIndexOf("stroke=\"" + LINE + "\" stroke-width");
    int firstRed = svg.indexOf("stroke=\"" + RED + "\" stroke-width");
    int lastRed = svg.lastIndexOf("stroke=\"" + RED + "\" stroke-width");
    assertTrue(0 < lastPlain && lastPlain < firstRed);
    assertTrue(lastRed < svg.indexOf("<title>lb-1</title>"));
  }

  @Test
  void framesOfWhatBelongsTogetherLieBehindZonesAndLines() {
    String svg =
        Drawing.svg(
            Samples.deployment(Templates.design("multi-datacenter-central").topology()),
            Templates.design("multi-datacenter-central").layout(),
            List.of());
    int region = svg.indexOf(">Region eu<");
    int environment = svg.indexOf(">Environment us<");
    assertTrue(0 < region && region < environment);
    assertTrue(environment < svg.indexOf("stroke-dasharray=\"2 3\""), "a frame covers a zone");
    assertEquals(2, count(svg, Paper.PLACE_GROUND.on(PictureTheme.LIGHT)));
    assertEquals(2, count(svg, Paper.ENVIRONMENT_GROUND.on(PictureTheme.LIGHT)));
  }

  @Test
  void cornersAreRoundAndNoRounderThanThereIsRoom() {
    SvgInk ink = new SvgInk(PictureTheme.LIGHT);
    ink.line(
        List.of(new Point(0, 0), new Point(40, 0), new Point(40, 40)),
        6,
        Paper.RED,
        1.5,
        Ink.Dash.SOLID);
    ink.line(
        List.of(new Point(0, 0), new Point(4, 0), new Point(4, 40)),
        6,
        Paper.RED,
        1.5,
        Ink.Dash.SOLID);
    assertTrue(ink.toString().contains("M0 0L34 0Q40 0 40 6L40 40"), ink.toString());
    assertTrue(ink.toString().contains("M0 0L2 0Q4 0 4 2L4 40"), ink.toString());
  }

  @Test
  void aTextIsEscapedAndAnEmptyOneIsNotWritten() {
    SvgInk ink = new SvgInk(PictureTheme.LIGHT);
    ink.text("", 0, 0, 12, Paper.INK);
    assertEquals("", ink.toString());
    ink.text("a<b & \"c\" 'd'\u0000\uFFFF", 1, 2, 12, Paper.INK);
    assertEquals(
        "<text x=\"1\" y=\"2\" font-size=\"12\" fill=\"#1c2430\">"
            + "a&lt;b &amp; &quot;c&quot; &#39;d&#39;\uFFFD\uFFFD</text>\n",
        ink.toString());
  }

  @Test
  void severitiesDifferInShapeAsWellAsInColour() {
    List<String> shapes = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      SvgInk ink = new SvgInk(PictureTheme.LIGHT);
      new CardPicture(ink).severity(severity, "1", new Area(0, 0, 20, 18));
      shapes.add(
          ink.toString()
              .lines()
              .findFirst()
              .orElseThrow()
              .replace(Paper.of(severity).on(PictureTheme.LIGHT), ""));
    }
    assertEquals(3, shapes.stream().distinct().count(), shapes.toString());
  }

  @Test
  void findingsBeyondTheTwentyFourthAreCounted() {
    Finding finding = Samples.finding(Severity.ADVICE, "some-rule", "Better otherwise.", "apim-1");
    String all = svg(Samples.singleNode(), many(finding, 24));
    assertEquals(24, count(all, ">Better otherwise.<"));
    assertFalse(all.contains(" more<"));
    String more = svg(Samples.singleNode(), many(finding, 30));
    assertEquals(24, count(more, ">Better otherwise.<"));
    assertEquals(1, count(more, ">and 6 more<"));
  }

  private static Finding[] many(Finding finding, int count) {
    return Collections.nCopies(count, finding).toArray(Finding[]::new);
  }

  @Test
  void aPictureWithoutFindingsHasNoListOfThem() {
    assertFalse(svg(Samples.singleNode()).contains("Findings"));
  }

  @Test
  void anEmptyDesignSaysThatNothingIsDrawn() {
    String svg = svg(Samples.empty("Empty"));
    assertTrue(svg.contains(">Nothing is drawn yet.<"), svg);
    assertFalse(svg(Samples.singleNode()).contains("Nothing is drawn"));
  }

  @Test
  void thePageHoldsEveryTextOfTheList() {
    Finding[] findings =
        Stream.of(Severity.values())
            .map(severity -> Samples.finding(severity, "some-rule", "Long. ".repeat(80), "apim-1"))
            .toArray(Finding[]::new);
    String svg = svg(Samples.singleNode(), findings);
    var page = Pattern.compile("viewBox=\"(-?\\d+) (-?\\d+) (\\d+) (\\d+)\"").matcher(svg);
    assertTrue(page.find());
    int bottom = Integer.parseInt(page.group(2)) + Integer.parseInt(page.group(4));
    Pattern.compile("<text x=\"-?\\d+\" y=\"(-?\\d+)\"")
        .matcher(svg)
        .results()
        .forEach(text -> assertTrue(Integer.parseInt(text.group(1)) < bottom, text.group()));
  }
}
