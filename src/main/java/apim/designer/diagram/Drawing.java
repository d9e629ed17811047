package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.design.Layout;
import apim.designer.topology.Topology;
import apim.designer.validation.Finding;
import java.util.List;

/// Draws a design as a picture, in one of several formats.
public final class Drawing {
  private Drawing() {}

  /// The picture of a design, with the findings marked and listed. Equal designs give equal text.
  public static String svg(Deployment deployment, Layout layout, List<Finding> findings) {
    return svg(Scene.of(deployment, layout, findings));
  }

  /// The picture of a scene, with its remarks below.
  public static String svg(Scene scene) {
    return svg(scene, PictureOptions.DOCUMENT);
  }

  /// The same on the ground that `options` ask for.
  public static String svg(Scene scene, PictureOptions options) {
    SvgInk ink = new SvgInk(options.theme());
    new ScenePicture(scene, ink, options.transparent()).draw();
    return ink.toString();
  }

  /// `svg` as a PNG file; `scale` is pixels for a unit, 2.0 for a sharp print. A
  /// [DrawingException] says why this machine cannot.
  public static byte[] png(String svg, double scale) {
    return Pixels.png(svg, scale);
  }

  /// `svg` as a PNG file that fits into so many pixels.
  public static byte[] fitting(String svg, int width, int height) {
    return Pixels.fitting(svg, width, height);
  }

  /// A page of vectors as large as the picture.
  public static byte[] pdf(Scene scene, PictureOptions options) {
    try (PdfInk ink = new PdfInk(options.theme())) {
      new ScenePicture(scene, ink, options.transparent()).draw();
      return ink.file();
    }
  }

  /// A file that draw.io opens, every box and line where `scene` has it.
  ///
  /// @param words the same scene with full names
  public static String drawio(Scene scene, Scene words, PictureTheme theme) {
    return new DrawioFile(scene, words, theme).text();
  }

  /// A flowchart for a page that draws Mermaid.
  public static String mermaid(Scene scene, Topology topology) {
    return new MermaidText(scene, topology).text();
  }
}
