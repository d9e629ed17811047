package apim.designer.proof;

import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.RealNginx;
import apim.designer.design.Design;
import apim.designer.topology.Affinity;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sites below paths of one host, and sites whose clients see another scheme and port, on a real
/// nginx.
@Tag("nginx")
final class SharedHostTest {
  private static final String HOST = "portals.example.com";

  @TempDir private Path folder;

  private static UnaryOperator<Site> at(String path) {
    return site -> site.mapFront(front -> front.withPath(new UrlPath(path)));
  }

  private static Site kept(Site site) {
    return site.mapBack(back -> back.withKeepPath(true));
  }

  /// The portals and the gateways on one host, by addresses that a session keeps to.
  private static Topology shared(UnaryOperator<Site> portals, UnaryOperator<Site> gateway) {
    return Sketch.site(
        Sketch.gateway(site -> gateway.apply(named(HOST).apply(site))),
        "portals",
        site -> portals.apply(Sketch.withAffinity(Sketch.IP_HASH).apply(site)));
  }

  private void onEach(String test, Topology topology, Rig.Proof proof) throws Exception {
    Rig.onEach(RealNginx.all(test), folder, Rig.Form.COMPLETE, Design.of(topology), proof);
  }

  private static List<String> get(String path) {
    return List.of("GET " + path + " HTTP/1.1", "Host: " + HOST, "Connection: close");
  }

  private static Message ask(Rig rig, String path) throws IOException {
    return rig.ask(rig.host("portals"), get(path));
  }

  private static String asked(Rig rig, String path) throws IOException {
    Message answer = ask(rig, path);
    return answer.status() == 200 ? answer.arrived().path() : Integer.toString(answer.status());
  }

  private static String sentTo(Rig rig, String path) throws IOException {
    return ask(rig, path).first("location").orElse("nowhere");
  }

  @Test
  void aPathIsCutOffAndTheRestIsAsTheClientWroteIt() throws Exception {
    onEach(
        "a path that is stripped",
        shared(site -> site, at("/gateway/")),
        rig -> {
          assertEquals("/publisher/a%2Fb//c?x=%26", asked(rig, "/publisher/a%2Fb//c?x=%26"));
          assertEquals("/pets/a%2Fb//c?x=%26y", asked(rig, "/gateway/pets/a%2Fb//c?x=%26y"));
          assertEquals("/pets;v=1/1", asked(rig, "/gateway/pets;v=1/1"));
          assertEquals("/", asked(rig, "/gateway/"));
          assertEquals("/gatewayish", asked(rig, "/gatewayish"));
          assertEquals("404", asked(rig, "/%67ateway/pets"));
          assertEquals("403", asked(rig, "/carbon/admin"));
          assertEquals("/carbon/admin", asked(rig, "/gateway/carbon/admin"));
        });
  }

  @Test
  void aPathWithoutItsSlashIsSentOnWithItsMethod() throws Exception {
    onEach(
        "a path without its slash",
        shared(site -> site, at("/gateway/")),
        rig -> {
          Message answer = ask(rig, "/gateway?x=1");
          assertEquals(308, answer.status());
          assertEquals(Optional.of("https://" + HOST + "/gateway/?x=1"), answer.first("location"));
        });
  }

  @Test
  void redirectsAndCookiesOfANodeStayBelowThePath() throws Exception {
    onEach(
        "redirects and cookies below a path",
        shared(site -> site, at("/gateway/")),
        rig -> {
          String to = "/gateway" + StandInNode.REDIRECT;
          assertEquals(
              "https://" + HOST + "/gateway/landed?a=b", sentTo(rig, to + "own/landed?a=b"));
          assertTrue(sentTo(rig, to + "/landed").endsWith("/gateway/landed"));
          assertTrue(sentTo(rig, to + "/gateway/landed").endsWith("/gateway/landed"));
          assertTrue(!sentTo(rig, to + "/gateway/landed").contains("/gateway/gateway"));
          assertEquals(
              "https://other.example/landed", sentTo(rig, to + "https://other.example/landed"));
          assertEquals(
              "https://" + HOST + "/landed", sentTo(rig, StandInNode.REDIRECT + "own/landed"));
          String cookie = ask(rig, "/gateway/pets/1").first("set-cookie").orElseThrow();
          assertTrue(cookie.contains("Path=/gateway/pets;"), cookie);
          assertTrue(
              ask(rig, "/publisher/")
                  .first("set-cookie")
                  .orElseThrow()
                  .contains("Path=/publisher;"));
        });
  }

  @Test
  void aPathThatIsKeptIsTheNodesOwn() throws Exception {
    onEach(
        "a path that is kept",
        shared(site -> site, site -> kept(at("/pets/1.0/").apply(site))),
        rig -> {
          assertEquals("/pets/1.0/a%2Fb", asked(rig, "/pets/1.0/a%2Fb"));
          assertEquals("/pets/1.0", asked(rig, "/pets/1.0"));
          assertEquals("/pets/1x0/", asked(rig, "/pets/1x0/"));
          assertEquals(
              "https://" + HOST + "/landed",
              sentTo(rig, "/pets/1.0" + StandInNode.REDIRECT + "own/landed"));
        });
  }

  @Test
  void besideAPathThereIsNothing() throws Exception {
    onEach(
        "nothing beside a path",
        Sketch.site(base(), "portals", site -> at("/apim/").apply(site)),
        rig -> {
          assertEquals("/publisher/", asked(rig, "/apim/publisher/"));
          for (String path : List.of("/", "/publisher/", "/carbon/", "/apimish")) {
            assertEquals("404", asked(rig, path));
          }
        });
  }

  @Test
  void portalsLieAtTheContextPathOfTheNodes() throws Exception {
    onEach(
        "the context path",
        base().withContextPath(new UrlPath("/apim/")),
        rig -> {
          assertEquals("/publisher/", asked(rig, "/apim/publisher/"));
          assertEquals("403", asked(rig, "/apim/carbon/admin"));
          assertEquals("404", asked(rig, "/publisher/"));
          assertEquals(
              "https://" + HOST + "/apim/publisher/login",
              sentTo(rig, "/apim" + StandInNode.REDIRECT + "own/apim/publisher/login"));
        });
  }

  @Test
  void aTenantHasAHostOfItsOwn() throws Exception {
    TenantDomain tenant = new TenantDomain("abc.com");
    UnaryOperator<Site> ofTenant =
        site -> site.mapPolicy(policy -> policy.withTenant(Optional.of(tenant)));
    onEach(
        "hosts of a tenant",
        shared(ofTenant, site -> ofTenant.apply(at("/gateway/").apply(site))),
        rig -> {
          Message portal =
              rig.ask(
                  rig.host("portals"),
                  List.of(
                      "GET /devportal HTTP/1.1",
                      "Host: " + HOST,
                      "X-WSO2-Tenant: other.example",
                      "Connection: close"));
          assertEquals(List.of("abc.com"), portal.arrived().all("x-wso2-tenant"));
          assertEquals("/t/abc.com/pets/a%2Fb?x=1", asked(rig, "/gateway/pets/a%2Fb?x=1"));
          assertEquals(
              "https://" + HOST + "/gateway/pets/2",
              sentTo(rig, "/gateway" + StandInNode.REDIRECT + "own/t/abc.com/pets/2"));
        });
  }

  @Test
  void whatClientsSeeIsToldAndRedirectedTo() throws Exception {
    Topology topology =
        Sketch.portals(
            site ->
                Sketch.withTls(false)
                    .andThen(Sketch.onPort(80))
                    .apply(site)
                    .mapFront(
                        front ->
                            front
                                .withPath(new UrlPath("/apim/"))
                                .withPublicSide(
                                    Optional.of(new PublicSide(true, new TcpPort(8443))))));
    for (RealNginx nginx : RealNginx.all("the public side")) {
      Affinity affinity = Bundles.hasSticky(nginx) ? Sketch.COOKIE : Sketch.IP_HASH;
      Rig.onEach(
          List.of(nginx),
          folder,
          Rig.Form.COMPLETE,
          Design.of(Sketch.site(topology, "portals", Sketch.withAffinity(affinity))),
          rig -> {
            String authority = HOST + ":8443";
            Message answer = ask(rig, "/apim/publisher/");
            Message arrived = answer.arrived();
            assertEquals(List.of("https"), arrived.all("x-forwarded-proto"));
            assertEquals(List.of("8443"), arrived.all("x-forwarded-port"));
            assertEquals(List.of(authority), arrived.all("x-forwarded-host"));
            assertEquals(List.of(authority), arrived.all("host"));
            assertEquals("https://" + authority + "/apim/", sentTo(rig, "/apim"));
            assertEquals(
                "https://" + authority + "/apim/x",
                sentTo(rig, "/apim" + StandInNode.REDIRECT + "own/x"));
            List<String> sticky =
                answer.all("set-cookie").stream().filter(one -> one.startsWith("WSO2LB")).toList();
            assertTrue(
                sticky.stream()
                    .allMatch(one -> one.contains("secure") && one.contains("path=/apim/")),
                sticky::toString);
            assertEquals(Bundles.hasSticky(nginx), !sticky.isEmpty());
          });
    }
  }
}
