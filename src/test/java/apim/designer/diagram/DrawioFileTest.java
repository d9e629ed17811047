package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.RandomDesigns;
import apim.designer.topology.Topology;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The draw.io file: its cells, held against the scene.
final class DrawioFileTest {
  private static Document parsed(Scene scene) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String text = Drawing.drawio(scene, scene, PictureTheme.LIGHT);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static Scene scene(Topology topology) {
    return Scene.of(Samples.deployment(topology), Layout.EMPTY, List.of());
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String id(Element cell) {
    return cell.hasAttribute("id")
        ? cell.getAttribute("id")
        : ((Element) cell.getParentNode()).getAttribute("id");
  }

  private static Map<String, Element> cells(Document document) {
    Map<String, Element> cells = new HashMap<>();
    all(document, "mxCell").forEach(cell -> cells.put(id(cell), cell));
    return cells;
  }

  private static Element cell(Map<String, Element> cells, String id) {
    return Objects.requireNonNull(cells.get(id), id);
  }

  private static Element geometry(Element cell) {
    return (Element) cell.getElementsByTagName("mxGeometry").item(0);
  }

  private static Area area(Element cell) {
    Element geometry = geometry(cell);
    return new Area(
        Integer.parseInt(geometry.getAttribute("x")),
        Integer.parseInt(geometry.getAttribute("y")),
        Integer.parseInt(geometry.getAttribute("width")),
        Integer.parseInt(geometry.getAttribute("height")));
  }

  @Test
  void everyCardRowAndZoneStandsWhereTheSceneHasIt() throws Exception {
    for (Topology topology :
        List.of(Samples.activeActive(), Samples.zoned(), Samples.distributed(), Samples.large())) {
      Scene scene = scene(topology);
      Map<String, Element> cells = cells(parsed(scene));
      for (Scene.Region region : scene.regions()) {
        assertEquals(region.area(), area(cell(cells, region.ref().path())));
      }
      for (Scene.Box box : scene.boxes()) {
        assertEquals(box.area(), area(cell(cells, box.ref().path())));
        for (Scene.Row row : box.rows()) {
          Area within = area(cell(cells, row.ref().path()));
          assertEquals(box.ref().path(), cell(cells, row.ref().path()).getAttribute("parent"));
          assertEquals(row.area().y(), box.area().y() + within.y());
        }
      }
    }
  }

  @Test
  void everyLineJoinsItsCardsAndTurnsWhereTheSceneHasIt() throws Exception {
    Scene scene = scene(Samples.distributed());
    Map<String, Element> cells = cells(parsed(scene));
    for (Scene.Route route : scene.routes()) {
      Element edge = cell(cells, "line " + route.ref().path());
      assertEquals(route.from().path(), edge.getAttribute("source"));
      assertEquals(route.to().path(), edge.getAttribute("target"));
      List<Point> points = new ArrayList<>();
      NodeList found = edge.getElementsByTagName("mxPoint");
      for (int i = 0; i < found.getLength(); i++) {
        Element point = (Element) found.item(i);
        points.add(
            new Point(
                Integer.parseInt(point.getAttribute("x")),
                Integer.parseInt(point.getAttribute("y"))));
      }
      List<Point> expected = new ArrayList<>(route.points());
      expected.add(1, expected.removeLast());
      assertEquals(expected, points);
    }
  }

  @Test
  void idsAreUniqueAndParentsAreThereInEveryDesign() throws Exception {
    for (long seed = 0; seed < 100; seed++) {
      Design design = RandomDesigns.design(seed);
      Scene scene = Scene.of(Deployment.of(design), design.layout(), List.of());
      Set<String> ids = new HashSet<>();
      Document document = parsed(scene);
      for (Element cell : all(document, "mxCell")) {
        assertTrue(ids.add(id(cell)), id(cell));
      }
      for (Element cell : all(document, "mxCell")) {
        for (String named : List.of("parent", "source", "target")) {
          assertTrue(!cell.hasAttribute(named) || ids.contains(cell.getAttribute(named)));
        }
      }
    }
  }

  @Test
  void namesAreInFullWhereTheCardCutsThem() {
    Topology topology = Samples.longNames();
    Scene drawn = scene(topology);
    Scene words =
        Scene.of(
            Samples.deployment(topology),
            Layout.EMPTY,
            List.of(),
            PictureOptions.DOCUMENT,
            Layer.DRAWN);
    assertTrue(Drawing.drawio(drawn, drawn, PictureTheme.LIGHT).contains("…"));
    assertFalse(
        Drawing.drawio(drawn, words, PictureTheme.DARK)
            .lines()
            .filter(line -> line.contains("<object") && !line.contains("id=\"n\""))
            .anyMatch(line -> line.contains("…")));
  }
}
