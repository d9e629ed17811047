package apim.designer.desk.drawing;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.diagram.Area;
import apim.designer.diagram.Layer;
import apim.designer.diagram.Scene;
import apim.designer.diagram.Stacks;
import apim.designer.diagram.TrafficView;
import apim.designer.session.Snapshot;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.validation.NextSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the canvas shows: the design as a scene, which traffic of it, which equal nodes as one card,
/// what is selected, what lies under the mouse, and what the mouse is doing.
public record CanvasState(
    Snapshot snapshot,
    Layer layer,
    Collapse collapse,
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
        snapshot,
        Layer.DRAWN,
        Collapse.NONE,
        scene,
        selection,
        Optional.empty(),
        new Gesture.None());
  }

  /// Another snapshot; what is in the hand is let go.
  public CanvasState showing(Snapshot next, Selection selected) {
    boolean moved = next.outcome().deployment().equals(snapshot.outcome().deployment());
    Layer now = moved ? layer : next.outcome().layer(layer.view());
    Collapse same = moved ? collapse : collapse.in(next.outcome().deployment());
    Collapse together = next.replaces(snapshot) ? Collapse.NONE : same;
    Scene drawn = scene(next, now, together);
    return new CanvasState(next, now, together, drawn, selected, hovered, new Gesture.None());
  }

  /// Another view of the traffic.
  public CanvasState viewing(TrafficView view) {
    Layer next = snapshot.outcome().layer(view);
    Scene drawn = scene(snapshot, next, collapse);
    return new CanvasState(snapshot, next, collapse, drawn, selection, hovered, gesture);
  }

  /// With other equal nodes as one card.
  CanvasState collapsing(Collapse next) {
    Scene drawn = scene(snapshot, layer, next);
    return new CanvasState(snapshot, layer, next, drawn, selection, hovered, gesture);
  }

  private Scene scene(Snapshot now, Layer shown, Collapse together) {
    return Scene.of(
        now.outcome().deployment(),
        now.design().layout(),
        now.outcome().findings(),
        shown,
        together.stacks(),
        scene);
  }

  public CanvasState selecting(Selection next) {
    return new CanvasState(snapshot, layer, collapse, scene, next, hovered, gesture);
  }

  public CanvasState with(Gesture next) {
    return new CanvasState(snapshot, layer, collapse, scene, selection, hovered, next);
  }

  public CanvasState hovering(Optional<Ref> next) {
    return new CanvasState(snapshot, layer, collapse, scene, selection, next, gesture);
  }

  public Topology topology() {
    return snapshot.design().topology();
  }

  /// Equal nodes that stand as one card each.
  public Stacks stacks() {
    return collapse.stacks();
  }

  /// What is drawn of the design: of nodes that stand as one card, the first.
  Topology standing() {
    Set<ElementId> gone =
        stacks().drawn().keySet().stream()
            .filter(Ref.OfElement.class::isInstance)
            .map(Ref::element)
            .collect(Collectors.toSet());
    return gone.isEmpty() ? topology() : topology().without(gone);
  }

  /// What is marked as selected: also the card or the line that stands for what is.
  public Selection marked() {
    return new Selection(
        Stream.concat(selection.refs().stream(), stacks().drawn(selection.refs()).stream())
            .toList());
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
    Design design = edit.applyTo(snapshot.design().placed());
    Deployment now = snapshot.outcome().deployment();
    Deployment zoned =
        new Deployment(
            design.topology(), now.release(), now.servers(), now.instances(), now.attachments());
    return Scene.held(
        zoned, design.layout(), snapshot.outcome().findings(), layer, stacks(), scene);
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
          with(moves().carried(moving, x - moving.fromX(), y - moving.fromY(), free));
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
      // Of a line that stands for several, no one end can be taken.
      case Hit.LineEnd(Ref.OfMember ref) when !stacks().isStacked(ref) ->
          with(line(new PendingLine.Reconnection(ref), pressed));
      case Hit.Knob(Ref ref) ->
          with(Connecting.tie(topology(), ref).map(tie -> line(tie, pressed)).orElse(band));
      case Hit.Something(Ref ref) when !movable(List.of(ref)).isEmpty() -> {
        Selection held = marked().has(ref) ? selection : Selection.of(stacks().all(ref));
        List<Ref> boxes = new ArrayList<>(movable(held.refs()));
        if (boxes.remove(ref)) {
          boxes.addFirst(ref);
        }
        List<Ref> loose =
            boxes.stream()
                .filter(stacks().drawn(held.refs())::contains)
                .filter(box -> !inZoneOf(held, box))
                .toList();
        yield selecting(held)
            .with(new Gesture.Moving(boxes, loose, pressed.x(), pressed.y(), 0, 0, List.of()));
      }
      case Hit.Mark(Ref ref) ->
          begun(
              new Gesture.Pressed(
                  new Hit.Something(ref), pressed.x(), pressed.y(), pressed.adding()));
      case Hit.Something(Ref ref) -> with(LineGrip.at(scene, ref, pressed).orElse(band));
      case Hit.LineEnd _, Hit.Nothing _, Hit.Plus _ -> with(band);
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
    return moves().movable(refs);
  }

  /// The selected boxes pushed by so many pixels; empty when none is selected.
  public Optional<Edit> nudge(int dx, int dy) {
    return moves().nudged(dx, dy);
  }

  BoxMoves moves() {
    return new BoxMoves(this);
  }

  public static int snapped(double coordinate) {
    return (int) Math.round(coordinate / GRID) * GRID;
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
      case Gesture.Moving moving -> moves().dropped(moving);
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
    return new Connecting(deployment(), tie, selection.elements(), stacks());
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

  /// What puts new boxes on the drawing, with the zones in which their middles lie.
  public Edit zoned(Edit placing) {
    return new Zoning(scene, topology().zones()).joining(placing);
  }

  public Optional<Scene.Box> box(Ref ref) {
    Ref drawn = stacks().drawn(ref);
    return scene.boxes().stream().filter(box -> box.ref().equals(drawn)).findFirst();
  }

  /// Where something is drawn.
  public Optional<Area> area(Ref ref) {
    return ScenePlaces.of(scene, stacks().drawn(ref));
  }

  public Picking picking() {
    return new Picking(this);
  }
}
