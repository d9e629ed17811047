package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.RandomDesigns;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What can be asked of a picture, and what then is in it.
final class PictureTest {
  private static Scene scene(Topology topology, PictureOptions options) {
    return Scene.of(
        Samples.deployment(topology), Layout.EMPTY, Samples.findings(), options, Layer.DRAWN);
  }

  private static PDDocument pdf(Topology topology, PictureOptions options) throws IOException {
    return Loader.loadPDF(Drawing.pdf(scene(topology, options), options));
  }

  @Test
  void aPdfIsOnePageAsLargeAsThePicture() throws Exception {
    PictureOptions options = PictureOptions.DOCUMENT;
    String svg = Drawing.svg(scene(Samples.distributed(), options), options);
    int width = Integer.parseInt(svg.replaceFirst("(?s).*?width=\"(\\d+)\".*", "$1"));
    try (PDDocument read = pdf(Samples.distributed(), options)) {
      assertEquals(1, read.getNumberOfPages());
      assertEquals(width * 0.75, read.getPage(0).getMediaBox().getWidth(), 0.01);
      assertEquals(Samples.distributed().name().value(), read.getDocumentInformation().getTitle());
    }
  }

  @Test
  void thePdfHasNoPictureInItAndItsTextsCanBeFound() throws Exception {
    try (PDDocument read = pdf(Samples.distributed(), PictureOptions.DOCUMENT)) {
      var resources = read.getPage(0).getResources();
      assertFalse(resources.getXObjectNames().iterator().hasNext());
      String text = new PDFTextStripper().getText(read);
      for (String shown : List.of("gw.example.com", "gw.example.com → 8243", "Company CDN")) {
        assertTrue(text.contains(shown), text);
      }
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertTrue(font.isEmbedded() && font.getName().contains("Liberation"), font.getName());
      }
    }
  }

  @Test
  void aPdfShowsLettersThatItsFontDoesNotHave() throws Exception {
    Topology topology =
        Samples.empty("\u65e5\u672c \u0416 \u2192")
            .with(Sketch.external("a", External.Kind.CLIENTS, "\u65e5\u672c\u202e\uD83D\uDE00"));
    try (PDDocument read = pdf(topology, PictureOptions.DOCUMENT)) {
      assertTrue(new PDFTextStripper().getText(read).contains("\u0416 \u2192"));
    }
  }

  @Test
  void everyDesignBecomesAPdfAndTheSameEveryTime() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      Design design = RandomDesigns.design(seed);
      Scene scene =
          Scene.of(
              Deployment.of(design),
              design.layout(),
              Samples.findings(),
              PictureOptions.DOCUMENT.withFindings(true),
              Layer.DRAWN);
      byte[] pdf = Drawing.pdf(scene, PictureOptions.DOCUMENT);
      assertTrue(Arrays.equals(pdf, Drawing.pdf(scene, PictureOptions.DOCUMENT)));
      try (PDDocument read = Loader.loadPDF(pdf)) {
        assertEquals(1, read.getNumberOfPages());
      }
    }
  }

  @Test
  void aDrawingTooLargeForAPdfPageIsMadeSmaller() throws Exception {
    try (PDDocument read =
        Loader.loadPDF(
            Drawing.pdf(
                new Scene(
                    "wide",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(Scenes.card(new Area(0, 0, 200, 64))),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Area(0, 0, 60_000, 400)),
                PictureOptions.DOCUMENT))) {
      assertEquals(14_400, read.getPage(0).getMediaBox().getWidth(), 1);
    }
  }

  @Test
  void arcsEndWhereTheyAreSaidTo() {
    for (String name : Icons.names()) {
      for (String path : Icons.paths(name)) {
        Path2D shape = SvgPath.shape(path);
        var box = shape.getBounds2D();
        assertTrue(
            box.getMinX() >= 0 && box.getMinY() >= 0 && box.getMaxX() <= 24 && box.getMaxY() <= 24,
            name + " " + path + " " + box);
      }
    }
    Path2D circle = SvgPath.shape("M12 3.5A8.5 8.5 0 1 0 12 20.5A8.5 8.5 0 1 0 12 3.5");
    assertEquals(3.5, circle.getBounds2D().getMinX(), 0.01);
    assertEquals(20.5, circle.getBounds2D().getMaxX(), 0.01);
    Path2D quarter = SvgPath.shape("M1 6A5 5 0 0 1 6 1");
    assertEquals(6, quarter.getCurrentPoint().getX(), 0.001);
    assertEquals(1, quarter.getCurrentPoint().getY(), 0.001);
    assertEquals(1, quarter.getBounds2D().getMinX(), 0.01);
  }

  @Test
  void everyNameIsInFullWhereItIsAskedFor() {
    for (Topology topology : List.of(Samples.longNames(), Samples.distributed())) {
      Scene full = scene(topology, PictureOptions.DOCUMENT);
      for (Scene.Box box : full.boxes()) {
        assertFalse(box.toString().contains("…") && box.kind() != Scene.Kind.NOTE, box.toString());
      }
      for (int i = 0; i < full.boxes().size(); i++) {
        for (Scene.Box other : full.boxes().subList(0, i)) {
          assertFalse(full.boxes().get(i).area().overlaps(other.area()));
        }
      }
    }
    assertTrue(
        scene(Samples.longNames(), PictureOptions.DOCUMENT.withFullNames(false))
            .toString()
            .contains("…"));
  }

  @Test
  void whereNothingIsTooLongFullNamesMoveNothing() {
    Topology topology =
        Samples.singleNode()
            .map(
                LoadBalancer.class,
                lb -> lb.withSites(List.of(Sketch.site("a", "a.io", Listener.MANAGEMENT))));
    assertEquals(
        scene(topology, PictureOptions.DOCUMENT.withFullNames(false)).boxes(),
        scene(topology, PictureOptions.DOCUMENT).boxes());
  }

  @Test
  void aTransparentPngHasNoGround() throws Exception {
    for (boolean transparent : new boolean[] {true, false}) {
      PictureOptions options = PictureOptions.DOCUMENT.withTransparent(transparent);
      byte[] png = Drawing.png(Drawing.svg(scene(Samples.singleNode(), options), options), 1);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertEquals(transparent ? 0 : 0xFFFFFFFF, image.getRGB(0, 0));
    }
  }

  @Test
  void theDarkPictureHasNoColourOfTheLightOneButWhatBothShare() {
    PictureOptions dark = PictureOptions.DOCUMENT.withTheme(PictureTheme.DARK);
    String svg = Drawing.svg(scene(Samples.distributed(), dark), dark);
    for (Paper paper : Paper.values()) {
      assertTrue(
          paper == Paper.NONE || !svg.contains("\"" + paper.on(PictureTheme.LIGHT) + "\""),
          paper.name());
    }
  }

  @Test
  void aPartIsShownWithoutTheRestAndAsLargeAsItIs() {
    Scene whole = scene(Samples.distributed(), PictureOptions.DOCUMENT);
    Set<ElementId> wanted =
        whole.routes().stream()
            .limit(1)
            .flatMap(route -> java.util.stream.Stream.of(route.from(), route.to()))
            .map(ref -> ref.element())
            .collect(Collectors.toSet());
    Scene part = scene(Samples.distributed(), PictureOptions.DOCUMENT.withOnly(wanted));
    assertEquals(
        wanted, part.boxes().stream().map(box -> box.ref().element()).collect(Collectors.toSet()));
    assertFalse(part.routes().isEmpty());
    assertTrue(part.bounds().height() < whole.bounds().height());
    part.boxes().forEach(box -> assertEquals(part.bounds(), part.bounds().with(box.area())));
    part.columns().forEach(column -> assertEquals(part.bounds().bottom(), column.area().bottom()));
  }

  @Test
  void aScaleThatIsNoneIsNoOption() {
    for (double scale : new double[] {0, -1, Double.NaN, 17}) {
      assertThrows(IllegalArgumentException.class, () -> PictureOptions.DOCUMENT.withScale(scale));
    }
  }

  @Test
  void aFormatIsKnownByTheEndingOfAName() {
    for (PictureFormat format : PictureFormat.values()) {
      assertEquals(
          format,
          PictureFormat.ofName("A." + format.ending().toUpperCase(Locale.ROOT)).orElseThrow());
    }
    assertTrue(PictureFormat.ofName("svg").isEmpty());
  }

  @Test
  void mermaidIsTextThatNothingOfTheDesignCanSteer() {
    String hostile = "x\"]; click e1 \"javascript:alert(1)\" %%{init}%% end\n# & <b>";
    Topology topology =
        Samples.empty(hostile)
            .with(Sketch.external("end", External.Kind.CLIENTS, hostile))
            .with(Sketch.external("graph", External.Kind.DATABASE, "b"))
            .withLink(Samples.link("end", "graph", hostile));
    String text = Drawing.mermaid(scene(topology, PictureOptions.DOCUMENT), topology);
    assertEquals(
        """
        ---
        title: "x\\"]; click e1 \\"javascript:alert(1)\\" %%{init}%% end # & <b>"
        ---
        flowchart LR
          e1(["x#34;#93;#59; click e1 #34;javascript:alert#40;1#41;#34; #37;#37;#123;init#125;#37;#37; end #35; #38; #60;b#62;<br/>Clients"]):::grey
          e2(["b<br/>Database"]):::grey
          e1 -.->|"x#34;#93;#59; click e1 #34;javascript:alert#40;1#41;#34; #37;#37;#123;init#125;#37;#37; end #35; #38; #60;b#62;"| e2
          classDef grey stroke:#7b8794
        """,
        text);
  }

  @Test
  void everyLineAndBoxOfADesignIsInItsFlowchart() {
    for (long seed = 0; seed < 100; seed++) {
      Design design = RandomDesigns.design(seed);
      Scene scene =
          Scene.of(
              Deployment.of(design),
              design.layout(),
              List.of(),
              PictureOptions.DOCUMENT,
              Layer.DRAWN);
      String text = Drawing.mermaid(scene, design.topology());
      assertEquals(scene.routes().size(), text.lines().filter(line -> line.contains("->")).count());
      assertEquals(
          text.lines().filter(line -> line.strip().startsWith("subgraph ")).count(),
          text.lines().filter(line -> line.strip().equals("end")).count());
      assertTrue(text.getBytes(StandardCharsets.UTF_8).length > 0);
    }
  }
}
