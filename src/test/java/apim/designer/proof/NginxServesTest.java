package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.RealNginx;
import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.topology.Affinity;
import apim.designer.topology.Cidr;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a real nginx does with our complete file, on loopback in front of stand-in API-M nodes.
@Tag("nginx")
final class NginxServesTest {
  private static final String PORTALS = "api.am.wso2.com";
  private static final String GATEWAY = "gw.am.wso2.com";
  private static final String CLIENT = "127.0.7.7";
  private static final int USERS = 20;
  private static final ElementId NODE = new ElementId("apim-1");

  /// What a client may try to pass off.
  private static final List<String> FORGED =
      List.of(
          "X-Forwarded-For: 6.6.6.6",
          "X-Forwarded-Host: evil.example",
          "X-Forwarded-Port: 1",
          "X-Forwarded-Proto: gopher",
          "X-Forwarded-Server: evil.example");

  @TempDir private Path folder;

  private void withEach(List<RealNginx> all, Design design, Rig.Proof proof)
      throws IOException, GeneralSecurityException {
    Rig.onEach(all, folder, Rig.Form.COMPLETE, design, proof);
  }

  private static Design balancers(Design design, UnaryOperator<LoadBalancer> change) {
    return design.mapTopology(topology -> topology.map(LoadBalancer.class, change));
  }

  private static Design with(Design design, String site, UnaryOperator<Site> change) {
    return balancers(
        design,
        loadBalancer ->
            loadBalancer.mapSites(one -> one.id().value().equals(site) ? change.apply(one) : one));
  }

  private static List<String> request(String line, String host) {
    return Stream.of(
            Stream.of(line + " HTTP/1.1", "Host: " + host),
            FORGED.stream(),
            Stream.of("Connection: close"))
        .flatMap(lines -> lines)
        .toList();
  }

  private static void assertForwarded(
      Message arrived, String host, String port, String proto, String client) {
    Map<String, List<String>> told = new TreeMap<>();
    for (String header :
        List.of(
            "Host",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-For",
            "X-Forwarded-Server")) {
      told.put(header, arrived.all(header));
    }
    String authority = port.equals("443") ? host : host + ":" + port;
    assertEquals(
        Map.of(
            "Host", List.of(authority),
            "X-Forwarded-Host", List.of(authority),
            "X-Forwarded-Port", List.of(port),
            "X-Forwarded-Proto", List.of(proto),
            "X-Forwarded-For", List.of(client),
            "X-Forwarded-Server", List.of(host)),
        told);
  }

  @Test
  void forgedHeadersDoNotReachTheNode() throws Exception {
    List<RealNginx> all = RealNginx.all("forged headers through nginx");
    withEach(
        all,
        Templates.design("single-node"),
        rig -> {
          for (String host : List.of(PORTALS, GATEWAY)) {
            Message answer = rig.https(CLIENT, 443, host, request("GET /a%2Fb//c?x=%26y", host));
            assertEquals(200, answer.status());
            assertEquals("GET /a%2Fb//c?x=%26y HTTP/1.1", answer.arrived().firstLine());
            assertForwarded(answer.arrived(), host, "443", "https", CLIENT);
          }
        });
  }

  @Test
  void anotherPortIsToldToTheNode() throws Exception {
    List<RealNginx> all = RealNginx.all("forged headers on port 8443");
    Design design =
        with(
            Templates.design("single-node"),
            "portals",
            site -> site.mapFront(front -> front.withPort(Optional.of(new TcpPort(8443)))));
    withEach(
        all,
        design,
        rig -> {
          // A client names the port; here loopback's own stands for it.
          String host = PORTALS + ":" + rig.port(8443);
          Message answer = rig.https(CLIENT, 8443, PORTALS, request("GET /publisher", host));
          assertForwarded(answer.arrived(), PORTALS, "8443", "https", CLIENT);
        });
  }

  @Test
  void behindAProxyTheAddressOfItsClientIsToldAndNobodyElseIsBelieved() throws Exception {
    List<RealNginx> all = RealNginx.all("forged headers behind another proxy");
    Design design =
        balancers(
            Templates.design("single-node"),
            loadBalancer -> loadBalancer.withBehindProxy(List.of(Cidr.of("127.0.7.0/24"))));
    withEach(
        all,
        design,
        rig -> {
          Message proxied = rig.https(CLIENT, 443, PORTALS, request("GET /publisher", PORTALS));
          // API-M takes the first address: it must be the one that real_ip took from the proxy.
          assertForwarded(proxied.arrived(), PORTALS, "443", "https", "6.6.6.6");
          Message direct = rig.https("127.0.8.8", 443, PORTALS, request("GET /publisher", PORTALS));
          assertForwarded(direct.arrived(), PORTALS, "443", "https", "127.0.8.8");
        });
  }

  @Test
  void plainHttpIsSentToItsOwnHostWithMethodAndPathKept() throws Exception {
    List<RealNginx> all = RealNginx.all("redirects of plain HTTP");
    withEach(
        all,
        Templates.design("active-active-ip-hash"),
        rig -> {
          for (String host : List.of(PORTALS, GATEWAY)) {
            String target = "/a%2Fb//c%20d?x=%26y";
            List<String> head = request("POST " + target, host);
            Message answer = rig.http(host, head, "grant_type=password");
            // 308 keeps the method (RFC 9110 §15.4.9); 301 turned this POST into a GET.
            assertEquals(308, answer.status());
            assertEquals(List.of("https://" + host + target), answer.all("location"));
            Message followed =
                rig.wire().ask(CLIENT, rig.port(443), true, host, head, "grant_type=password");
            assertEquals("POST " + target + " HTTP/1.1", followed.arrived().firstLine());
            assertTrue(followed.body().endsWith("body-bytes: 19"), followed.body());
          }
        });
  }

  @Test
  void hostsThatNoSiteServesAreRefused() throws Exception {
    List<RealNginx> all = RealNginx.all("unknown hosts");
    withEach(
        all,
        Templates.design("single-node"),
        rig -> {
          String evil = "evil.example";
          assertThrows(
              IOException.class,
              () -> rig.https(CLIENT, 443, evil, request("GET /", evil)),
              "the handshake must fail");
          assertThrows(
              IOException.class,
              () -> rig.http(evil, request("GET /", evil), ""),
              "the connection must be closed without an answer");
          // A host in the request other than the one of the handshake reaches no node either.
          assertThrows(
              IOException.class, () -> rig.https(CLIENT, 443, PORTALS, request("GET /", evil)));
        });
  }

  @Test
  void addressesAndEveryNameBelowADomainAreServed() throws Exception {
    List<RealNginx> all = RealNginx.all("sites on addresses and wildcards");
    List<String> names = List.of("10.0.0.10", "[2001:db8::10]", "*.gw.am.wso2.com");
    Design design =
        balancers(
            Templates.design("single-node"),
            lb -> {
              LoadBalancer more = lb;
              for (String name : names) {
                more =
                    more.withSite(
                        Sketch.site("s-" + names.indexOf(name), name, Listener.GATEWAY_HTTPS)
                            .withMembers(List.of(Member.of(NODE))));
              }
              return more;
            });
    withEach(
        all,
        design,
        rig -> {
          for (String host : List.of("10.0.0.10", "[2001:db8::10]", "eu.gw.am.wso2.com")) {
            Message served = rig.https(CLIENT, 443, host, request("GET /api", host));
            assertEquals("GET /api HTTP/1.1", served.arrived().firstLine());
            Message sentOn = rig.http(host, request("GET /api", host), "");
            assertEquals(List.of("https://" + host + "/api"), sentOn.all("location"));
          }
          assertThrows(
              IOException.class,
              () -> rig.https(CLIENT, 443, "10.0.0.10", request("GET /", "evil.example")));
        });
  }

  @Test
  void largeApisAndLongCookiesPass() throws Exception {
    List<RealNginx> all = RealNginx.all("large requests");
    withEach(
        all,
        Templates.design("single-node"),
        rig -> {
          String archive = "x".repeat(3 * 1024 * 1024);
          Message answer =
              rig.wire()
                  .ask(
                      CLIENT,
                      rig.port(443),
                      true,
                      PORTALS,
                      Stream.concat(
                              Stream.of(
                                  "POST /api/am/publisher/apis/import HTTP/1.1",
                                  "Host: " + PORTALS),
                              Stream.of("Cookie: token=" + "t".repeat(20_000), "Connection: close"))
                          .toList(),
                      archive);
          assertEquals(200, answer.status());
          assertTrue(answer.body().endsWith("body-bytes: " + archive.length()));
        });
  }

  static Stream<Affinity> holding() {
    return Stream.of(
        new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE), new Affinity.IpHash());
  }

  @ParameterizedTest
  @MethodSource("holding")
  void aLoginStaysOnItsNode(Affinity affinity) throws Exception {
    withEach(
        able("logins with " + affinity.method(), affinity),
        kept(affinity),
        rig -> {
          Logins logins = Logins.of(rig);
          System.out.println(affinity.method() + ": " + logins);
          assertEquals(0, logins.crossed(), logins.toString());
          assertEquals(2, logins.nodes().size(), "both nodes must have users: " + logins);
        });
  }

  /// Why the rules advise against the page's way: API-M sets a JSESSIONID for each web application,
  /// and nginx learns each of them apart.
  @Test
  void aLoginCrossesNodesWithStickyLearn() throws Exception {
    Affinity learn = new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION);
    withEach(
        able("logins with sticky-learn", learn),
        kept(learn),
        rig -> {
          Logins logins = Logins.of(rig);
          System.out.println("sticky-learn: " + logins);
          assertNotEquals(0, logins.crossed(), logins.toString());
        });
  }

  private static List<RealNginx> able(String test, Affinity affinity) {
    List<RealNginx> all = RealNginx.all(test);
    if (affinity instanceof Affinity.IpHash) {
      return all;
    }
    List<RealNginx> able = all.stream().filter(Bundles::hasSticky).toList();
    if (able.isEmpty() && !all.isEmpty()) {
      Command.leaveOut(test, "no nginx here has the directive sticky");
    }
    return able;
  }

  private static Design kept(Affinity affinity) {
    return with(
        Templates.design("active-active"),
        "portals",
        site -> site.mapBack(back -> back.withAffinity(affinity)));
  }

  /// What became of the logins of many users.
  private record Logins(int users, int crossed, Set<String> nodes) {
    /// `ip_hash` looks at three octets of an address: each user has a network of its own.
    static Logins of(Rig rig) throws IOException {
      int crossed = 0;
      Set<String> nodes = new TreeSet<>();
      for (int user = 1; user <= USERS; user++) {
        Set<String> answered = new Browser(rig, "127.0." + (10 + user) + ".1", PORTALS).logIn();
        crossed += answered.size() > 1 ? 1 : 0;
        nodes.addAll(answered);
      }
      return new Logins(USERS, crossed, nodes);
    }

    @Override
    public String toString() {
      return crossed + " of " + users + " logins crossed nodes, on " + nodes;
    }
  }

  @Test
  void webSocketsPass() throws Exception {
    List<RealNginx> all = RealNginx.all("WebSocket upgrades");
    Design design =
        balancers(
            Templates.design("single-node"),
            loadBalancer ->
                loadBalancer
                    .withSite(webSocket("ws", Listener.WEBSOCKET))
                    .withSite(webSocket("wss", Listener.SECURE_WEBSOCKET)));
    withEach(
        all,
        design,
        rig -> {
          upgrade(rig, "ws.am.wso2.com", 9099, false);
          upgrade(rig, "wss.am.wso2.com", 8099, true);
        });
  }

  private static Site webSocket(String id, Listener listener) {
    return Sketch.site(id, id + ".am.wso2.com", listener).withMembers(List.of(Member.of(NODE)));
  }

  private static void upgrade(Rig rig, String host, int port, boolean tls) throws IOException {
    try (Socket socket = rig.wire().open(CLIENT, rig.port(port), tls, host)) {
      Wire.send(
          socket,
          List.of(
              "GET /chat HTTP/1.1",
              "Host: " + host + ":" + rig.port(port),
              "Upgrade: websocket",
              "Connection: keep-alive, Upgrade",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
          "");
      Message answer = Message.read(socket.getInputStream());
      if (answer == null) {
        throw new AssertionError("no answer to the handshake");
      }
      assertEquals(101, answer.status(), answer.head());
      assertEquals(List.of("websocket"), answer.all("upgrade"));
      assertEquals(List.of("upgrade"), answer.all("x-connection-arrived"));
      Wire.send(socket, List.of("frame"), "");
      assertEquals("frame", Wire.read(socket.getInputStream(), "frame".length()));
      assertFalse(socket.isClosed());
    }
  }
}
