package apim.designer.ui.canvas;

import apim.designer.design.Footprint;
import apim.designer.desk.drawing.Detail;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.SeverityMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// What is on a card: icon, texts, chips, rows, placed as in the picture.
final class CardFace extends Pane {
  private static final int PADDING = 12;
  private static final int ICON_LEFT = 10;
  private static final int TEXT_LEFT = 40;
  private static final int ICON = 24;
  private static final int BADGE_WIDTH = 34;

  /// How far a card behind another is seen.
  private static final int STACKED = 4;

  private final Map<Ref, Region> rows = new LinkedHashMap<>();
  private final List<Node> small = new ArrayList<>();
  private final List<Node> names = new ArrayList<>();

  CardFace(Scene.Box box) {
    setManaged(false);
    getStyleClass().add("card-face");
    resize(box.area().width(), box.area().height());
    if (box.kind() == Scene.Kind.STACK) {
      ground(box, 2 * STACKED);
      ground(box, STACKED);
    }
    ground(box, 0);
    switch (box.kind()) {
      case NODE, STACK, EXTERNAL -> card(box);
      case LOAD_BALANCER -> loadBalancer(box);
      case NOTE -> note(box);
    }
    box.badge().ifPresent(badge -> badge(badge, box.area().width() - BADGE_WIDTH + 8, -9));
  }

  private void ground(Scene.Box box, int aside) {
    Region ground = new Region();
    ground.getStyleClass().add("card-ground");
    ground.setManaged(false);
    ground.setMouseTransparent(true);
    ground.resizeRelocate(aside, aside, box.area().width(), box.area().height());
    getChildren().add(ground);
  }

  /// The grounds of the site rows.
  Map<Ref, Region> rows() {
    return Collections.unmodifiableMap(rows);
  }

  /// Leaves out what could not be read.
  void show(Detail detail) {
    setVisible(detail.hasCards());
    if (detail.hasCards()) {
      // What moves past a card redraws it; without graphics hardware a picture of it is cheaper,
      // but
      // not where there is next to nothing on it.
      setCache(detail.hasTexts());
      small.forEach(node -> node.setVisible(detail.hasTexts()));
      names.forEach(node -> node.setVisible(detail.hasOwnNames()));
    }
  }

  private void card(Scene.Box box) {
    frame(box, (Footprint.CARD.height() - ICON) / 2);
    boolean three = !box.detail().isEmpty() || !box.chips().isEmpty();
    int first = three ? 20 : 25;
    text(box.title(), TEXT_LEFT, first, "card-title");
    text(box.subtitle(), TEXT_LEFT, first + 15, "card-text");
    text(box.detail(), TEXT_LEFT, first + 29, "card-text");
    int top = first + 18;
    for (String chip : box.chips()) {
      pill(chip, box.area().width() - 8, top);
      top -= 16;
    }
  }

  private void frame(Scene.Box box, int iconTop) {
    if (box.kind() != Scene.Kind.EXTERNAL) {
      Region edge = new Region();
      edge.getStyleClass().add("card-edge");
      edge.resizeRelocate(0, 0, box.area().width(), 4);
      edge.setManaged(false);
      getChildren().add(edge);
    }
    Glyph glyph = new Glyph(box.icon(), box.hue(), ICON);
    place(glyph, ICON_LEFT, iconTop);
    small.add(glyph);
  }

  private void loadBalancer(Scene.Box box) {
    frame(box, 17);
    text(box.title(), TEXT_LEFT, 26, "card-title");
    text(box.subtitle(), TEXT_LEFT, 42, "card-text");
    if (box.rows().isEmpty()) {
      line(box, Footprint.LOAD_BALANCER_HEAD);
      text("Drag from here to a node", PADDING, Footprint.LOAD_BALANCER_HEAD + 26, "card-hint");
    }
    box.heads().forEach(head -> head(box, head));
    box.rows().forEach(row -> row(box, row));
  }

  private void head(Scene.Box box, Scene.Head head) {
    int top = head.area().y() - box.area().y();
    line(box, top);
    text(head.host(), PADDING, top + 18, "row-title");
    port(head.port(), box.area().width() - PADDING, top + 18);
  }

  private void port(String words, int right, int baseline) {
    Text port = text(words, 0, baseline, "row-port");
    port.setX(right - port.getLayoutBounds().getWidth());
  }

  private void row(Scene.Box box, Scene.Row row) {
    int left = PADDING + row.inset();
    int top = row.area().y() - box.area().y();
    int right = box.area().width() - PADDING;
    Region ground = new Region();
    ground.getStyleClass().add("site-row");
    ground.setManaged(false);
    ground.resizeRelocate(1, top, box.area().width() - 2, row.area().height());
    ground.setId("site-" + row.ref().path());
    ground.setAccessibleRole(AccessibleRole.BUTTON);
    ground.setAccessibleText(
        "Site %s, %s, sessions: %s".formatted(row.name(), row.detail(), row.pill()));
    getChildren().add(ground);
    rows.put(row.ref(), ground);
    line(box, row.inset() > 0 ? left : 1, top);
    text(row.host(), left, top + 18, "row-title");
    int portEnd = right;
    if (row.badge().isPresent()) {
      badge(row.badge().get(), right - BADGE_WIDTH + 4, top + 4);
      portEnd = right - BADGE_WIDTH - 4;
    }
    port(row.port(), portEnd, top + 18);
    text(row.detail(), left, top + 35, "card-text");
    pill(row.pill(), right + 4, top + 23);
  }

  private void note(Scene.Box box) {
    int y = PADDING + 12;
    if (box.lines().stream().allMatch(String::isBlank)) {
      text("Double-click to write a note", PADDING, y, "card-hint");
    }
    for (String line : box.lines()) {
      text(line, PADDING, y, "note-text");
      y += Footprint.NOTE_LINE;
    }
  }

  private void line(Scene.Box box, int y) {
    line(box, 1, y);
  }

  private void line(Scene.Box box, int left, int y) {
    Region line = new Region();
    line.getStyleClass().add("card-line");
    line.setManaged(false);
    line.resizeRelocate(left, y, box.area().width() - left - 1.0, 1);
    getChildren().add(line);
  }

  private Text text(String words, int x, int baseline, String style) {
    Text text = new Text(x, baseline, words);
    text.setTextOrigin(VPos.BASELINE);
    text.getStyleClass().add(style);
    text.setMouseTransparent(true);
    getChildren().add(text);
    (style.endsWith("-title") ? names : small).add(text);
    return text;
  }

  /// A chip that ends at `right`.
  private void pill(String words, int right, int top) {
    RightLabel pill = new RightLabel(words, right, top);
    getChildren().add(pill);
    small.add(pill);
  }

  private void badge(Scene.Badge badge, int x, int y) {
    SeverityMark mark = new SeverityMark(badge.severity(), badge.text());
    mark.getStyleClass().add("badge");
    mark.setMouseTransparent(true);
    place(mark, x, y);
  }

  private void place(Node node, int x, int y) {
    node.relocate(x, y);
    getChildren().add(node);
  }
}
