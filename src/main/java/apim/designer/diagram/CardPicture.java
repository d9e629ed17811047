package apim.designer.diagram;

import apim.designer.design.Footprint;
import apim.designer.validation.Severity;

/// Draws cards, notes and badges.
record CardPicture(Ink ink) {
  private static final int RADIUS = 6;
  private static final int BADGE_WIDTH = 34;
  private static final int BADGE_HEIGHT = 18;

  void draw(Scene.Box box) {
    ink.group(box.ref().path());
    switch (box.kind()) {
      case NOTE -> note(box);
      case NODE, STACK, EXTERNAL -> card(box);
      case LOAD_BALANCER -> loadBalancer(box);
    }
    box.badge().ifPresent(b -> badge(b, box.area().right() - BADGE_WIDTH + 8, box.area().y() - 9));
    ink.endGroup();
  }

  private void card(Scene.Box box) {
    Area area = box.area();
    frame(box);
    boolean three = !box.detail().isEmpty() || !box.chips().isEmpty();
    int text = area.x() + Cards.TEXT_LEFT;
    int first = area.y() + (three ? 20 : 25);
    ink.text(box.title(), text, first, Cards.TITLE, Paper.INK, Ink.Anchor.START, true);
    ink.text(box.subtitle(), text, first + 15, Cards.TEXT, Paper.MUTED);
    ink.text(box.detail(), text, first + 29, Cards.TEXT, Paper.MUTED);
    int top = first + 19;
    for (String chip : box.chips()) {
      pill(chip, area.right() - 8, top);
      top -= 15;
    }
  }

  private void frame(Scene.Box box) {
    Area area = box.area();
    ink.rect(area, RADIUS, Paper.CARD, Paper.EDGE);
    if (box.kind() != Scene.Kind.EXTERNAL) {
      ink.shape(topEdge(area), box.hue());
    }
    int middle = area.y() + (Footprint.CARD.height() - 24) / 2;
    int y = box.kind() == Scene.Kind.LOAD_BALANCER ? area.y() + 17 : middle;
    ink.icon(Icons.paths(box.icon()), area.x() + 10, y, box.hue());
  }

  /// The top edge as a bar of three pixels that follows the round corners.
  private static String topEdge(Area area) {
    int left = area.x();
    int right = area.right();
    int top = area.y();
    return "M%d %dQ%d %d %d %dH%dQ%d %d %d %dQ%d %d %d %dH%dQ%d %d %d %dZ"
        .formatted(
            left,
            top + RADIUS,
            left,
            top,
            left + RADIUS,
            top,
            right - RADIUS,
            right,
            top,
            right,
            top + RADIUS,
            right - 1,
            top + 3,
            right - RADIUS,
            top + 3,
            left + RADIUS,
            left + 1,
            top + 3,
            left,
            top + RADIUS);
  }

  private void loadBalancer(Scene.Box box) {
    frame(box);
    Area area = box.area();
    int text = area.x() + Cards.TEXT_LEFT;
    ink.text(box.title(), text, area.y() + 26, Cards.TITLE, Paper.INK, Ink.Anchor.START, true);
    ink.text(box.subtitle(), text, area.y() + 42, Cards.TEXT, Paper.MUTED);
    int y = area.y() + Footprint.LOAD_BALANCER_HEAD;
    if (box.rows().isEmpty()) {
      ink.level(area.x(), area.right(), y, Paper.HAIRLINE);
      for (String line : box.lines()) {
        ink.text(line, area.x() + Cards.PADDING, y + 26, Cards.TEXT, Paper.FAINT);
      }
    }
    box.heads().forEach(this::head);
    box.rows().forEach(this::row);
  }

  private void head(Scene.Head head) {
    Area area = head.area();
    int left = area.x() + Cards.PADDING;
    int right = area.right() - Cards.PADDING;
    ink.level(area.x(), area.right(), area.y(), Paper.HAIRLINE);
    ink.text(head.host(), left, area.y() + 18, 12, Paper.INK);
    ink.text(head.port(), right, area.y() + 18, Cards.TEXT, Paper.INK, Ink.Anchor.END, true);
  }

  private void row(Scene.Row row) {
    Area area = row.area();
    int left = area.x() + Cards.PADDING + row.inset();
    int right = area.right() - Cards.PADDING;
    ink.level(row.inset() > 0 ? left : area.x(), area.right(), area.y(), Paper.HAIRLINE);
    ink.text(row.host(), left, area.y() + 18, 12, Paper.INK);
    int portEnd = right;
    if (row.badge().isPresent()) {
      badge(row.badge().get(), right - BADGE_WIDTH + 4, area.y() + 4);
      portEnd = right - BADGE_WIDTH - 4;
    }
    ink.text(row.port(), portEnd, area.y() + 18, Cards.TEXT, Paper.INK, Ink.Anchor.END, true);
    ink.text(row.detail(), left, area.y() + 35, Cards.TEXT, Paper.MUTED);
    pill(row.pill(), right + 4, area.y() + 24);
  }

  /// A chip that ends at `right`.
  private void pill(String text, int right, int top) {
    int width = Cards.chipWidth(text) - 4;
    Area area = new Area(right - width, top, width, 15);
    ink.rect(area, 8, Paper.CHIP, Paper.EDGE);
    ink.text(text, area.centreX(), top + 11, Cards.CHIP, Paper.MUTED, Ink.Anchor.MIDDLE, false);
  }

  private void note(Scene.Box box) {
    Area area = box.area();
    ink.rect(area, 2, Paper.NOTE, Paper.NOTE_EDGE);
    int y = area.y() + Cards.PADDING + 12;
    for (String line : box.lines()) {
      ink.text(line, area.x() + Cards.PADDING, y, 12, Paper.INK);
      y += Footprint.NOTE_LINE;
    }
  }

  /// Each severity has a letter and a shape of its own: pointed, square, round.
  void badge(Scene.Badge badge, int x, int y) {
    severity(badge.severity(), badge.text(), new Area(x, y, BADGE_WIDTH, BADGE_HEIGHT));
  }

  void severity(Severity severity, String text, Area area) {
    Paper fill = Paper.of(severity);
    switch (severity) {
      case ERROR ->
          ink.shape(
              "M%d %dH%dL%d %dV%dL%d %dH%dL%d %dV%dZ"
                  .formatted(
                      area.x() + 5,
                      area.y(),
                      area.right() - 5,
                      area.right(),
                      area.y() + 5,
                      area.bottom() - 5,
                      area.right() - 5,
                      area.bottom(),
                      area.x() + 5,
                      area.x(),
                      area.bottom() - 5,
                      area.y() + 5),
              fill);
      case WARNING -> ink.rect(area, 2, fill, Paper.NONE);
      case ADVICE -> ink.rect(area, area.height() / 2, fill, Paper.NONE);
    }
    ink.text(text, area.centreX(), area.y() + 13, Cards.TEXT, Paper.CARD, Ink.Anchor.MIDDLE, true);
  }
}
