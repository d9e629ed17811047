package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.drawing.Camera;
import apim.designer.desk.drawing.Canvas;
import apim.designer.desk.drawing.CanvasActions;
import apim.designer.desk.drawing.CanvasCommands;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Copying;
import apim.designer.desk.drawing.Detail;
import apim.designer.desk.drawing.Gesture;
import apim.designer.desk.drawing.NamePlace;
import apim.designer.desk.drawing.Naming;
import apim.designer.desk.drawing.Offer;
import apim.designer.desk.drawing.Vacancy;
import apim.designer.desk.drawing.Viewport;
import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.window.StoredDesigns;
import apim.designer.diagram.Area;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Panel;
import apim.designer.ui.control.SystemClipboard;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The drawing that the architect works on. Mouse gestures belong to it as a whole, not to the
/// cards.
public final class CanvasView extends StackPane implements Panel, Camera {
  private final Desk desk;
  private final DoubleConsumer zoomed;
  private final Pane workspace = new Pane();
  private final Group world = new Group();
  private final SceneLayer layer = new SceneLayer();
  private final GestureOverlay overlay = new GestureOverlay();
  private final Minimap minimap = new Minimap(this::centre);
  private final Canvas work = new Work();
  private final CanvasActions actions =
      new CanvasActions(work, this, new Copying(work, new SystemClipboard()));
  private final CanvasMenu menu = new CanvasMenu(this, world, work, actions);
  private final NameField field;
  private final Scale scale = new Scale(1, 1);
  private final EmptyCanvas empty;
  private CanvasState state;
  private Viewport viewport = Viewport.START;
  private boolean fitWanted = true;
  private boolean minimapWanted = true;

  /// @param start takes a template's design from the empty canvas
  /// @param zoomed hears of every change of the zoom, 1 for 100 %
  public CanvasView(
      Desk desk,
      Snapshot first,
      Consumer<Design> start,
      StoredDesigns stored,
      DoubleConsumer zoomed) {
    this.desk = desk;
    this.zoomed = zoomed;
    this.state = CanvasState.of(first, Selection.NONE);
    this.empty = new EmptyCanvas(start, stored);
    this.field = new NameField(this, workspace, desk);
    getStyleClass().add("canvas");
    workspace.setId("canvas");
    workspace.setFocusTraversable(true);
    workspace.setAccessibleRole(AccessibleRole.PARENT);
    workspace.setAccessibleText("Canvas");
    workspace.getStyleClass().add("workspace");
    world.getChildren().addAll(layer, overlay);
    world.getChildren().forEach(node -> node.setManaged(false));
    world.getTransforms().add(scale);
    workspace.getChildren().add(world);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(workspace.widthProperty());
    clip.heightProperty().bind(workspace.heightProperty());
    workspace.setClip(clip);
    setAlignment(minimap, Pos.BOTTOM_RIGHT);
    setMargin(minimap, new Insets(12));
    getChildren().addAll(workspace, empty, minimap);
    workspace.widthProperty().addListener(this::resized);
    workspace.heightProperty().addListener(this::resized);
    MouseGestures hands = new MouseGestures(work, workspace, menu::hide, actions::open);
    hands.attach();
    new CanvasKeys(work, actions, workspace, hands, menu::open).attach();
    workspace.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::wanted);
    render();
  }

  private void resized(ObservableValue<? extends Number> size, Number before, Number now) {
    if (fitWanted && workspace.getWidth() > 0 && workspace.getHeight() > 0) {
      fitNow();
    } else {
      setViewport(viewport);
    }
  }

  @Override
  public String title() {
    return "Canvas";
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public Optional<Topic> topic() {
    return Optional.of(Topic.CANVAS);
  }

  @Override
  public Optional<TourStep> tourStep() {
    return Optional.of(TourStep.CANVAS);
  }

  @Override
  public List<Command> commands(Runnable open) {
    return new CanvasCommands(actions).commands();
  }

  // Another snapshot is another object; comparing whole histories would cost more than drawing.
  @SuppressWarnings("ReferenceEquality")
  @Override
  public void show(Snapshot snapshot, Selection selection) {
    boolean another = state.isEmpty() || snapshot.replaces(state.snapshot());
    state =
        state.snapshot() == snapshot
            ? state.selecting(selection)
            : state.showing(snapshot, selection);
    render();
    if (another && snapshot.isUntouched() && !state.isEmpty()) {
      fit();
    }
  }

  CanvasState state() {
    return state;
  }

  Viewport viewport() {
    return viewport;
  }

  public CanvasActions actions() {
    return actions;
  }

  /// The drawing as mouse, keys and menus have it in hand.
  private final class Work implements Canvas {
    @Override
    public CanvasState state() {
      return state;
    }

    @Override
    public void become(CanvasState next) {
      state = next;
      render();
    }

    @Override
    public void hold(Gesture gesture) {
      state = state.with(gesture);
    }

    @Override
    public void hover(Optional<Ref> ref) {
      state = state.hovering(ref);
      overlay.show(state, viewport.zoom());
    }

    @Override
    public Desk desk() {
      return desk;
    }

    @Override
    public Viewport viewport() {
      return viewport;
    }

    @Override
    public void look(Viewport next) {
      CanvasView.this.look(next);
    }

    @Override
    public void show(Ref ref) {
      CanvasView.this.show(ref);
    }

    @Override
    public Optional<Ref> focused() {
      return layer.cards().stream().filter(Card::isFocused).map(Card::ref).findFirst();
    }

    @Override
    public void focus() {
      workspace.requestFocus();
    }

    @Override
    public void ask(List<Offer> offers, Ref at) {
      menu.ask(offers, at);
    }

    @Override
    public void name(Naming naming) {
      CanvasView.this.show(naming.ref());
      state
          .area(naming.ref())
          .ifPresent(area -> field.open(naming, NamePlace.of(state, naming, area), viewport));
    }
  }

  private void look(Viewport next) {
    fitWanted = false;
    field.close();
    setViewport(next);
  }

  private void setViewport(Viewport next) {
    viewport = next;
    scale.setX(next.zoom());
    scale.setY(next.zoom());
    world.setLayoutX(next.x());
    world.setLayoutY(next.y());
    layer.zoomed(next.zoom());
    overlay.zoomed(state, next.zoom());
    cull();
    zoomed.accept(next.zoom());
  }

  private void cull() {
    if (workspace.getWidth() > 0) {
      Area seen = viewport.seen(workspace.getWidth(), workspace.getHeight());
      layer.look(seen);
      minimap.look(seen);
      // Of no use, and in the way, while everything is in view.
      boolean whole = seen.with(state.scene().bounds()).equals(seen);
      minimap.setVisible(minimapWanted && !state.isEmpty() && !whole);
    }
  }

  private void render() {
    layer.show(state.shown(), state.selection(), state.target());
    overlay.show(state, viewport.zoom());
    if (!(state.gesture() instanceof Gesture.Moving)) {
      minimap.show(state.scene());
    }
    cull();
    empty.show(state.isEmpty());
  }

  @Override
  public void zoomBy(double factor) {
    look(viewport.zoomed(factor, workspace.getWidth() / 2, workspace.getHeight() / 2));
  }

  @Override
  public void zoomTo(double zoom) {
    zoomBy(zoom / viewport.zoom());
  }

  @Override
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

  @Override
  public void fitSelection() {
    selectedArea()
        .ifPresentOrElse(
            area -> look(Viewport.fitting(area, workspace.getWidth(), workspace.getHeight())),
            this::fit);
  }

  private void centre(double x, double y) {
    look(viewport.centred(x, y, workspace.getWidth(), workspace.getHeight()));
  }

  @Override
  public void glide(Runnable move) {
    Motion motion = new Motion(layer);
    motion.remember();
    move.run();
    motion.play();
  }

  @Override
  public void reveal() {
    if (!Detail.at(viewport.zoom()).hasNames()) {
      selectedArea()
          .map(area -> viewport.readable(area, workspace.getWidth(), workspace.getHeight()))
          .ifPresent(this::look);
    }
    state.selection().refs().forEach(this::show);
  }

  private Optional<Area> selectedArea() {
    return state.selection().refs().stream()
        .flatMap(ref -> state.area(ref).stream())
        .reduce(Area::with);
  }

  private void show(Ref ref) {
    state
        .area(ref)
        .filter(_ -> workspace.getWidth() > 0)
        .ifPresent(
            area ->
                setViewport(viewport.showing(area, workspace.getWidth(), workspace.getHeight())));
  }

  @Override
  public void setMinimapShown(boolean shown) {
    minimapWanted = shown;
    render();
  }

  @Override
  public boolean isMinimapShown() {
    return minimapWanted;
  }

  /// Whether a point of the window lies on the canvas.
  public boolean isUnder(double windowX, double windowY) {
    return workspace.contains(workspace.sceneToLocal(windowX, windowY));
  }

  /// The place on the drawing, on the grid, for something whose middle is let go at a point of the
  /// window.
  public Position positionAt(double windowX, double windowY, int width, int height) {
    var local = workspace.sceneToLocal(windowX, windowY);
    return Position.within(
        CanvasState.snapped(viewport.toSceneX(local.getX()) - width / 2.0),
        CanvasState.snapped(viewport.toSceneY(local.getY()) - height / 2.0));
  }

  /// A place for something of that size that covers nothing: below its like, if that is in view.
  public Position freePlace(Optional<Tier> tier, int width, int height) {
    return new Vacancy(state.scene(), state.topology())
        .at(
            tier,
            width,
            height,
            viewport.seen(workspace.getWidth(), workspace.getHeight()),
            fitWanted);
  }

  /// What places something, with the zone in which it places it: new boxes join it as dragged ones.
  public Edit zoned(Edit placing) {
    return state.zoned(placing);
  }
}
