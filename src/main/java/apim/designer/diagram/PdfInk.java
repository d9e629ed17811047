package apim.designer.diagram;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Writes PDF: one page of vectors, as large as the picture, with its font embedded, so that texts
/// can be searched and copied. What that font has no letters for is drawn in those of the machine.
final class PdfInk implements Ink, AutoCloseable {
  /// Points for a pixel.
  private static final double POINTS = 0.75;

  /// The most that every viewer shows: PDF 32000-1, annex C.
  private static final double LARGEST_PAGE = 14_400;

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// A regular face is made bold by the stroke around its letters, as wide as a part of its size.
  private static final float BOLD = 1 / 28f;

  private final PictureTheme theme;
  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private final PDPage page = new PDPage();
  private final PDPageContentStream out;

  PdfInk(PictureTheme theme) {
    this.theme = theme;
    try (InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
      if (letters == null) {
        throw new IOException(FONT + " is missing");
      }
      this.font = PDType0Font.load(document, letters, true);
      document.addPage(page);
      this.out = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The whole file; equal pictures give equal ones.
  byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(
        () -> {
          document.setDocumentId(0L);
          document.save(file);
        });
    return file.toByteArray();
  }

  @Override
  public void close() {
    write(document::close);
  }

  @Override
  public void page(Area area, String title) {
    document.getDocumentInformation().setTitle(title);
    double scale =
        Math.min(POINTS, LARGEST_PAGE / Math.max(1, Math.max(area.width(), area.height())));
    float width = (float) (area.width() * scale);
    float height = (float) (area.height() * scale);
    page.setMediaBox(new PDRectangle(width, height));
    AffineTransform toPage = new AffineTransform(scale, 0, 0, -scale, 0, height);
    toPage.translate(-area.x(), -area.y());
    write(() -> out.transform(new Matrix(toPage)));
  }

  @Override
  public void endPage() {
    write(out::close);
  }

  @Override
  public void group(String title) {
    // A page of vectors has no place for it.
  }

  @Override
  public void endGroup() {
    // As above.
  }

  @Override
  public void rect(Area area, int radius, Colour fill, Colour stroke, Dash dash) {
    Shape shape =
        new RoundRectangle2D.Double(
            area.x(), area.y(), area.width(), area.height(), 2.0 * radius, 2.0 * radius);
    fill(shape, fill);
    stroke(shape, stroke, 1, dash);
  }

  @Override
  public void level(int x, int right, int y, Colour stroke) {
    stroke(SvgPath.shape("M%d %dH%d".formatted(x, y, right)), stroke, 1, Dash.SOLID);
  }

  @Override
  public void line(List<Point> points, int radius, Colour stroke, double width, Dash dash) {
    stroke(SvgPath.shape(Rounded.path(points, radius)), stroke, (float) width, dash);
  }

  @Override
  public void shape(String path, Colour fill) {
    fill(SvgPath.shape(path), fill);
  }

  @Override
  public void icon(List<String> strokes, int x, int y, Colour stroke) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    write(
        () -> {
          out.setLineCapStyle(1);
          out.setLineJoinStyle(1);
        });
    strokes.forEach(
        path ->
            stroke(place.createTransformedShape(SvgPath.shape(path)), stroke, 1.5f, Dash.SOLID));
    write(
        () -> {
          out.setLineCapStyle(0);
          out.setLineJoinStyle(0);
        });
  }

  @Override
  public void text(String text, int x, int y, int size, Colour fill, Anchor anchor, boolean bold) {
    List<PdfRun> runs = PdfRun.of(text, this::has);
    double width = 0;
    for (PdfRun run : runs) {
      width += width(run, size);
    }
    double at =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    for (PdfRun run : runs) {
      if (run.embedded()) {
        letters(run.text(), at, y, size, fill, bold);
      } else {
        Shape drawn = outline(run.text(), size);
        fill(AffineTransform.getTranslateInstance(at, y).createTransformedShape(drawn), fill);
      }
      at += width(run, size);
    }
  }

  private boolean has(String character) {
    try {
      font.encode(character);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double width(PdfRun run, int size) {
    try {
      return run.embedded()
          ? font.getStringWidth(run.text()) / 1000 * size
          : outlined(size)
              .createGlyphVector(new FontRenderContext(null, true, true), run.text())
              .getLogicalBounds()
              .getWidth();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font outlined(int size) {
    Pixels.requireFonts();
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  private static Shape outline(String text, int size) {
    return outlined(size)
        .createGlyphVector(new FontRenderContext(null, true, true), text)
        .getOutline();
  }

  private void letters(String text, double x, int y, int size, Colour fill, boolean bold) {
    Color colour = Color.decode(fill.on(theme));
    write(
        () -> {
          out.beginText();
          out.setFont(font, size);
          out.setNonStrokingColor(colour);
          if (bold) {
            out.setStrokingColor(colour);
            out.setLineDashPattern(new float[0], 0);
            out.setLineWidth(size * BOLD);
            out.setRenderingMode(RenderingMode.FILL_STROKE);
          }
          out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, y));
          out.showText(text);
          if (bold) {
            out.setRenderingMode(RenderingMode.FILL);
          }
          out.endText();
        });
  }

  private void fill(Shape shape, Colour colour) {
    if (colour != Paper.NONE) {
      write(
          () -> {
            out.setNonStrokingColor(Color.decode(colour.on(theme)));
            trace(shape);
            out.fill();
          });
    }
  }

  private void stroke(Shape shape, Colour colour, float width, Dash dash) {
    if (colour != Paper.NONE) {
      write(
          () -> {
            out.setStrokingColor(Color.decode(colour.on(theme)));
            out.setLineWidth(width);
            out.setLineDashPattern(dashes(dash), 0);
            trace(shape);
            out.stroke();
          });
    }
  }

  private static float[] dashes(Dash dash) {
    return switch (dash) {
      case SOLID -> new float[0];
      case DASHED -> new float[] {6, 4};
      case DOTTED -> new float[] {2, 3};
    };
  }

  /// PDF knows no quadratic curves; each is a cubic one, too.
  private void trace(Shape shape) throws IOException {
    float[] p = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator piece = shape.getPathIterator(null); !piece.isDone(); piece.next()) {
      int kind = piece.currentSegment(p);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO ->
            out.curveTo(
                x + (p[0] - x) * 2 / 3,
                y + (p[1] - y) * 2 / 3,
                p[2] + (p[0] - p[2]) * 2 / 3,
                p[3] + (p[1] - p[3]) * 2 / 3,
                p[2],
                p[3]);
        case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> out.closePath();
      }
      int last =
          switch (kind) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      x = p[last];
      y = p[last + 1];
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /// Into memory, where nothing can fail.
  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
