package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A scene as nodes: columns below, then zones, lines, cards. A card whose element looks as before
/// stays, so that a drag or an edit redraws only what it touches.
final class SceneLayer extends Group {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double LEAST_ZOOM_FOR_CAPTIONS = 0.6;

  private final Group below = new Group();
  private final Group lines = new Group();
  private final Group captions = new Group();
  private final Group cards = new Group();
  private final Map<Ref, Drawn> drawn = new HashMap<>();

  private record Drawn(Scene.Box box, Card card) {}

  SceneLayer() {
    getChildren().addAll(below, lines, captions, cards);
  }

  void show(Scene scene, Selection selection) {
    below.getChildren().clear();
    scene.columns().forEach(this::column);
    scene.regions().forEach(region -> region(region, selection.has(region.ref())));
    lines(scene, selection);
    cards(scene, selection);
  }

  /// Captions that could not be read are left out.
  void zoomed(double zoom) {
    captions.setVisible(zoom >= LEAST_ZOOM_FOR_CAPTIONS);
  }

  private void column(Scene.Column column) {
    Label caption = new Label(column.tier().caption());
    caption.getStyleClass().add("column-caption");
    Region ground = region(column.area(), "column");
    caption.setManaged(false);
    caption.resizeRelocate(column.area().x(), column.area().y() + 8, column.area().width(), 20);
    below.getChildren().addAll(ground, caption);
  }

  private void region(Scene.Region region, boolean selected) {
    Region frame = region(region.area(), "zone");
    frame.pseudoClassStateChanged(SELECTED, selected);
    Label caption = new Label(region.title());
    caption.getStyleClass().add("zone-caption");
    caption.setManaged(false);
    caption.resizeRelocate(
        region.area().x() + 12, region.area().y() + 6, region.area().width() - 24, 18);
    below.getChildren().addAll(frame, caption);
  }

  private static Region region(Area area, String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    region.setMouseTransparent(true);
    region.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    return region;
  }

  private void lines(Scene scene, Selection selection) {
    List<Node> plain = new ArrayList<>();
    List<Node> special = new ArrayList<>();
    captions.getChildren().clear();
    for (Scene.Route route : scene.routes()) {
      boolean selected =
          selection.has(route.ref()) || selection.has(route.from()) || selection.has(route.to());
      boolean wrong = route.tone() == Scene.Tone.ERROR;
      (selected || wrong ? special : plain).add(Lines.draw(route, selected));
      route.label().ifPresent(text -> captions.getChildren().add(Lines.caption(text, wrong)));
    }
    lines.getChildren().setAll(plain);
    lines.getChildren().addAll(special);
  }

  private void cards(Scene scene, Selection selection) {
    List<Node> wanted = new ArrayList<>();
    Map<Ref, Drawn> next = new HashMap<>();
    for (Scene.Box box : scene.boxes()) {
      Drawn old = drawn.get(box.ref());
      Card card = old != null && sameLook(old.box(), box) ? old.card() : new Card(box);
      card.relocate(box.area().x(), box.area().y());
      card.pseudoClassStateChanged(SELECTED, selection.has(box.ref()));
      card.lookupAll(".site-row")
          .forEach(
              row ->
                  row.pseudoClassStateChanged(
                      SELECTED, selection.has(new Ref(row.getId().substring("site-".length())))));
      next.put(box.ref(), new Drawn(box, card));
      wanted.add(card);
    }
    drawn.clear();
    drawn.putAll(next);
    if (!cards.getChildren().equals(wanted)) {
      cards.getChildren().setAll(wanted);
    }
  }

  private static boolean sameLook(Scene.Box a, Scene.Box b) {
    return atOrigin(a).equals(atOrigin(b));
  }

  private static Scene.Box atOrigin(Scene.Box box) {
    Area area = box.area();
    return new Scene.Box(
        box.ref(),
        box.kind(),
        box.icon(),
        box.hue(),
        new Area(0, 0, area.width(), area.height()),
        box.title(),
        box.subtitle(),
        box.detail(),
        box.chips(),
        box.rows().stream().map(row -> atOrigin(row, area)).toList(),
        box.lines(),
        box.badge());
  }

  private static Scene.Row atOrigin(Scene.Row row, Area card) {
    Area area = row.area();
    return new Scene.Row(
        row.ref(),
        new Area(area.x() - card.x(), area.y() - card.y(), area.width(), area.height()),
        row.host(),
        row.detail(),
        row.port(),
        row.pill(),
        row.badge());
  }
}
