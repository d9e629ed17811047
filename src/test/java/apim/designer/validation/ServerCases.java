package apim.designer.validation;

import static apim.designer.topology.Sketch.*;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ByteSize;
import apim.designer.topology.Cidr;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.NodeTls;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What breaks the rules on paths, certificates of clients and nodes, snippets, and settings that
/// are in vain.
final class ServerCases {
  private static final FileName FILE = new FileName("site.crt");
  private static final FileName SNIPPET = new FileName("extra.conf");
  private static final ClientCertificates REQUIRED =
      new ClientCertificates(ClientCertificates.Mode.REQUIRED, Optional.of(FILE));
  private static final UnaryOperator<Site> YEAR = hsts(365);

  static final List<RuleCase> ALL =
      List.of(
          RuleCase.of(
                  "web-application-reached-by-nobody",
                  portals(serving(WebApp.PUBLISHER, WebApp.LOGIN, WebApp.OTHER)),
                  portals(nodesOnly(WebApp.DEVPORTAL)))
              .butNot(
                  portals(serving(WebApp.PUBLISHER, WebApp.DEVPORTAL, WebApp.ADMIN, WebApp.LOGIN)),
                  portals(site -> alsoFrom(nodesOnly(WebApp.ADMIN).apply(site)))),
          RuleCase.of(
                  "node-calls-open-to-all",
                  newer(site -> site),
                  newer(nodesOnly(WebApp.INTERNAL)),
                  byName(newer(site -> site)),
                  behindProxy(newer(site -> site)))
              .butNot(
                  newer(nodesOnly(WebApp.SERVICES, WebApp.INTERNAL)),
                  newer(serving(WebApp.PUBLISHER, WebApp.DEVPORTAL, WebApp.ADMIN, WebApp.LOGIN)),
                  newer(listeningAs(Listener.GATEWAY_HTTPS)),
                  newer(site -> site.withMembers(List.of()))),
          RuleCase.of(
                  "nodes-only-without-address",
                  byName(newer(nodesOnly(WebApp.SERVICES))),
                  newer(nodesOnly(WebApp.SERVICES))
                      .map(Node.class, node -> node.withAddress(Optional.empty())),
                  newer(nodesOnly(WebApp.SERVICES)).with(keyManager("is.example.com")))
              .butNot(
                  newer(nodesOnly(WebApp.SERVICES)).with(keyManager("10.0.0.21")),
                  byName(newer(site -> alsoFrom(nodesOnly(WebApp.SERVICES).apply(site)))),
                  byName(newer(site -> site))),
          RuleCase.of("nodes-only-behind-proxy", behindProxy(newer(nodesOnly(WebApp.SERVICES))))
              .butNot(
                  newer(nodesOnly(WebApp.SERVICES)),
                  behindProxy(newer(site -> site)),
                  lb(
                      behindProxy(newer(nodesOnly(WebApp.SERVICES))),
                      lb -> lb.withBehindProxy(List.of(Cidr.of("10.0.0.9"))))),
          RuleCase.of(
                  "sites-of-a-server-disagree",
                  below("/gateway/", site -> YEAR.apply(site), hsts(30)),
                  below("/gateway/", asking(REQUIRED), site -> site),
                  below(
                      "/gateway/",
                      site ->
                          site.mapFront(
                              front ->
                                  front.withPublicSide(
                                      Optional.of(new PublicSide(true, new TcpPort(8443))))),
                      site -> site))
              .butNot(
                  below("/gateway/", site -> site, site -> site),
                  below("/gateway/", YEAR, site -> site),
                  below("/gateway/", site -> site, YEAR),
                  below(
                      "/gateway/",
                      site -> site,
                      site ->
                          site.mapPolicy(
                              policy -> policy.withBodySize(Optional.of(ByteSize.of("1m"))))),
                  site(
                      gateway(named("portals.example.com").andThen(onPort(8443))::apply),
                      "portals",
                      YEAR)),
          RuleCase.of(
                  "context-path-on-no-site",
                  lb(base(), lb -> lb.withoutSite(id("portals")))
                      .withContextPath(new UrlPath("/apim/")))
              .butNot(
                  base().withContextPath(new UrlPath("/apim/")),
                  lb(base(), lb -> lb.withoutSite(id("portals")))),
          RuleCase.of(
                  "context-path-elsewhere",
                  portals(at("/management/")).withContextPath(new UrlPath("/apim/")),
                  portals(site -> at("/apim/").apply(site).mapBack(back -> back.withKeepPath(true)))
                      .withContextPath(new UrlPath("/apim/")))
              .butNot(
                  base().withContextPath(new UrlPath("/apim/")),
                  portals(at("/apim/")).withContextPath(new UrlPath("/apim/")),
                  portals(at("/apim/"))),
          withFiles(
              "client-certificates-without-ca",
              gateway(
                  asking(
                      new ClientCertificates(ClientCertificates.Mode.OPTIONAL, Optional.empty()))),
              gateway(asking(REQUIRED))),
          withFiles(
              "client-certificates-without-tls",
              gateway(asking(REQUIRED).andThen(withTls(false)).andThen(onPort(80))::apply),
              gateway(asking(REQUIRED))),
          withFiles(
              "client-certificates-of-portals",
              portals(asking(REQUIRED)),
              gateway(asking(REQUIRED))),
          withFiles(
              "verification-without-ca",
              gateway(nodes(new NodeTls(false, true, Optional.empty(), name()))),
              gateway(nodes(new NodeTls(false, true, Optional.of(FILE), name()))),
              gateway(nodes(new NodeTls(true, true, Optional.empty(), name())))),
          withFiles(
              "verification-without-name",
              gateway(nodes(new NodeTls(false, true, Optional.of(FILE), Optional.empty()))),
              gateway(nodes(new NodeTls(false, true, Optional.of(FILE), name())))),
          new RuleCase(
              "trusted-certificates-unusable",
              List.of(
                  Design.of(gateway(asking(REQUIRED))),
                  Design.of(gateway(nodes(new NodeTls(false, true, Optional.of(FILE), name())))),
                  attached(gateway(asking(REQUIRED)), FILE, "no certificate")),
              List.of(
                  certified(gateway(asking(REQUIRED))),
                  Design.of(gateway(nodes(new NodeTls(true, true, Optional.of(FILE), name())))))),
          new RuleCase(
              "snippet-refused",
              List.of(
                  Design.of(gateway(ServerCases::saying)),
                  extra("add_header X-A 1;\n}\nserver {\n"),
                  extra("worker_processes 4;\n"),
                  extra("listen 8443;\n"),
                  extra("location / {\n  return 200;\n}\n"),
                  extra("client_max_body_size 1m;\n"),
                  extra("no_such_directive on;\n")),
              List.of(
                  extra("# Ours\nlocation /health {\n  return 200 \"up\";\n}\n"),
                  extra("add_header X-A 1;\n"))),
          RuleCase.of(
                  "setting-without-effect",
                  portals(nodesOnly(WebApp.CARBON, WebApp.SERVICES)),
                  gateway(nodesOnly(WebApp.SERVICES)),
                  portals(ServerCases::alsoFrom))
              .butNot(portals(site -> alsoFrom(nodesOnly(WebApp.SERVICES).apply(site)))),
          withFiles(
              "setting-without-effect",
              gateway(YEAR.andThen(withTls(false)).andThen(onPort(80))::apply),
              gateway(YEAR)),
          withFiles(
              "setting-without-effect",
              gateway(site -> site.mapBack(back -> back.withKeepPath(true))),
              gateway(
                  site -> at("/gateway/").apply(site).mapBack(back -> back.withKeepPath(true)))),
          withFiles(
              "setting-without-effect",
              gateway(
                  asking(new ClientCertificates(ClientCertificates.Mode.NONE, Optional.of(FILE)))),
              gateway(asking(REQUIRED))),
          withFiles(
              "setting-without-effect",
              gateway(nodes(new NodeTls(true, true, Optional.empty(), Optional.empty()))),
              gateway(nodes(new NodeTls(true, false, Optional.empty(), Optional.empty())))),
          withFiles(
              "setting-without-effect",
              gateway(nodes(new NodeTls(false, false, Optional.of(FILE), name()))),
              gateway(nodes(new NodeTls(false, false, Optional.empty(), name())))));

  private ServerCases() {}

  /// The base with the gateways below a path of the portals' host.
  private static Topology below(
      String path, UnaryOperator<Site> ofPortals, UnaryOperator<Site> ofGateway) {
    return site(
        gateway(site -> ofGateway.apply(at(path).apply(named("portals.example.com").apply(site)))),
        "portals",
        ofPortals);
  }

  private static UnaryOperator<Site> at(String path) {
    return site -> site.mapFront(front -> front.withPath(new UrlPath(path)));
  }

  private static UnaryOperator<Site> hsts(int days) {
    return site -> site.mapPolicy(policy -> policy.withHsts(Optional.of(Duration.ofDays(days))));
  }

  private static UnaryOperator<Site> asking(ClientCertificates asked) {
    return site -> site.mapPolicy(policy -> policy.withClientCertificates(asked));
  }

  private static UnaryOperator<Site> nodes(NodeTls tls) {
    return site -> site.mapBack(back -> back.withNodeTls(tls));
  }

  private static Site saying(Site site) {
    return site.mapFront(front -> front.withSnippet(Optional.of(SNIPPET)));
  }

  private static Optional<Hostname> name() {
    return Optional.of(host("nodes.example.com"));
  }

  private static RuleCase withFiles(String rule, Topology fires, Topology... sound) {
    return new RuleCase(
        rule,
        List.of(certified(fires)),
        List.of(sound).stream().map(ServerCases::certified).toList());
  }

  private static Design certified(Topology topology) {
    return attached(topology, FILE, TestCertificate.of(TestCertificate.SOUND).certificate());
  }

  private static Design extra(String text) {
    return attached(gateway(ServerCases::saying), SNIPPET, text);
  }

  private static Design attached(Topology topology, FileName file, String text) {
    Design design = Design.of(topology);
    return design.withAttachments(design.attachments().with(file, text));
  }

  /// A release that closes the console.
  private static Topology newer(UnaryOperator<Site> change) {
    return Sketch.site(base().withApim(ApimVersion.of("4.5.0")), "portals", change);
  }

  private static Topology byName(Topology topology) {
    return topology.map(
        Node.class, node -> node.withAddress(Address.of(node.id() + ".example.com")));
  }

  private static External keyManager(String address) {
    return external("is-1", External.Kind.KEY_MANAGER, "Tokens")
        .mapDetails(details -> details.withAddress(Optional.of(Address.of(address))));
  }

  private static Site alsoFrom(Site site) {
    return site.mapPolicy(
        policy ->
            policy.withNodesOnly(policy.nodesOnly().withAlsoFrom(List.of(Cidr.of("10.9.0.0/16")))));
  }
}
