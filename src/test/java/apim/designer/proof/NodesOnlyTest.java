package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.RealNginx;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Cidr;
import apim.designer.topology.External;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is for nodes alone answers their addresses on a real nginx, and nobody else, however it is
/// spelled.
@Tag("nginx")
final class NodesOnlyTest {
  private static final String NODE = "127.0.0.41";
  private static final String KEY_MANAGER = "127.0.0.51";
  private static final String ADMINISTRATOR = "127.0.0.130";
  private static final String STRANGER = "127.0.0.7";

  private static final List<String> LIMITED =
      List.of("/services", "/internal/data", "/internal/data/v1/ws/connect");

  private static final NodesOnly CALLS_OF_NODES =
      new NodesOnly(
          EnumSet.of(WebApp.SERVICES, WebApp.INTERNAL), List.of(Cidr.of("127.0.0.129/26")));

  @TempDir private Path folder;

  private static Topology drawn(NodesOnly nodesOnly, UnaryOperator<Site> change) {
    Topology topology =
        Sketch.site(
            Sketch.base().withApim(ApimVersion.of("4.7.0")),
            "portals",
            site ->
                change.apply(
                    Sketch.withAffinity(Sketch.IP_HASH)
                        .apply(site)
                        .mapPolicy(policy -> policy.withNodesOnly(nodesOnly))));
    return Sketch.node(
            Sketch.node(topology, "apim-1", node -> node.withAddress(address(NODE))),
            "apim-2",
            node -> node.withAddress(address("127.0.0.42")))
        .with(keyManager());
  }

  private static External keyManager() {
    return Sketch.external("is-1", External.Kind.KEY_MANAGER, "Tokens")
        .mapDetails(details -> details.withAddress(Optional.of(address(KEY_MANAGER))));
  }

  private static Address address(String text) {
    return Address.of(text);
  }

  /// Ways to write a path that lead a node to the same place.
  private static List<String> spellings(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String encoded = "%%%02x".formatted((int) last.charAt(0)) + last.substring(1);
    return List.of(
        path,
        path + "/x",
        path + ";jsessionid=0",
        path.replace("/", "//") + "/x",
        path.substring(0, path.length() - last.length()) + encoded + "/x",
        "/t/abc.com" + path + "/x",
        "/devportal/.." + path + "/x");
  }

  /// What a node takes for the same, and no location can see: refused for everybody.
  private static List<String> disguised(String path) {
    return List.of(path + ";a=b/x", "/devportal/..;" + path + "/x");
  }

  private void onEach(String test, Topology topology, Rig.Proof proof) throws Exception {
    Rig.onEach(RealNginx.all(test), folder, Rig.Form.COMPLETE, Design.of(topology), proof);
  }

  private static int status(Rig rig, String from, String path, String... headers)
      throws IOException {
    VirtualHost host = rig.host("portals");
    List<String> head = new ArrayList<>();
    head.add("GET " + path + " HTTP/1.1");
    head.add("Host: portals.example.com");
    head.addAll(List.of(headers));
    head.add("Connection: close");
    return rig.https(from, host.port(), "portals.example.com", head).status();
  }

  private static void assertStatuses(
      int expected, Rig rig, String from, String below, List<String> paths) throws IOException {
    TreeMap<String, Integer> wanted = new TreeMap<>();
    TreeMap<String, Integer> found = new TreeMap<>();
    for (String path : paths) {
      wanted.put(path, expected);
      found.put(path, status(rig, from, below + path));
    }
    assertEquals(wanted, found, "from " + from);
  }

  private static List<String> spelled(String below) {
    return LIMITED.stream()
        .flatMap(path -> spellings(path).stream())
        // Out of the site's path, this is another site's.
        .filter(path -> below.isEmpty() || !path.startsWith("/devportal/../"))
        .toList();
  }

  private static void assertForNodesAlone(Rig rig, String below) throws IOException {
    for (String from : List.of(NODE, KEY_MANAGER, ADMINISTRATOR)) {
      assertStatuses(200, rig, from, below, spelled(below));
    }
    assertStatuses(403, rig, STRANGER, below, spelled(below));
    List<String> disguised = LIMITED.stream().flatMap(path -> disguised(path).stream()).toList();
    assertStatuses(403, rig, STRANGER, below, disguised);
    assertStatuses(403, rig, NODE, below, disguised);
    List<String> open =
        List.of("/", "/devportal", "/publisher/x", "/oauth2/token", "/servicesish", "/internal");
    assertStatuses(200, rig, STRANGER, below, open);
    assertStatuses(403, rig, NODE, below, List.of("/carbon", "/carbon/admin"));
  }

  @Test
  void nodesReachWhatIsTheirsAndNobodyElseDoesInAnySpelling() throws Exception {
    onEach(
        "what is for nodes alone",
        drawn(CALLS_OF_NODES, UnaryOperator.identity()),
        rig -> assertForNodesAlone(rig, ""));
  }

  @Test
  void belowAPathAndBesideAnotherSiteItIsTheSame() throws Exception {
    UnaryOperator<Site> below =
        site -> site.mapFront(front -> front.withPath(new UrlPath("/apim/")));
    onEach(
        "what is for nodes alone below a path",
        drawn(CALLS_OF_NODES, below),
        rig -> assertForNodesAlone(rig, "/apim"));
    onEach(
        "what is for nodes alone beside another site",
        Sketch.site(drawn(CALLS_OF_NODES, below), "gw", Sketch.named("portals.example.com")),
        rig -> assertForNodesAlone(rig, "/apim"));
  }

  @Test
  void aSiteWhosePathIsTheirsHasNoDoorWithoutTheSlash() throws Exception {
    onEach(
        "a path that is for nodes alone",
        drawn(
            CALLS_OF_NODES,
            site ->
                site.mapFront(front -> front.withPath(new UrlPath("/services/")))
                    .mapBack(back -> back.withKeepPath(true))),
        rig -> {
          List<String> paths = List.of("/services", "/services/", "/services/x");
          assertStatuses(200, rig, NODE, "", paths);
          assertStatuses(403, rig, STRANGER, "", paths);
        });
  }

  @Test
  void everythingElseCanBeTheirsToo() throws Exception {
    Set<WebApp> allButTheDeveloperPortal =
        EnumSet.complementOf(EnumSet.of(WebApp.DEVPORTAL, WebApp.CARBON));
    onEach(
        "everything but one portal",
        drawn(CALLS_OF_NODES.withApps(allButTheDeveloperPortal), UnaryOperator.identity()),
        rig -> {
          TreeSet<String> inner = new TreeSet<>(spelled(""));
          inner.addAll(List.of("/", "/publisher", "/api/am/publisher/v4/apis", "/health"));
          assertStatuses(200, rig, NODE, "", List.copyOf(inner));
          assertStatuses(403, rig, STRANGER, "", List.copyOf(inner));
          assertStatuses(
              200, rig, STRANGER, "", List.of("/devportal/apis", "/api/am/devportal/v3/apis"));
          assertStatuses(403, rig, NODE, "", List.of("/carbon/x"));
        });
  }

  @Test
  void behindAProxyTheClientsOwnAddressDecides() throws Exception {
    Topology topology =
        Sketch.lb(
            drawn(CALLS_OF_NODES, UnaryOperator.identity()),
            lb -> lb.withBehindProxy(List.of(Cidr.of("127.0.0.99"))));
    onEach(
        "what is for nodes alone behind a proxy",
        topology,
        rig -> {
          String proxy = "127.0.0.99";
          String path = "/services/x";
          assertEquals(200, status(rig, proxy, path, "X-Forwarded-For: " + NODE));
          assertEquals(403, status(rig, proxy, path, "X-Forwarded-For: " + STRANGER));
          assertEquals(403, status(rig, STRANGER, path, "X-Forwarded-For: " + NODE));
        });
  }
}
