package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.project.Templates;
import apim.designer.topology.Address;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Cidr;
import apim.designer.topology.Days;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of NGINX files for versions that no test can run.
final class NginxFilesTest {
  private static NginxInstance instance(String version, UnaryOperator<LoadBalancer> change) {
    Topology topology =
        Templates.design("single-node")
            .topology()
            .map(
                LoadBalancer.class,
                lb -> change.apply(lb.withNginx(NginxTarget.of("open-source", version))));
    return Deployment.of(Design.of(topology)).instances().getFirst();
  }

  private static String text(NginxInstance instance) {
    return Printer.print(NginxFiles.complete(instance)) + Printer.print(NginxFiles.sites(instance));
  }

  /// The server blocks of both files, as one nginx reads them.
  private static List<Block> servers(NginxInstance instance) {
    return Stream.concat(
            NginxFiles.sites(instance),
            NginxFiles.complete(instance)
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .filter(block -> block.name().equals("http"))
                .flatMap(block -> block.body().stream()))
        .filter(Block.class::isInstance)
        .map(Block.class::cast)
        .filter(block -> block.name().equals("server"))
        .toList();
  }

  private static Stream<NginxInstance> random() {
    return LongStream.range(0, 1_000)
        .mapToObj(RandomDesigns::design)
        .flatMap(design -> Deployment.of(design).instances().stream());
  }

  /// nginx 1.23.4 to 1.25.0 warns where it is not so: "protocol options redefined".
  @Test
  void allServersOfAPortSayTheSameOfIt() {
    List<String> faults = new ArrayList<>();
    random()
        .forEach(
            instance -> {
              Map<String, Set<String>> words = new HashMap<>();
              for (Block server : servers(instance)) {
                Set<String> seen = Set.of();
                for (Directive listen : server.directives("listen")) {
                  List<String> said = listen.arguments().stream().map(Argument::value).toList();
                  Set<String> options =
                      Set.copyOf(
                          said.stream()
                              .skip(1)
                              .filter(word -> !word.equals("default_server"))
                              .toList());
                  seen = words.merge(said.getFirst(), options, (first, _) -> first);
                  if (!seen.equals(options) && !isMixed(instance, said.getFirst())) {
                    faults.add(instance.target().displayName() + ": " + said + " beside " + seen);
                  }
                }
              }
            });
    assertEquals(List.of(), faults);
  }

  /// A port with TLS and without is an ERROR of its own.
  private static boolean isMixed(NginxInstance instance, String socket) {
    int port = Integer.parseInt(socket.substring(socket.lastIndexOf(':') + 1));
    boolean plain =
        instance.hosts().stream()
            .anyMatch(
                host ->
                    (host.port() == port && !host.tls()) || (port == 80 && host.redirectsHttp()));
    boolean tls = instance.hosts().stream().anyMatch(host -> host.port() == port && host.tls());
    return plain && tls;
  }

  @Test
  void whereHttp2IsAWordOfListenTheCatchAllHasItToo() {
    String text = text(instance("1.24.0", lb -> lb.withHttp2(true)));
    assertTrue(text.contains("listen 443 ssl http2 default_server;"), text);
    assertEquals(3, text.split("listen 443 ssl http2", -1).length - 1, text);
    String current = text(instance("1.30.4", lb -> lb.withHttp2(true)));
    assertTrue(current.contains("listen 443 ssl default_server;"), current);
    assertEquals(2, current.split("http2 on;", -1).length - 1, current);
  }

  /// nginx before 1.19.4 needs a certificate to refuse a handshake with, and would ask at the
  /// terminal for the passphrase of its key.
  @Test
  void everyServerWithAnEncryptedKeyHasItsPassphrase() {
    NginxInstance instance =
        instance(
            "1.18.0",
            lb ->
                lb.withCertificate(
                    new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, true)));
    List<Block> withKey =
        servers(instance).stream()
            .filter(server -> !server.directives("ssl_certificate_key").isEmpty())
            .toList();
    assertEquals(3, withKey.size());
    for (Block server : withKey) {
      assertEquals(1, server.directives("ssl_password_file").size(), server.toString());
    }
  }

  @Test
  void rangesOfProxiesAreWrittenWithoutHostBitsEachOnce() {
    String text =
        text(
            instance(
                "1.30.4",
                lb ->
                    lb.withBehindProxy(
                        Stream.of(
                                "10.0.0.5/8",
                                "10.9.9.9/8",
                                "255.255.255.255/1",
                                "255.255.255.255",
                                "2001:db8::7/64")
                            .map(Cidr::of)
                            .toList())));
    List<String> ranges =
        text.lines().map(String::strip).filter(line -> line.startsWith("set_real_ip")).toList();
    assertEquals(
        Stream.of("10.0.0.0/8", "128.0.0.0/1", "2001:db8::/64")
            .map(range -> "set_real_ip_from " + range + ";")
            .toList(),
        ranges.subList(0, 3));
    assertEquals(6, ranges.size(), "for each of two sites");
  }

  @Test
  void anUpstreamHasRoomForItsMembers() {
    assertEquals("128k", zone(2, false));
    assertEquals("384k", zone(150, false));
    assertEquals("2112k", zone(1_000, false));
    // Each name may have several addresses.
    assertEquals("384k", zone(10, true));
  }

  private static String zone(int members, boolean named) {
    List<Node> nodes =
        IntStream.range(0, members)
            .mapToObj(
                i ->
                    Sketch.node("gw-" + i, Profile.GATEWAY)
                        .withAddress(
                            Address.of(
                                named
                                    ? "gw-" + i + ".example.com"
                                    : "10.0." + i / 250 + "." + (1 + i % 250))))
            .toList();
    Site site =
        Sketch.site("gw", "gw.example.com", Listener.GATEWAY_HTTPS)
            .withMembers(nodes.stream().map(node -> Member.of(node.id())).toList());
    NginxInstance instance =
        Deployment.of(
                Design.of(
                    Templates.design("single-node")
                        .topology()
                        .with(Node.class, nodes)
                        .map(LoadBalancer.class, lb -> lb.withSites(List.of(site)))))
            .instances()
            .getFirst();
    Block upstream =
        NginxFiles.sites(instance)
            .filter(Block.class::isInstance)
            .map(Block.class::cast)
            .filter(block -> block.name().equals("upstream"))
            .findFirst()
            .orElseThrow();
    return upstream.directives("zone").getFirst().arguments().getLast().value();
  }

  @Test
  void aThousandHostNamesHaveATableOfTheirSize() {
    String text =
        text(
            instance(
                "1.30.4",
                lb ->
                    lb.withSites(
                        IntStream.range(0, 1_000)
                            .mapToObj(
                                i ->
                                    Sketch.site(
                                        "gw-" + i,
                                        "gw-" + i + ".example.com",
                                        Listener.GATEWAY_HTTPS))
                            .toList())));
    assertTrue(text.contains("server_names_hash_max_size "), text.substring(0, 2_000));
    assertFalse(text(instance("1.30.4", lb -> lb)).contains("server_names_hash_max_size"));
  }

  @Test
  void namesOfHeadersAreLetThroughWhereThatOpensNoDoor() {
    assertTrue(text(instance("1.21.1", lb -> lb)).contains("ignore_invalid_headers off;"));
    String old = text(instance("1.21.0", lb -> lb));
    assertFalse(old.contains("ignore_invalid_headers"), old);
    assertTrue(old.contains("underscores_in_headers on;"), old);
  }

  @Test
  void connectionsToNodesAreGivenUpBeforeTomcatDoesSo() {
    assertTrue(text(instance("1.15.3", lb -> lb)).contains("keepalive_timeout 50s;"));
    assertFalse(text(instance("1.15.2", lb -> lb)).contains("keepalive_timeout 50s;"));
    assertTrue(text(instance("1.30.4", lb -> lb)).contains("keepalive_timeout 50s;"));
  }

  @Test
  void theSitesFileHasNothingBesideItsBlocksButTheFormatOfItsLogs() {
    random().flatMap(instance -> NginxFiles.sites(instance)).forEach(NginxFilesTest::assertDropsIn);
    String text = text(instance("1.30.4", lb -> lb));
    assertEquals(
        2, text.lines().filter(line -> line.endsWith("/access.log apim_sites;")).count(), text);
  }

  private static void assertDropsIn(Statement statement) {
    switch (statement) {
      case Comment _ -> {}
      case Directive directive -> assertEquals("log_format", directive.name());
      case Block block -> assertTrue(Set.of("upstream", "map", "server").contains(block.name()));
    }
  }
}
