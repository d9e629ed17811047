package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Layout;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.validation.Severity;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingTest {
  private static final String HOSTILE =
      "\"/><script>'&amp;</text>]]>&#0;\uFFFE\uFFFF\u2028\u202E" + Character.toString(0x1F600);

  private static String svg(Topology topology) {
    return Drawing.svg(Samples.deployment(topology), Layout.EMPTY, Samples.findings());
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void aPictureShowsSitesPortsAffinityAndFindings() throws Exception {
    String text = parsed(svg(Samples.distributed())).getDocumentElement().getTextContent();
    for (String shown :
        List.of(
            "gw.example.com",
            "TLS 443",
            "443 → 8243",
            "→ 8243 backup",
            "9099 → 9099",
            "ip_hash",
            "cookie WSO2LB",
            "E 1",
            "affinity-required",
            "Load balancing",
            "Company CDN",
            "Ask the network team.")) {
      assertTrue(text.contains(shown), shown);
    }
  }

  @Test
  void hostileTextsStayTexts() throws Exception {
    Topology topology =
        Samples.empty(HOSTILE)
            .with(Sketch.external("a", External.Kind.CLIENTS, HOSTILE))
            .with(Sketch.external("b", External.Kind.DATABASE, HOSTILE))
            .withLink(Samples.link("a", "b", HOSTILE))
            .with(new Note(Sketch.id("n"), new Label(HOSTILE + "\n" + HOSTILE)));
    String svg =
        Drawing.svg(
            Samples.deployment(topology),
            Layout.EMPTY,
            List.of(Samples.finding(Severity.ERROR, "some-rule", HOSTILE + "\n<b>", "a")));
    Document document = parsed(svg);
    assertEquals(0, document.getElementsByTagName("script").getLength());
    assertTrue(
        document.getElementsByTagName("title").item(0).getTextContent().contains("<script>'"));
  }

  @Test
  void everyPictureIsWellFormedAndTheSameEveryTime() throws Exception {
    for (Topology topology :
        List.of(
            Samples.empty(""),
            Samples.singleNode(),
            Samples.activeActive(),
            Samples.zoned(),
            Samples.longNames(),
            Samples.large())) {
      String svg = svg(topology);
      assertEquals("svg", parsed(svg).getDocumentElement().getTagName());
      assertEquals(svg, svg(topology));
      assertTrue(svg.endsWith("</svg>\n"));
    }
  }

  @Test
  void eachSeverityHasALetterOfItsOwn() {
    Set<String> letters = new HashSet<>();
    for (Severity severity : Severity.values()) {
      assertTrue(letters.add(Scene.letter(severity)), severity.name());
    }
  }

  @Test
  void aPngShowsSomething() throws Exception {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Drawing.png(svg(Samples.activeActive()), 1)));
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertTrue(image.getWidth() > 1000, "width " + image.getWidth());
    assertTrue(colours.size() > 50, colours.size() + " colours");
  }

  @Test
  void twoHundredNodesBecomeAPng() {
    assertTrue(Drawing.png(svg(Samples.large()), 0.25).length > 10_000);
  }

  @Test
  void aPngIsRefusedForAScaleThatIsNone() {
    for (double scale : new double[] {0, -1, Double.NaN, 17}) {
      DrawingException refusal =
          assertThrows(DrawingException.class, () -> Drawing.png("<svg/>", scale));
      assertTrue(String.valueOf(refusal.getMessage()).contains("scale"));
    }
  }

  @Test
  void aTextTooLongEndsInAnEllipsisAndFits() {
    for (int width = 20; width < 200; width += 7) {
      String fitted =
          TextWidth.fitted("a name <that> is & far too long for any card 日本語", 11, width);
      assertTrue(TextWidth.of(fitted, 11) <= width, fitted);
      assertTrue(fitted.endsWith("…"));
    }
    assertEquals("short", TextWidth.fitted("short", 11, 100));
    assertFalse(TextWidth.of("~", 10) > 10, "the table ends with the tilde");
  }
}
