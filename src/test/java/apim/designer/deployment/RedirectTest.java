package apim.designer.deployment;

import static apim.designer.topology.Sketch.site;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Plain HTTP is sent on to one site of each host name, and of no other.
final class RedirectTest {
  private static Site onPort(Site site, int port) {
    return Sketch.onPort(port).apply(site);
  }

  private static LoadBalancer balancer(String id, Site... sites) {
    return Sketch.balancer(id, Sketch.NEW, sites);
  }

  private static Deployment deployment(LoadBalancer... balancers) {
    return Deployment.of(Design.of(Sketch.topology("Redirects", "4.2.0", balancers)));
  }

  /// The ids of the sites that plain HTTP is sent on to.
  private static List<String> sentOn(Site... sites) {
    return deployment(balancer("lb-1", sites))
        .hosts()
        .filter(VirtualHost::redirectsHttp)
        .map(host -> host.site().id().value())
        .toList();
  }

  @Test
  void theSiteOn443IsSentToWhereverItStands() {
    Site usual = site("usual", "am.example.com", Listener.MANAGEMENT);
    Site other = onPort(site("other", "am.example.com", Listener.GATEWAY_HTTPS), 8443);
    assertEquals(List.of("usual"), sentOn(usual, other));
    assertEquals(List.of("usual"), sentOn(other, usual));
  }

  @Test
  void withoutASiteOn443TheFirstIsSentTo() {
    Site first = onPort(site("first", "am.example.com", Listener.MANAGEMENT), 9443);
    Site second = onPort(site("second", "am.example.com", Listener.GATEWAY_HTTPS), 8443);
    assertEquals(List.of("first"), sentOn(first, second));
    assertEquals(List.of("second"), sentOn(second, first));
  }

  @Test
  void eachHostNameHasItsOwn() {
    assertEquals(
        List.of("portals", "gateway"),
        sentOn(
            site("portals", "am.example.com", Listener.MANAGEMENT),
            site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS)));
  }

  @Test
  void nothingIsSentOnWhereASiteOfThatNameIsItselfOnPort80() {
    assertEquals(
        List.of(),
        sentOn(
            site("tls", "gw.example.com", Listener.GATEWAY_HTTPS),
            site("plain", "gw.example.com", Listener.GATEWAY_HTTP)));
    assertEquals(
        List.of("tls"),
        sentOn(
            site("tls", "gw.example.com", Listener.GATEWAY_HTTPS),
            onPort(site("plain", "gw.example.com", Listener.GATEWAY_HTTP), 8280)));
  }

  @Test
  void aSiteThatDeclinesLeavesItToTheNext() {
    Site declines =
        site("declines", "am.example.com", Listener.MANAGEMENT)
            .mapFront(front -> front.withRedirectHttp(false));
    Site next = onPort(site("next", "am.example.com", Listener.GATEWAY_HTTPS), 8443);
    assertEquals(List.of("next"), sentOn(declines, next));
    assertEquals(List.of(), sentOn(declines));
  }

  @Test
  void aSiteWithoutTlsIsNeverSentTo() {
    Site plain =
        onPort(site("plain", "am.example.com", Listener.MANAGEMENT), 8080)
            .mapFront(front -> front.withTls(Optional.of(false)));
    assertEquals(List.of(), sentOn(plain));
  }

  @ParameterizedTest
  @EnumSource(names = {"SECURE_WEBSOCKET", "SECURE_WEBSUB"})
  void clientsThatFollowNoRedirectGetNone(Listener listener) {
    assertEquals(List.of(), sentOn(onPort(site("stream", "ws.example.com", listener), 443)));
  }

  @Test
  void everyLoadBalancerSendsOnForItself() {
    List<String> sentOn =
        deployment(
                balancer("lb-1", site("a", "am.example.com", Listener.MANAGEMENT)),
                balancer("lb-2", site("b", "am.example.com", Listener.MANAGEMENT)))
            .hosts()
            .filter(VirtualHost::redirectsHttp)
            .map(host -> host.ref().path())
            .toList();
    assertEquals(List.of("lb-1/a", "lb-2/b"), sentOn);
  }

  @Test
  void aLoadBalancerAnswersOnPort80ToTheNamesThatItSendsOn() {
    Deployment deployment =
        deployment(
            balancer(
                "lb-1",
                site("portals", "am.example.com", Listener.MANAGEMENT),
                onPort(site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS), 8243),
                onPort(site("again", "am.example.com", Listener.GATEWAY_HTTPS), 8243),
                site("stream", "ws.example.com", Listener.WEBSOCKET)));
    assertEquals(
        Map.of(
            80, Set.of("am.example.com", "gw.example.com"),
            443, Set.of("am.example.com"),
            8243, Set.of("am.example.com", "gw.example.com"),
            9099, Set.of("ws.example.com")),
        deployment.instances().getFirst().namesByPort());
  }
}
