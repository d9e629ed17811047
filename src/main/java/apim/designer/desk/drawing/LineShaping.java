package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.LabelSpot;
import apim.designer.design.Layout;
import apim.designer.design.LineShape;
import apim.designer.design.Position;
import apim.designer.design.TidyLayout;
import apim.designer.desk.Selection;
import apim.designer.diagram.Along;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Lines led another way and labels put elsewhere by hand, and let go again.
public record LineShaping(Topology topology, Layout layout, Scene scene, Selection selection) {
  private static final int NEAR_LINE = 8;

  static LineShaping of(CanvasState state) {
    return new LineShaping(
        state.topology(), state.snapshot().design().layout(), state.scene(), state.selection());
  }

  /// What the hand makes of the line that it holds; empty where nothing changes.
  Optional<Edit> edit(Gesture.Shaping hand) {
    double dx = hand.toX() - hand.fromX();
    double dy = hand.toY() - hand.fromY();
    return route(hand.grip().line())
        .flatMap(
            route ->
                switch (hand.grip()) {
                  case LineGrip.OfLabel(Ref _, Ref of) ->
                      labelled(route, of, (int) Math.round(dx), (int) Math.round(dy), hand.free());
                  case LineGrip.OfPiece(Ref _, int piece, boolean upright) ->
                      bent(route, piece, upright ? hand.toX() : hand.toY(), hand.free());
                  case LineGrip.OfCorner(Ref _, int corner) -> cornered(route, corner, hand);
                });
  }

  private Optional<Scene.Route> route(Ref line) {
    return scene.routes().stream().filter(route -> route.ref().equals(line)).findFirst();
  }

  private Optional<Edit> labelled(Scene.Route route, Ref of, int dx, int dy, boolean free) {
    Area area = route.label().orElseThrow().area();
    Point wanted = new Point(area.centreX() + dx, area.centreY() + dy);
    Along along = Along.nearest(route.points(), wanted);
    int aside = wanted.x() - along.on().x();
    int below = wanted.y() - along.on().y();
    boolean on = !free && Math.hypot(aside, below) <= NEAR_LINE;
    // What a site says stays with the site, what a line says with the end that it is nearer to.
    boolean fromEnd = !(of instanceof Ref.OfSite) && along.before() * 2 > along.length();
    int before = fromEnd ? Math.min(-1, along.before() - along.length()) : along.before();
    LabelSpot spot = LabelSpot.within(before, on ? 0 : aside, on ? 0 : below);
    return shaped(
        "Move the label of " + of, Map.of(of, layout.line(of).withLabel(Optional.of(spot))));
  }

  /// With every line of the site that runs along there: they look like one. A selected line moves
  /// alone, or with others that are selected.
  private Optional<Edit> bent(Scene.Route route, int piece, double to, boolean free) {
    Bends bends = Bends.of(route.points());
    int place = free ? (int) Math.round(to) : bends.joined(piece, CanvasState.snapped(to));
    Map<Ref, LineShape> shapes = new LinkedHashMap<>();
    for (Scene.Route other : selection.has(route.ref()) ? selected(route) : together(route)) {
      along(other, route, piece)
          .ifPresent(
              index -> put(shapes, other, Bends.of(other.points()).moved(index, place).turns()));
    }
    return shaped("Bend the line " + route.ref(), shapes);
  }

  private List<Scene.Route> selected(Scene.Route route) {
    return together(route).stream().filter(one -> selection.has(one.ref())).toList();
  }

  private List<Scene.Route> together(Scene.Route route) {
    return scene.routes().stream()
        .filter(
            one ->
                one.ref().equals(route.ref())
                    || (route.ref() instanceof Ref.OfMember && one.from().equals(route.from())))
        .toList();
  }

  /// Which piece of a line runs where the piece of another does.
  private static Optional<Integer> along(Scene.Route one, Scene.Route other, int piece) {
    Area wanted = piece(other, piece);
    Bends bends = Bends.of(one.points());
    int place = Bends.of(other.points()).places().get(piece);
    return IntStream.range(0, bends.places().size())
        .filter(i -> i % 2 == piece % 2 && bends.places().get(i) == place)
        .filter(i -> one.ref().equals(other.ref()) ? i == piece : touch(piece(one, i), wanted))
        .boxed()
        .findFirst();
  }

  private static Area piece(Scene.Route route, int piece) {
    return Area.of(route.points().get(piece)).with(Area.of(route.points().get(piece + 1)));
  }

  private static boolean touch(Area one, Area other) {
    return one.x() <= other.right()
        && other.x() <= one.right()
        && one.y() <= other.bottom()
        && other.y() <= one.bottom();
  }

  private Optional<Edit> cornered(Scene.Route route, int corner, Gesture.Shaping hand) {
    Bends bends = Bends.of(route.points());
    int upright = corner % 2 == 1 ? corner : corner - 1;
    int level = corner % 2 == 1 ? corner - 1 : corner;
    int x = hand.free() ? (int) Math.round(hand.toX()) : CanvasState.snapped(hand.toX());
    int y = hand.free() ? (int) Math.round(hand.toY()) : CanvasState.snapped(hand.toY());
    Bends moved = bends.isAtEnd(level) ? bends : bends.at(level, y);
    Map<Ref, LineShape> shapes = new LinkedHashMap<>();
    put(shapes, route, moved.moved(upright, x).turns());
    return shaped("Bend the line " + route.ref(), shapes);
  }

  private void put(Map<Ref, LineShape> shapes, Scene.Route route, List<Integer> turns) {
    Ref line = route.ref();
    Position start =
        TidyLayout.complete(topology, layout).of(line.element()).orElse(new Position(0, 0));
    List<Integer> bends =
        IntStream.range(0, turns.size())
            .mapToObj(i -> turns.get(i) - (i % 2 == 0 ? start.x() : start.y()))
            .toList();
    if (bends.size() <= LineShape.MOST_BENDS) {
      shapes.put(line, layout.line(line).withBends(bends));
    }
  }

  private Optional<Edit> shaped(String name, Map<Ref, LineShape> shapes) {
    boolean changes =
        shapes.entrySet().stream()
            .anyMatch(one -> !layout.line(one.getKey()).equals(one.getValue()));
    return changes ? Optional.of(new Edit.ShapeLines(name, shapes)) : Optional.empty();
  }

  /// The label of the selected line, or of the selected site, pushed by so many pixels.
  Optional<Edit> labelPushed(int dx, int dy) {
    return selection
        .single()
        .flatMap(
            ref ->
                scene.routes().stream()
                    .filter(
                        route ->
                            route
                                .label()
                                .filter(label -> route.ref().equals(ref) || label.of().equals(ref))
                                .isPresent())
                    .findFirst())
        .flatMap(route -> labelled(route, route.label().orElseThrow().of(), dx, dy, true));
  }

  /// The longest piece of the selected line that lies across the way, pushed by so many pixels.
  Optional<Edit> bendPushed(int dx, int dy) {
    return selection.single().flatMap(this::route).flatMap(route -> bendPushed(route, dx, dy));
  }

  private Optional<Edit> bendPushed(Scene.Route route, int dx, int dy) {
    Bends bends = Bends.of(route.points());
    return IntStream.range(0, bends.places().size())
        .filter(i -> i % 2 == (dx == 0 ? 0 : 1))
        .boxed()
        .max(
            Comparator.comparing((Integer i) -> !bends.isAtEnd(i))
                .thenComparingInt(i -> piece(route, i).width() + piece(route, i).height()))
        .flatMap(i -> bent(route, i, bends.places().get(i) + dx + dy, true));
  }

  /// The lines and labels in what is selected that hands have put where they are; with nothing
  /// selected, all of them.
  List<Ref> touched() {
    return layout.lines().keySet().stream()
        .filter(
            line ->
                selection.isEmpty()
                    || selection.refs().stream().anyMatch(ref -> belongs(line, ref)))
        .toList();
  }

  private static boolean belongs(Ref line, Ref selected) {
    return line.isWithin(selected)
        || (selected instanceof Ref.OfMember member && member.ofSite().equals(line));
  }

  /// Lets lines and labels find their own way again; empty where no hand has touched any.
  Optional<Edit> reset() {
    return letGo(touched());
  }

  static Optional<Edit> letGo(Collection<Ref> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Ref> all = new ArrayList<>(lines);
    Map<Ref, LineShape> shapes = new LinkedHashMap<>();
    all.forEach(line -> shapes.put(line, LineShape.NONE));
    String what = all.size() == 1 ? all.getFirst().toString() : all.size() + " lines and labels";
    return Optional.of(new Edit.ShapeLines("Reset " + what, shapes));
  }
}
