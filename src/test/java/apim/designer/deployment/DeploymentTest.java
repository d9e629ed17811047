package apim.designer.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Release;
import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.toml.TomlRefusal;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A deployment exists for every design, and finds what belongs to a server.
final class DeploymentTest {
  private static final ElementId APIM_1 = new ElementId("apim-1");
  private static final ElementId APIM_2 = new ElementId("apim-2");
  private static final FileName FILE = new FileName("apim-1.toml");

  private static Topology empty(String apim) {
    return Topology.empty(new Label("Deployment"), ApimVersion.of(apim));
  }

  private static Node node(ElementId id) {
    return Node.of(id, Profile.ALL_IN_ONE);
  }

  private static Site site(Listener listener) {
    return Sketch.site("site", "am.example.com", listener);
  }

  private static LoadBalancer balancer(Site... sites) {
    return Sketch.balancer("lb-1", Sketch.NEW, sites);
  }

  private static Deployment of(Topology topology) {
    return Deployment.of(Design.of(topology));
  }

  @Test
  void everyDesignHasADeploymentOfItsNodesAndSites() {
    for (int seed = 0; seed < 500; seed++) {
      Design design = RandomDesigns.design(seed);
      Deployment deployment = Deployment.of(design);
      Topology topology = design.topology();
      assertEquals(topology.nodes(), deployment.servers().stream().map(ApimServer::node).toList());
      assertEquals(
          topology.loadBalancers(),
          deployment.instances().stream().map(NginxInstance::loadBalancer).toList());
      assertEquals(
          topology.loadBalancers().stream().flatMap(lb -> lb.sites().stream()).toList(),
          deployment.hosts().map(VirtualHost::site).toList());
      assertEquals(deployment, Deployment.of(design), "seed " + seed);
    }
  }

  @Test
  void everySiteAndServerOfARandomDesignIsWorkedOutSoundly() {
    for (int seed = 0; seed < 500; seed++) {
      Deployment deployment = Deployment.of(RandomDesigns.design(seed));
      for (NginxInstance instance : deployment.instances()) {
        Set<String> sentOn = new HashSet<>();
        for (VirtualHost host : instance.hosts()) {
          assertTrue(host.port() > 0 && host.port() < 65_536, host.toString());
          assertTrue(host.logDirectory().startsWith("/"), host.logDirectory());
          assertFalse(host.redirectsHttp() && !host.tls(), host.toString());
          assertTrue(
              !host.redirectsHttp() || sentOn.add(host.hostname().value()),
              "plain HTTP of a name goes one way: " + host);
        }
      }
      for (ApimServer server : deployment.servers()) {
        List<VirtualHost> forwarding =
            deployment.hosts().filter(host -> host.forwardsTo(server)).toList();
        assertEquals(forwarding, deployment.hostsOf(server).toList(), "seed " + seed);
        assertEquals(!forwarding.isEmpty(), deployment.isBehindSite(server), "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2.6.0, none, 3.0",
    "3.0.0, 3.0, 3.0",
    "3.3.0, 3.2, 3.2",
    "4.2.1, 4.2, 4.2",
    "4.9.0, 4.7, 4.7",
    "12.0.0, 4.7, 4.7"
  })
  void anUnknownReleaseIsJudgedByTheLastBeforeIt(String apim, String judging, String nearest) {
    Deployment deployment = of(empty(apim).with(node(APIM_1)));
    assertEquals(judging, deployment.judging().map(Release::id).orElse("none"));
    assertEquals(nearest, deployment.nearestRelease().id());
    assertEquals(!judging.equals("none"), deployment.servers().getFirst().facts().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"4.7.0, true", "4.2.0, true", "4.8.0, false", "2.6.0, false"})
  void theReleaseItselfIsThereOnlyWhereTheCatalogKnowsIt(String apim, boolean known) {
    assertEquals(known, of(empty(apim)).release().isPresent());
  }

  @Test
  void aServerIsFoundByItsIdAndByItsProfile() {
    Deployment deployment =
        of(empty("4.2.0").with(node(APIM_1)).with(Node.of(APIM_2, Profile.GATEWAY)));
    assertEquals(Optional.of(deployment.servers().getLast()), deployment.server(APIM_2));
    assertEquals(Optional.empty(), deployment.server(new ElementId("nobody")));
    assertEquals(List.of(deployment.servers().getLast()), deployment.serversOf(Profile.GATEWAY));
    assertEquals(List.of(), deployment.serversOf(Profile.KEY_MANAGER));
  }

  @Test
  void ofTwoNodesWithOneIdTheFirstIsForwardedTo() {
    Topology topology =
        empty("4.2.0")
            .with(
                Node.class,
                List.of(
                    node(APIM_1).withAddress(Address.of("10.0.0.1")),
                    node(APIM_1).withAddress(Address.of("10.0.0.2"))))
            .with(balancer(site(Listener.MANAGEMENT).withMember(Member.of(APIM_1))));
    UpstreamServer behind = of(topology).hosts().findFirst().orElseThrow().servers().getFirst();
    assertEquals("10.0.0.1:9443", behind.hostAndPort());
  }

  @Test
  void aMemberThatIsNotDrawnIsLeftOut() {
    Deployment deployment =
        of(
            empty("4.2.0")
                .with(node(APIM_1))
                .with(
                    balancer(
                        site(Listener.MANAGEMENT)
                            .withMember(Member.of(APIM_2))
                            .withMember(new Member(APIM_1, true)))));
    List<UpstreamServer> behind = deployment.hosts().findFirst().orElseThrow().servers();
    assertEquals(1, behind.size());
    assertEquals("lb-1/site/apim-1", behind.getFirst().ref().path());
    assertTrue(behind.getFirst().backup());
  }

  @Test
  void aServerIsBehindTheSitesThatForwardToIt() {
    Deployment deployment =
        of(
            empty("4.2.0")
                .with(node(APIM_1))
                .with(node(APIM_2))
                .with(balancer(site(Listener.MANAGEMENT).withMember(Member.of(APIM_1)))));
    assertTrue(deployment.isBehindSite(deployment.servers().getFirst()));
    assertFalse(deployment.isBehindSite(deployment.servers().getLast()));
    assertEquals(1, deployment.hostsOf(deployment.servers().getFirst()).count());
    assertEquals(0, deployment.hostsOf(deployment.servers().getLast()).count());
  }

  private static Deployment withToml(String text) {
    Topology topology =
        empty("4.2.0")
            .with(node(APIM_1).withDeploymentToml(Optional.of(FILE)))
            .with(node(APIM_2).withDeploymentToml(Optional.of(new FileName("missing.toml"))))
            .with(balancer(site(Listener.MANAGEMENT).withMember(Member.of(APIM_1))));
    Design design = Design.of(topology);
    return Deployment.of(design.withAttachments(design.attachments().with(FILE, text)));
  }

  @Test
  void onlyServersWhoseFileIsThereAndReadableHaveOne() {
    Deployment deployment = withToml("[server]\nhostname = 'a'\n");
    assertEquals(List.of(deployment.servers().getFirst()), deployment.serversWithFile());
    assertEquals(List.of(), withToml("[server\n").serversWithFile());
    assertEquals(List.of(), of(deployment.topology()).serversWithFile());
  }

  @Test
  void anotherFileCanBeTriedOnOneNode() {
    Deployment deployment = withToml("[server\n").withFile(APIM_1, "[server]\nhostname = 'b'\n");
    assertEquals(
        List.of(Optional.of("b")),
        deployment.serversWithFile().stream()
            .map(server -> server.file().orElseThrow().text("server", "hostname"))
            .toList());
    assertThrows(TomlRefusal.class, () -> deployment.withFile(APIM_1, "[server\n"));
    assertEquals(deployment, deployment.withFile(new ElementId("nobody"), "[server\n"));
  }

  @Test
  void aServerIsReachedAtItsAddressAndItsPortWithTheOffset() {
    Deployment deployment =
        of(
            empty("4.2.0")
                .with(
                    node(APIM_1)
                        .withAddress(Address.of("2001:db8::1"))
                        .withPortOffset(new PortOffset(2))));
    ApimServer server = deployment.servers().getFirst();
    assertEquals("[2001:db8::1]:9445", server.hostAndPort(Listener.MANAGEMENT));
    assertEquals(8245, server.port(Listener.GATEWAY_HTTPS));
    assertEquals(5674, server.rawPort(5672));
  }

  @ParameterizedTest
  @CsvSource({"apim-1, apim-1", "gw--, gw", "7, node-7", "7a, 7a"})
  void anIdBecomesANameThatAResolverTakesForOne(String id, String name) {
    Deployment deployment = of(empty("4.2.0").with(node(new ElementId(id))));
    assertEquals(new Address.Named(name), deployment.servers().getFirst().address());
    assertFalse(deployment.servers().getFirst().hasName(), "nobody gave it that name");
  }

  @ParameterizedTest
  @CsvSource({
    "MANAGEMENT, 443, https://am.example.com",
    "MANAGEMENT, 9443, https://am.example.com:9443",
    "GATEWAY_HTTP, 80, http://am.example.com",
    "GATEWAY_HTTP, 443, http://am.example.com:443",
    "WEBSOCKET, 9099, http://am.example.com:9099"
  })
  void aUrlNamesThePortWhereItIsNotTheUsualOne(Listener listener, int port, String url) {
    Site site = site(listener).mapFront(front -> front.withPort(Optional.of(new TcpPort(port))));
    VirtualHost host = of(empty("4.2.0").with(balancer(site))).hosts().findFirst().orElseThrow();
    assertEquals(url, host.url());
    assertEquals(url, (host.tls() ? "https://" : "http://") + host.authority());
  }

  @Test
  void aCertificateCarriesTheNamesOfSitesWithTlsOnce() {
    Site other = site(Listener.GATEWAY_HTTPS).withId(new ElementId("other"));
    Site plain = Sketch.site("plain", "ws.example.com", Listener.WEBSOCKET);
    NginxInstance instance =
        of(empty("4.2.0").with(balancer(site(Listener.MANAGEMENT), other, plain)))
            .instances()
            .getFirst();
    assertTrue(instance.endsTls());
    assertEquals(List.of(new Hostname("am.example.com")), instance.certificateNames());
    assertFalse(of(empty("4.2.0").with(balancer(plain))).instances().getFirst().endsTls());
  }

  @ParameterizedTest
  @CsvSource({
    "open-source, 1.30.4, gw.example.com, 10.0.0.53, true",
    "open-source, 1.22.1, gw.example.com, 10.0.0.53, false",
    "plus, R33, gw.example.com, 10.0.0.53, true",
    "open-source, 1.30.4, 10.0.0.1, 10.0.0.53, false",
    "open-source, 1.30.4, gw.example.com, '', false"
  })
  void anAddressIsLookedUpAgainWhereItIsANameAndNginxCanAndKnowsWhomToAsk(
      String edition, String version, String address, String nameServer, boolean again) {
    LoadBalancer asked =
        balancer(site(Listener.MANAGEMENT))
            .withNginx(NginxTarget.of(edition, version))
            .withNameServers(nameServer.isEmpty() ? List.of() : List.of(NameServer.of(nameServer)));
    Deployment deployment =
        of(empty("4.2.0").with(node(APIM_1).withAddress(Address.of(address))).with(asked));
    assertEquals(
        again, deployment.instances().getFirst().resolvesAgain(deployment.servers().getFirst()));
  }

  @Test
  void aNodeWithoutAnAddressIsNotLookedUpAgain() {
    LoadBalancer asked =
        balancer(site(Listener.MANAGEMENT)).withNameServers(List.of(NameServer.of("10.0.0.53")));
    Deployment deployment = of(empty("4.2.0").with(node(APIM_1)).with(asked));
    assertFalse(deployment.instances().getFirst().resolvesAgain(deployment.servers().getFirst()));
  }
}
