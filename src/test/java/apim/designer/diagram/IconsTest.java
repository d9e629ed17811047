package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.External;
import apim.designer.topology.Profile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class IconsTest {
  @Test
  void everyProfileAndOutsideElementHasAnIcon() {
    for (Profile profile : Profile.values()) {
      assertFalse(Icons.paths(Icons.of(profile)).isEmpty(), profile.id());
    }
    for (External.Kind kind : External.Kind.values()) {
      assertFalse(Icons.paths(Icons.of(kind)).isEmpty(), kind.id());
    }
    for (String name : List.of(Icons.LOAD_BALANCER, Icons.ZONE, Icons.NOTE)) {
      assertFalse(Icons.paths(name).isEmpty(), name);
    }
  }

  @Test
  void everyIconIsDrawnOnAGridOf24WithPathsOnly() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("icons"))) {
      files = all.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
    assertTrue(files.size() >= Icons.names().size());
    for (Path file : files) {
      Element root;
      try (InputStream in = Files.newInputStream(file)) {
        root =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(in)
                .getDocumentElement();
      }
      assertEquals("0 0 24 24", root.getAttribute("viewBox"), file.toString());
      assertEquals("1.5", root.getAttribute("stroke-width"), file.toString());
      assertEquals("round", root.getAttribute("stroke-linecap"), file.toString());
      NodeList inside = root.getElementsByTagName("*");
      assertTrue(inside.getLength() > 0, file.toString());
      for (int i = 0; i < inside.getLength(); i++) {
        assertEquals("path", ((Element) inside.item(i)).getTagName(), file.toString());
      }
    }
  }
}
