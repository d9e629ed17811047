package apim.designer.ui.canvas;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import java.util.Optional;
import java.util.stream.Stream;

/// Where on a scene something is drawn.
final class Places {
  private Places() {}

  static Optional<Area> of(Scene scene, Ref ref) {
    return switch (Selection.ids(ref).size()) {
      case 1 -> box(scene, ref).or(() -> region(scene, ref));
      case 2 -> row(scene, ref).or(() -> box(scene, Selection.element(ref)));
      default -> line(scene, ref).or(() -> box(scene, Selection.element(ref)));
    };
  }

  private static Optional<Area> box(Scene scene, Ref ref) {
    return scene.boxes().stream()
        .filter(box -> box.ref().equals(ref))
        .map(Scene.Box::area)
        .findFirst();
  }

  private static Optional<Area> region(Scene scene, Ref ref) {
    return scene.regions().stream()
        .filter(region -> region.ref().equals(ref))
        .map(Scene.Region::area)
        .findFirst();
  }

  private static Optional<Area> row(Scene scene, Ref ref) {
    return scene.boxes().stream()
        .flatMap(box -> box.rows().stream())
        .filter(row -> row.ref().equals(ref))
        .map(Scene.Row::area)
        .findFirst();
  }

  private static Optional<Area> line(Scene scene, Ref ref) {
    return scene.routes().stream()
        .filter(route -> route.ref().equals(ref))
        .flatMap(route -> Stream.of(area(route)))
        .findFirst();
  }

  private static Area area(Scene.Route route) {
    return route.points().stream()
        .map(point -> new Area(point.x(), point.y(), 0, 0))
        .reduce(Area::with)
        .orElse(new Area(0, 0, 0, 0));
  }
}
