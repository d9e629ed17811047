package apim.designer.benchmark;

import apim.designer.design.Design;
import apim.designer.settings.Theme;
import apim.designer.topology.Node;
import apim.designer.ui.LargeDesign;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.preview.PreviewView;
import apim.designer.ui.shell.WindowUnderTest;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// How long a frame of the whole window takes while a large design is dragged, zoomed, panned and
/// edited, and while a long file is previewed; arguments: nodes and sites.
public final class FrameTimes {
  /// Of one load balancer, whose file then has more than 4,000 lines.
  private static final int SITES_OF_A_LONG_FILE = 90;

  final WindowUnderTest window;
  final CanvasView canvas;
  private final Region workspace;
  private final Node node;
  private TextField field = new TextField();

  private FrameTimes(Stage stage, Design design) {
    this.window = WindowUnderTest.unhurried(stage, design, Theme.LIGHT);
    this.canvas = (CanvasView) stage.getScene().lookup(".canvas");
    this.workspace = (Region) canvas.lookup("#canvas");
    this.node = design.topology().nodes().get(design.topology().nodes().size() / 3);
  }

  public static void main(String[] args) throws Exception {
    // Frames follow one another as fast as they can instead of waiting for the next sixtieth.
    System.setProperty("javafx.animation.fullspeed", "true");
    // Also on a machine that is busy.
    System.setProperty("testfx.setup.timeout", "300000");
    int nodes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int sites = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    FxToolkit.registerPrimaryStage();
    print(nodes + " nodes, " + sites + " sites, the whole window of 1280 x 800");
    print(Frames.heading());
    FrameTimes times = shown(LargeDesign.of(nodes, sites));
    Platform.runLater(times.canvas.camera()::fit);
    times.row("drag a node, whole drawing in view", times::drag);
    times.row("zoom at the pointer, around the whole drawing", times::zoom);
    times.row("type an address, whole drawing in view", times::type);
    Platform.runLater(times::toFullSize);
    times.row("drag a node, at 100 %", times::drag);
    times.row("pan, at 100 %", times::pan);
    times.row("zoom at the pointer, around 100 %", times::zoom);
    times.row("type an address, at 100 %", times::type);
    times.close();

    FrameTimes file = shown(BigDesigns.of(200, SITES_OF_A_LONG_FILE));
    Platform.runLater(file::preview);
    file.row("type an address, 4,000 lines previewed", file::type);
    file.close();
    FxToolkit.cleanupStages();
    Platform.exit();
  }

  static FrameTimes shown(Design design) throws Exception {
    FrameTimes[] times = new FrameTimes[1];
    FxToolkit.setupFixture(() -> times[0] = new FrameTimes(new Stage(), design));
    return times[0];
  }

  void close() throws Exception {
    FxToolkit.setupFixture(window.stage::close);
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private void row(String name, IntConsumer frame) throws InterruptedException {
    print(Frames.of(frame).row(name));
  }

  void toFullSize() {
    canvas.camera().zoomTo(1);
    canvas.camera().reveal();
  }

  void preview() {
    preview("load-balancers/lb-1/conf.d/apim.conf");
    toFullSize();
  }

  void preview(String file) {
    javafx.scene.Node part = window.stage.getScene().lookup("#preview-lines");
    while (!(part instanceof PreviewView)) {
      part = part.getParent();
    }
    ((PreviewView) part).open(file);
  }

  void drag(int frame) {
    if (frame == 0) {
      press(MouseEvent.MOUSE_PRESSED, grip());
    } else if (frame < 0) {
      press(MouseEvent.MOUSE_RELEASED, held(Frames.COUNT - 1));
    } else {
      press(MouseEvent.MOUSE_DRAGGED, held(frame));
    }
  }

  private Point2D start = Point2D.ZERO;

  private Point2D grip() {
    javafx.scene.Node box = canvas.lookup("#box-" + node.id());
    Bounds card = box.localToScene(box.getLayoutBounds());
    start = new Point2D(card.getCenterX(), card.getCenterY());
    return start;
  }

  private Point2D held(int frame) {
    double turn = frame * 0.08;
    return start.add(90 * Math.sin(turn), 90 * (1 - Math.cos(turn)));
  }

  void pan(int frame) {
    if (frame >= 0) {
      scroll(Math.sin(frame * 0.1) * 24, Math.cos(frame * 0.1) * 24, false);
    }
  }

  void zoom(int frame) {
    if (frame >= 0) {
      scroll(0, frame / 10 % 2 == 0 ? 40 : -40, true);
    }
  }

  void type(int frame) {
    if (frame == 0) {
      press(MouseEvent.MOUSE_PRESSED, grip());
      press(MouseEvent.MOUSE_RELEASED, grip());
      field = (TextField) window.stage.getScene().lookup("#property-address");
      field.requestFocus();
    } else if (frame > 0) {
      field.setText("10.1.2." + frame % 250);
    }
  }

  private void press(EventType<MouseEvent> type, Point2D at) {
    Event.fireEvent(
        workspace,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private void scroll(double dx, double dy, boolean control) {
    Point2D at = workspace.localToScene(workspace.getWidth() / 2, workspace.getHeight() / 2);
    double x = at.getX();
    double y = at.getY();
    Event.fireEvent(
        workspace,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            control,
            false,
            false,
            true,
            false,
            dx,
            dy,
            dx,
            dy,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
