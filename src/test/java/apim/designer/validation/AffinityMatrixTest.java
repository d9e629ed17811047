package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.IP_HASH;
import static apim.designer.topology.Sketch.LEARN;
import static apim.designer.topology.Sketch.NEW;
import static apim.designer.topology.Sketch.NONE;
import static apim.designer.topology.Sketch.OLD;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.cluster;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.site;
import static apim.designer.validation.Checked.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The two tables of verdicts: by release and profile, and by NGINX and method.
class AffinityMatrixTest {
  @ParameterizedTest
  @CsvSource({
    "3.0.0, ALL_IN_ONE, affinity-required",
    "3.1.0, ALL_IN_ONE, affinity-required",
    "3.2.0, PUBLISHER, affinity-required",
    "3.2.0, DEVPORTAL, affinity-required",
    "3.0.0, GATEWAY_MANAGER, affinity-required",
    "3.2.0, GATEWAY_MANAGER, affinity-required",
    "3.1.0, KEY_MANAGER, affinity-advised",
    "3.1.0, TRAFFIC_MANAGER, affinity-advised",
    "4.0.0, ALL_IN_ONE, affinity-advised",
    "4.0.0, PUBLISHER, affinity-advised",
    "4.2.0, CONTROL_PLANE, affinity-advised",
    "4.7.0, CONTROL_PLANE, affinity-advised",
    "4.2.0, KEY_MANAGER, ''",
    "4.5.0, TRAFFIC_MANAGER, ''",
  })
  void twoNodesWithoutAffinity(String apim, Profile profile, String verdict) {
    assertEquals(
        verdict.isEmpty() ? List.of() : List.of(verdict),
        about(cluster(apim, profile, NONE)),
        apim + " " + profile);
  }

  @ParameterizedTest
  @CsvSource({"4.0.0, ALL_IN_ONE", "4.2.0, CONTROL_PLANE", "4.7.0, CONTROL_PLANE"})
  void whereTheLoginIsInOneNodesMemoryTheWarningIsAnError(String apim, Profile profile) {
    Topology plain = cluster(apim, profile, NONE);
    assertEquals(
        List.of("affinity-required"),
        about(site(plain, "portals", site -> site.mapBack(back -> back.withPkce(true)))));
    assertEquals(List.of("affinity-required"), about(site(plain, "portals", Sketch.console(true))));
  }

  @ParameterizedTest
  @EnumSource(Listener.class)
  void apiTrafficNeverNeedsAffinity(Listener listener) {
    if (listener == Listener.MANAGEMENT) {
      return;
    }
    Topology none = site(base(), "gw", site -> site.mapBack(back -> back.withListener(listener)));
    assertEquals(List.of(), about(none));
    assertEquals(
        List.of("affinity-pointless"),
        about(site(none, "gw", site -> site.mapBack(back -> back.withAffinity(COOKIE)))));
  }

  @Test
  void anAffinityThatTheTargetLacksIsNotAlsoMissing() {
    assertEquals(List.of("directive-not-in-target"), about(portals(OLD, COOKIE)));
    assertEquals(List.of("directive-not-in-target"), about(portals(OLD, LEARN)));
  }

  @ParameterizedTest
  @CsvSource({"1.29.5, false", "1.29.6, true", "1.30.4, true", "R33, true", "R19, true"})
  void stickyIsThereFrom1296AndInPlus(String version, boolean there) {
    NginxTarget target = NginxTarget.of(version.startsWith("R") ? "plus" : "open-source", version);
    assertEquals(
        there ? List.of() : List.of("directive-not-in-target"), about(portals(target, COOKIE)));
    assertEquals(List.of(), about(portals(target, IP_HASH)));
  }

  @Test
  void theFixesAreWhatTheTargetCanDo() {
    assertEquals(List.of("Use sticky cookie WSO2LB"), fixes(portals(NEW, NONE)));
    assertEquals(
        List.of("Use ip_hash", "Use sticky cookie WSO2LB and write for NGINX 1.30.4"),
        fixes(portals(OLD, NONE)));
    assertEquals(
        List.of("Use sticky cookie WSO2LB and write for NGINX 1.30.4"),
        fixes(Sketch.behindProxy(portals(OLD, NONE))));
    assertEquals(List.of("Use ip_hash", "Write for NGINX 1.30.4"), fixes(portals(OLD, COOKIE)));
  }

  @Test
  void aDisputeNamesItsSources() {
    String message =
        check(cluster("3.1.0", Profile.KEY_MANAGER, NONE)).stream()
            .filter(finding -> finding.rule().id().equals("affinity-advised"))
            .findFirst()
            .orElseThrow()
            .message();
    assertTrue(message.contains("Sources disagree"), message);
    assertTrue(message.contains("docs-apim#3071"), message);
  }

  private static Topology portals(NginxTarget target, Affinity affinity) {
    return site(
        lb(base(), lb -> lb.withNginx(target)),
        "portals",
        site -> site.mapBack(back -> back.withAffinity(affinity)));
  }

  private static List<String> about(Topology topology) {
    return Checked.ids(topology).stream()
        .filter(id -> id.startsWith("affinity-") || id.equals("directive-not-in-target"))
        .toList();
  }

  private static List<String> fixes(Topology topology) {
    return check(topology).stream()
        .filter(
            finding ->
                finding.rule().id().startsWith("affinity-")
                    || finding.rule().id().equals("directive-not-in-target"))
        .flatMap(finding -> finding.fixes().stream())
        .map(QuickFix::label)
        .toList();
  }
}
