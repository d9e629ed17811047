package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws a scene as a picture: title, columns, lines, cards, and the findings below.
final class ScenePicture {
  private static final int TITLE_HEIGHT = 56;
  private static final int RADIUS = 6;
  private static final int ARROW = 8;
  private static final int MOST_REMARKS = 24;
  private static final int LINE_HEIGHT = 17;
  private static final int REMARK_GAP = 8;
  private static final int LEAST_WIDTH = 640;
  private static final int LEFT = 32;
  private static final int WORDS_LEFT = 64;

  private final Scene scene;
  private final Ink ink;
  private final CardPicture cards;
  private final boolean transparent;
  private final Area content;
  private final List<List<String>> remarks;
  private final Area page;

  /// @param transparent whether what lies behind the picture shows through
  ScenePicture(Scene scene, Ink ink, boolean transparent) {
    this.scene = scene;
    this.ink = ink;
    this.cards = new CardPicture(ink);
    this.transparent = transparent;
    Area drawn = scene.bounds();
    for (Scene.Column column : scene.columns()) {
      drawn = drawn.with(column.area());
    }
    this.content =
        new Area(drawn.x(), drawn.y(), Math.max(LEAST_WIDTH, drawn.width()), drawn.height());
    this.remarks = remarks(scene, content.width() - WORDS_LEFT - LEFT);
    this.page =
        new Area(
            content.x(),
            content.y() - TITLE_HEIGHT,
            content.width(),
            content.height() + TITLE_HEIGHT + remarksHeight());
  }

  private static List<List<String>> remarks(Scene scene, int width) {
    List<List<String>> all = new ArrayList<>();
    for (Scene.Remark remark : scene.remarks().stream().limit(MOST_REMARKS).toList()) {
      String message = remark.text().replace('\n', ' ');
      List<String> lines = new ArrayList<>(TextWidth.wrapped(message, 12, width, 3));
      String named = remark.elements().stream().map(Ref::path).collect(Collectors.joining(", "));
      String where = remark.rule() + (named.isEmpty() ? "" : " · " + named);
      lines.add(TextWidth.fitted(where, Cards.TEXT, width));
      all.add(List.copyOf(lines));
    }
    return List.copyOf(all);
  }

  private int remarksHeight() {
    int lines = remarks.stream().mapToInt(List::size).sum();
    boolean more = scene.remarks().size() > remarks.size();
    return remarks.isEmpty()
        ? 0
        : 56 + lines * LINE_HEIGHT + remarks.size() * REMARK_GAP + (more ? LINE_HEIGHT : 0);
  }

  void draw() {
    ink.page(page, scene.title());
    if (!transparent) {
      ink.rect(page, 0, Paper.BACKGROUND, Paper.NONE);
    }
    scene.columns().forEach(this::column);
    scene.frames().forEach(this::frame);
    title();
    scene.regions().forEach(this::region);
    scene.routes().stream().filter(one -> one.tone() == Scene.Tone.PLAIN).forEach(this::route);
    scene.routes().stream().filter(one -> one.tone() == Scene.Tone.ERROR).forEach(this::route);
    scene.derived().forEach(this::route);
    scene.routes().forEach(this::label);
    scene.derived().forEach(this::label);
    scene.boxes().forEach(cards::draw);
    if (scene.boxes().isEmpty()) {
      nothing();
    }
    remarks();
    ink.endPage();
  }

  private void title() {
    String title = TextWidth.fitted(scene.title(), 18, content.width() - 2 * LEFT);
    int y = page.y() + 36;
    ink.text(title, page.x() + LEFT, y, 18, Paper.INK, Ink.Anchor.START, true);
  }

  private void nothing() {
    ink.text(
        "Nothing is drawn yet.",
        content.centreX(),
        content.centreY(),
        Cards.TITLE,
        Paper.FAINT,
        Ink.Anchor.MIDDLE,
        false);
  }

  private void column(Scene.Column column) {
    Area area = column.area();
    ink.rect(area, RADIUS, Paper.COLUMN, Paper.NONE);
    ink.text(
        column.tier().caption(),
        area.centreX(),
        area.y() + 24,
        Cards.TEXT,
        Paper.FAINT,
        Ink.Anchor.MIDDLE,
        true);
  }

  private void frame(Scene.Frame frame) {
    Paper colour = Paper.of(frame.grouping());
    Area caption = frame.caption();
    boolean last = frame.grouping() == Scene.Grouping.REGION;
    boolean cluster = frame.grouping() == Scene.Grouping.CLUSTER;
    ink.rect(frame.area(), RADIUS, Paper.ground(frame.grouping()), cluster ? colour : Paper.NONE);
    ink.text(
        frame.title(),
        last ? caption.right() : caption.x(),
        caption.y() + 11,
        Cards.TEXT,
        colour,
        last ? Ink.Anchor.END : Ink.Anchor.START,
        false);
  }

  private void region(Scene.Region region) {
    Area area = region.area();
    ink.group(region.ref().path());
    ink.rect(area, RADIUS, Paper.NONE, Paper.REGION, Ink.Dash.DOTTED);
    ink.text(
        region.title(),
        area.x() + Cards.PADDING,
        area.y() + 19,
        12,
        Paper.MUTED,
        Ink.Anchor.START,
        true);
    region.badge().ifPresent(badge -> cards.badge(badge, area.right() - 40, area.y() - 9));
    ink.endGroup();
  }

  private void route(Scene.Route route) {
    Paper stroke = Paper.of(route.tone());
    ink.line(
        route.points(),
        RADIUS,
        stroke,
        route.tone() == Scene.Tone.DERIVED ? 1 : 1.5,
        route.dashed() ? Ink.Dash.DASHED : Ink.Dash.SOLID);
    Point end = route.points().getLast();
    Point before = route.points().get(route.points().size() - 2);
    int back = Integer.signum(before.x() - end.x()) * ARROW;
    ink.shape(
        "M%d %dL%d %dL%d %dZ"
            .formatted(end.x(), end.y(), end.x() + back, end.y() - 4, end.x() + back, end.y() + 4),
        stroke);
  }

  private void label(Scene.Route route) {
    route
        .label()
        .ifPresent(
            label -> {
              Area area = label.area();
              boolean plain = route.tone() == Scene.Tone.PLAIN;
              ink.rect(area, 3, ground(area), Paper.NONE);
              ink.text(
                  label.text(),
                  area.centreX(),
                  area.y() + 12,
                  Cards.TEXT,
                  plain ? Paper.MUTED : Paper.of(route.tone()),
                  Ink.Anchor.MIDDLE,
                  false);
            });
  }

  /// The colour behind the middle of a label.
  private Paper ground(Area label) {
    int x = label.centreX();
    return scene.columns().stream()
            .map(Scene.Column::area)
            .anyMatch(column -> column.x() <= x && x <= column.right())
        ? Paper.COLUMN
        : Paper.BACKGROUND;
  }

  private void remarks() {
    if (remarks.isEmpty()) {
      return;
    }
    int x = content.x() + LEFT;
    int y = content.bottom() + 28;
    ink.text("Findings", x, y, Cards.TITLE, Paper.INK, Ink.Anchor.START, true);
    y += 12;
    for (int i = 0; i < remarks.size(); i++) {
      var severity = scene.remarks().get(i).severity();
      List<String> lines = remarks.get(i);
      cards.severity(severity, Scene.letter(severity), new Area(x, y, 20, 18));
      for (int line = 0; line < lines.size(); line++) {
        boolean last = line == lines.size() - 1;
        ink.text(
            lines.get(line),
            content.x() + WORDS_LEFT,
            y + 13,
            last ? Cards.TEXT : 12,
            last ? Paper.FAINT : Paper.INK);
        y += LINE_HEIGHT;
      }
      y += REMARK_GAP;
    }
    int more = scene.remarks().size() - remarks.size();
    if (more > 0) {
      ink.text("and " + more + " more", content.x() + WORDS_LEFT, y + 8, 12, Paper.MUTED);
    }
  }
}
