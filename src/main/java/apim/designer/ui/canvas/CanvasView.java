package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.desk.Desk;
import apim.designer.desk.PerTab;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.compare.Comparing;
import apim.designer.desk.drawing.Camera;
import apim.designer.desk.drawing.Canvas;
import apim.designer.desk.drawing.CanvasActions;
import apim.designer.desk.drawing.CanvasCommands;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Copying;
import apim.designer.desk.drawing.FarNames;
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
import apim.designer.diagram.Scene;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Panel;
import apim.designer.ui.control.SystemClipboard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
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
public final class CanvasView extends StackPane implements Panel {
  private final Desk desk;
  private final DoubleConsumer zoomed;
  private final Pane workspace = new Pane();
  private final Group world = new Group();
  private final NameLayer names = new NameLayer();
  private final SceneLayer layer = new SceneLayer(names.grounds());
  private final GestureOverlay overlay = new GestureOverlay();
  private final Minimap minimap;
  private final Canvas work = new Work();
  private final Lens lens =
      new Lens(
          workspace, this::state, () -> new Motion(layer(), names), this::leaveName, this::turned);
  private final CanvasActions actions =
      new CanvasActions(work, lens, new Copying(work, new SystemClipboard()));
  private final CanvasMenu menu = new CanvasMenu(this, world, work, actions);
  private final NameField field;
  private final CompareList compared;
  private final Scale scale = new Scale(1, 1);
  private final EmptyCanvas empty;
  private CanvasState state;
  private final PerTab<Viewport> designs = new PerTab<>();

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
    this.minimap = new Minimap(lens::centre);
    this.empty = new EmptyCanvas(start, stored);
    this.field = new NameField(this, workspace, desk);
    this.compared = new CompareList(desk, layer::cards);
    getStyleClass().add("canvas");
    workspace.setId("canvas");
    workspace.setFocusTraversable(true);
    workspace.setAccessibleRole(AccessibleRole.PARENT);
    workspace.setAccessibleText("Canvas");
    workspace.getStyleClass().add("workspace");
    world.getChildren().addAll(layer, overlay);
    world.getChildren().forEach(node -> node.setManaged(false));
    world.getTransforms().add(scale);
    workspace.getChildren().addAll(world, names);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(workspace.widthProperty());
    clip.heightProperty().bind(workspace.heightProperty());
    workspace.setClip(clip);
    setAlignment(minimap, Pos.BOTTOM_RIGHT);
    setMargin(minimap, new Insets(12));
    getChildren().addAll(workspace, empty, minimap);
    compared.beside(workspace, this, () -> state.gesture() instanceof Gesture.None);
    workspace.widthProperty().addListener(_ -> lens.resized());
    workspace.heightProperty().addListener(_ -> lens.resized());
    MouseGestures hands = new MouseGestures(work, workspace, menu::hide, actions);
    hands.attach();
    new CanvasKeys(work, actions, workspace, hands, menu::open).attach();
    workspace.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::wanted);
    render();
  }

  /// Where the difference from another design is shown.
  public Comparing.Shows comparison() {
    return compared;
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
    boolean turned = !snapshot.tab().equals(state.snapshot().tab());
    Viewport left = lens.isFitting() ? Viewport.START : lens.viewport();
    Viewport back = designs.turn(snapshot.tab(), left, Viewport.START);
    boolean another = state.isEmpty() || snapshot.replaces(state.snapshot());
    state =
        state.snapshot() == snapshot
            ? state.selecting(selection)
            : state.showing(snapshot, selection);
    render();
    // What was not looked at closer is seen whole.
    if (turned && !back.equals(Viewport.START)) {
      lens.look(back);
    } else if (turned || (another && snapshot.isUntouched() && !state.isEmpty())) {
      lens.fit();
    }
  }

  @Override
  public void forget(TabId tab) {
    designs.forget(tab);
  }

  CanvasState state() {
    return state;
  }

  private SceneLayer layer() {
    return layer;
  }

  Viewport viewport() {
    return lens.viewport();
  }

  /// What is seen of the drawing.
  public Camera camera() {
    return lens;
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
      overlay.show(state, lens.viewport().zoom());
    }

    @Override
    public Desk desk() {
      return desk;
    }

    @Override
    public Viewport viewport() {
      return lens.viewport();
    }

    @Override
    public void look(Viewport next) {
      lens.look(next);
    }

    @Override
    public void show(Ref ref) {
      lens.show(ref);
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
      lens.show(naming.ref());
      state
          .area(naming.ref())
          .ifPresent(
              area -> field.open(naming, NamePlace.of(state, naming, area), lens.viewport()));
    }
  }

  private void leaveName() {
    field.close();
  }

  private void turned(Viewport next) {
    scale.setX(next.zoom());
    scale.setY(next.zoom());
    world.setLayoutX(next.x());
    world.setLayoutY(next.y());
    layer.zoomed(next.zoom());
    names.look(next);
    overlay.zoomed(state, next.zoom());
    named(state.shown());
    cull();
    zoomed.accept(next.zoom());
  }

  private void named(Scene shown) {
    names.show(FarNames.of(shown, lens.viewport().zoom(), Set.copyOf(state.marked().refs())));
  }

  private void cull() {
    if (workspace.getWidth() > 0) {
      Area seen = lens.seen();
      layer.look(seen);
      minimap.look(seen);
      // Of no use, and in the way, while everything is in view.
      boolean whole = seen.with(state.scene().bounds()).equals(seen);
      minimap.setVisible(lens.isMinimapShown() && !state.isEmpty() && !whole);
    }
  }

  private void render() {
    Scene shown = state.shown();
    layer.show(shown, state.marked(), state.target());
    named(shown);
    compared.mark();
    overlay.show(state, lens.viewport().zoom());
    if (!(state.gesture() instanceof Gesture.Moving)) {
      minimap.show(state.scene());
    }
    cull();
    empty.show(state.isEmpty());
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
        CanvasState.snapped(lens.viewport().toSceneX(local.getX()) - width / 2.0),
        CanvasState.snapped(lens.viewport().toSceneY(local.getY()) - height / 2.0));
  }

  /// Places for so many things of that size that cover nothing: below their like, if that is in view.
  public List<Position> freePlaces(int count, Optional<Tier> tier, int width, int height) {
    return new Vacancy(state.scene(), state.topology())
        .column(count, tier, width, height, lens.seen(), lens.isFitting());
  }

  /// What places something, with the zone in which it places it: new boxes join it as dragged ones.
  public Edit zoned(Edit placing) {
    return state.zoned(placing);
  }
}
