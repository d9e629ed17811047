package apim.designer.desk.drawing;

import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where on a drawing something that was given no place can stand and cover nothing.
public record Vacancy(Scene scene, Topology topology) {
  private static final int GAP = 4 * CanvasState.GRID;

  /// Below its like, or in a column of its own beside the others; in the middle of the view where
  /// nothing is drawn, or where that is out of sight.
  ///
  /// @param whole whether the architect looks at all of the drawing, and so at what is added to it
  public Position at(Optional<Tier> tier, int width, int height, Area seen, boolean whole) {
    Area place =
        tier.flatMap(like -> below(like, width, height).or(() -> beside(like, width, height)))
            .filter(area -> whole || seen.with(area).equals(seen))
            .orElseGet(() -> free(middle(seen, width, height)));
    return Position.within(place.x(), place.y());
  }

  /// Places for several of one kind: one below the other, from where one would stand.
  public List<Position> column(
      int count, Optional<Tier> tier, int width, int height, Area seen, boolean whole) {
    Position first = at(tier, width, height, seen, whole);
    List<Position> places = new ArrayList<>(List.of(first));
    while (places.size() < count) {
      Position last = places.getLast();
      Area next =
          free(new Area(last.x(), CanvasState.snapped(last.y() + height + GAP), width, height));
      places.add(Position.within(next.x(), next.y()));
    }
    return List.copyOf(places);
  }

  private static Area middle(Area seen, int width, int height) {
    return new Area(
        CanvasState.snapped(seen.centreX() - width / 2.0),
        CanvasState.snapped(seen.y() + seen.height() / 3.0),
        width,
        height);
  }

  private Optional<Area> below(Tier tier, int width, int height) {
    return scene.boxes().stream()
        .filter(box -> tier(box).filter(tier::equals).isPresent())
        .map(Scene.Box::area)
        .max(Comparator.comparingInt(Area::bottom))
        .map(
            last ->
                free(new Area(last.x(), CanvasState.snapped(last.bottom() + GAP), width, height)));
  }

  /// To the right of the tiers before it, or to the left of those that follow.
  private Optional<Area> beside(Tier tier, int width, int height) {
    Optional<Area> before = span(other -> other.compareTo(tier) < 0);
    Optional<Area> after = span(other -> other.compareTo(tier) > 0);
    return before
        .map(area -> new Area(area.right() + gap(tier), area.y(), width, height))
        .or(() -> after.map(area -> leftOf(area, tier, width, height)))
        .map(area -> new Area(CanvasState.snapped(area.x()), area.y(), width, height))
        .map(this::free);
  }

  private static Area leftOf(Area area, Tier tier, int width, int height) {
    return new Area(area.x() - gap(tier) - width, area.y(), width, height);
  }

  private Optional<Area> span(Predicate<Tier> wanted) {
    return scene.boxes().stream()
        .filter(box -> tier(box).filter(wanted).isPresent())
        .map(Scene.Box::area)
        .reduce(Area::with);
  }

  // Lines with a host name on them run between a load balancer and its nodes.
  private static int gap(Tier tier) {
    return switch (tier) {
      case LOAD_BALANCING, API_MANAGER -> 36 * CanvasState.GRID;
      case INTERNET, DATA -> 17 * CanvasState.GRID;
    };
  }

  private Area free(Area wanted) {
    Area area = wanted;
    while (isTaken(area)) {
      area = new Area(area.x(), area.y() + CanvasState.GRID, area.width(), area.height());
    }
    return area;
  }

  private boolean isTaken(Area area) {
    Area wider = area.grown(2 * CanvasState.GRID);
    return scene.boxes().stream().anyMatch(box -> box.area().overlaps(wider));
  }

  private Optional<Tier> tier(Scene.Box box) {
    return switch (box.kind()) {
      case NODE, STACK -> Optional.of(Tier.API_MANAGER);
      case LOAD_BALANCER -> Optional.of(Tier.LOAD_BALANCING);
      case NOTE -> Optional.empty();
      case EXTERNAL ->
          topology.externals().stream()
              .filter(external -> Ref.of(external.id()).equals(box.ref()))
              .map(external -> Tier.of(external.kind()))
              .findFirst();
    };
  }
}
