package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Viewport;
import apim.designer.desk.window.StoredDesigns;
import apim.designer.diagram.Area;
import apim.designer.settings.Theme;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.ui.ShownPanel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A canvas in a window of its own, with hands that know where things are on the drawing.
final class CanvasUnderTest {
  static final int WIDTH = 980;
  static final int HEIGHT = 700;

  final DeskUnderTest desk;
  final FxRobot robot = new FxRobot();
  private final CanvasView canvas;
  private final Stage stage;

  CanvasUnderTest(Design design) throws Exception {
    this(design, Theme.LIGHT);
  }

  CanvasUnderTest(Design design, Theme theme) throws Exception {
    FxToolkit.registerPrimaryStage();
    desk = new DeskUnderTest(design);
    canvas =
        WaitForAsyncUtils.asyncFx(
                () ->
                    new CanvasView(
                        desk.desk,
                        desk.session.snapshot(),
                        desk.session::start,
                        new StoredDesigns(() -> {}, List::of, _ -> {}),
                        _ -> {}))
            .get();
    stage = ShownPanel.show(canvas, WIDTH, HEIGHT, theme);
    run(
        () -> {
          desk.add(canvas);
          canvas.camera().fit();
        });
  }

  void close() throws Exception {
    FxToolkit.setupFixture(stage::close);
  }

  Stage stage() {
    return stage;
  }

  CanvasView view() {
    return canvas;
  }

  void run(Runnable action) {
    ask(
        () -> {
          action.run();
          return true;
        });
  }

  <T> T ask(Callable<T> question) {
    try {
      T answer = WaitForAsyncUtils.asyncFx(question).get();
      WaitForAsyncUtils.waitForFxEvents();
      return answer;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  CanvasState state() {
    return ask(canvas::state);
  }

  Topology topology() {
    return desk.session.snapshot().design().topology();
  }

  int steps() {
    return desk.session.snapshot().history().past().size();
  }

  void select(String... refs) {
    run(() -> desk.select(Selection.of(Arrays.stream(refs).map(Ref::parse).toList())));
  }

  Area area(String ref) {
    return state().area(Ref.parse(ref)).orElseThrow();
  }

  /// The place on the screen of a point of the drawing.
  Point2D at(double x, double y) {
    return ask(
        () -> {
          Viewport viewport = canvas.viewport();
          Node workspace = canvas.lookup("#canvas");
          return workspace.localToScreen(
              x * viewport.zoom() + viewport.x(), y * viewport.zoom() + viewport.y());
        });
  }

  Point2D middle(String ref) {
    Area area = area(ref);
    return at(area.centreX(), area.centreY());
  }

  CanvasUnderTest grab(Point2D at) {
    robot.moveTo(at).press(MouseButton.PRIMARY);
    return this;
  }

  /// Moves what is in the hand to a place, in two steps as hands do.
  CanvasUnderTest carry(Point2D to) {
    robot.moveTo(to.subtract(2, 2)).moveTo(to);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  void drop() {
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Drags something by pixels of the drawing.
  void drag(String ref, double dx, double dy) {
    Area area = area(ref);
    grab(at(area.centreX(), area.centreY()))
        .carry(at(area.centreX() + dx, area.centreY() + dy))
        .drop();
  }

  /// A press, a drag or a release with a key held. The headless platform's robot does not tell the
  /// mouse of keys.
  void mouse(EventType<MouseEvent> type, Point2D screen, boolean shift, boolean alt) {
    run(
        () -> {
          Node workspace = canvas.lookup("#canvas");
          Point2D at = workspace.localToScene(workspace.screenToLocal(screen));
          Event.fireEvent(
              workspace,
              new MouseEvent(
                  type,
                  at.getX(),
                  at.getY(),
                  screen.getX(),
                  screen.getY(),
                  MouseButton.PRIMARY,
                  1,
                  shift,
                  false,
                  alt,
                  false,
                  !type.equals(MouseEvent.MOUSE_RELEASED),
                  false,
                  false,
                  false,
                  false,
                  false,
                  null));
        });
  }

  /// Turns the wheel with Ctrl held.
  void zoom(Point2D screen, double turn) {
    run(
        () -> {
          Node workspace = canvas.lookup("#canvas");
          Point2D at = workspace.localToScene(workspace.screenToLocal(screen));
          Event.fireEvent(
              workspace,
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  at.getX(),
                  at.getY(),
                  screen.getX(),
                  screen.getY(),
                  false,
                  true,
                  false,
                  false,
                  true,
                  false,
                  0,
                  turn,
                  0,
                  turn,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null));
        });
  }

  void keys(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  ElementId id(String id) {
    return new ElementId(id);
  }
}
