package apim.designer.project;

import apim.designer.project.CarriedDesign.Found;
import apim.designer.project.CarriedDesign.Shift;
import apim.designer.topology.ElementId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the design out of an SVG picture or a draw.io file. Of a draw.io file that was edited, the
/// boxes that were moved are told; what else was changed there is not read.
final class XmlPicture {
  private static final String ID = "id";

  /// A packed design has every brace as three characters.
  private static final int LARGEST_PAGE = 6 * DesignFile.LARGEST;

  private static final int DEEPEST_GROUP = 100;

  /// What belongs to no cell yet; no id can be empty.
  private static final String PAGE = "";

  /// A cell of draw.io: where it is within its parent.
  private record Cell(double x, double y, String parent) {
    static final Cell NONE = new Cell(0, 0, "");
  }

  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private Optional<String> design = Optional.empty();
  private boolean drawio;

  private XmlPicture() {}

  static boolean isXml(byte[] file) {
    int at = 0;
    if (file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB) {
      at = 3;
    }
    while (at < file.length && Character.isWhitespace(file[at])) {
      at++;
    }
    return at < file.length && file[at] == '<';
  }

  static Found read(byte[] file) {
    XmlPicture picture = new XmlPicture();
    try {
      picture.readAll(file);
    } catch (XMLStreamException damaged) {
      return new Found.Nothing(
          "this is no whole SVG picture or draw.io file: the XML breaks off or is faulty"
              + place(damaged)
              + "; get a whole copy of it, or open the design file");
    }
    String kind = picture.drawio ? "draw.io file" : "SVG picture";
    return picture
        .design
        .<Found>map(text -> new Found.Text(text, picture.moved()))
        .orElseGet(
            () ->
                new Found.Nothing(
                    "this "
                        + kind
                        + " carries no design; open the design file that it was drawn from"));
  }

  private static String place(XMLStreamException failure) {
    return failure.getLocation() == null ? "" : " at line " + failure.getLocation().getLineNumber();
  }

  private void readAll(byte[] file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
    String owner = "outside";
    while (xml.hasNext() && design.filter(_ -> !drawio).isEmpty()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        owner = start(xml, owner);
      } else if (xml.isCharacters() && owner.equals(PAGE) && !xml.isWhiteSpace()) {
        readAll(unpacked(xml.getText().strip()));
      } else if (xml.isEndElement() && isObject(xml.getLocalName())) {
        owner = "outside";
      }
    }
  }

  /// A page that draw.io has packed: base64 of deflated, percent-encoded XML.
  private static byte[] unpacked(String page) throws XMLStreamException {
    try (InflaterInputStream packed =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getMimeDecoder().decode(page)), new Inflater(true))) {
      String text = new String(packed.readNBytes(LARGEST_PAGE), StandardCharsets.US_ASCII);
      return URLDecoder.decode(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new XMLStreamException(e);
    }
  }

  private static boolean isObject(String name) {
    return name.equals("object") || name.equals("UserObject");
  }

  /// @param owner the id of the object or cell that what follows belongs to
  private String start(XMLStreamReader xml, String owner) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "mxfile", "mxGraphModel" -> drawio = true;
      case "diagram" -> {
        return PAGE;
      }
      case "design" -> {
        if (CarriedDesign.NAMESPACE.equals(xml.getNamespaceURI())) {
          design = Optional.of(xml.getElementText());
        }
      }
      case "object", "UserObject" -> {
        String carried = xml.getAttributeValue(null, CarriedDesign.NAME);
        if (carried != null && design.isEmpty()) {
          design = Optional.of(carried);
        }
        String at = xml.getAttributeValue(null, "at");
        String id = id(xml, owner);
        if (at != null) {
          places.putIfAbsent(id, at);
        }
        return id;
      }
      case "mxCell" -> {
        String id = id(xml, owner);
        String parent = xml.getAttributeValue(null, "parent");
        cells.putIfAbsent(id, new Cell(0, 0, parent == null ? "" : parent));
        return id;
      }
      case "mxGeometry" ->
          cells.computeIfPresent(
              owner, (_, cell) -> new Cell(number(xml, "x"), number(xml, "y"), cell.parent()));
      default -> {
        return owner;
      }
    }
    return owner;
  }

  private static String id(XMLStreamReader xml, String otherwise) {
    String id = xml.getAttributeValue(null, ID);
    return id == null ? otherwise : id;
  }

  private static double number(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    try {
      return value == null ? 0 : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Map<ElementId, Shift> moved() {
    Map<ElementId, Shift> moved = new HashMap<>();
    places.forEach(
        (id, at) ->
            shift(id, at.split(" ")).ifPresent(shift -> moved.put(new ElementId(id), shift)));
    return moved;
  }

  private Optional<Shift> shift(String id, String[] at) {
    double x = 0;
    double y = 0;
    String next = id;
    Set<String> seen = new HashSet<>();
    while (seen.add(next) && seen.size() < DEEPEST_GROUP) {
      Cell cell = cells.getOrDefault(next, Cell.NONE);
      x += cell.x();
      y += cell.y();
      next = cell.parent();
    }
    try {
      if (!cells.containsKey(id) || at.length != 2 || !ElementId.FORM.matcher(id).matches()) {
        return Optional.empty();
      }
      Shift shift =
          new Shift(
              Math.toIntExact(Math.round(x - Integer.parseInt(at[0]))),
              Math.toIntExact(Math.round(y - Integer.parseInt(at[1]))));
      return Double.isNaN(x + y) || shift.equals(new Shift(0, 0))
          ? Optional.empty()
          : Optional.of(shift);
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
