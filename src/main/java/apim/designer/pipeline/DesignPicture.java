package apim.designer.pipeline;

import apim.designer.design.CopiedElements;
import apim.designer.design.Design;
import apim.designer.diagram.Drawing;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.Scene;
import apim.designer.project.CarriedDesign;
import apim.designer.project.DesignFile;
import apim.designer.topology.ElementId;
import apim.designer.topology.Zone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A picture for a document: of a design, or of a part of it. It carries what it shows and no more.
///
/// @param options whose selection has what the selected zones hold
record DesignPicture(Outcome outcome, PictureOptions options) {
  DesignPicture {
    options = options.withOnly(withContents(outcome.design(), options.only()));
  }

  private static Set<ElementId> withContents(Design design, Set<ElementId> wanted) {
    Set<ElementId> all = new LinkedHashSet<>();
    Deque<ElementId> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      ElementId next = open.remove();
      if (all.add(next)) {
        design.topology().zones().stream()
            .filter(zone -> zone.id().equals(next))
            .map(Zone::elements)
            .forEach(open::addAll);
      }
    }
    return all;
  }

  Scene scene() {
    return scene(options);
  }

  private Scene scene(PictureOptions wanted) {
    return Scene.of(
        outcome.deployment(),
        outcome.design().layout(),
        outcome.findings(),
        wanted,
        outcome.layer(wanted.traffic()));
  }

  byte[] as(PictureFormat format, String designFile) {
    String carried = carried(designFile);
    return switch (format) {
      case SVG -> utf8(CarriedDesign.inSvg(svg(), carried));
      case PNG -> CarriedDesign.inPng(Drawing.png(svg(), options.scale()), carried);
      case PDF -> Drawing.pdf(scene(), options);
      case DRAWIO -> utf8(CarriedDesign.inDrawio(drawio(), carried));
      case MERMAID ->
          utf8(Drawing.mermaid(scene(options.withFullNames(true)), outcome.design().topology()));
    };
  }

  /// Boxes stand where the window has them, with names as long as they are.
  private String drawio() {
    return Drawing.drawio(
        scene(options.withFullNames(false)), scene(options.withFullNames(true)), options.theme());
  }

  private String svg() {
    return Drawing.svg(scene(), options);
  }

  /// How it looks, as a PNG file that fits into so many pixels and carries nothing.
  byte[] preview(PictureFormat format, int width, int height) {
    Scene shown = scene(options.withFullNames(options.fullNames() && format.widensCards()));
    return Drawing.fitting(Drawing.svg(shown, options), width, height);
  }

  private String carried(String designFile) {
    return options.only().isEmpty()
        ? designFile
        : DesignFile.print(CopiedElements.of(outcome.design(), options.only()), Optional.empty());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
