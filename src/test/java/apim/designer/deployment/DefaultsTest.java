package apim.designer.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a design leaves open is worked out from what it depends on, and stored nowhere.
final class DefaultsTest {
  private static final ElementId NODE = new ElementId("apim-1");

  private static Site site(Listener listener) {
    return Sketch.site("site", "am.example.com", listener, "apim-1");
  }

  private static Topology topology(String apim, Site... sites) {
    return Sketch.topology(
        "Defaults",
        apim,
        Sketch.node("apim-1", Profile.ALL_IN_ONE),
        Sketch.balancer("lb-1", Sketch.NEW, sites));
  }

  private static VirtualHost host(Topology topology) {
    return Deployment.of(Design.of(topology)).instances().getFirst().hosts().getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void portAndTlsOfASiteFollowItsListener(Listener listener) {
    VirtualHost host = host(topology("4.2.0", site(listener)));
    assertEquals(listener.sitePort(), host.port());
    assertEquals(listener.siteTls(), host.tls());
  }

  @ParameterizedTest
  @CsvSource({"3.0.0, true", "3.2.0, true", "4.0.0, false", "4.7.0, false"})
  void theConsoleIsServedWhereTheReleaseServesItUnlessTheSiteSays(String apim, boolean served) {
    Site site = site(Listener.MANAGEMENT);
    assertEquals(served, host(topology(apim, site)).carbon());
    assertTrue(host(topology(apim, Sketch.console(true).apply(site))).carbon());
    assertFalse(host(topology(apim, Sketch.console(false).apply(site))).carbon());
  }

  @Test
  void aNodeWithoutAnAddressIsReachedByItsId() {
    Deployment deployment = Deployment.of(Design.of(topology("4.2.0", site(Listener.MANAGEMENT))));
    assertEquals(new Address.Named("apim-1"), deployment.server(NODE).orElseThrow().address());
  }

  @Test
  void aSiteLogsToAFolderOfItsOwn() {
    assertEquals(
        "/var/log/nginx/site", host(topology("4.2.0", site(Listener.MANAGEMENT))).logDirectory());
  }

  @Test
  void aSiteThatNamesAFolderLogsThere() {
    Site site =
        site(Listener.MANAGEMENT)
            .mapFront(front -> front.withLogDirectory(Optional.of(new LogDirectory("/data/logs"))));
    assertEquals("/data/logs", host(topology("4.2.0", site)).logDirectory());
  }

  @ParameterizedTest
  @CsvSource({"4.6.0, MANAGEMENT, 0", "4.7.0, MANAGEMENT, 1", "4.7.0, GATEWAY_HTTPS, 0"})
  void clientsMayAskForAnotherProtocolWhereTheReleaseHasAPathForIt(
      String apim, Listener listener, int paths) {
    List<String> found = host(topology(apim, site(listener))).upgradePaths();
    assertEquals(paths, found.size(), found.toString());
    found.forEach(path -> assertTrue(path.startsWith("/") && path.endsWith("/"), path));
  }
}
