package apim.designer.benchmark;

import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.session.Snapshot;
import apim.designer.settings.Theme;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.ui.ShownPanel;
import apim.designer.ui.preview.PreviewView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/// How long the preview takes to show an edit, its cells dressed and laid out, in milliseconds of
/// the processor on a warm machine.
final class PreviewFrames {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 20;

  private PreviewFrames() {}

  static void main() throws Exception {
    FxToolkit.registerPrimaryStage();
    DeskUnderTest[] desk = new DeskUnderTest[1];
    PreviewView[] view = new PreviewView[1];
    FxToolkit.setupFixture(
        () -> {
          desk[0] = new DeskUnderTest(BigDesigns.of(200, 40));
          view[0] = new PreviewView(desk[0].desk);
        });
    ShownPanel.show(view[0], 900, 600, Theme.LIGHT);
    for (String path :
        new String[] {
          "load-balancers/lb-1/conf.d/apim.conf", "nodes/n-7/deployment.toml.edits", "README.md"
        }) {
      CountDownLatch done = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            measure(desk[0], view[0], path);
            done.countDown();
          });
      done.await();
    }
    System.exit(0);
  }

  private static void measure(DeskUnderTest desk, PreviewView view, String path) {
    view.show(desk.session.snapshot(), Selection.NONE);
    view.open(path);
    double[] times = new double[ROUNDS];
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      var node =
          desk.session.snapshot().design().topology().node(new ElementId("n-7")).orElseThrow();
      desk.session.apply(new Edit.Change(node.withAddress(Address.of("10.9.0." + (i + 1)))));
      Snapshot snapshot = desk.session.snapshot();
      long start = CPU.getCurrentThreadCpuTime();
      view.show(snapshot, Selection.NONE);
      view.applyCss();
      view.layout();
      if (i >= WARM_UP) {
        times[i - WARM_UP] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%8.2f ms median, %8.2f ms worst: %s%n", times[ROUNDS / 2], times[ROUNDS - 1], path);
  }
}
