package apim.designer.benchmark;

import apim.designer.bundle.LiveBundle;
import apim.designer.bundle.Part;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/// How the work on a design grows with it: milliseconds of the processor for judging it and for its
/// files without the drawing, from 20 to 2,000 nodes.
final class Growth {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int[] NODES = {20, 50, 100, 200, 500, 1_000, 2_000};
  private static final int ROUNDS = 5;

  /// Time on the processor: what else the machine does at the moment does not count.
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private Growth() {}

  static void main() {
    measured(BigDesigns.of(200, 40));
    System.out.println("| nodes | sites | validate | files |");
    System.out.println("|------:|------:|---------:|------:|");
    for (int nodes : NODES) {
      double[] medians = measured(BigDesigns.of(nodes, nodes / 5));
      System.out.printf("| %d | %d | %.1f | %.1f |%n", nodes, nodes / 5, medians[0], medians[1]);
    }
  }

  private static double[] measured(Design design) {
    return new double[] {
      median(() -> Outcome.of(design, TODAY)), median(() -> files(Outcome.of(design, TODAY)))
    };
  }

  private static void files(Outcome outcome) {
    LiveBundle live = outcome.live(() -> "");
    long lines =
        live.parts().stream()
            .filter(Growth::isNoDrawing)
            .mapToLong(part -> part.artifact().lines().size())
            .sum();
    if (lines == 0) {
      throw new IllegalStateException("a design has files");
    }
  }

  /// The list of sums is made of all files, the drawing among them.
  private static boolean isNoDrawing(Part part) {
    return Stream.of("diagram", "MANIFEST").noneMatch(part.path()::startsWith);
  }

  private static double median(Runnable work) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      work.run();
      times[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }
}
