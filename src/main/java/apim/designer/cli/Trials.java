package apim.designer.cli;

import apim.designer.bundle.Issuance;
import apim.designer.cli.Designs.Judged;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.trial.Rehearsed;
import apim.designer.trial.Trial;
import apim.designer.trial.TrialFailure;
import apim.designer.trial.TrialPlan;
import apim.designer.trial.TrialReport;
import apim.designer.trial.Verdict;
import apim.designer.trial.Watch;
import java.nio.file.Path;
import java.util.Optional;

/// Tries designs for real, and prints what came of it.
final class Trials {
  private static final int FAILED_EXPECTATION = 1;

  /// A design that was tried.
  record Tried(Path file, TrialReport report) {}

  private final Terminal terminal;
  private final Designs designs;

  Trials(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  int run(Path file, TrialWishes wishes, TrialFormat format) {
    Tried tried = tried(file, wishes);
    Optional<Tried> beside = wishes.against().map(other -> tried(other, wishes));
    terminal.out().print(TrialPrinter.of(format).print(tried, beside));
    if (tried.report().count(Verdict.PASS) + tried.report().count(Verdict.FAIL) == 0) {
      terminal.say(
          file
              + ": nothing was tried; install an NGINX of the version that the design is written"
              + " for, or name it with --program");
      return CommandLineInterface.FAILED;
    }
    return tried.report().passed() ? 0 : FAILED_EXPECTATION;
  }

  private Tried tried(Path file, TrialWishes wishes) {
    Judged judged = designs.judged(file);
    Design rehearsed = judged.opened().design().mapTopology(Rehearsed::of);
    Outcome outcome = Outcome.of(rehearsed, terminal.today());
    TrialPlan plan = wishes.plan(file, rehearsed.topology(), terminal.path());
    try {
      return new Tried(
          file,
          Trial.of(
              outcome.deployment(),
              outcome.bundle(judged.text(), Issuance.of(terminal.now(), terminal.random().get())),
              plan,
              progress(),
              terminal.clock(),
              terminal.random().get()));
    } catch (TrialFailure e) {
      throw new Refusal(file + ": " + e.getMessage(), e);
    }
  }

  private Watch progress() {
    return new Watch() {
      @Override
      public void step(String what, int done, int all) {
        terminal.say("%d/%d %s".formatted(done + 1, all, what));
        terminal.err().flush();
      }

      @Override
      public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
      }
    };
  }
}
