package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.External;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the checklist says of a key manager outside, of regions and of a context path.
final class OutsideAndRegionsTest {
  private static String readme(Topology topology) {
    return new BundleReadme(
            Calls.of(Deployment.of(Design.of(topology))), false, Soundness.NOTHING_FOUND, List.of())
        .artifact()
        .text();
  }

  private static Topology withKeyManager(String apim, KeyManagerProduct product) {
    return Sketch.topology(
            "Pattern 6",
            apim,
            Sketch.node("apim-1", Profile.ALL_IN_ONE, "10.0.0.11"),
            Sketch.balancer(
                "lb-1",
                Sketch.NEW,
                Sketch.site("portals", "am.example.com", Listener.MANAGEMENT, "apim-1")))
        .with(
            Sketch.external("is", External.Kind.KEY_MANAGER, "Key manager")
                .mapDetails(
                    details ->
                        details
                            .withProduct(Optional.of(product))
                            .withAddress(Optional.of(Address.of("10.0.0.31")))));
  }

  @Test
  void identityServerIsToldWhereRevokedTokensAreReported() {
    for (String apim : List.of("4.2.0", "4.7.0")) {
      String page = readme(withKeyManager(apim, KeyManagerProduct.WSO2_IS));
      assertTrue(
          page.contains(
              "notification_endpoint = \"https://am.example.com/internal/data/v1/notify\""),
          page);
      assertTrue(page.contains("| `apim-1` | `is` (10.0.0.31) | 9443 |"), page);
      assertTrue(page.contains("| `is` | `am.example.com` | 443 |"), page);
    }
  }

  @Test
  void laterReleasesAreToldOfItInTheAdminPortal() {
    String later = readme(withKeyManager("4.7.0", KeyManagerProduct.WSO2_IS));
    assertTrue(later.contains("https://10.0.0.31:9443/oauth2/token/.well-known"), later);
    String earlier = readme(withKeyManager("4.2.0", KeyManagerProduct.WSO2_IS));
    assertFalse(earlier.contains("Admin Portal, under Key Managers"), earlier);
    String other = readme(withKeyManager("4.2.0", KeyManagerProduct.KEYCLOAK));
    assertTrue(other.contains("Admin Portal, under Key Managers"), other);
    assertTrue(other.contains("| `apim-1` | `is` (10.0.0.31) | 443, or as its endpoints say |"));
  }

  private static Node in(String region, Node node) {
    return node.withRegion(Optional.of(new Region(region)));
  }

  private static Topology regions() {
    return Sketch.topology(
        "Two regions",
        "4.5.0",
        in("eu", Sketch.node("cp-eu", Profile.CONTROL_PLANE, "10.1.0.1")),
        in("us", Sketch.node("cp-us", Profile.CONTROL_PLANE, "10.2.0.1")),
        in("eu", Sketch.node("gw-eu", Profile.GATEWAY, "10.1.0.2")),
        in("us", Sketch.node("gw-us", Profile.GATEWAY, "10.2.0.2")),
        Sketch.balancer(
            "lb-eu",
            Sketch.NEW,
            Sketch.site("am-eu", "am.eu.example.com", Listener.MANAGEMENT, "cp-eu")),
        Sketch.balancer(
            "lb-us",
            Sketch.NEW,
            Sketch.site("am-us", "am.us.example.com", Listener.MANAGEMENT, "cp-us")));
  }

  @Test
  void regionsWithEventHubsOfTheirOwnPassEventsOnByHand() {
    String page = readme(regions());
    assertTrue(page.contains("## Between the regions"), page);
    assertTrue(page.contains("`10.2.0.1:5672`"), page);
    assertFalse(
        readme(regions().map(Node.class, node -> node.withRegion(Optional.empty())))
            .contains("## Between the regions"));
  }

  @Test
  void aGatewayTrustsTheLoadBalancerOfItsOwnRegion() {
    String page = readme(regions());
    assertTrue(page.contains("| `gw-us` (10.2.0.2) | `lb-us` | 443 |"), page);
    assertFalse(page.contains("| `gw-us` (10.2.0.2) | `lb-eu`"), page);
  }

  @Test
  void aContextPathIsSetInThePortalsToo() {
    String page =
        readme(
            withKeyManager("4.2.0", KeyManagerProduct.OKTA).withContextPath(new UrlPath("/apim/")));
    assertTrue(page.contains("`context` to `/apim/publisher`"), page);
  }
}
