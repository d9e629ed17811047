package apim.designer.validation;

import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.node;
import static apim.designer.validation.FileCases.file;
import static apim.designer.validation.Proof.inEdits;
import static apim.designer.validation.Proof.inScript;
import static apim.designer.validation.Proof.inSites;
import static apim.designer.validation.Proof.inToml;
import static apim.designer.validation.Proof.notInEdits;
import static apim.designer.validation.Proof.notInSites;
import static apim.designer.validation.Proof.told;
import static apim.designer.validation.ReportedSymptomsTest.distributed;
import static apim.designer.validation.ReportedSymptomsTest.websocketOn443;
import static apim.designer.validation.ReportedSymptomsTest.withTrafficManagers;
import static java.util.Map.entry;

import apim.designer.topology.PortOffset;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What rules were once proposed for and needs none, since it is written or told: it is.
final class ProposedRulesTest {
  private static final String NO_OTHER_NODE = "tcp://10.0.0.11:5672";

  static final Map<String, List<Proof>> PROOFS =
      new TreeMap<>(
          Map.ofEntries(
              entry(
                  "NGX-003",
                  List.of(inSites(base(), 2, "listen 443 ssl;"), notInSites(base(), "ssl on"))),
              entry(
                  "NGX-007",
                  List.of(
                      inSites(base(), 1, "proxy_set_header X-Forwarded-Host portals.example.com;"),
                      inSites(base(), 1, "proxy_set_header X-Forwarded-Host gw.example.com;"),
                      inSites(base(), 2, "proxy_set_header X-Forwarded-Port 443;"),
                      inSites(base(), 2, "proxy_set_header X-Forwarded-Proto https;"),
                      inSites(base(), 2, "proxy_set_header X-Forwarded-For $remote_addr;"))),
              entry(
                  "NGX-008",
                  List.of(
                      inSites(websocketOn443(), 1, "proxy_set_header Upgrade $http_upgrade;"),
                      inSites(
                          websocketOn443(),
                          1,
                          "proxy_set_header Connection $apim_connection_upgrade;"))),
              entry(
                  "NGX-009",
                  List.of(
                      inSites(websocketOn443(), 1, "proxy_read_timeout 1h;"),
                      inSites(websocketOn443(), 1, "proxy_send_timeout 1h;"))),
              entry(
                  "NGX-011",
                  List.of(
                      inSites(base(), 2, "listen 80;"),
                      inSites(base(), 1, "return 308 https://portals.example.com$request_uri;"),
                      inSites(base(), 1, "return 308 https://gw.example.com$request_uri;"))),
              entry(
                  "NGX-012",
                  List.of(
                      inSites(base(), 2, "large_client_header_buffers 4 32k;"),
                      inSites(base(), 2, "proxy_buffer_size 16k;"))),
              entry("NGX-013", List.of(inSites(base(), 2, "client_max_body_size 100m;"))),
              entry(
                  "NGX-016",
                  List.of(
                      inScript(
                          base(),
                          "load-balancers/lb-1/install.sh",
                          "mkdir -p -- \"$ROOT$directory\""),
                      inScript(base(), "load-balancers/lb-1/install.sh", "/var/log/nginx/portals"),
                      inScript(base(), "load-balancers/lb-1/install.sh", "/var/log/nginx/gw"))),
              entry("TOM-001", List.of(inEdits(base(), "apim-1", "proxyPort = 443"))),
              entry(
                  "TOM-002",
                  List.of(inEdits(base(), "apim-1", "hostname = \"portals.example.com\""))),
              entry(
                  "TOM-003",
                  List.of(
                      inEdits(
                          base(),
                          "apim-1",
                          "hostname = \"portals.example.com\"",
                          "proxyPort = 443"),
                      inEdits(
                          base(),
                          "apim-2",
                          "hostname = \"portals.example.com\"",
                          "proxyPort = 443"))),
              entry(
                  "TOM-006",
                  List.of(
                      inEdits(
                          websocketOn443(),
                          "apim-1",
                          "wss_endpoint = \"wss://ws.example.com:443\""),
                      inEdits(
                          moved(distributed("4.1.0"), "gw-1"),
                          "apim-1",
                          "ws_endpoint = \"ws://10.0.0.21:9101\"",
                          "wss_endpoint = \"wss://10.0.0.21:8101\""))),
              entry(
                  "TOM-007",
                  List.of(
                      inEdits(
                          base(), "apim-1", "url = \"https://portals.example.com/devportal\""))),
              entry(
                  "TOM-008",
                  List.of(
                      inSites(
                          moved(base(), "apim-2"),
                          1,
                          "server 10.0.0.12:9445 max_fails=3 fail_timeout=10s;"),
                      inSites(
                          moved(base(), "apim-2"),
                          1,
                          "server 10.0.0.12:8245 max_fails=3 fail_timeout=10s;"))),
              entry(
                  "TOM-009",
                  List.of(
                      inToml(
                          file(
                              distributed("4.2.0"),
                              "gw-1",
                              """
                              [server]
                              hostname = "gw.example.com"
                              [apim.sync_runtime_artifacts.gateway]
                              gateway_labels = ["Default", "Sandbox"]
                              """),
                          "gw-1",
                          "gateway_labels = [\"Default\", \"Sandbox\"]"),
                      inEdits(distributed("4.2.0"), "gw-1", "gateway_labels = [\"Default\"]"))),
              entry(
                  "TOM-010",
                  List.of(
                      inEdits(
                          distributed("4.2.0"),
                          "gw-1",
                          "event_listening_endpoints = [\"tcp://10.0.0.11:5672\","
                              + " \"tcp://10.0.0.12:5672\"]"))),
              entry(
                  "TOM-011",
                  List.of(
                      inEdits(
                          withTrafficManagers(),
                          "gw-1",
                          "traffic_manager_urls = [\"tcp://10.0.0.31:9611\"]",
                          "traffic_manager_urls = [\"tcp://10.0.0.32:9611\"]"))),
              entry(
                  "TOM-012",
                  List.of(
                      inEdits(
                          ReportedSymptomsTest.of("4.2.0"),
                          "apim-1",
                          "event_duplicate_url = [\"tcp://10.0.0.12:5672\"]"),
                      notInEdits(
                          ReportedSymptomsTest.of("4.2.0"),
                          "apim-1",
                          "event_duplicate_url = [\"" + NO_OTHER_NODE))),
              entry(
                  "TOM-013",
                  List.of(
                      inEdits(
                          distributed("4.2.0"),
                          "gw-1",
                          "service_url = \"https://portals.example.com:443/services/\""),
                      notInEdits(distributed("4.2.0"), "gw-1", "https://10.0.0.11"))),
              entry(
                  "TOM-014",
                  List.of(
                      inEdits(
                          withTrafficManagers(),
                          "gw-1",
                          "traffic_manager_urls = [\"tcp://10.0.0.31:9611\"]",
                          "traffic_manager_auth_urls = [\"ssl://10.0.0.31:9711\"]"))),
              entry(
                  "TOM-018",
                  List.of(
                      inEdits(
                          ReportedSymptomsTest.of("4.0.0"),
                          "apim-1",
                          "http_endpoint = \"http://gw.example.com:80\"",
                          "https_endpoint = \"https://gw.example.com:443\""))),
              entry(
                  "TOM-024",
                  List.of(
                      told(distributed("4.2.0"), "Start it as Gateway"),
                      told(distributed("4.2.0"), "nor start with `--optimize`"))),
              entry(
                  "TOM-026",
                  List.of(
                      told(
                          ReportedSymptomsTest.of("4.2.0"),
                          "`forwardedHeader` to `X-Forwarded-Host`"))),
              entry(
                  "TOM-028",
                  List.of(
                      told(
                          ReportedSymptomsTest.of("4.2.0"),
                          "Set the host name before the first start."))),
              entry(
                  "TOM-029",
                  List.of(
                      told(ReportedSymptomsTest.of("4.2.0"), "needs `localhost` among its names"))),
              entry(
                  "TOM-030",
                  List.of(
                      inScript(distributed("4.2.0"), "nodes/gw-1/install.sh", "keytool"),
                      inScript(
                          distributed("4.2.0"), "nodes/gw-1/install.sh", "client-truststore"))),
              entry(
                  "TOP-004",
                  List.of(
                      told(
                          withTrafficManagers(),
                          "| `gw-1`, `tm-1`, `tm-2` | `apim-1` (10.0.0.11) | 5672 |"),
                      told(
                          withTrafficManagers(),
                          "| `gw-1` | `tm-2` (10.0.0.32) | 5672, 9611, 9711 |"))),
              entry(
                  "TOP-005",
                  List.of(
                      told(
                          ReportedSymptomsTest.of("3.1.0"),
                          "nodes of one profile also share `repository/deployment/server`")))));

  private static Topology moved(Topology topology, String id) {
    return node(topology, id, node -> node.withPortOffset(new PortOffset(2)));
  }

  @TestFactory
  Stream<DynamicTest> isDealtWith() {
    return Proof.tests(PROOFS);
  }
}
