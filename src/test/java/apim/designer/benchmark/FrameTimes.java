package apim.designer.benchmark;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.settings.Theme;
import apim.designer.topology.Address;
import apim.designer.topology.Node;
import apim.designer.ui.DeskUnderTest;
import apim.designer.ui.LargeDesign;
import apim.designer.ui.canvas.CanvasView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.testfx.api.FxToolkit;

/// How long a frame of the canvas takes while a large design is dragged, zoomed and edited. Run its
/// main on the test class path, without a display with `-Dglass.platform=Headless
/// -Dprism.order=sw`, or below Xvfb with `-Dprism.order=sw`; arguments: nodes and sites.
public final class FrameTimes {
  private static final int WARM_UP = 15;
  private static final int FRAMES = 60;

  private final DeskUnderTest desk;
  private final CanvasView canvas;
  private final Region workspace;
  private final Design design;

  private FrameTimes(Design design) throws Exception {
    FxToolkit.registerPrimaryStage();
    this.design = design;
    this.desk = new DeskUnderTest(design);
    this.canvas = new CanvasView(desk, desk.session.snapshot(), _ -> {}, () -> {}, _ -> {});
    DeskUnderTest.show(canvas, 1280, 800, Theme.LIGHT);
    this.workspace = (Region) canvas.lookup("#canvas");
    Platform.runLater(() -> desk.add(canvas));
  }

  public static void main(String[] args) throws Exception {
    // Frames follow one another as fast as they can instead of waiting for the next sixtieth.
    System.setProperty("javafx.animation.fullspeed", "true");
    int nodes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int sites = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    FrameTimes times = new FrameTimes(LargeDesign.of(nodes, sites));
    print(nodes + " nodes, " + sites + " sites, milliseconds a frame (median, p95, worst)");
    Platform.runLater(times.canvas::fit);
    times.row("drag a node, whole drawing in view", times::drag);
    times.row("zoom at the pointer", times::zoom);
    times.row("type an address, whole drawing in view", times::type);
    Platform.runLater(() -> times.canvas.zoomTo(1));
    times.row("drag a node, at 100 %", times::drag);
    times.row("pan, at 100 %", times::pan);
    times.row("type an address, at 100 %", times::type);
    FxToolkit.cleanupStages();
    Platform.exit();
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private void row(String name, IntConsumer frame) throws InterruptedException {
    List<Double> times = measured(frame);
    print(
        "%-42s %7.1f %7.1f %7.1f"
            .formatted(
                name,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.getLast()));
  }

  /// The times between frames, each of which `change` has given something to draw, sorted.
  private static List<Double> measured(IntConsumer change) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private int frame;
              private long before = System.nanoTime();

              @Override
              public void handle(long pulse) {
                long now = System.nanoTime();
                if (frame > WARM_UP) {
                  times.add((now - before) / 1e6);
                }
                before = now;
                change.accept(frame++);
                if (frame == WARM_UP + FRAMES) {
                  change.accept(-1);
                  stop();
                  done.countDown();
                }
              }
            }.start());
    if (!done.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the window draws no frames");
    }
    return times.stream().sorted().toList();
  }

  private void drag(int frame) {
    if (frame == 0) {
      press(MouseEvent.MOUSE_PRESSED, grip());
    } else if (frame < 0) {
      press(MouseEvent.MOUSE_RELEASED, held(WARM_UP + FRAMES - 1));
    } else {
      press(MouseEvent.MOUSE_DRAGGED, held(frame));
    }
  }

  private Point2D start = Point2D.ZERO;

  private Point2D grip() {
    Node node = design.topology().nodes().get(design.topology().nodes().size() / 3);
    Bounds card =
        canvas
            .lookup("#box-" + node.id())
            .localToScene(canvas.lookup("#box-" + node.id()).getLayoutBounds());
    start = new Point2D(card.getCenterX(), card.getCenterY());
    return start;
  }

  private Point2D held(int frame) {
    double turn = frame * 0.08;
    return start.add(90 * Math.sin(turn), 90 * (1 - Math.cos(turn)));
  }

  private void pan(int frame) {
    if (frame >= 0) {
      scroll(Math.sin(frame * 0.1) * 24, Math.cos(frame * 0.1) * 24, false);
    }
  }

  private void zoom(int frame) {
    if (frame >= 0) {
      scroll(0, frame / 20 % 2 == 0 ? 40 : -40, true);
    }
  }

  private void type(int frame) {
    if (frame < 0) {
      desk.settle();
      return;
    }
    Node node = design.topology().nodes().get(frame % 3);
    desk.type(
        new Edit.ChangeNode(node.withAddress(Address.of("10.1.2." + frame % 250))), "address");
  }

  private void press(javafx.event.EventType<MouseEvent> type, Point2D at) {
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
    double x = workspace.getWidth() / 2;
    double y = workspace.getHeight() / 2;
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
