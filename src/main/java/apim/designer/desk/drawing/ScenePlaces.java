package apim.designer.desk.drawing;

import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.Optional;
import java.util.stream.Stream;

/// Where on a scene something is drawn.
public final class ScenePlaces {
  private ScenePlaces() {}

  public static Optional<Area> of(Scene scene, Ref ref) {
    return switch (ref) {
      case Ref.OfElement _ -> box(scene, ref).or(() -> region(scene, ref));
      case Ref.OfSite _ -> row(scene, ref).or(() -> box(scene, Ref.of(ref.element())));
      case Ref.OfMember _, Ref.OfLink _ ->
          line(scene, ref).or(() -> box(scene, Ref.of(ref.element())));
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
