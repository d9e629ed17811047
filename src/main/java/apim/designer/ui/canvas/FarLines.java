package apim.designer.ui.canvas;

import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// Lines as they are seen from far away: as thin as a line can be, without arrows and round
/// corners. All lines of one look at one box are one shape.
final class FarLines extends Group {
  private final Map<Bundle, Path> paths = new LinkedHashMap<>();
  private final Map<Bundle, List<List<Point>>> shown = new LinkedHashMap<>();
  private double zoom = 1;

  /// A look of lines.
  private enum Look {
    PLAIN,
    WRONG,
    SELECTED;

    static Look of(Scene.Route route, boolean selected) {
      if (selected) {
        return SELECTED;
      }
      return route.tone() == Scene.Tone.ERROR ? WRONG : PLAIN;
    }

    /// What stands out lies above.
    int depth() {
      return switch (this) {
        case PLAIN -> 0;
        case WRONG -> -1;
        case SELECTED -> -2;
      };
    }

    String style() {
      return switch (this) {
        case PLAIN -> "far-line";
        case WRONG -> "far-line-wrong";
        case SELECTED -> "far-line-selected";
      };
    }
  }

  private record Bundle(Look look, Ref box) {}

  void zoomed(double next) {
    zoom = next;
    if (isVisible()) {
      paths.values().forEach(this::thin);
    }
  }

  private void thin(Path path) {
    path.setStrokeWidth(1 / zoom);
  }

  void show(List<Scene.Route> routes, Predicate<Scene.Route> selected) {
    Map<Bundle, List<List<Point>>> wanted = new LinkedHashMap<>();
    for (Scene.Route route : routes) {
      Look look = Look.of(route, selected.test(route));
      wanted
          .computeIfAbsent(new Bundle(look, hub(route)), _ -> new ArrayList<>())
          .add(route.points());
    }
    paths.forEach(
        (bundle, path) -> {
          if (!wanted.containsKey(bundle)) {
            path.setVisible(false);
            shown.remove(bundle);
          }
        });
    wanted.forEach(this::draw);
  }

  /// The load balancer of a member; what a link leads to.
  private static Ref hub(Scene.Route route) {
    Ref from = Ref.of(route.from().element());
    return from.equals(route.from()) ? Ref.of(route.to().element()) : from;
  }

  private void draw(Bundle bundle, List<List<Point>> lines) {
    Path path = paths.computeIfAbsent(bundle, this::path);
    if (!lines.equals(shown.put(bundle, lines))) {
      List<PathElement> elements = new ArrayList<>();
      lines.forEach(line -> elements.addAll(LinePaths.straight(line)));
      path.getElements().setAll(elements);
    }
    path.setVisible(true);
    thin(path);
  }

  private Path path(Bundle bundle) {
    Path path = new Path();
    path.getStyleClass().add(bundle.look().style());
    path.setSmooth(false);
    path.setViewOrder(bundle.look().depth());
    getChildren().add(path);
    return path;
  }
}
