package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Position;
import apim.designer.design.Shape;
import apim.designer.desk.Desk;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.desk.TextClipboard;
import apim.designer.desk.View;
import apim.designer.diagram.Area;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The drawing on a desk without a window, with hands that know where things are on it.
final class HeldCanvas implements Canvas, Camera, View, TextClipboard {
  final DeskUnderTest desk;

  /// What was asked of the camera, in words.
  final List<String> looks = new ArrayList<>();

  /// What the architect was asked to choose from last.
  List<Offer> offers = List.of();

  Optional<Naming> naming = Optional.empty();
  Optional<Ref> focused = Optional.empty();
  String clipboard = "";
  private CanvasState state;
  private Viewport viewport = new Viewport(1, 0, 0);

  HeldCanvas(Design design) {
    desk = new DeskUnderTest(design);
    state = CanvasState.of(desk.session.snapshot(), Selection.NONE);
    desk.add(this);
  }

  CanvasActions actions() {
    return new CanvasActions(this, this, new Copying(this, this));
  }

  Design design() {
    return desk.session.snapshot().design();
  }

  Topology topology() {
    return design().topology();
  }

  int steps() {
    return desk.session.snapshot().history().past().size();
  }

  String lastStep() {
    return desk.session.snapshot().history().undoName().orElse("");
  }

  Position position(String id) {
    return design().layout().of(Sketch.id(id)).orElseThrow();
  }

  List<String> selected() {
    return desk.selection().refs().stream().map(Ref::path).toList();
  }

  Area area(String ref) {
    return state.area(Ref.parse(ref)).orElseThrow();
  }

  void select(String... refs) {
    desk.select(Selection.of(Arrays.stream(refs).map(Ref::parse).toList()));
  }

  /// Presses the mouse at a place of the drawing.
  HeldCanvas press(double x, double y, boolean adding) {
    Hit hit = state.hit(viewport.zoom(), x, y);
    become(state.with(new Gesture.Pressed(hit, x, y, adding)));
    return this;
  }

  HeldCanvas press(String ref) {
    Area area = area(ref);
    return press(area.centreX(), area.centreY(), false);
  }

  HeldCanvas carry(double x, double y) {
    become(state.dragged(x, y, false));
    return this;
  }

  /// As with Alt: neither on the grid nor in line with others.
  HeldCanvas carryFreely(double x, double y) {
    become(state.dragged(x, y, true));
    return this;
  }

  HeldCanvas carry(String ref) {
    Area area = area(ref);
    return carry(area.centreX(), area.centreY());
  }

  void drag(String ref, double dx, double dy) {
    Area area = area(ref);
    press(ref).carry(area.centreX() + dx, area.centreY() + dy).finish();
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    state =
        state.snapshot().equals(snapshot)
            ? state.selecting(selection)
            : state.showing(snapshot, selection);
  }

  @Override
  public CanvasState state() {
    return state;
  }

  @Override
  public void become(CanvasState next) {
    state = next;
  }

  @Override
  public void hold(Gesture gesture) {
    state = state.with(gesture);
  }

  @Override
  public void hover(Optional<Ref> ref) {
    state = state.hovering(ref);
  }

  @Override
  public Desk desk() {
    return desk.desk;
  }

  @Override
  public Viewport viewport() {
    return viewport;
  }

  @Override
  public void look(Viewport next) {
    viewport = next;
  }

  @Override
  public void show(Ref ref) {
    looks.add("show " + ref);
  }

  @Override
  public Optional<Ref> focused() {
    return focused;
  }

  @Override
  public void focus() {
    looks.add("focus");
  }

  @Override
  public void ask(List<Offer> wanted, Ref at) {
    looks.add("ask at " + at);
    offers = wanted;
  }

  @Override
  public void name(Naming wanted) {
    naming = Optional.of(wanted);
  }

  List<String> labels() {
    return offers.stream().map(Offer::label).toList();
  }

  @Override
  public void zoomBy(double factor) {
    looks.add("zoom by " + factor);
  }

  @Override
  public void zoomTo(double zoom) {
    looks.add("zoom to " + zoom);
  }

  @Override
  public Shape room() {
    return Shape.USUAL;
  }

  @Override
  public void fit() {
    looks.add("fit");
  }

  @Override
  public void fitSelection() {
    looks.add("fit selection");
  }

  @Override
  public void reveal() {
    looks.add("reveal");
  }

  @Override
  public boolean isMinimapShown() {
    return looks.contains("minimap");
  }

  @Override
  public void setMinimapShown(boolean shown) {
    looks.remove("minimap");
    if (shown) {
      looks.add("minimap");
    }
  }

  @Override
  public void glide(Runnable move) {
    looks.add("glide");
    move.run();
  }

  @Override
  public String text() {
    return clipboard;
  }

  @Override
  public void put(String text) {
    clipboard = text;
  }
}
