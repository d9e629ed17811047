package apim.designer.trial;

import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.bundle.Issuance;
import apim.designer.design.Design;
import apim.designer.nginx.Version;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.topology.Affinity;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What tests of trials try.
final class Trials {
  static final int CLIENTS = 24;
  private static final ElementId PORTALS = new ElementId("portals");

  private Trials() {}

  static TrialPlan plan(NginxProgram program, String... stopped) {
    return new TrialPlan(
        Optional.of(program), CLIENTS, Set.copyOf(Stream.of(stopped).map(ElementId::new).toList()));
  }

  static TrialReport report(Design design, TrialPlan plan, Watch watch) throws TrialFailure {
    return report(design, plan, watch, UnaryOperator.identity());
  }

  /// @param fault what is done to each exported file
  static TrialReport report(
      Design design, TrialPlan plan, Watch watch, UnaryOperator<Artifact> fault)
      throws TrialFailure {
    Design rehearsed = design.mapTopology(Rehearsed::of);
    Outcome outcome = Outcome.of(rehearsed, LocalDate.of(2026, 6, 1));
    List<Artifact> bundle =
        outcome
            .bundle(
                DesignFile.print(rehearsed, Optional.empty()),
                Issuance.of(Instant.now(), new SecureRandom()))
            .stream()
            .map(fault)
            .toList();
    return Trial.of(
        outcome.deployment(), bundle, plan, watch, InstantSource.system(), new SecureRandom());
  }

  static List<NginxProgram> programs(String test) {
    return RealNginx.all(test).stream()
        .map(nginx -> new NginxProgram(nginx.command(), nginx.target()))
        .toList();
  }

  static Design aimedAt(NginxProgram program, Design design) {
    Version core = program.target().core();
    NginxTarget target = new NginxTarget.OpenSource(core.major(), core.minor(), core.patch());
    return balancers(design, lb -> lb.withNginx(target));
  }

  static Design balancers(Design design, UnaryOperator<LoadBalancer> change) {
    return design.mapTopology(topology -> topology.map(LoadBalancer.class, change));
  }

  static Design keptBy(Affinity affinity) {
    return balancers(
        Templates.design("active-active"),
        lb ->
            lb.mapSites(
                site ->
                    site.id().equals(PORTALS)
                        ? site.mapBack(back -> back.withAffinity(affinity))
                        : site));
  }

  /// What becomes of the logins at the portals of [#keptBy].
  static Observation logins(Design design, NginxProgram program) throws TrialFailure {
    return report(design, plan(program), Watch.NOBODY).observations().stream()
        .filter(one -> one.about().path().equals("lb-1/portals") && one.aspect() == Aspect.LOGINS)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no login was tried"));
  }
}
