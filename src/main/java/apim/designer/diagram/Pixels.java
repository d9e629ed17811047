package apim.designer.diagram;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// SVG to PNG, without a display.
final class Pixels {
  /// More than this is a slip, and more than most viewers open.
  private static final double MOST_PIXELS = 120_000_000;

  /// Far above what a thousand servers need; the library's own limit of 2000 shapes is not enough
  /// for two hundred.
  private static final DocumentLimits LIMITS = new DocumentLimits(30, 15, 1_000_000);

  private Pixels() {}

  static byte[] png(String svg, double scale) {
    if (!(scale > 0 && scale <= PictureOptions.LARGEST_SCALE)) {
      throw new DrawingException("the scale of a picture lies above 0 and is at most 16");
    }
    return drawn(read(svg), scale);
  }

  /// As large as it can be within so many pixels, and no larger than twice its size.
  static byte[] fitting(String svg, int width, int height) {
    SVGDocument document = read(svg);
    double scale =
        Math.min(width / document.size().getWidth(), height / document.size().getHeight());
    return drawn(document, Math.min(PictureOptions.SHARP, scale));
  }

  private static SVGDocument read(String svg) {
    requireFonts();
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.builder().documentLimits(LIMITS).build());
    if (document == null) {
      throw new DrawingException("the picture cannot be read as SVG; draw it again");
    }
    return document;
  }

  private static byte[] drawn(SVGDocument document, double scale) {
    double fitting = scale;
    double pixels = (double) document.size().width * document.size().height;
    if (pixels * scale * scale > MOST_PIXELS) {
      fitting = Math.sqrt(MOST_PIXELS / pixels);
    }
    int width = Math.max(1, (int) Math.round(document.size().width * fitting));
    int height = Math.max(1, (int) Math.round(document.size().height * fitting));
    return PngStrips.png(
        width,
        height,
        graphics -> {
          graphics.setRenderingHint(
              RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
          graphics.setRenderingHint(
              RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
          graphics.setRenderingHint(
              RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
          document.render(null, graphics, new ViewBox(width, height));
        });
  }

  /// Java fails in many ways where no font is installed, most of them errors from start-up code.
  static void requireFonts() {
    boolean found;
    try {
      found =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
              > 0;
    } catch (RuntimeException | InternalError | LinkageError _) {
      found = false;
    }
    if (!found) {
      throw new DrawingException(
          "this picture cannot be drawn because this machine has no fonts; install a font package"
              + " such as DejaVu, or draw an SVG instead");
    }
  }
}
