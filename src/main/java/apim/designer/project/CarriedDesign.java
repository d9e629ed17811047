package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.TidyLayout;
import apim.designer.topology.ElementId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The text of a design file inside a picture of the design, so that the picture opens as the
/// design that it shows. Only that text goes along: files that a design names, such as keys, are
/// named in it and no more.
public final class CarriedDesign {
  /// The name under which it stands in a picture of any kind.
  static final String NAME = DesignTree.FORMAT;

  /// Of elements that are in no other vocabulary.
  static final String NAMESPACE = "urn:apim-topology";

  private static final String SVG_END = "</svg>";
  private static final String DRAWIO_ROOT = "<mxCell id=\"0\"/>";

  private CarriedDesign() {}

  /// What a file holds that may be a picture.
  sealed interface Found {
    /// No picture of a kind that could carry a design.
    record NoPicture() implements Found {}

    /// A picture that carries none, or not a whole one.
    ///
    /// @param sentence says so, and what to do
    record Nothing(String sentence) implements Found {}

    /// @param moved boxes that were moved since, by how much to the right and down
    record Text(String text, Map<ElementId, Shift> moved) implements Found {}
  }

  /// How far a box was moved.
  record Shift(int right, int down) {}

  static Found in(byte[] file) {
    if (PngText.isPng(file)) {
      return PngText.read(file);
    }
    return XmlPicture.isXml(file) ? XmlPicture.read(file) : new Found.NoPicture();
  }

  /// The layout of `design` after boxes were moved; one that had no place yet is where it was drawn.
  static Layout moved(Design design, Map<ElementId, Shift> moved) {
    Layout drawn = TidyLayout.complete(design.topology(), design.layout());
    Layout layout = design.layout();
    for (Map.Entry<ElementId, Shift> one : moved.entrySet()) {
      Optional<Position> from = drawn.of(one.getKey());
      if (from.isPresent()) {
        layout =
            layout.with(
                one.getKey(),
                new Position(
                    clamped(from.get().x(), one.getValue().right()),
                    clamped(from.get().y(), one.getValue().down())));
      }
    }
    return layout;
  }

  private static int clamped(int from, int by) {
    return Math.clamp((long) from + by, -Position.FARTHEST, Position.FARTHEST);
  }

  /// `svg` with the design in its metadata.
  public static String inSvg(String svg, String designFile) {
    int end = svg.lastIndexOf(SVG_END);
    return svg.substring(0, end)
        + "  <metadata>\n    <design xmlns=\""
        + NAMESPACE
        + "\">"
        + escaped(designFile)
        + "</design>\n  </metadata>\n"
        + svg.substring(end);
  }

  /// `png` with the design in a text of its own.
  public static byte[] inPng(byte[] png, String designFile) {
    return PngText.with(png, designFile.getBytes(StandardCharsets.UTF_8));
  }

  /// A draw.io file with the design among the properties of its page, which draw.io keeps when the
  /// file is edited there.
  public static String inDrawio(String drawio, String designFile) {
    int at = drawio.indexOf(DRAWIO_ROOT);
    return drawio.substring(0, at)
        + "<object id=\"0\" label=\"\" "
        + NAME
        + "=\""
        + escaped(designFile).replace("\n", "&#10;").replace("\t", "&#9;")
        + "\"><mxCell/></object>"
        + drawio.substring(at + DRAWIO_ROOT.length());
  }

  /// As it may stand in XML. What XML has no place for can only be within a string of the design,
  /// where JSON has another spelling for it.
  private static String escaped(String designFile) {
    return DesignParser.withoutMark(designFile)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\uFFFE", "\\ufffe")
        .replace("\uFFFF", "\\uffff")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
