package apim.designer.ui.canvas;

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

/// The lines between boxes and the labels on them; a line that runs as before stays.
final class LineLayer extends Group {
  private final Group lines = new Group();
  private final Group captions = new Group();
  private Map<Key, Drawn> drawn = new HashMap<>();

  LineLayer() {
    getChildren().addAll(lines, captions);
    setMouseTransparent(true);
  }

  private record Key(Ref ref, Ref from, Ref to) {}

  private record Drawn(Scene.Route route, Group line, Optional<Node> caption) {}

  void detail(Detail detail) {
    captions.setVisible(detail == Detail.ALL);
  }

  void show(List<Scene.Route> routes, Set<Ref> selected) {
    Map<Key, Drawn> next = new HashMap<>();
    List<Node> all = new ArrayList<>();
    List<Node> labels = new ArrayList<>();
    for (Scene.Route route : routes) {
      Key key = new Key(route.ref(), route.from(), route.to());
      boolean marked =
          selected.contains(route.ref())
              || selected.contains(route.from())
              || selected.contains(route.to());
      Drawn now = drawn(route, marked, Optional.ofNullable(drawn.get(key)));
      next.put(key, now);
      all.add(now.line());
      now.caption().ifPresent(labels::add);
    }
    drawn = next;
    Children.become(lines.getChildren(), all);
    Children.become(captions.getChildren(), labels);
  }

  private static Drawn drawn(Scene.Route route, boolean selected, Optional<Drawn> old) {
    boolean wrong = route.tone() == Scene.Tone.ERROR;
    Optional<Group> line =
        old.filter(
                before ->
                    before.route().points().equals(route.points())
                        && before.route().dashed() == route.dashed())
            .map(Drawn::line);
    Optional<Node> caption =
        old.filter(
                before ->
                    before.route().label().equals(route.label())
                        && before.route().tone() == route.tone())
            .flatMap(Drawn::caption)
            .or(() -> route.label().map(text -> Lines.caption(text, wrong)));
    Group drawn = line.orElseGet(() -> Lines.draw(route));
    Lines.mark(drawn, selected, wrong);
    return new Drawn(route, drawn, caption);
  }
}
