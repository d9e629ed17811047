package apim.designer.benchmark;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.settings.Theme;
import apim.designer.topology.Address;
import apim.designer.topology.Node;
import apim.designer.ui.LargeDesign;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.shell.WindowUnderTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// What an edit costs the window's own thread in a very large design, in milliseconds of the
/// processor: working it out, showing it in every panel, styling and layout; arguments: nodes and
/// sites.
public final class EditTimes {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 9;

  private final WindowUnderTest window;
  private final CanvasView canvas;
  private final Node node;

  private EditTimes(Stage stage, Design design) {
    this.window = WindowUnderTest.unhurried(stage, design, Theme.LIGHT);
    this.canvas = (CanvasView) stage.getScene().lookup(".canvas");
    this.node = design.topology().nodes().get(design.topology().nodes().size() / 3);
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("testfx.setup.timeout", "300000");
    int nodes = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    int sites = args.length > 1 ? Integer.parseInt(args[1]) : 400;
    FxToolkit.registerPrimaryStage();
    EditTimes[] times = new EditTimes[1];
    FxToolkit.setupFixture(
        () -> times[0] = new EditTimes(new Stage(), LargeDesign.of(nodes, sites)));
    System.out.printf("%d nodes, %d sites: milliseconds an edit%n", nodes, sites);
    System.out.printf("%-36s %8s %8s %8s %8s%n", "", "median", "worst", "edit", "layout");
    times[0].row("change an address, all in view", true, times[0]::address);
    times[0].row("move a node, all in view", true, times[0]::move);
    times[0].row("change an address, at 100 %", false, times[0]::address);
    times[0].row("move a node, at 100 %", false, times[0]::move);
    System.exit(0);
  }

  private Edit address(int round) {
    return new Edit.Change(node.withAddress(Address.of("10.9.0." + (round + 1))));
  }

  private Edit move(int round) {
    return new Edit.Move(
        Map.of(node.id(), new Position(1500 + 8 * (round % 50), 1200 + 8 * (round % 7))));
  }

  private void row(String name, boolean whole, IntFunction<Edit> edit) throws InterruptedException {
    List<double[]> all = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          if (whole) {
            canvas.camera().fit();
          } else {
            canvas.camera().zoomTo(1);
            canvas.camera().reveal();
          }
          new Rounds(edit, all, done).start();
        });
    done.await();
    System.out.printf(
        "%-36s %8.1f %8.1f %8.1f %8.1f%n",
        name,
        sorted(all, one -> one[0] + one[1])[ROUNDS / 2],
        sorted(all, one -> one[0] + one[1])[ROUNDS - 1],
        sorted(all, one -> one[0])[ROUNDS / 2],
        sorted(all, one -> one[1])[ROUNDS / 2]);
  }

  private static double[] sorted(List<double[]> all, ToDoubleFunction<double[]> of) {
    return all.stream().mapToDouble(of).sorted().toArray();
  }

  /// An edit in each frame: first the edit, then what the frame styles and lays out.
  private final class Rounds extends AnimationTimer {
    private final IntFunction<Edit> edit;
    private final List<double[]> all;
    private final CountDownLatch done;
    private int round;
    private long begun;
    private long shown;
    private final Runnable laidOut = this::laidOut;

    Rounds(IntFunction<Edit> edit, List<double[]> all, CountDownLatch done) {
      this.edit = edit;
      this.all = all;
      this.done = done;
      window.stage.getScene().addPostLayoutPulseListener(laidOut);
    }

    @Override
    public void handle(long pulse) {
      begun = CPU.getCurrentThreadCpuTime();
      window.session.apply(edit.apply(round++));
      shown = CPU.getCurrentThreadCpuTime();
    }

    private void laidOut() {
      long end = CPU.getCurrentThreadCpuTime();
      if (round > WARM_UP) {
        all.add(new double[] {(shown - begun) / 1e6, (end - shown) / 1e6});
      }
      if (round == WARM_UP + ROUNDS) {
        stop();
        window.stage.getScene().removePostLayoutPulseListener(laidOut);
        done.countDown();
      }
    }
  }
}
