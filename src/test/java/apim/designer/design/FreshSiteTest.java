package apim.designer.design;

import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.site;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import org.junit.jupiter.api.Test;

/// What a new site is called.
final class FreshSiteTest {
  private static String of(LoadBalancer lb, Profile profile, Listener listener) {
    Site site = FreshSite.of(lb, profile, listener);
    return site.id() + " " + site.hostname() + ":" + site.port();
  }

  @Test
  void aSiteIsCalledByWhatStandsBehindIt() {
    LoadBalancer bare = balancer("lb-1", Sketch.NEW);
    assertEquals(
        "portals api.example.com:443", of(bare, Profile.CONTROL_PLANE, Listener.MANAGEMENT));
    assertEquals(
        "devportal devportal.example.com:443", of(bare, Profile.DEVPORTAL, Listener.MANAGEMENT));
    assertEquals(
        "gateway gateway.example.com:443", of(bare, Profile.GATEWAY, Listener.GATEWAY_HTTPS));
    assertEquals(Listener.GATEWAY_HTTPS, FreshSite.of(bare, Profile.GATEWAY).back().listener());
    assertEquals(Listener.MANAGEMENT, FreshSite.of(bare, Profile.PUBLISHER).back().listener());
  }

  @Test
  void itLiesInTheDomainOfTheOthersAndTakesNoNameThatIsTaken() {
    LoadBalancer lb =
        balancer("lb-1", Sketch.NEW, site("portals", "portal.acme.test", Listener.MANAGEMENT));
    assertEquals("portals-2 api.acme.test:443", of(lb, Profile.ALL_IN_ONE, Listener.MANAGEMENT));
    LoadBalancer two = lb.withSite(site("portals-2", "api.acme.test", Listener.MANAGEMENT));
    assertEquals(
        "portals-3 portals-3.acme.test:443", of(two, Profile.ALL_IN_ONE, Listener.MANAGEMENT));
    LoadBalancer flat =
        balancer("lb-1", Sketch.NEW, site("portals", "10.0.0.9", Listener.MANAGEMENT));
    assertEquals(
        "gateway gateway.example.com:443", of(flat, Profile.GATEWAY, Listener.GATEWAY_HTTPS));
  }

  @Test
  void whatCarriesApiTrafficSharesTheHostNameOfTheGateway() {
    LoadBalancer lb =
        balancer("lb-1", Sketch.NEW, site("gateway", "gw.acme.test", Listener.GATEWAY_HTTPS));
    assertEquals("websocket gw.acme.test:8099", of(lb, Profile.GATEWAY, Listener.SECURE_WEBSOCKET));
    assertEquals("websub gw.acme.test:8021", of(lb, Profile.GATEWAY, Listener.SECURE_WEBSUB));
  }
}
