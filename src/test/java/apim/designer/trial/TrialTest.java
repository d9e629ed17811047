package apim.designer.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Content;
import apim.designer.bundle.Mode;
import apim.designer.design.Design;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.project.Templates;
import apim.designer.topology.Affinity;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Trials on every nginx there is: what holds passes, what does not fails, and what cannot be tried
/// is no pass.
@Tag("nginx")
final class TrialTest {
  private static final int CLIENTS = Trials.CLIENTS;

  private static Verdict verdict(TrialReport report, String about, Aspect aspect) {
    return report.observations().stream()
        .filter(one -> one.about().path().equals(about) && one.aspect() == aspect)
        .map(Observation::verdict)
        .findFirst()
        .orElseThrow(() -> new AssertionError(about + ": " + aspect + " was not observed"));
  }

  private static List<Observation> failed(TrialReport report) {
    return report.observations().stream().filter(one -> one.verdict() == Verdict.FAIL).toList();
  }

  @Test
  void whatKeepsALoginPassesAndWhatDoesNotFails() throws Exception {
    for (NginxProgram program : Trials.programs("affinity in a trial")) {
      boolean sticky = program.target().core().isAtLeast(new Version(1, 29, 6));
      assertEquals(Verdict.PASS, logins(program, Sketch.IP_HASH));
      assertEquals(Verdict.FAIL, logins(program, Sketch.NONE));
      if (sticky) {
        assertEquals(Verdict.PASS, logins(program, Sketch.COOKIE));
        assertEquals(
            Verdict.FAIL,
            logins(
                program,
                new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION)));
      }
    }
  }

  private static Verdict logins(NginxProgram program, Affinity affinity) throws TrialFailure {
    return Trials.logins(Trials.aimedAt(program, Trials.keptBy(affinity)), program).verdict();
  }

  /// The faults are such as people make by hand.
  @Test
  void aFaultInTheFilesIsFoundAtItsSite() throws Exception {
    for (NginxProgram program : Trials.programs("faults in a trial")) {
      Design sound = Trials.aimedAt(program, Trials.keptBy(Sketch.IP_HASH));
      assertEquals(List.of(), failed(Trials.report(sound, Trials.plan(program), Watch.NOBODY)));
      assertFault(
          program,
          sound,
          "proxy_set_header X-Forwarded-Host",
          "proxy_set_header X-Other-Host",
          Aspect.HEADERS);
      assertFault(
          program,
          sound,
          "X-Forwarded-For $remote_addr",
          "X-Forwarded-For $proxy_add_x_forwarded_for",
          Aspect.HEADERS);
      assertFault(program, sound, "return 308", "return 301", Aspect.REDIRECT);
      assertFault(
          program, sound, "client_max_body_size 100m", "client_max_body_size 1m", Aspect.SIZES);
      assertFault(program, sound, "proxy_buffering off", "proxy_buffering on", Aspect.EVENTS);
      assertFault(program, sound, "    ip_hash;", "", Aspect.LOGINS);
    }
  }

  private static void assertFault(
      NginxProgram program, Design sound, String right, String wrong, Aspect aspect)
      throws TrialFailure {
    List<String> changed = new ArrayList<>();
    TrialReport report =
        Trials.report(
            sound,
            Trials.plan(program),
            Watch.NOBODY,
            artifact -> {
              if (!artifact.path().endsWith("apim.conf") || !artifact.text().contains(right)) {
                return artifact;
              }
              changed.add(artifact.path());
              return new Artifact(
                  artifact.path(),
                  Mode.FILE,
                  artifact.refs(),
                  new Content.Whole(artifact.text().replace(right, wrong), artifact.refs()));
            });
    assertFalse(changed.isEmpty(), "no file says " + right);
    assertTrue(
        failed(report).stream().anyMatch(one -> one.aspect() == aspect),
        right + ": " + failed(report));
  }

  @Test
  void everyTemplateIsTriedWithoutAFailureWhereNothingIsLearnt() throws Exception {
    for (NginxProgram program : Trials.programs("templates in a trial")) {
      int sites = 0;
      for (String template :
          List.of("p4-fully-distributed", "p4-internal-and-external", "single-node")) {
        Design design =
            Trials.balancers(
                Trials.aimedAt(program, Templates.design(template)),
                lb ->
                    lb.mapSites(
                        site ->
                            site.back().affinity() instanceof Affinity.None
                                ? site
                                : site.mapBack(back -> back.withAffinity(Sketch.IP_HASH))));
        TrialReport report = Trials.report(design, Trials.plan(program), Watch.NOBODY);
        assertEquals(List.of(), failed(report), template);
        sites += (int) report.observations().stream().map(Observation::about).distinct().count();
      }
      System.out.println(program.target().displayName() + ": " + sites + " elements tried");
    }
  }

  @Test
  void aNodeThatIsNamedIsWaitedForAndABackupTakesOver() throws Exception {
    for (NginxProgram program : Trials.programs("a node that stops")) {
      Design design =
          Trials.balancers(
              Trials.aimedAt(program, Trials.keptBy(Sketch.NONE)),
              lb ->
                  lb.mapSites(
                      site ->
                          site.withMembers(
                              List.of(
                                  Member.of(new ElementId("apim-1")), Sketch.backup("apim-2")))));
      TrialReport report = Trials.report(design, Trials.plan(program, "apim-1"), Watch.NOBODY);
      assertEquals(Verdict.PASS, verdict(report, "lb-1/gateway/apim-1", Aspect.NODE_STOPS));
      assertEquals(Verdict.PASS, verdict(report, "lb-1/gateway/apim-1", Aspect.NODE_RETURNS));
      assertEquals(Verdict.NOT_TRIED, verdict(report, "lb-1/gateway/apim-1", Aspect.NODE_HANGS));
    }
  }

  @Test
  void whatCannotBeHadHereIsNotTried() throws Exception {
    for (NginxProgram program : Trials.programs("trials of others")) {
      Design plus =
          Trials.balancers(
              Trials.keptBy(Sketch.COOKIE), lb -> lb.withNginx(NginxTarget.of("plus", "R33")));
      Design newer =
          Trials.balancers(
              Trials.keptBy(Sketch.IP_HASH),
              lb -> lb.withNginx(NginxTarget.of("open-source", "9.1.0")));
      for (Design design : List.of(plus, newer)) {
        TrialReport report = Trials.report(design, Trials.plan(program), Watch.NOBODY);
        assertEquals(
            List.of(Verdict.NOT_TRIED),
            report.observations().stream().map(Observation::verdict).toList());
      }
    }
    TrialReport none =
        Trials.report(
            Trials.keptBy(Sketch.IP_HASH),
            new TrialPlan(Optional.empty(), CLIENTS, Set.of()),
            Watch.NOBODY);
    assertEquals(0, none.count(Verdict.PASS));
    assertEquals("NGINX is not installed here", none.observations().getFirst().observed());
  }

  @Test
  void whoCancelsGetsNoReport() {
    for (NginxProgram program : Trials.programs("a trial that is cancelled")) {
      List<String> begun = new ArrayList<>();
      Watch impatient =
          new Watch() {
            @Override
            public void step(String what, int done, int all) {
              begun.add(what);
            }

            @Override
            public boolean isCancelled() {
              return begun.size() > 1;
            }
          };
      TrialFailure failure =
          assertThrows(
              TrialFailure.class,
              () ->
                  Trials.report(
                      Trials.aimedAt(program, Trials.keptBy(Sketch.IP_HASH)),
                      Trials.plan(program),
                      impatient));
      assertEquals("the trial was cancelled", failure.getMessage());
      assertEquals(List.of("start lb-1", "try lb-1/portals"), begun);
    }
  }

  @Test
  void whatIsNoNginxIsSaidSo() {
    assertThrows(TrialFailure.class, () -> NginxProgram.at(Path.of("/nowhere/nginx")));
    assertThrows(TrialFailure.class, () -> NginxProgram.at(Path.of("/bin/true")));
    assertEquals(
        Optional.empty(),
        NginxProgram.on("/nowhere").filter(one -> one.command().startsWith("/nowhere")));
  }

  @Test
  void anOlderProgramIsUnfitAndANewerOneIsFit() {
    NginxProgram program =
        new NginxProgram(Path.of("nginx"), Target.openSource(new Version(1, 22, 1)));
    assertTrue(program.unfitFor(Target.openSource(new Version(1, 30, 4))).isPresent());
    assertTrue(program.unfitFor(Target.plus(30)).isPresent());
    assertEquals(Optional.empty(), program.unfitFor(Target.openSource(new Version(1, 20, 0))));
  }

  @Test
  void anObservationIsAboutAnElement() {
    Observation seen = Observation.of(Ref.of(new ElementId("lb-1")), Aspect.START, false, "a", "b");
    assertFalse(new TrialReport(List.of(seen), List.of()).passed());
  }
}
