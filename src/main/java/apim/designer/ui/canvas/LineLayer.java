package apim.designer.ui.canvas;

import apim.designer.desk.drawing.Detail;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;

/// The lines between boxes and the labels on them: each a node of its own, or from far away a few
/// plain ones for all.
final class LineLayer extends Group {
  private final Group lines = new Group();
  private final Group captions = new Group();
  private final FarLines far = new FarLines();
  private Map<Key, Drawn> drawn = new HashMap<>();
  private List<Scene.Route> routes = List.of();
  private Set<Ref> selected = Set.of();
  private Detail detail = Detail.ALL;

  LineLayer() {
    getChildren().addAll(far, lines, captions);
    setMouseTransparent(true);
    far.setVisible(false);
  }

  /// A line, by what it stands for and how many of the same come before it.
  private record Key(Ref ref, Ref from, Ref to, int number) {
    static Key of(Scene.Route route, Set<Key> taken) {
      Key key = new Key(route.ref(), route.from(), route.to(), 0);
      while (taken.contains(key)) {
        key = new Key(key.ref(), key.from(), key.to(), key.number() + 1);
      }
      return key;
    }
  }

  private record Drawn(RouteLine line, Optional<RouteCaption> caption) {
    static Drawn of(Scene.Route route) {
      return new Drawn(new RouteLine(route), route.label().map(_ -> new RouteCaption()));
    }

    void show(Scene.Route route, boolean marked) {
      line.show(route, marked);
      caption.ifPresent(label -> label.show(route.label(), route.tone()));
    }
  }

  void zoomed(Detail next, double zoom) {
    far.zoomed(zoom);
    if (next != detail) {
      detail = next;
      far.setVisible(!next.hasCards());
      lines.setVisible(next.hasCards());
      captions.setVisible(next.hasLabels());
      draw();
    }
  }

  void show(List<Scene.Route> next, Set<Ref> marked) {
    routes = next;
    selected = marked;
    draw();
  }

  /// Only what is seen at this zoom; the rest follows when it is wanted.
  private void draw() {
    if (!detail.hasCards()) {
      far.show(routes, this::isMarked);
      return;
    }
    Map<Key, Drawn> next = new HashMap<>();
    List<Node> all = new ArrayList<>();
    List<Node> labels = new ArrayList<>();
    for (Scene.Route route : routes) {
      Key key = Key.of(route, next.keySet());
      Drawn old = drawn.get(key);
      Drawn now =
          old != null && old.caption().isPresent() == route.label().isPresent()
              ? old
              : Drawn.of(route);
      now.show(route, isMarked(route));
      next.put(key, now);
      all.add(now.line());
      now.caption().ifPresent(labels::add);
    }
    drawn = next;
    Children.become(lines.getChildren(), all);
    Children.become(captions.getChildren(), labels);
  }

  private boolean isMarked(Scene.Route route) {
    return selected.contains(route.ref())
        || selected.contains(route.from())
        || selected.contains(route.to());
  }
}
