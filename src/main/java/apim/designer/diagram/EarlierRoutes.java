package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an earlier scene has worked out already. Lines are the dear part of a scene, and most edits
/// leave them where they are.
///
/// @param held whether boxes are still in the hand: then only their own lines are worked out, and
///     the others stay, whatever lies in their way
record EarlierRoutes(
    List<Scene.Box> boxes, List<Scene.Region> regions, List<Scene.Route> routes, boolean held) {
  static final EarlierRoutes NOTHING = new EarlierRoutes(List.of(), List.of(), List.of(), false);

  static EarlierRoutes of(Scene scene, boolean held) {
    List<Scene.Route> routes = new ArrayList<>(scene.routes());
    routes.addAll(scene.derived());
    return new EarlierRoutes(scene.boxes(), scene.regions(), routes, held);
  }

  /// The lines of `wires` among `now`.
  ///
  /// @param zones in whose borders lines may end
  List<Scene.Route> routes(List<Wire> wires, List<Scene.Box> now, List<Scene.Region> zones) {
    Set<Ref> moved = moved(now, zones);
    boolean comparable = sameTraffic(wires);
    if (comparable && moved.isEmpty() && sameEnds(wires) && sameBends(wires)) {
      return relabelled(wires, now);
    }
    if (comparable && held) {
      return partly(wires, now, moved);
    }
    List<List<Point>> ways = Router.route(wires, areas(now));
    return Labels.placed(unlabelled(wires, ways), wires, now, List.of());
  }

  private boolean sameTraffic(List<Wire> wires) {
    return wires.size() == routes.size()
        && IntStream.range(0, wires.size()).allMatch(i -> isFor(routes.get(i), wires.get(i)));
  }

  private static boolean isFor(Scene.Route route, Wire wire) {
    return route.ref().equals(wire.ref())
        && route.from().equals(wire.fromRef())
        && route.to().equals(wire.toRef())
        && (wire.tone() == Scene.Tone.DERIVED) == (route.tone() == Scene.Tone.DERIVED);
  }

  /// Where a cluster got another member, lines end elsewhere although no box was moved.
  private boolean sameEnds(List<Wire> wires) {
    return IntStream.range(0, wires.size())
        .filter(i -> wires.get(i).tone() == Scene.Tone.DERIVED)
        .allMatch(
            i ->
                isAt(wires.get(i).from(), routes.get(i).points().getFirst())
                    && isAt(wires.get(i).to(), routes.get(i).points().getLast()));
  }

  private boolean sameBends(List<Wire> wires) {
    return IntStream.range(0, wires.size()).noneMatch(i -> isBentAnew(routes.get(i), wires.get(i)));
  }

  private static boolean isBentAnew(Scene.Route route, Wire wire) {
    return !route.hand().bends().equals(wire.hand().bends());
  }

  private static boolean isAt(Wire.End end, Point point) {
    Area box = end.box();
    return (point.x() == box.x() || point.x() == box.right())
        && point.y() >= end.top()
        && point.y() <= end.bottom();
  }

  /// The boxes and zones that stand elsewhere, are of another size, came or went.
  private Set<Ref> moved(List<Scene.Box> now, List<Scene.Region> zones) {
    Map<Ref, List<Area>> outlines = outlines(boxes, regions);
    Set<Ref> moved = new HashSet<>();
    outlines(now, zones)
        .forEach(
            (ref, outline) -> {
              if (!outline.equals(outlines.remove(ref))) {
                moved.add(ref);
              }
            });
    moved.addAll(outlines.keySet());
    return moved;
  }

  private static Map<Ref, List<Area>> outlines(List<Scene.Box> boxes, List<Scene.Region> regions) {
    Map<Ref, List<Area>> outlines = new HashMap<>();
    regions.forEach(region -> of(outlines, region.ref()).add(region.area()));
    boxes.forEach(box -> of(outlines, box.ref()).addAll(outline(box)));
    return outlines;
  }

  // Of two that share an id, both.
  private static List<Area> of(Map<Ref, List<Area>> outlines, Ref ref) {
    return outlines.computeIfAbsent(ref, _ -> new ArrayList<>());
  }

  private static List<Area> outline(Scene.Box box) {
    List<Area> outline = new ArrayList<>();
    outline.add(box.area());
    box.rows().forEach(row -> outline.add(row.area()));
    return outline;
  }

  private List<Scene.Route> relabelled(List<Wire> wires, List<Scene.Box> now) {
    boolean same =
        IntStream.range(0, wires.size()).allMatch(i -> saysTheSame(routes.get(i), wires.get(i)));
    List<Scene.Route> all = unlabelled(wires, routes.stream().map(Scene.Route::points).toList());
    if (!same) {
      return Labels.placed(all, wires, now, List.of());
    }
    return IntStream.range(0, wires.size())
        .mapToObj(i -> all.get(i).withLabel(routes.get(i).label()))
        .toList();
  }

  private static boolean saysTheSame(Scene.Route route, Wire wire) {
    return route.words().equals(wire.words()) && route.hand().equals(wire.hand());
  }

  private List<Scene.Route> partly(List<Wire> wires, List<Scene.Box> now, Set<Ref> moved) {
    List<Scene.Route> all = new ArrayList<>(routes);
    // What a site says once changes with any of its lines.
    Set<String> bent =
        IntStream.range(0, wires.size())
            .filter(i -> isBentAnew(routes.get(i), wires.get(i)))
            .mapToObj(i -> wires.get(i).bundle())
            .collect(Collectors.toSet());
    Predicate<Wire> follows = wire -> touches(wire, moved) || bent.contains(wire.bundle());
    int[] touched =
        IntStream.range(0, wires.size()).filter(i -> follows.test(wires.get(i))).toArray();
    List<Wire> wanted = Arrays.stream(touched).mapToObj(wires::get).toList();
    List<List<Point>> ways = Router.route(wires, areas(now), follows);
    List<Area> taken = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      if (!follows.test(wires.get(i))) {
        routes.get(i).label().ifPresent(label -> taken.add(label.area()));
      }
    }
    List<Scene.Route> fresh = Labels.placed(unlabelled(wanted, ways), wanted, now, taken);
    for (int i = 0; i < touched.length; i++) {
      all.set(touched[i], fresh.get(i));
    }
    return all;
  }

  private static boolean touches(Wire wire, Set<Ref> moved) {
    return wire.tone() == Scene.Tone.DERIVED
        || moved.contains(wire.toRef())
        || moved.stream().anyMatch(box -> wire.fromRef().isWithin(box));
  }

  private static List<Area> areas(List<Scene.Box> boxes) {
    return boxes.stream().map(Scene.Box::area).distinct().toList();
  }

  private static List<Scene.Route> unlabelled(List<Wire> wires, List<List<Point>> ways) {
    List<Scene.Route> routes = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get(i);
      routes.add(
          new Scene.Route(
              wire.ref(),
              wire.fromRef(),
              wire.toRef(),
              ways.get(i),
              wire.dashed(),
              wire.tone(),
              wire.words(),
              Optional.empty(),
              wire.hand()));
    }
    return routes;
  }
}
