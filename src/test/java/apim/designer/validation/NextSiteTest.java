package apim.designer.validation;

import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.topology;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which site a load balancer lacks next.
final class NextSiteTest {
  private static Topology distributed() {
    return topology(
        "Distributed",
        "3.2.0",
        node("publisher-1", Profile.PUBLISHER, "10.0.0.1"),
        node("devportal-1", Profile.DEVPORTAL, "10.0.0.2"),
        node("devportal-2", Profile.DEVPORTAL, "10.0.0.3"),
        node("key-manager-1", Profile.KEY_MANAGER, "10.0.0.4"),
        node("traffic-manager-1", Profile.TRAFFIC_MANAGER, "10.0.0.5"),
        node("gateway-1", Profile.GATEWAY, "10.0.0.6"),
        node("gateway-2", Profile.GATEWAY, "10.0.0.7"),
        balancer("lb-1", Sketch.NEW));
  }

  private static Edit.AddSite next(Topology topology, String lb) {
    Deployment deployment = Deployment.of(Design.of(topology));
    return new NextSite(deployment, deployment.instance(Sketch.id(lb)).orElseThrow().loadBalancer())
        .adding();
  }

  private static String words(Site site) {
    return site.id()
        + " "
        + site.back().listener().id()
        + " "
        + site.members().stream().map(member -> member.node().value()).toList();
  }

  /// The sites of so many presses on "+ site".
  private static List<String> presses(Topology start, String lb, int count) {
    List<String> sites = new ArrayList<>();
    Design design = Design.of(start);
    for (int i = 0; i < count; i++) {
      Edit.AddSite add = next(design.topology(), lb);
      sites.add(words(add.site()));
      design = add.applyTo(design);
    }
    return sites;
  }

  @Test
  void everyProfileGetsASiteOfItsOwnWithItsNodes() {
    assertEquals(
        List.of(
            "publisher management [publisher-1]",
            "devportal management [devportal-1, devportal-2]",
            "key-manager management [key-manager-1]",
            "gateway gateway-https [gateway-1, gateway-2]",
            "websocket secure-websocket [gateway-1, gateway-2]"),
        presses(distributed(), "lb-1", 5));
  }

  @Test
  void theSitesOfAWholeDesignBringNoError() {
    Design design = Design.of(distributed());
    for (int i = 0; i < 5; i++) {
      design = next(design.topology(), "lb-1").applyTo(design);
    }
    List<String> errors =
        Rules.check(Deployment.of(design), LocalDate.of(2026, 6, 1)).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::message)
            .toList();
    assertEquals(List.of(), errors);
  }

  @Test
  void aSecondLoadBalancerIsForTheSameNodes() {
    Topology two = Sketch.base().with(balancer("lb-2", Sketch.NEW));
    assertEquals(List.of("websocket secure-websocket [apim-1, apim-2]"), presses(two, "lb-1", 1));
    Topology all = next(two, "lb-1").applyTo(Design.of(two)).topology();
    assertEquals(
        List.of(
            "portals management [apim-1, apim-2]",
            "gateway gateway-https [apim-1, apim-2]",
            "websocket secure-websocket [apim-1, apim-2]"),
        presses(all, "lb-2", 3));
  }

  @Test
  void nodesThatNeedAffinityTogetherGetIt() {
    Topology bare = Sketch.lb(Sketch.base(), lb -> lb.withSites(List.of()));
    Site portals = next(bare, "lb-1").site();
    assertEquals("portals management [apim-1, apim-2]", words(portals));
    assertEquals(Sketch.COOKIE, portals.back().affinity());
  }

  @Test
  void withoutNodesThereIsASiteForEachKindOfTraffic() {
    Topology bare = topology("Bare", "4.5.0", balancer("lb-1", Sketch.NEW));
    assertEquals(
        List.of(
            "portals management []",
            "gateway gateway-https []",
            "websocket secure-websocket []",
            "websub secure-websub []",
            "portals-2 management []"),
        presses(bare, "lb-1", 5));
  }

  @Test
  void gatewaysOfAnotherEnvironmentHaveAnotherSite() {
    Topology drawn =
        topology(
            "Two environments",
            "4.5.0",
            node("gw-1", Profile.GATEWAY, "10.0.0.1"),
            node("gw-2", Profile.GATEWAY, "10.0.0.2")
                .withEnvironment(
                    java.util.Optional.of(new apim.designer.topology.EnvironmentName("partners"))),
            balancer("lb-1", Sketch.NEW));
    List<String> sites = presses(drawn, "lb-1", 1);
    assertEquals(List.of("gateway gateway-https [gw-1]"), sites);
    assertFalse(sites.getFirst().contains("gw-2"));
  }
}
