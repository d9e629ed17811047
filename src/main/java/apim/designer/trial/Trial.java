package apim.designer.trial;

import apim.designer.bundle.Artifact;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.ElementId;
import apim.designer.trial.TrialReport.Moved;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Runs each load balancer of a design with its exported files, on loopback, and has clients come to
/// it. Nothing but loopback is contacted, and nothing is left when it ends.
public final class Trial {
  private final Deployment deployment;
  private final List<Artifact> bundle;
  private final TrialPlan plan;
  private final Watch watch;
  private final InstantSource clock;
  private final List<Observation> seen = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();
  private final int steps;
  private int done;

  private Trial(
      Deployment deployment,
      List<Artifact> bundle,
      TrialPlan plan,
      Watch watch,
      InstantSource clock) {
    this.deployment = deployment;
    this.bundle = bundle;
    this.plan = plan;
    this.watch = watch;
    this.clock = clock;
    this.steps = Math.toIntExact(deployment.instances().size() + deployment.hosts().count());
  }

  /// @param deployment of the design as [Rehearsed] has it
  /// @param bundle its exported files, keys among them
  /// @param clock by which certificates begin and answers are timed
  /// @param random what the keys of the stand-ins are made from
  /// @throws TrialFailure when it was cancelled, or this machine does not let it be made
  public static TrialReport of(
      Deployment deployment,
      List<Artifact> bundle,
      TrialPlan plan,
      Watch watch,
      InstantSource clock,
      SecureRandom random)
      throws TrialFailure {
    Trial trial = new Trial(deployment, bundle, plan, watch, clock);
    try {
      for (NginxInstance instance : deployment.instances()) {
        trial.run(instance, random);
      }
      return new TrialReport(trial.seen, trial.moved);
    } catch (IOException | GeneralSecurityException e) {
      throw new TrialFailure("the trial cannot go on: " + e.getMessage(), e);
    }
  }

  private void step(String what) throws TrialFailure {
    if (watch.isCancelled()) {
      throw new TrialFailure("the trial was cancelled");
    }
    watch.step(what, done++, steps);
  }

  private void run(NginxInstance instance, SecureRandom random)
      throws TrialFailure, IOException, GeneralSecurityException {
    step("start " + instance.id());
    Optional<String> unfit =
        plan.program().isEmpty()
            ? Optional.of("NGINX is not installed here")
            : plan.program().get().unfitFor(instance.target());
    if (unfit.isPresent() || plan.program().isEmpty()) {
      seen.add(
          Observation.notTried(
              instance.ref(),
              Aspect.PROGRAM,
              instance.target().displayName() + " runs the files of " + instance.id(),
              unfit.orElseThrow()));
      done += instance.hosts().size();
      return;
    }
    NginxProgram program = plan.program().get();
    TrialKeys keys = TrialKeys.of(deployment, bundle, clock.instant(), random);
    try (Stage stage = new Stage(program, deployment, instance, bundle, keys, clock)) {
      seen.add(
          Observation.of(
              instance.ref(),
              Aspect.START,
              true,
              "it starts with the exported files",
              program.target().displayName() + " runs"));
      moved.addAll(stage.files().moved());
      for (VirtualHost host : instance.hosts()) {
        step("try " + host.ref().path());
        site(stage, host);
      }
    } catch (TrialFailure e) {
      if (watch.isCancelled()) {
        throw e;
      }
      seen.add(
          Observation.of(
              instance.ref(),
              Aspect.START,
              false,
              "it starts with the exported files",
              String.valueOf(e.getMessage())));
    }
  }

  private void site(Stage stage, VirtualHost host) throws TrialFailure, IOException {
    if (host.tls()
        && host.site().policy().clientCertificates().mode() == ClientCertificates.Mode.REQUIRED) {
      seen.add(
          Observation.notTried(
              host.ref(),
              Aspect.TLS,
              "clients with a certificate are served",
              "the clients of a trial have no certificate, which this site asks for"));
      return;
    }
    for (SiteCheck check : SiteCheck.ALL) {
      observe(host, () -> check.of(stage, host));
    }
    Crowd crowd = new Crowd(stage, host, plan.clients());
    observe(host, crowd::logins);
    observe(host, crowd::balance);
    Predicate<ElementId> wanted =
        plan.stopped().isEmpty() ? _ -> true : node -> plan.stopped().contains(node);
    Optional<Drill> drill = Drill.of(stage, host, wanted);
    if (drill.isPresent()) {
      seen.addAll(drill.get().run(!plan.stopped().isEmpty()));
    }
  }

  /// What can be observed.
  private interface Check {
    Optional<Observation> run() throws IOException;
  }

  /// What breaks a check is what came of it.
  private void observe(VirtualHost host, Check check) throws TrialFailure {
    if (watch.isCancelled()) {
      throw new TrialFailure("the trial was cancelled");
    }
    try {
      check.run().ifPresent(seen::add);
    } catch (IOException e) {
      seen.add(
          Observation.of(
              host.ref(),
              Aspect.START,
              false,
              "requests to it are answered",
              String.valueOf(e.getMessage())));
    }
  }
}
