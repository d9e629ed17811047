package apim.designer.ui.canvas;

import apim.designer.desk.Selection;
import apim.designer.desk.drawing.Detail;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A scene as nodes: columns below, then zones, lines, cards. What looks as before stays, so that a
/// drag or an edit redraws only what it touches.
final class SceneLayer extends Group {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Group below = new Group();
  private final Group captions = new Group();
  private final LineLayer lines = new LineLayer();
  private final Group cards = new Group();
  private final Map<Key, Card> drawn = new HashMap<>();
  private List<Object> ground = List.of();
  private Detail detail = Detail.ALL;
  private Optional<Area> view = Optional.empty();

  /// @param grounds of names, above the lines
  SceneLayer(Group grounds) {
    getChildren().addAll(below, captions, lines, grounds, cards);
  }

  void show(Scene scene, Selection selection, Optional<Ref> target) {
    Set<Ref> selected = new HashSet<>(selection.refs());
    ground(scene, selected);
    lines.show(Stream.concat(scene.routes().stream(), scene.derived().stream()).toList(), selected);
    cards(scene, selected, target);
  }

  /// What could not be read at a zoom is left out.
  void zoomed(double zoom) {
    Detail next = Detail.at(zoom);
    if (next != detail) {
      detail = next;
      captions.setVisible(next.hasOwnNames());
      drawn.values().forEach(card -> card.detail(next));
    }
    lines.zoomed(next, zoom);
  }

  /// What lies outside the view is not drawn.
  void look(Area seen) {
    view = Optional.of(seen);
    drawn.values().forEach(card -> card.look(seen));
  }

  List<Card> cards() {
    return List.copyOf(drawn.values());
  }

  Node lines() {
    return lines;
  }

  private void ground(Scene scene, Set<Ref> selected) {
    List<Ref> marked =
        scene.regions().stream().map(Scene.Region::ref).filter(selected::contains).toList();
    List<Object> wanted = List.of(scene.columns(), scene.frames(), scene.regions(), marked);
    if (wanted.equals(ground)) {
      return;
    }
    ground = wanted;
    below.getChildren().clear();
    captions.getChildren().clear();
    scene.columns().forEach(this::column);
    scene.frames().forEach(this::frame);
    scene.regions().forEach(region -> region(region, marked.contains(region.ref())));
  }

  private void column(Scene.Column column) {
    Label caption = new Label(column.tier().caption());
    caption.getStyleClass().add("column-caption");
    caption.setMouseTransparent(true);
    Region ground = region(column.area(), "column");
    caption.setManaged(false);
    caption.resizeRelocate(column.area().x(), column.area().y() + 8, column.area().width(), 20);
    below.getChildren().add(ground);
    captions.getChildren().add(caption);
  }

  private void frame(Scene.Frame frame) {
    String kind = frame.grouping().name().toLowerCase(Locale.ROOT);
    Region tint = region(frame.area(), "frame-" + kind);
    tint.setAccessibleText(frame.name());
    Label caption = new Label(frame.title());
    caption.getStyleClass().add("frame-caption-" + kind);
    caption.setManaged(false);
    caption.setMouseTransparent(true);
    Area place = frame.caption();
    caption.resizeRelocate(place.x(), place.y(), place.width(), place.height());
    below.getChildren().add(tint);
    captions.getChildren().add(caption);
  }

  private void region(Scene.Region region, boolean selected) {
    Region frame = region(region.area(), "zone");
    frame.setId("zone-" + region.ref().path());
    frame.setAccessibleText("Zone " + region.title());
    frame.pseudoClassStateChanged(SELECTED, selected);
    Label caption = new Label(region.title());
    caption.getStyleClass().add("zone-caption");
    caption.setManaged(false);
    caption.setMouseTransparent(true);
    caption.resizeRelocate(
        region.area().x() + 12, region.area().y() + 6, region.area().width() - 24, 18);
    below.getChildren().add(frame);
    captions.getChildren().add(caption);
  }

  private static Region region(Area area, String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    region.setMouseTransparent(true);
    region.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    return region;
  }

  private void cards(Scene scene, Set<Ref> selected, Optional<Ref> target) {
    List<Node> wanted = new ArrayList<>();
    Map<Key, Card> next = new HashMap<>();
    for (Scene.Box box : scene.boxes()) {
      Key key = key(box.ref(), next);
      Card card = drawn.get(key);
      if (card == null) {
        card = new Card(box, detail, view);
      } else {
        card.show(box);
      }
      card.mark(selected, target.filter(box.ref()::equals).isPresent());
      next.put(key, card);
      wanted.add(card);
    }
    drawn.clear();
    drawn.putAll(next);
    Children.become(cards.getChildren(), wanted);
  }

  private static Key key(Ref ref, Map<Key, Card> taken) {
    int number = 0;
    while (taken.containsKey(new Key(ref, number))) {
      number++;
    }
    return new Key(ref, number);
  }

  /// A box, by its element and how many of the same id come before it.
  private record Key(Ref ref, int number) {}
}
