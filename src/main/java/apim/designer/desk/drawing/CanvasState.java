package apim.designer.desk.drawing;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.diagram.Area;
import apim.designer.diagram.Layer;
import apim.designer.diagram.Scene;
import apim.designer.diagram.TrafficView;
import apim.designer.session.Snapshot;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.validation.NextSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the canvas shows: the design as a scene, which traffic of it, what is selected, what lies
/// under the mouse, and what the mouse is doing.
public record CanvasState(
    Snapshot snapshot,
    Layer layer,
    Scene scene,
    Selection selection,
    Optional<Ref> hovered,
    Gesture gesture) {
  public static final int GRID = 8;

  public static CanvasState of(Snapshot snapshot, Selection selection) {
    Scene scene =
        Scene.of(
            snapshot.outcome().deployment(),
            snapshot.design().layout(),
            snapshot.outcome().findings());
    return new CanvasState(
        snapshot, Layer.DRAWN, scene, selection, Optional.empty(), new Gesture.None());
  }

  /// Another snapshot; what is in the hand is let go.
  public CanvasState showing(Snapshot next, Selection selected) {
    boolean moved = next.outcome().deployment().equals(snapshot.outcome().deployment());
    Layer now = moved ? layer : next.outcome().layer(layer.view());
    return new CanvasState(next, now, scene(next, now), selected, hovered, new Gesture.None());
  }

  /// Another view of the traffic.
  public CanvasState viewing(TrafficView view) {
    Layer next = snapshot.outcome().layer(view);
    return new CanvasState(snapshot, next, scene(snapshot, next), selection, hovered, gesture);
  }

  private Scene scene(Snapshot now, Layer shown) {
    return Scene.of(
        now.outcome().deployment(), now.design().layout(), now.outcome().findings(), shown, scene);
  }

  public CanvasState selecting(Selection next) {
    return new CanvasState(snapshot, layer, scene, next, hovered, gesture);
  }

  public CanvasState with(Gesture next) {
    return new CanvasState(snapshot, layer, scene, selection, hovered, next);
  }

  public CanvasState hovering(Optional<Ref> next) {
    return new CanvasState(snapshot, layer, scene, selection, next, gesture);
  }

  public Topology topology() {
    return snapshot.design().topology();
  }

  public boolean isEmpty() {
    return scene.boxes().isEmpty() && scene.regions().isEmpty();
  }

  /// The scene with the boxes where the hand holds them.
  public Scene shown() {
    return gesture instanceof Gesture.Moving || gesture instanceof Gesture.Shaping
        ? edit().map(this::held).orElse(scene)
        : scene;
  }

  private Scene held(Edit edit) {
    Design design = edit.applyTo(snapshot.design());
    Deployment now = snapshot.outcome().deployment();
    Deployment zoned =
        new Deployment(
            design.topology(), now.release(), now.servers(), now.instances(), now.attachments());
    return Scene.held(zoned, design.layout(), snapshot.outcome().findings(), layer, scene);
  }

  public Hit hit(double zoom, double x, double y) {
    return Hit.at(scene, knobs(), zoom, x, y);
  }

  /// The load balancers that show where a site is added.
  public List<Scene.Box> growing() {
    return knobs().stream()
        .flatMap(ref -> box(ref).stream())
        .filter(box -> box.kind() == Scene.Kind.LOAD_BALANCER)
        .toList();
  }

  /// The boxes that show the knob from which links are drawn.
  public List<Ref> knobs() {
    return snapshot.readOnly()
        ? List.of()
        : Stream.concat(hovered.stream(), selection.single().stream())
            .distinct()
            .filter(ref -> ref instanceof Ref.OfElement && box(ref).isPresent())
            .filter(ref -> Connecting.tie(topology(), ref).isPresent())
            .toList();
  }

  /// A press becomes the gesture that its place suggests.
  ///
  /// @param free neither on the grid nor in line with others
  public CanvasState dragged(double x, double y, boolean free) {
    return switch (gesture) {
      case Gesture.Pressed pressed -> begun(pressed).dragged(x, y, free);
      case Gesture.Banding band ->
          with(new Gesture.Banding(band.fromX(), band.fromY(), x, y, band.adding()));
      case Gesture.Moving moving ->
          with(moved(moving, x - moving.fromX(), y - moving.fromY(), free));
      case Gesture.Connecting line ->
          with(new Gesture.Connecting(line.tie(), line.fromX(), line.fromY(), x, y));
      case Gesture.Shaping line ->
          with(new Gesture.Shaping(line.grip(), line.fromX(), line.fromY(), x, y, free));
      case Gesture.None _, Gesture.Panning _, Gesture.Choosing _ -> this;
    };
  }

  private CanvasState begun(Gesture.Pressed pressed) {
    Gesture band =
        new Gesture.Banding(pressed.x(), pressed.y(), pressed.x(), pressed.y(), pressed.adding());
    if (snapshot.readOnly()) {
      return with(band);
    }
    return switch (pressed.hit()) {
      case Hit.Socket(Ref ref) -> with(line(new PendingLine.Membership(ref), pressed));
      case Hit.LineEnd(Ref.OfMember ref) -> with(line(new PendingLine.Reconnection(ref), pressed));
      case Hit.Knob(Ref ref) ->
          with(Connecting.tie(topology(), ref).map(tie -> line(tie, pressed)).orElse(band));
      case Hit.Something(Ref ref) when !movable(List.of(ref)).isEmpty() -> {
        Selection held = selection.has(ref) ? selection : Selection.of(ref);
        List<Ref> boxes = new ArrayList<>(movable(held.refs()));
        if (boxes.remove(ref)) {
          boxes.addFirst(ref);
        }
        List<Ref> loose =
            boxes.stream().filter(held::has).filter(box -> !inZoneOf(held, box)).toList();
        yield selecting(held)
            .with(new Gesture.Moving(boxes, loose, pressed.x(), pressed.y(), 0, 0, List.of()));
      }
      case Hit.Mark(Ref ref) ->
          begun(
              new Gesture.Pressed(
                  new Hit.Something(ref), pressed.x(), pressed.y(), pressed.adding()));
      case Hit.Something(Ref ref) -> with(LineGrip.at(scene, ref, pressed).orElse(band));
      case Hit.Nothing _, Hit.Plus _ -> with(band);
    };
  }

  private static Gesture line(PendingLine tie, Gesture.Pressed pressed) {
    return new Gesture.Connecting(tie, pressed.x(), pressed.y(), pressed.x(), pressed.y());
  }

  private boolean inZoneOf(Selection held, Ref box) {
    return topology().zones().stream()
        .filter(zone -> held.has(Ref.of(zone.id())))
        .anyMatch(zone -> movable(List.of(Ref.of(zone.id()))).contains(box));
  }

  /// The boxes that move with `refs`: a zone moves what is in it, and itself when it is empty.
  public List<Ref> movable(List<Ref> refs) {
    return new Movable(scene, topology().zones()).with(refs);
  }

  // The box that leads is put in its place; the others keep their distance to it.
  private Gesture.Moving moved(Gesture.Moving moving, double dx, double dy, boolean free) {
    Area leader = area(moving.boxes().getFirst()).orElseThrow();
    Area wanted =
        new Area(
            (int) Math.round(leader.x() + dx),
            (int) Math.round(leader.y() + dy),
            leader.width(),
            leader.height());
    Guides.Aligned there =
        free
            ? new Guides.Aligned(wanted.x(), wanted.y(), List.of())
            : Guides.aligned(wanted, others(moving.boxes()));
    return new Gesture.Moving(
        moving.boxes(),
        moving.loose(),
        moving.fromX(),
        moving.fromY(),
        there.x() - leader.x(),
        there.y() - leader.y(),
        there.lines());
  }

  private List<Area> others(List<Ref> boxes) {
    Set<Ref> held = Set.copyOf(boxes);
    return scene.boxes().stream()
        .filter(box -> !held.contains(box.ref()))
        .map(Scene.Box::area)
        .toList();
  }

  public static int snapped(double coordinate) {
    return (int) Math.round(coordinate / GRID) * GRID;
  }

  /// What is selected once the mouse is let go.
  Selection released() {
    return switch (gesture) {
      case Gesture.Pressed(Hit hit, double _, double _, boolean adding) -> clicked(hit, adding);
      case Gesture.Banding band -> banded(band);
      case Gesture.Moving _, Gesture.Connecting _, Gesture.Choosing _, Gesture.Shaping _ ->
          selection;
      case Gesture.None _, Gesture.Panning _ -> selection;
    };
  }

  private Selection clicked(Hit hit, boolean adding) {
    return hit.named()
        .map(ref -> adding ? selection.toggled(ref) : Selection.of(ref))
        .orElse(adding ? selection : Selection.NONE);
  }

  private Selection banded(Gesture.Banding band) {
    Area area = area(band);
    Set<Ref> refs = new LinkedHashSet<>(band.adding() ? selection.refs() : List.of());
    scene.boxes().stream()
        .filter(box -> box.area().overlaps(area))
        .forEach(box -> refs.add(box.ref()));
    return Selection.of(refs);
  }

  public static Area area(Gesture.Banding band) {
    int left = (int) Math.min(band.fromX(), band.toX());
    int top = (int) Math.min(band.fromY(), band.toY());
    return new Area(
        left,
        top,
        (int) Math.abs(band.toX() - band.fromX()),
        (int) Math.abs(band.toY() - band.fromY()));
  }

  /// The edit that the gesture makes; empty for one that only looks or selects.
  Optional<Edit> edit() {
    return switch (gesture) {
      case Gesture.Moving moving -> move(moving);
      case Gesture.Shaping line -> LineShaping.of(this).edit(line);
      case Gesture.Pressed(Hit.Plus(Ref ref), double _, double _, boolean _) -> adding(ref);
      case Gesture.None _, Gesture.Pressed _, Gesture.Banding _, Gesture.Panning _ ->
          Optional.empty();
      case Gesture.Connecting _, Gesture.Choosing _ -> Optional.empty();
    };
  }

  /// Adds to a load balancer the site that it lacks next.
  public Optional<Edit> adding(Ref balancer) {
    return topology()
        .loadBalancer(balancer.element())
        .filter(_ -> !snapshot.readOnly())
        .map(lb -> new NextSite(deployment(), lb).adding());
  }

  /// What the line in the hand can make where it ends.
  List<Offer> offers() {
    return switch (gesture) {
      case Gesture.Connecting line ->
          target().map(end -> connecting(line.tie()).offers(end)).orElse(List.of());
      case Gesture.Choosing choosing -> connecting(choosing.tie()).offers(choosing.target());
      case Gesture.None _, Gesture.Pressed _, Gesture.Banding _ -> List.of();
      case Gesture.Panning _, Gesture.Moving _, Gesture.Shaping _ -> List.of();
    };
  }

  Deployment deployment() {
    return snapshot.outcome().deployment();
  }

  Connecting connecting(PendingLine tie) {
    return new Connecting(deployment(), tie, nodes(selection.refs()));
  }

  /// Those of some things that are nodes.
  List<ElementId> nodes(List<Ref> refs) {
    return refs.stream()
        .filter(Ref.OfElement.class::isInstance)
        .map(Ref::element)
        .filter(id -> topology().node(id).isPresent())
        .toList();
  }

  /// Whether sites' lines start there.
  public boolean isSocket(Ref ref) {
    return switch (ref) {
      case Ref.OfSite _ -> true;
      case Ref.OfElement(ElementId id) -> topology().loadBalancer(id).isPresent();
      case Ref.OfMember _, Ref.OfLink _ -> false;
    };
  }

  /// The box at which the line in the hand would end.
  public Optional<Ref> target() {
    return switch (gesture) {
      case Gesture.Choosing choosing -> Optional.of(choosing.target());
      case Gesture.Connecting line ->
          under(line).filter(box -> !connecting(line.tie()).offers(box).isEmpty());
      case Gesture.None _, Gesture.Pressed _, Gesture.Banding _, Gesture.Panning _ ->
          Optional.empty();
      case Gesture.Moving _, Gesture.Shaping _ -> Optional.empty();
    };
  }

  private Optional<Ref> under(Gesture.Connecting line) {
    Area end = new Area((int) line.toX(), (int) line.toY(), 1, 1);
    return scene.boxes().reversed().stream()
        .filter(box -> box.area().overlaps(end))
        .map(Scene.Box::ref)
        .findFirst();
  }

  /// Whether the line in the hand ends at a box, be it one that takes it or not, other than its own.
  boolean overBox() {
    return gesture instanceof Gesture.Connecting line
        && under(line).filter(box -> !line.tie().from().isWithin(box)).isPresent();
  }

  private Optional<Edit> move(Gesture.Moving moving) {
    if (moving.dx() == 0 && moving.dy() == 0) {
      return Optional.empty();
    }
    Edit.Move move = Movable.pushed(scene, moving.boxes(), moving.dx(), moving.dy());
    Map<Ref, Area> dropped = new LinkedHashMap<>();
    for (Ref ref : moving.loose()) {
      box(ref).ifPresent(box -> dropped.put(ref, shifted(box.area(), moving.dx(), moving.dy())));
    }
    List<Edit> zoning = new Zoning(scene, topology().zones()).edits(dropped);
    if (zoning.isEmpty()) {
      return Optional.of(move);
    }
    List<Edit> all = new ArrayList<>(zoning);
    all.addFirst(move);
    return Optional.of(new Edit.Together(move.name(), all));
  }

  private static Area shifted(Area area, int dx, int dy) {
    return new Area(area.x() + dx, area.y() + dy, area.width(), area.height());
  }

  /// What puts new boxes on the drawing, with the zones in which their middles lie.
  public Edit zoned(Edit placing) {
    return new Zoning(scene, topology().zones()).joining(placing);
  }

  /// The selected boxes pushed by so many pixels; empty when none is selected.
  public Optional<Edit> nudge(int dx, int dy) {
    // Into no zone and out of none: step by step, every zone on the way would catch them.
    List<Ref> boxes = movable(selection.refs());
    return boxes.isEmpty() ? Optional.empty() : Optional.of(Movable.pushed(scene, boxes, dx, dy));
  }

  public Optional<Scene.Box> box(Ref ref) {
    return scene.boxes().stream().filter(box -> box.ref().equals(ref)).findFirst();
  }

  /// Where something is drawn.
  public Optional<Area> area(Ref ref) {
    return ScenePlaces.of(scene, ref);
  }

  /// Every box.
  Selection all() {
    return Selection.of(scene.boxes().stream().map(Scene.Box::ref).toList());
  }
}
