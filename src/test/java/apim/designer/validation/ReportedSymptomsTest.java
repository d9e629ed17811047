package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.NONE;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.behindProxy;
import static apim.designer.topology.Sketch.cluster;
import static apim.designer.topology.Sketch.console;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.site;
import static apim.designer.validation.FileCases.file;
import static apim.designer.validation.FileCases.websocket;
import static apim.designer.validation.Proof.found;
import static apim.designer.validation.Proof.foundAndFixed;
import static apim.designer.validation.Proof.inEdits;
import static apim.designer.validation.Proof.inSites;
import static apim.designer.validation.Proof.notInSites;
import static apim.designer.validation.Proof.told;
import static java.util.Map.entry;

import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Cidr;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What people complain of in issues of API-M: found, and not found once it is mended; or not in the
/// files that are made.
final class ReportedSymptomsTest {
  static final Map<String, List<Proof>> PROOFS =
      new TreeMap<>(
          Map.ofEntries(
              entry("W01", List.of(told(of("4.2.0"), "`forwardedHeader` to `X-Forwarded-Host`"))),
              entry("W02", List.of(told(of("4.2.0"), "Set the host name before the first start."))),
              entry(
                  "W03",
                  List.of(
                      inSites(of("3.1.0"), 2, "proxy_set_header X-Forwarded-Proto https;"),
                      inEdits(of("3.1.0"), "apim-1", "proxyPort = 443"))),
              entry("W04", List.of(found("portals-ignore-hostname", of("3.0.0"), of("3.1.0")))),
              entry("W05", List.of(foundAndFixed("two-host-names-for-portals", twoNames("3.1.0")))),
              entry("W06", List.of(told(of("4.0.0"), "`redirect_uri is not matched`"))),
              entry("W07", List.of(foundAndFixed("two-host-names-for-portals", twoNames("4.2.0")))),
              entry("W08", List.of(foundAndFixed("affinity-required", consoles()))),
              entry("W09", List.of(told(of("4.2.0"), "needs `localhost` among its names"))),
              entry(
                  "W10",
                  List.of(told(of("4.2.0"), "`app.origin.host` must name a host that it has"))),
              entry("W11", List.of(told(of("3.1.0"), "by its host name on its own port 9443"))),
              entry("W12", List.of(told(of("3.0.0"), "by its host name on its own port 9443"))),
              entry(
                  "W13",
                  List.of(
                      inEdits(
                          of("4.1.0"),
                          "apim-1",
                          "http_endpoint = \"http://gw.example.com:80\"",
                          "https_endpoint = \"https://gw.example.com:443\""))),
              entry(
                  "W14",
                  List.of(
                      found(
                          "websocket-host-not-offered",
                          websocket("4.1.0", "ws.example.com"),
                          websocket("4.1.0", "gw.example.com")))),
              entry(
                  "W15",
                  List.of(
                      inEdits(
                          node(
                              distributed("4.1.0"),
                              "gw-1",
                              node -> node.withPortOffset(new PortOffset(2))),
                          "apim-1",
                          "ws_endpoint = \"ws://10.0.0.21:9101\"",
                          "wss_endpoint = \"wss://10.0.0.21:8101\""))),
              entry(
                  "W16",
                  List.of(
                      inSites(websocketOn443(), 1, "proxy_set_header Upgrade $http_upgrade;"),
                      inSites(websocketOn443(), 1, "proxy_read_timeout 1h;"),
                      inEdits(
                          websocketOn443(),
                          "apim-1",
                          "wss_endpoint = \"wss://ws.example.com:443\""))),
              entry(
                  "W17",
                  List.of(
                      inSites(of("3.2.0"), 2, "proxy_set_header X-Forwarded-For $remote_addr;"),
                      notInSites(of("3.2.0"), "$proxy_add_x_forwarded_for"))),
              entry(
                  "W18",
                  List.of(
                      found(
                          "real-ip-not-set",
                          behindProxy(of("4.2.0")),
                          lb(
                              behindProxy(of("4.2.0")),
                              lb -> lb.withBehindProxy(List.of(Cidr.of("10.9.0.0/16"))))),
                      inSites(of("4.2.0"), 2, "proxy_set_header X-Forwarded-For $remote_addr;"))),
              entry(
                  "W19",
                  List.of(
                      inEdits(
                          distributed("4.1.0"),
                          "gw-1",
                          "service_url = \"https://portals.example.com:443/services/\""),
                      inEdits(
                          distributed("4.1.0"), "apim-1", "hostname = \"portals.example.com\""))),
              entry(
                  "W20",
                  List.of(
                      inEdits(
                          withTrafficManagers(),
                          "gw-1",
                          "traffic_manager_urls = [\"tcp://10.0.0.31:9611\"]",
                          "traffic_manager_urls = [\"tcp://10.0.0.32:9611\"]"))),
              entry(
                  "W21",
                  List.of(
                      inEdits(
                          of("4.2.0"),
                          "apim-1",
                          "event_duplicate_url = [\"tcp://10.0.0.12:5672\"]",
                          "throttle_decision_endpoints = [\"tcp://localhost:5672\"]"),
                      inEdits(
                          of("4.2.0"),
                          "apim-2",
                          "event_duplicate_url = [\"tcp://10.0.0.11:5672\"]"))),
              entry(
                  "W22",
                  List.of(
                      inEdits(
                          distributed("4.2.0"),
                          "gw-1",
                          "event_listening_endpoints = [\"tcp://10.0.0.11:5672\","
                              + " \"tcp://10.0.0.12:5672\"]",
                          "gateway_labels = [\"Default\"]"))),
              entry(
                  "W23",
                  List.of(
                      told(withTrafficManagers(), "9611, 9711 |"),
                      told(
                          withTrafficManagers(),
                          "`10.0.0.31:9711`, `10.0.0.32:9711`: the certificate of each"))),
              entry("W24", List.of(told(of("4.2.0"), "needs `localhost` among its names"))),
              entry(
                  "W25",
                  List.of(
                      foundAndFixed(
                          "same-node-twice",
                          node(
                              of("3.2.0"),
                              "apim-2",
                              node -> node.withAddress(Address.of("10.0.0.11")))))),
              entry(
                  "W26",
                  List.of(
                      inEdits(
                          withIdentityServer(),
                          "apim-1",
                          "oidc_check_session_endpoint ="
                              + " \"https://is.example.com:9443/oidc/checksession\""))),
              entry(
                  "W27",
                  List.of(
                      found(
                          "deployment-toml-refused",
                          file("[database.local]\nurl = \"x\"\n[database]\n"),
                          file("[database]\n[database.local]\nurl = \"x\"\n")),
                      found(
                          "deployment-toml-refused",
                          file("[server]\nhostname = \"a\"\n[server]\noffset = 1\n"),
                          file("[server]\nhostname = \"a\"\noffset = 1\n")))),
              entry(
                  "W28",
                  List.of(
                      found(
                          "token-endpoint-not-served",
                          RuleCases.withoutPortals("4.2.0"),
                          of("4.2.0")),
                      foundAndFixed(
                          "node-in-no-site",
                          site(
                              distributed("4.2.0"),
                              "portals",
                              site -> site.withMembers(List.of(member("apim-1"))))))),
              entry(
                  "W29",
                  List.of(
                      found("labels-not-honoured", environments("3.1.0"), environments("3.2.0")))),
              entry(
                  "W30",
                  List.of(
                      inSites(of("4.7.0"), 2, "listen 443 ssl;"),
                      notInSites(of("4.7.0"), "ssl on")))));

  private static Topology withIdentityServer() {
    return of("4.2.0")
        .with(
            Sketch.external("is", External.Kind.KEY_MANAGER, "Identity Server")
                .mapDetails(
                    details ->
                        details
                            .withProduct(Optional.of(KeyManagerProduct.WSO2_IS))
                            .withAddress(Optional.of(Address.of("is.example.com")))));
  }

  static Topology of(String release) {
    return base().withApim(ApimVersion.of(release));
  }

  @TestFactory
  Stream<DynamicTest> isDealtWith() {
    return Proof.tests(PROOFS);
  }

  private static Topology environments(String release) {
    return node(
        distributed(release),
        "gw-1",
        node -> node.withEnvironment(Optional.of(new EnvironmentName("int"))));
  }

  private static Topology twoNames(String release) {
    return lb(
        of(release),
        lb ->
            lb.withSite(
                site("intranet", Listener.MANAGEMENT, "apim-1", "apim-2")
                    .mapBack(back -> back.withAffinity(COOKIE))));
  }

  private static Topology consoles() {
    return site(cluster("4.2.0", Profile.CONTROL_PLANE, NONE), "portals", console(true));
  }

  /// Two control planes and a gateway.
  static Topology distributed(String release) {
    return lb(
        cluster(release, Profile.CONTROL_PLANE, COOKIE)
            .with(node("gw-1", Profile.GATEWAY, "10.0.0.21")),
        lb -> lb.withSite(site("gw", Listener.GATEWAY_HTTPS, "gw-1")));
  }

  static Topology withTrafficManagers() {
    return distributed("4.2.0")
        .with(node("tm-1", Profile.TRAFFIC_MANAGER, "10.0.0.31"))
        .with(node("tm-2", Profile.TRAFFIC_MANAGER, "10.0.0.32"));
  }

  static Topology websocketOn443() {
    return lb(
        of("4.5.0"),
        lb ->
            lb.withSite(
                Sketch.onPort(443)
                    .apply(site("ws", Listener.SECURE_WEBSOCKET, "apim-1", "apim-2"))));
  }
}
