package apim.designer.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The times of a row of frames, each of which had something new to draw.
///
/// @param between milliseconds from one frame to the next, sorted
/// @param working milliseconds of the processor that a frame took in the window's thread, sorted
/// @param drawing milliseconds of the processor that a frame took in the thread that draws, sorted
record Frames(List<Double> between, List<Double> working, List<Double> drawing) {
  private static final int WARM_UP = 200;
  static final int COUNT = WARM_UP + 80;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final String DRAWER = "QuantumRenderer";

  /// @param change what happens in a frame, by its number; -1 ends it
  static Frames of(IntConsumer change) throws InterruptedException {
    List<double[]> times = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    long drawer = drawer();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private int frame;
              private double[] before = now(drawer);

              @Override
              public void handle(long pulse) {
                double[] now = now(drawer);
                if (frame > WARM_UP) {
                  times.add(
                      new double[] {now[0] - before[0], now[1] - before[1], now[2] - before[2]});
                }
                before = now;
                if (frame == COUNT) {
                  stop();
                  change.accept(-1);
                  done.countDown();
                } else {
                  change.accept(frame++);
                }
              }
            }.start());
    if (!done.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the window draws no frames");
    }
    return new Frames(sorted(times, 0), sorted(times, 1), sorted(times, 2));
  }

  private static double[] now(long drawer) {
    return new double[] {
      System.nanoTime() / 1e6,
      CPU.getCurrentThreadCpuTime() / 1e6,
      CPU.getThreadCpuTime(drawer) / 1e6
    };
  }

  private static long drawer() {
    return Arrays.stream(CPU.getThreadInfo(CPU.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith(DRAWER))
        .findFirst()
        .orElseThrow()
        .getThreadId();
  }

  private static List<Double> sorted(List<double[]> times, int column) {
    return times.stream().map(time -> time[column]).sorted().toList();
  }

  static String heading() {
    return "%-52s %8s %8s %8s   %8s %8s %8s %8s"
        .formatted(
            "milliseconds a frame", "median", "p95", "worst", "work", "most", "draw", "most");
  }

  String row(String name) {
    return "%-52s %8.1f %8.1f %8.1f   %8.1f %8.1f %8.1f %8.1f"
        .formatted(
            name,
            between.get(between.size() / 2),
            between.get(between.size() * 95 / 100),
            between.getLast(),
            working.get(working.size() / 2),
            working.getLast(),
            drawing.get(drawing.size() / 2),
            drawing.getLast());
  }
}
