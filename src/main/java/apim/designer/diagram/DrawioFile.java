package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a scene as an uncompressed draw.io file: a cell for each card, row, zone and line, with
/// the geometry of the scene. The id of a card's cell is the id of its element, and its `at` says
/// where it was put, so that whoever reads the file again knows which cards were moved.
final class DrawioFile {
  private static final String LAYER = "1";
  private static final String FONT = "fontFamily=Helvetica;html=0;";

  private final Scene scene;
  private final PictureTheme theme;
  private final StringBuilder out = new StringBuilder();
  private final Map<Ref, Area> areas = new HashMap<>();
  private final Map<Ref, Scene.Box> named = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /// @param words where names are in full
  DrawioFile(Scene scene, Scene words, PictureTheme theme) {
    this.scene = scene;
    words.boxes().forEach(box -> named.putIfAbsent(box.ref(), box));
    this.theme = theme;
    for (Scene.Box box : scene.boxes()) {
      areas.putIfAbsent(box.ref(), box.area());
      box.rows().forEach(row -> areas.putIfAbsent(row.ref(), row.area()));
    }
    scene.regions().forEach(region -> areas.putIfAbsent(region.ref(), region.area()));
  }

  String text() {
    line("<mxfile>");
    line("  <diagram id=\"topology\" name=\"" + XmlText.of(scene.title()) + "\">");
    line(
        "    <mxGraphModel grid=\"1\" gridSize=\"8\" page=\"0\" background=\"%s\">"
            .formatted(Paper.BACKGROUND.on(theme)));
    line("      <root>");
    line("        <mxCell id=\"0\"/>");
    line("        <mxCell id=\"1\" parent=\"0\"/>");
    scene.columns().forEach(this::column);
    scene.regions().forEach(this::region);
    scene.boxes().forEach(this::box);
    scene.routes().forEach(this::route);
    line("      </root>");
    line("    </mxGraphModel>");
    line("  </diagram>");
    line("</mxfile>");
    return out.toString();
  }

  private void column(Scene.Column column) {
    String style =
        "rounded=1;arcSize=2;fillColor=%s;strokeColor=none;fontColor=%s;fontStyle=1;fontSize=%d;verticalAlign=top;spacingTop=8;locked=1;"
            .formatted(Paper.COLUMN.on(theme), Paper.FAINT.on(theme), Cards.TEXT);
    String id = "tier-" + column.tier().name();
    vertex(id, column.tier().caption(), style, LAYER, column.area());
  }

  private void region(Scene.Region region) {
    String style =
        "rounded=1;arcSize=4;fillColor=none;dashed=1;dashPattern=2 3;strokeColor=%s;fontColor=%s;fontStyle=1;fontSize=12;align=left;verticalAlign=top;spacingLeft=8;"
            .formatted(Paper.REGION.on(theme), Paper.MUTED.on(theme));
    vertex(free(region.ref().path()), region.title(), style, LAYER, region.area());
  }

  private void box(Scene.Box box) {
    boolean note = box.kind() == Scene.Kind.NOTE;
    Scene.Box words = named.getOrDefault(box.ref(), box);
    String id = free(box.ref().path());
    Area area = box.area();
    String label =
        note
            ? String.join("\n", box.lines())
            : Stream.of(words.title(), words.subtitle(), details(words))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    line(
        "        <object id=\"%s\" label=\"%s\" at=\"%d %d\">"
            .formatted(id, breaks(label), area.x(), area.y()));
    line(
        "          <mxCell style=\"%s\" vertex=\"1\" parent=\"%s\">"
            .formatted(FONT + (note ? noteStyle() : cardStyle(box)), LAYER));
    line(
        "            <mxGeometry x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" as=\"geometry\"/>"
            .formatted(area.x(), area.y(), area.width(), area.height()));
    line("          </mxCell>");
    line("        </object>");
    if (!note) {
      vertex(
          id + "/icon",
          "",
          "shape=image;connectable=0;aspect=fixed;image=data:image/svg+xml," + icon(box) + ";",
          id,
          new Area(12, box.kind() == Scene.Kind.LOAD_BALANCER ? 17 : 20, 24, 24));
    }
    for (int i = 0; i < box.heads().size(); i++) {
      Scene.Head head = i < words.heads().size() ? words.heads().get(i) : box.heads().get(i);
      vertex(
          free(id + "/host"),
          side(head.host(), head.port()),
          rowStyle(),
          id,
          within(box.heads().get(i).area(), area));
    }
    for (Scene.Row drawn : box.rows()) {
      Scene.Row row =
          words.rows().stream()
              .filter(one -> one.ref().equals(drawn.ref()))
              .findFirst()
              .orElse(drawn);
      String first = side(row.host(), row.port());
      vertex(
          free(drawn.ref().path()),
          first + "\n" + row.detail() + " · " + row.pill(),
          rowStyle() + "spacingLeft=" + (8 + row.inset()) + ";",
          id,
          within(drawn.area(), area));
    }
  }

  /// Designs may have an id twice; a draw.io file that does is refused.
  private String free(String id) {
    String free = id;
    for (int number = 2; !ids.add(free); number++) {
      free = id + " " + number;
    }
    return free;
  }

  private static String details(Scene.Box box) {
    return Stream.concat(Stream.of(box.detail()), box.chips().stream())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String side(String host, String port) {
    return port.isEmpty() ? host : host + ", " + port;
  }

  private static Area within(Area inner, Area outer) {
    return new Area(inner.x() - outer.x(), inner.y() - outer.y(), inner.width(), inner.height());
  }

  private String cardStyle(Scene.Box box) {
    boolean balancer = box.kind() == Scene.Kind.LOAD_BALANCER;
    return "rounded=1;arcSize=6;absoluteArcSize=1;fillColor=%s;strokeColor=%s;fontColor=%s;fontSize=12;align=left;spacingLeft=42;"
            .formatted(Paper.CARD.on(theme), box.hue().on(theme), Paper.INK.on(theme))
        + (balancer ? "container=1;collapsible=0;verticalAlign=top;spacingTop=8;" : "");
  }

  private String noteStyle() {
    return "fillColor=%s;strokeColor=%s;fontColor=%s;fontSize=12;align=left;verticalAlign=top;spacing=10;"
        .formatted(Paper.NOTE.on(theme), Paper.NOTE_EDGE.on(theme), Paper.INK.on(theme));
  }

  private String rowStyle() {
    return "fillColor=none;strokeColor=%s;fontColor=%s;fontSize=%d;align=left;movable=0;"
        .formatted(Paper.HAIRLINE.on(theme), Paper.INK.on(theme), Cards.TEXT);
  }

  private String icon(Scene.Box box) {
    String paths =
        Icons.paths(box.icon()).stream()
            .map(path -> "<path d=\"" + XmlText.of(path) + "\"/>")
            .collect(Collectors.joining());
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%s</svg>"
            .formatted(box.hue().on(theme), paths);
    return Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  private void route(Scene.Route route) {
    Area from = areas.get(route.from());
    Area to = areas.get(route.to());
    if (from == null || to == null) {
      return;
    }
    List<Point> points = route.points();
    String id = free("line " + route.ref().path());
    String style =
        "edgeStyle=none;rounded=1;arcSize=6;endArrow=block;endSize=6;html=0;strokeWidth=1.5;strokeColor=%s;%s%s%s"
            .formatted(
                Paper.of(route.tone()).on(theme),
                route.dashed() ? "dashed=1;dashPattern=6 4;" : "",
                place("exit", from, points.getFirst()),
                place("entry", to, points.getLast()));
    line(
        "        <mxCell id=\"%s\" style=\"%s\" edge=\"1\" parent=\"%s\" source=\"%s\" target=\"%s\">"
            .formatted(id, style, LAYER, route.from().path(), route.to().path()));
    line("          <mxGeometry relative=\"1\" as=\"geometry\">");
    point("sourcePoint", points.getFirst());
    point("targetPoint", points.getLast());
    if (points.size() > 2) {
      line("            <Array as=\"points\">");
      points
          .subList(1, points.size() - 1)
          .forEach(point -> line("              " + mxPoint(point)));
      line("            </Array>");
    }
    line("          </mxGeometry>");
    line("        </mxCell>");
    route.label().ifPresent(label -> label(id, label, points));
  }

  /// The label as a cell of its line, so that it goes along when the line is moved.
  private void label(String id, Scene.Caption label, List<Point> points) {
    Area area = label.area();
    String style =
        "edgeLabel;resizable=0;align=center;verticalAlign=middle;fontSize=%d;fontColor=%s;labelBackgroundColor=%s;"
            .formatted(Cards.TEXT, Paper.MUTED.on(theme), Paper.COLUMN.on(theme));
    line(
        "        <mxCell id=\"%s\" value=\"%s\" style=\"%s\" vertex=\"1\" connectable=\"0\" parent=\"%s\">"
            .formatted("label " + id, breaks(label.text()), FONT + style, id));
    Point middle = new Point(area.centreX(), area.centreY());
    Along along = Along.nearest(points, middle);
    String x = decimal(2 * along.part() - 1);
    if (along.on().equals(middle)) {
      line("          <mxGeometry x=\"%s\" relative=\"1\" as=\"geometry\"/>".formatted(x));
    } else {
      line("          <mxGeometry x=\"%s\" relative=\"1\" as=\"geometry\">".formatted(x));
      point("offset", new Point(middle.x() - along.on().x(), middle.y() - along.on().y()));
      line("          </mxGeometry>");
    }
    line("        </mxCell>");
  }

  private static String place(String end, Area area, Point point) {
    return "%sX=%s;%sY=%s;%sPerimeter=0;"
        .formatted(
            end,
            decimal((point.x() - area.x()) / (double) Math.max(1, area.width())),
            end,
            decimal((point.y() - area.y()) / (double) Math.max(1, area.height())),
            end);
  }

  private static String decimal(double value) {
    return String.valueOf(Math.round(value * 1_000_000) / 1_000_000.0);
  }

  private void point(String role, Point point) {
    line(
        "            <mxPoint x=\"%d\" y=\"%d\" as=\"%s\"/>".formatted(point.x(), point.y(), role));
  }

  private static String mxPoint(Point point) {
    return "<mxPoint x=\"%d\" y=\"%d\"/>".formatted(point.x(), point.y());
  }

  private void vertex(String id, String label, String style, String parent, Area area) {
    line(
        "        <mxCell id=\"%s\" value=\"%s\" style=\"%s\" vertex=\"1\" parent=\"%s\">"
            .formatted(id, breaks(label), FONT + style, parent));
    line(
        "          <mxGeometry x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" as=\"geometry\"/>"
            .formatted(area.x(), area.y(), area.width(), area.height()));
    line("        </mxCell>");
  }

  /// Escaped for an attribute, in which a bare line break would be read as a space.
  private static String breaks(String text) {
    return XmlText.of(text).replace("\n", "&#10;");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
