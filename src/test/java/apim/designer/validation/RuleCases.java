package apim.designer.validation;

import static apim.designer.topology.Sketch.*;
import static apim.designer.validation.Checked.*;

import apim.designer.design.Design;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.CertificatePlan.PrivateCa;
import apim.designer.topology.Cidr;
import apim.designer.topology.Days;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// For every rule what breaks it, each the base with one thing wrong.
final class RuleCases {
  static final List<RuleCase> ALL =
      Stream.of(
              drawn(),
              release(),
              AffinityCases.ALL,
              sites(),
              security(),
              EnvironmentCases.ALL,
              ServerCases.ALL,
              FileCases.ALL,
              ClusterCases.ALL,
              CertificateCases.ALL,
              ReadCases.ALL,
              AcceptedCases.ALL)
          .flatMap(List::stream)
          .toList();

  private RuleCases() {}

  private static LoadBalancer manySites(LoadBalancer lb, int count) {
    return lb.withSites(
        IntStream.range(0, count)
            .mapToObj(i -> site("gw-" + i, Listener.GATEWAY_HTTPS, "apim-1", "apim-2"))
            .toList());
  }

  private static List<RuleCase> drawn() {
    return List.of(
        RuleCase.of(
            "duplicate-id",
            base().with(node("apim-2", Profile.TRAFFIC_MANAGER, "10.0.0.13")),
            base().with(Sketch.balancer("apim-1", NEW))),
        RuleCase.of(
            "upstream-name-twice",
            lb(
                base(),
                lb ->
                    lb.withSite(
                        site("portals", Listener.WEBSOCKET, "apim-1", "apim-2")
                            .mapFront(front -> front.withHostname(host("ws.example.com")))))),
        RuleCase.of(
            "empty-site",
            portals(site -> site.withMembers(List.of())),
            portals(site -> site.withMembers(List.of(member("apim-9")))),
            lb(idle(NEW), lb -> lb.withSite(site("portals", Listener.MANAGEMENT))),
            lb(idle(OLD), lb -> lb.withSite(site("portals", Listener.MANAGEMENT))),
            lb(idle(NEW), lb -> lb.withSite(site("gw", Listener.GATEWAY_HTTPS)))),
        RuleCase.of(
            "empty-load-balancer",
            base().with(Sketch.balancer("lb-2", NEW)),
            idle(NEW),
            idle(OLD).with(node("gw-1", Profile.GATEWAY, "10.0.0.21")),
            base()
                .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13"))
                .with(Sketch.balancer("lb-2", NEW))),
        RuleCase.of(
                "all-backup",
                gateway(site -> site.withMembers(List.of(backup("apim-1"), backup("apim-2")))))
            .butNot(gateway(site -> site.withMembers(List.of(member("apim-1"), backup("apim-2"))))),
        RuleCase.of(
                "same-node-twice",
                gateway(site -> site.withMember(member("apim-1"))),
                gateway(site -> site.withMembers(List.of(backup("apim-1"), member("apim-1")))),
                node(base(), "apim-2", node -> node.withAddress(address("10.0.0.11"))))
            .butNot(
                node(
                    base(),
                    "apim-2",
                    node ->
                        node.withAddress(address("10.0.0.11")).withPortOffset(new PortOffset(1)))),
        RuleCase.of(
                "node-in-no-site",
                base().with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13")),
                portals(
                        site ->
                            site.mapBack(back -> back.withAffinity(NONE))
                                .withMembers(List.of(member("apim-1"))))
                    .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13")),
                lb(
                        portals(
                            site ->
                                site.mapBack(back -> back.withAffinity(NONE))
                                    .withMembers(List.of(member("apim-1"), backup("apim-2")))),
                        lb -> lb.withNginx(OLD))
                    .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13")),
                base().with(node("gateway-1", Profile.GATEWAY, "10.0.0.13")))
            .butNot(base().with(node("tm-1", Profile.TRAFFIC_MANAGER, "10.0.0.13"))),
        RuleCase.of("cluster-of-one", gateway(site -> site.withMembers(List.of(member("apim-1")))))
            .butNot(
                gateway(site -> site.withMembers(List.of(member("apim-1"), backup("apim-2")))),
                site(
                    gateway(site -> site.withMembers(List.of(member("apim-1")))),
                    "portals",
                    site -> site.withMembers(List.of(member("apim-1"))))));
  }

  private static List<RuleCase> release() {
    return List.of(
        RuleCase.of(
                "profile-not-in-release",
                cluster("4.2.0", Profile.GATEWAY_MANAGER, COOKIE),
                cluster("4.2.0", Profile.PUBLISHER, NONE),
                cluster("3.2.0", Profile.CONTROL_PLANE, COOKIE))
            .butNot(
                cluster("3.2.0", Profile.GATEWAY_MANAGER, COOKIE),
                base().withApim(ApimVersion.of("2.6.0"))),
        RuleCase.of(
            "listener-not-offered",
            cluster("3.1.0", Profile.ALL_IN_ONE, COOKIE)
                .with(node("tm-1", Profile.TRAFFIC_MANAGER, "10.0.0.13"))
                .map(
                    LoadBalancer.class,
                    lb -> lb.withSite(site("gw", Listener.GATEWAY_HTTPS, "apim-1", "tm-1"))),
            gateway(listeningAs(Listener.WEBSUB))),
        RuleCase.of(
                "offset-out-of-range",
                node(
                    base(),
                    "apim-2",
                    node -> node.withPortOffset(new PortOffset(PortOffset.HIGHEST))),
                node(
                    base(),
                    "apim-2",
                    node -> node.withPortOffset(new PortOffset(65_535 - 11_111 + 1))))
            .butNot(
                node(
                    base(),
                    "apim-2",
                    node -> node.withPortOffset(new PortOffset(65_535 - 11_111)))),
        RuleCase.of(
                "port-clash",
                node(base(), "apim-2", node -> node.withAddress(address("10.0.0.11"))),
                // 9611 and 9711 lie a hundred apart.
                node(
                    base(),
                    "apim-2",
                    node ->
                        node.withAddress(address("10.0.0.11")).withPortOffset(new PortOffset(100))))
            .butNot(
                node(
                    base(),
                    "apim-2",
                    node ->
                        node.withAddress(address("10.0.0.11")).withPortOffset(new PortOffset(1)))),
        RuleCase.of(
            "node-without-address",
            base().map(Node.class, node -> node.withAddress(Optional.empty()))),
        RuleCase.of(
                "node-on-localhost",
                node(base(), "apim-1", node -> node.withAddress(address("localhost"))),
                node(base(), "apim-1", node -> node.withAddress(address("127.0.0.1"))),
                node(base(), "apim-1", node -> node.withAddress(address("::1"))))
            .butNot(
                node(base(), "apim-1", node -> node.withAddress(address("localhost.example.com"))),
                node(base(), "apim-1", node -> node.withAddress(Optional.empty()))),
        RuleCase.of(
                "names-resolved-once",
                node(base(), "apim-1", node -> node.withAddress(address("apim-1.example.com"))),
                asking(NginxTarget.of("open-source", "1.27.2")))
            .butNot(
                lb(base(), lb -> lb.withSites(List.of()))
                    .map(Node.class, node -> node.withAddress(address(node.id() + ".example.com"))),
                asking(NginxTarget.of("open-source", "1.27.3")),
                asking(NginxTarget.of("plus", "R20"))),
        RuleCase.of(
            "deployment-toml-missing",
            node(
                base(),
                "apim-1",
                node -> node.withDeploymentToml(Optional.of(new FileName("apim-1.toml"))))),
        new RuleCase(
            "deployment-toml-refused",
            List.of(
                toml("[server]\nhostname = \"a\"\n[server]\n"),
                toml("[database.local]\nurl = \"x\"\n[database]\n"),
                toml("hostname = \n")),
            List.of(toml("[server]\nhostname = \"a\"\n"), toml(""))),
        RuleCase.of(
            "mixed-profiles", node(base(), "apim-2", node -> node.withProfile(Profile.PUBLISHER))),
        RuleCase.of(
            "all-in-one-cluster-over-two",
            portals(site -> site.withMember(member("apim-3")))
                .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13"))),
        RuleCase.of(
                "three-control-planes",
                site(
                    cluster("4.2.0", Profile.CONTROL_PLANE, COOKIE)
                        .with(node("apim-3", Profile.CONTROL_PLANE, "10.0.0.13")),
                    "portals",
                    site -> site.withMember(member("apim-3"))))
            .butNot(cluster("4.2.0", Profile.CONTROL_PLANE, COOKIE)),
        RuleCase.of("token-endpoint-not-served", withoutPortals("4.2.0"))
            .butNot(
                withoutPortals("3.2.0"),
                base().withApim(ApimVersion.of("4.2.0")),
                withoutPortals("4.2.0")
                    .with(node("km-1", Profile.KEY_MANAGER, "10.0.0.13"))
                    .map(
                        LoadBalancer.class,
                        lb -> lb.withSite(site("keys", Listener.MANAGEMENT, "km-1")))),
        RuleCase.of("portals-ignore-hostname", base().withApim(ApimVersion.of("3.0.0")))
            .butNot(cluster("3.0.0", Profile.KEY_MANAGER, COOKIE)),
        RuleCase.of("traffic-managers-both-active", cluster("4.2.0", Profile.TRAFFIC_MANAGER, NONE))
            .butNot(cluster("3.2.0", Profile.TRAFFIC_MANAGER, NONE)));
  }

  static Topology withoutPortals(String release) {
    return lb(base().withApim(ApimVersion.of(release)), lb -> lb.withoutSite(id("portals")));
  }

  private static List<RuleCase> sites() {
    return List.of(
        RuleCase.of(
                "server-name-twice",
                gateway(named("portals.example.com")),
                lb(base(), lb -> lb.withSite(lb.sites().getFirst().withId(id("portals-2")))))
            .butNot(
                gateway(
                    site ->
                        site.mapFront(
                            front ->
                                front
                                    .withHostname(host("portals.example.com"))
                                    .withPort(Optional.of(new TcpPort(8243)))))),
        RuleCase.of(
            "tls-and-plain-port",
            gateway(withTls(false)),
            gateway(
                site ->
                    site.mapBack(back -> back.withListener(Listener.GATEWAY_HTTP))
                        .mapFront(front -> front.withPort(Optional.of(new TcpPort(443))))),
            gateway(onPort(80)),
            lb(
                base(),
                lb ->
                    lb.withSite(
                            site("ws", Listener.WEBSOCKET, "apim-1")
                                .mapFront(front -> front.withPort(Optional.of(new TcpPort(7000)))))
                        .withSite(
                            site("wss", Listener.SECURE_WEBSOCKET, "apim-1")
                                .mapFront(
                                    front -> front.withPort(Optional.of(new TcpPort(7000))))))),
        RuleCase.of("port-of-other-protocol", gateway(withTls(false)), gateway(onPort(80)))
            .butNot(gateway(listeningAs(Listener.GATEWAY_HTTP))),
        RuleCase.of("raw-tcp-port", gateway(onPort(9611)), gateway(onPort(5672))),
        RuleCase.of("long-hostname", gateway(named("a".repeat(43) + ".com")))
            .and(Design.of(lb(base(), lb -> manySites(lb, 600))))
            .butNot(gateway(named("a".repeat(42) + ".com"))),
        RuleCase.of(
                "two-host-names-for-portals",
                lb(
                    base(),
                    lb ->
                        lb.withSite(
                            site("admin", Listener.MANAGEMENT, "apim-1", "apim-2")
                                .mapBack(back -> back.withAffinity(COOKIE)))),
                paired(base())
                    .map(
                        LoadBalancer.class,
                        lb ->
                            lb.id().equals(id("lb-2"))
                                ? lb.mapSites(site -> named(site.id() + ".example.org").apply(site))
                                : lb))
            .butNot(
                paired(base()),
                lb(
                    base(),
                    lb ->
                        lb.withSite(
                            site("admin", Listener.MANAGEMENT, "apim-1", "apim-2")
                                .mapFront(
                                    front ->
                                        front
                                            .withHostname(host("portals.example.com"))
                                            .withPort(Optional.of(new TcpPort(9443))))
                                .mapBack(back -> back.withAffinity(COOKIE))))),
        RuleCase.of(
                "host-name-of-two-clusters",
                paired(base())
                    .with(node("apim-3", Profile.ALL_IN_ONE, "10.0.0.13"))
                    .map(
                        LoadBalancer.class,
                        lb ->
                            lb.id().equals(id("lb-2"))
                                ? lb.mapSites(site -> site.withMembers(List.of(member("apim-3"))))
                                : lb))
            .butNot(paired(base())));
  }

  private static List<RuleCase> security() {
    return List.of(
        RuleCase.of(
            "management-without-tls",
            portals(
                site ->
                    site.mapFront(
                        front ->
                            front
                                .withTls(Optional.of(false))
                                .withPort(Optional.of(new TcpPort(80))))),
            portals(
                site ->
                    site.mapFront(
                        front ->
                            front
                                .withTls(Optional.of(false))
                                .withPort(Optional.of(new TcpPort(9443)))))),
        RuleCase.of("carbon-served", portals(Sketch::servingAsUsual))
            .butNot(
                site(
                    cluster("4.2.0", Profile.ALL_IN_ONE, COOKIE),
                    "portals",
                    Sketch::servingAsUsual)),
        RuleCase.of("real-ip-not-set", behindProxy(base()))
            .butNot(
                lb(behindProxy(base()), lb -> lb.withBehindProxy(List.of(Cidr.of("10.9.0.0/16"))))),
        RuleCase.of(
                "wso2-domain-self-signed",
                gateway(named("gw.wso2.com")),
                gateway(named("gwm.am.wso2.com")))
            .butNot(
                gateway(named("gw.am.wso2.com")),
                gateway(named("gw.notwso2.com")),
                lb(
                    gateway(named("gw.wso2.com")),
                    lb ->
                        lb.withCertificate(new PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, false)))),
        RuleCase.of(
                "known-vulnerability",
                writtenFor("1.22.1", Listener.GATEWAY_HTTPS),
                writtenFor("1.28.1", Listener.GATEWAY_HTTPS),
                writtenFor("1.29.4", Listener.GATEWAY_HTTPS),
                lb(writtenFor("1.17.2", Listener.GATEWAY_HTTP), lb -> lb.withHttp2(true)))
            .butNot(
                writtenFor("1.28.2", Listener.GATEWAY_HTTPS),
                writtenFor("1.29.5", Listener.GATEWAY_HTTPS),
                writtenFor("1.22.1", Listener.GATEWAY_HTTP),
                writtenFor("1.17.2", Listener.GATEWAY_HTTP),
                lb(writtenFor("1.17.3", Listener.GATEWAY_HTTP), lb -> lb.withHttp2(true)),
                lb(base(), lb -> lb.withNginx(NginxTarget.of("plus", "R19")))));
  }

  /// One site, whose nodes are reached over TLS or not as its listener is.
  private static Topology writtenFor(String version, Listener listener) {
    return lb(
        gateway(listeningAs(listener).andThen(withTls(true))::apply),
        lb -> lb.withNginx(NginxTarget.of("open-source", version)).withoutSite(id("portals")));
  }

  private static Design toml(String text) {
    FileName file = new FileName("apim-1.toml");
    Design design =
        Design.of(node(base(), "apim-1", node -> node.withDeploymentToml(Optional.of(file))));
    return design.withAttachments(design.attachments().with(file, text));
  }

  private static Address address(String text) {
    return Address.of(text);
  }

  /// Two nodes that nothing leads to, and a load balancer without a site.
  private static Topology idle(NginxTarget nginx) {
    return lb(base(), lb -> lb.withNginx(nginx).withoutSite(id("portals")).withoutSite(id("gw")));
  }
}
