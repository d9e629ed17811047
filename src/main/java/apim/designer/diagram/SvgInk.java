package apim.designer.diagram;

import java.util.List;
import java.util.Locale;

/// Writes SVG, one element a line, indented.
final class SvgInk implements Ink {
  private final PictureTheme theme;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  SvgInk(PictureTheme theme) {
    this.theme = theme;
  }

  private void open(String tag) {
    line("<" + tag + ">");
    depth++;
  }

  private void close(String name) {
    depth--;
    line("</" + name + ">");
  }

  @Override
  public void page(Area page, String title) {
    open(
        "svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%d %d %d %d\" font-family=\"sans-serif\""
            .formatted(
                page.width(), page.height(), page.x(), page.y(), page.width(), page.height()));
    line("<title>" + XmlText.of(title) + "</title>");
  }

  @Override
  public void endPage() {
    close("svg");
  }

  @Override
  public void group(String title) {
    open("g");
    line("<title>" + XmlText.of(title) + "</title>");
  }

  @Override
  public void endGroup() {
    close("g");
  }

  @Override
  public void rect(Area area, int radius, Colour fill, Colour stroke, Dash dash) {
    line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"%s/>"
            .formatted(
                area.x(),
                area.y(),
                area.width(),
                area.height(),
                radius,
                fill.on(theme),
                stroke.on(theme),
                dashes(dash)));
  }

  private static String dashes(Dash dash) {
    return switch (dash) {
      case SOLID -> "";
      case DASHED -> " stroke-dasharray=\"6 4\"";
      case DOTTED -> " stroke-dasharray=\"2 3\"";
    };
  }

  @Override
  public void level(int x, int right, int y, Colour stroke) {
    line(
        "<path d=\"M%d %dH%d\" stroke=\"%s\" fill=\"none\"/>"
            .formatted(x, y, right, stroke.on(theme)));
  }

  @Override
  public void line(List<Point> points, int radius, Colour stroke, double width, Dash dash) {
    line(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
            .formatted(Rounded.path(points, radius), stroke.on(theme), width, dashes(dash)));
  }

  @Override
  public void shape(String path, Colour fill) {
    line("<path d=\"%s\" fill=\"%s\"/>".formatted(path, fill.on(theme)));
  }

  @Override
  public void icon(List<String> strokes, int x, int y, Colour stroke) {
    open(
        "g transform=\"translate(%d %d)\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
            .formatted(x, y, stroke.on(theme)));
    strokes.forEach(path -> line("<path d=\"" + XmlText.of(path) + "\"/>"));
    close("g");
  }

  @Override
  public void text(String text, int x, int y, int size, Colour fill, Anchor anchor, boolean bold) {
    if (text.isEmpty()) {
      return;
    }
    line(
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\"%s>%s</text>"
            .formatted(
                x,
                y,
                size,
                bold ? " font-weight=\"bold\"" : "",
                fill.on(theme),
                anchor == Anchor.START
                    ? ""
                    : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"",
                XmlText.of(text)));
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
