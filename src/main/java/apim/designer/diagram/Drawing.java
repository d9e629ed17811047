package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.design.Layout;
import apim.designer.validation.Finding;
import java.util.List;

/// Draws a design as SVG and as PNG.
public final class Drawing {
  private Drawing() {}

  /// The picture of a design, with the findings marked and listed. Equal designs give equal text.
  public static String svg(Deployment deployment, Layout layout, List<Finding> findings) {
    return svg(Scene.of(deployment, layout, findings));
  }

  /// The picture of a scene, with its remarks below.
  public static String svg(Scene scene) {
    return new SceneSvg(scene).text();
  }

  /// `svg` as a PNG file; `scale` is pixels for a unit, 2.0 for a sharp print. A
  /// [DrawingException] says why this machine cannot.
  public static byte[] png(String svg, double scale) {
    return Pixels.png(svg, scale);
  }
}
