package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.design.Position;
import apim.designer.diagram.Area;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Desk;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.View;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The drawing that the architect works on. Mouse gestures belong to it as a whole, not to the
/// cards.
public final class CanvasView extends StackPane implements View {
  private final Desk desk;
  private final DoubleConsumer zoomed;
  private final Pane workspace = new Pane();
  private final Group world = new Group();
  private final SceneLayer layer = new SceneLayer();
  private final Rectangle band = new Rectangle();
  private final Line thread = new Line();
  private final Scale scale = new Scale(1, 1);
  private final EmptyCanvas empty;
  private CanvasState state;
  private Viewport viewport = Viewport.START;
  private boolean fitWanted = true;

  /// @param start takes a template's design from the empty canvas
  /// @param zoomed hears of every change of the zoom, 1 for 100 %
  public CanvasView(
      Desk desk, Snapshot first, Consumer<Design> start, Runnable open, DoubleConsumer zoomed) {
    this.desk = desk;
    this.zoomed = zoomed;
    this.state = CanvasState.of(first, Selection.NONE);
    this.empty = new EmptyCanvas(start, open);
    getStyleClass().add("canvas");
    workspace.setId("canvas");
    workspace.setFocusTraversable(true);
    workspace.setAccessibleRole(AccessibleRole.PARENT);
    workspace.setAccessibleText("Canvas");
    workspace.getStyleClass().add("workspace");
    band.getStyleClass().add("band");
    band.setVisible(false);
    thread.getStyleClass().add("thread");
    thread.setVisible(false);
    world.getChildren().addAll(layer, thread, band);
    world.getChildren().forEach(node -> node.setManaged(false));
    band.setMouseTransparent(true);
    thread.setMouseTransparent(true);
    world.getTransforms().add(scale);
    workspace.getChildren().add(world);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(workspace.widthProperty());
    clip.heightProperty().bind(workspace.heightProperty());
    workspace.setClip(clip);
    getChildren().addAll(workspace, empty);
    workspace.widthProperty().addListener(this::resized);
    workspace.heightProperty().addListener(this::resized);
    new Hands(this, workspace).attach();
    render();
  }

  private void resized(ObservableValue<? extends Number> size, Number before, Number now) {
    if (fitWanted && workspace.getWidth() > 0 && workspace.getHeight() > 0) {
      fitNow();
    }
  }

  // Another snapshot is another object; comparing whole histories would cost more than drawing.
  @SuppressWarnings("ReferenceEquality")
  @Override
  public void show(Snapshot snapshot, Selection selection) {
    boolean wasEmpty = state.isEmpty();
    state =
        state.snapshot() == snapshot
            ? state.selecting(selection)
            : CanvasState.of(snapshot, selection);
    render();
    if (wasEmpty && !state.isEmpty() && snapshot.history().past().isEmpty()) {
      fit();
    }
  }

  CanvasState state() {
    return state;
  }

  Viewport viewport() {
    return viewport;
  }

  Desk desk() {
    return desk;
  }

  void become(CanvasState next) {
    state = next;
    render();
  }

  void look(Viewport next) {
    fitWanted = false;
    setViewport(next);
  }

  private void setViewport(Viewport next) {
    viewport = next;
    scale.setX(next.zoom());
    scale.setY(next.zoom());
    world.setLayoutX(next.x());
    world.setLayoutY(next.y());
    layer.zoomed(next.zoom());
    zoomed.accept(next.zoom());
  }

  private void render() {
    layer.show(state.shown(), state.selection());
    empty.setVisible(state.isEmpty());
    empty.setManaged(state.isEmpty());
    Gesture gesture = state.gesture();
    band.setVisible(gesture instanceof Gesture.Banding);
    thread.setVisible(gesture instanceof Gesture.Connecting);
    if (gesture instanceof Gesture.Banding banding) {
      Area area = CanvasState.area(banding);
      band.setX(area.x());
      band.setY(area.y());
      band.setWidth(area.width());
      band.setHeight(area.height());
    }
    if (gesture instanceof Gesture.Connecting line) {
      thread.setStartX(line.fromX());
      thread.setStartY(line.fromY());
      thread.setEndX(line.toX());
      thread.setEndY(line.toY());
    }
  }

  public void zoomBy(double factor) {
    look(viewport.zoomed(factor, workspace.getWidth() / 2, workspace.getHeight() / 2));
  }

  public void zoomTo(double zoom) {
    zoomBy(zoom / viewport.zoom());
  }

  /// Shows the whole drawing, and keeps doing so until the architect zooms or pans.
  public void fit() {
    fitWanted = true;
    fitNow();
  }

  private void fitNow() {
    if (workspace.getWidth() > 0 && workspace.getHeight() > 0) {
      Area all =
          state.scene().columns().stream()
              .map(column -> column.area())
              .reduce(state.scene().bounds(), Area::with);
      setViewport(Viewport.fitting(all, workspace.getWidth(), workspace.getHeight()));
    }
  }

  public void selectAll() {
    desk.select(state.all());
  }

  public void deleteSelection() {
    state.deletion().ifPresent(desk::apply);
  }

  /// Brings what is selected into view.
  public void reveal() {
    for (Ref ref : state.selection().refs()) {
      state
          .area(ref)
          .ifPresent(
              area ->
                  setViewport(viewport.showing(area, workspace.getWidth(), workspace.getHeight())));
    }
  }

  /// Whether a point of the window lies on the canvas.
  public boolean isUnder(double windowX, double windowY) {
    return workspace.contains(workspace.sceneToLocal(windowX, windowY));
  }

  /// The place on the drawing, on the grid, for something whose middle is let go at a point of the
  /// window.
  public Position positionAt(double windowX, double windowY, int width, int height) {
    var local = workspace.sceneToLocal(windowX, windowY);
    return CanvasState.within(
        CanvasState.snapped(viewport.toSceneX(local.getX()) - width / 2.0),
        CanvasState.snapped(viewport.toSceneY(local.getY()) - height / 2.0));
  }

  /// A place in view where something of that size covers nothing.
  public Position freePlace(int width, int height) {
    int left = CanvasState.snapped(viewport.toSceneX(workspace.getWidth() / 2) - width / 2.0);
    int top = CanvasState.snapped(viewport.toSceneY(workspace.getHeight() / 3));
    Area wanted = new Area(left, top, width, height);
    while (isTaken(wanted)) {
      wanted = new Area(left, wanted.y() + CanvasState.GRID, width, height);
    }
    return CanvasState.within(wanted.x(), wanted.y());
  }

  private boolean isTaken(Area area) {
    return state.scene().boxes().stream()
        .anyMatch(box -> box.area().grown(2 * CanvasState.GRID).overlaps(area));
  }
}
