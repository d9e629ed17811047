package apim.designer.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which sites are one server, where they lie, and what they let through.
final class SitesOfAHostTest {
  private static Topology shared(String path) {
    return Sketch.gateway(
        site ->
            Sketch.named("portals.example.com")
                .apply(site)
                .mapFront(front -> front.withPath(new UrlPath(path))));
  }

  private static NginxInstance instance(Topology topology) {
    return Deployment.of(Design.of(topology)).instances().getFirst();
  }

  private static VirtualHost portals(Topology topology) {
    return instance(topology).hosts().getFirst();
  }

  @Test
  void sitesOfOneHostAndPortAreOneServer() {
    assertEquals(2, instance(Sketch.base()).servers().size());
    assertEquals(1, instance(shared("/gateway/")).servers().size());
    // At the same path nginx would not start: the second stays a server that it ignores.
    assertEquals(2, instance(shared("/")).servers().size());
    assertEquals(
        2, instance(Sketch.site(shared("/gateway/"), "gw", Sketch.onPort(8443))).servers().size());
  }

  @Test
  void aManagementSiteWithoutAPathLiesAtTheContextPath() {
    VirtualHost host = portals(Sketch.base().withContextPath(new UrlPath("/apim/")));
    assertEquals(new UrlPath("/apim/"), host.servedBelow());
    assertTrue(host.stripsPath());
    assertEquals("https://portals.example.com/apim/publisher", host.urlOf("/publisher"));
    assertFalse(portals(Sketch.base()).stripsPath());
  }

  @Test
  void whatIsServedIsAllButSomeOrSomeAndNoOther() {
    ServedPaths some =
        portals(Sketch.portals(Sketch.serving(WebApp.PUBLISHER, WebApp.LOGIN))).servedPaths();
    assertFalse(some.others());
    assertTrue(some.serve("/publisher/apis"));
    assertTrue(some.serve("/api/am/publisher"));
    assertFalse(some.serve("/publisherish"));
    assertFalse(some.serve("/health"));
    ServedPaths most = portals(Sketch.base()).servedPaths();
    assertEquals(List.of("/carbon"), most.named());
    assertFalse(most.serve("/carbon/"));
    assertTrue(most.serve("/health"));
  }

  @Test
  void plainHttpHasPortsOfItsOwn() {
    Topology topology =
        Sketch.base()
            .map(
                LoadBalancer.class,
                lb ->
                    lb.mapSites(
                        site ->
                            site.mapBack(back -> back.withNodeTls(NodeTls.USUAL.withPlain(true)))));
    NginxInstance instance = instance(topology);
    assertEquals(9763, instance.hosts().getFirst().servers().getFirst().port());
    assertEquals(8280, instance.hosts().getLast().servers().getFirst().port());
    Topology stated =
        Sketch.node(
            topology,
            "apim-1",
            node ->
                node.withPorts(
                    Map.of(
                        Listener.GATEWAY_HTTP, new TcpPort(49_280),
                        Listener.MANAGEMENT, new TcpPort(49_763))));
    NginxInstance published = instance(stated);
    assertEquals(49_763, published.hosts().getFirst().servers().getFirst().port());
    assertEquals(49_280, published.hosts().getLast().servers().getFirst().port());
  }
}
