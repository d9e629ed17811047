package apim.designer.design;

import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.topology;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import org.junit.jupiter.api.Test;

/// What a new site is called.
final class FreshSiteTest {
  private static String of(LoadBalancer lb, Profile profile, Listener listener) {
    return of(topology("Shop", "3.2.0", lb), lb, profile, listener);
  }

  private static String of(Topology topology, LoadBalancer lb, Profile profile, Listener listener) {
    Site site = FreshSite.of(topology, lb, profile, listener);
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
    Topology alone = topology("Shop", "3.2.0", bare);
    assertEquals(
        Listener.GATEWAY_HTTPS, FreshSite.of(alone, bare, Profile.GATEWAY).back().listener());
    assertEquals(
        Listener.MANAGEMENT, FreshSite.of(alone, bare, Profile.PUBLISHER).back().listener());
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
  void theFirstSiteOfALoadBalancerLiesInTheDomainOfTheOtherLoadBalancers() {
    LoadBalancer bare = balancer("lb-1", Sketch.NEW);
    LoadBalancer other =
        balancer("lb-2", Sketch.NEW, site("portals", "portal.acme.test", Listener.MANAGEMENT));
    assertEquals(
        "gateway gateway.acme.test:443",
        of(topology("Shop", "4.5.0", bare, other), bare, Profile.GATEWAY, Listener.GATEWAY_HTTPS));
  }

  @Test
  void whatCarriesApiTrafficSharesTheHostNameOfTheGateway() {
    LoadBalancer lb =
        balancer("lb-1", Sketch.NEW, site("gateway", "gw.acme.test", Listener.GATEWAY_HTTPS));
    assertEquals("websocket gw.acme.test:8099", of(lb, Profile.GATEWAY, Listener.SECURE_WEBSOCKET));
    assertEquals("websub gw.acme.test:8021", of(lb, Profile.GATEWAY, Listener.SECURE_WEBSUB));
  }
}
