package apim.designer.benchmark;

import apim.designer.bundle.LiveBundle;
import apim.designer.bundle.Part;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// How long the preview's texts take after an edit, in milliseconds on a warm machine: every file at
/// once, and only what is looked at.
final class PreviewTimes {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int ROUNDS = 15;
  private static final int WARM_UP = 5;

  /// Time on the processor: what else the machine does at the moment does not count.
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private PreviewTimes() {}

  interface Work {
    void run(int round);
  }

  static void main() {
    Design design = BigDesigns.of(200, 40);
    Outcome outcome = Outcome.of(design, TODAY);
    LiveBundle live = outcome.live(() -> text(design));
    for (Part part : live.parts()) {
      if (part.path().startsWith("load-balancers") || !part.path().contains("/")) {
        System.out.println(part.path() + ": " + part.artifact().lines().size() + " lines");
      }
    }
    time("every file at once", 4, _ -> outcome.artifacts(text(design)));
    time("the outcome", ROUNDS, round -> Outcome.of(edited(design, round), TODAY));
    for (String path :
        new String[] {
          "load-balancers/lb-1/conf.d/apim.conf",
          "nodes/n-7/deployment.toml.edits",
          "README.md",
          "design.apimtopology",
          "diagram.svg",
          "MANIFEST.sha256"
        }) {
      time(
          path + " after an edit, without the outcome",
          path.startsWith("MANI") || path.endsWith("svg") ? 4 : ROUNDS,
          round -> {
            Design changed = edited(design, round);
            Outcome made = outcomes[round % ROUNDS];
            made.live(() -> text(changed)).part(path).orElseThrow().artifact();
          });
    }
    time(
        "a move, load balancer's file shown",
        ROUNDS,
        round -> {
          Design moved =
              new Edit.Move(Map.of(new ElementId("n-1"), new Position(8 * round, 0)))
                  .applyTo(design);
          outcome
              .moved(moved)
              .live(() -> text(moved), outcome, live)
              .part("load-balancers/lb-1/conf.d/apim.conf")
              .orElseThrow()
              .artifact();
        });
  }

  private static final Outcome[] outcomes = new Outcome[ROUNDS];

  private static String text(Design design) {
    return DesignFile.print(design, Optional.empty());
  }

  private static Design edited(Design design, int round) {
    ElementId id = new ElementId("n-7");
    Design changed =
        new Edit.Change(
                design
                    .topology()
                    .node(id)
                    .orElseThrow()
                    .withAddress(Address.of("10.9.0." + (round + 1))))
            .applyTo(design);
    if (outcomes[round % ROUNDS] == null) {
      outcomes[round % ROUNDS] = Outcome.of(changed, TODAY);
    }
    return changed;
  }

  private static void time(String what, int rounds, Work work) {
    for (int i = 0; i < rounds * WARM_UP; i++) {
      work.run(i % rounds);
    }
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      work.run(i);
      times[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        "%8.2f ms median, %8.2f ms worst: %s%n", times[rounds / 2], times[rounds - 1], what);
  }
}
