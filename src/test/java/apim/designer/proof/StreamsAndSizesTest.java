package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.RealNginx;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What passes a real nginx because API-M has it: streams of events, long headers, headers with
/// unusual names, and gateways that dial in.
@Tag("nginx")
final class StreamsAndSizesTest {
  private static final String DIAL_IN = "/internal/data/v1/ws/gateways/connect";

  @TempDir private Path folder;

  private void onEach(String test, String apim, Rig.Proof proof) throws Exception {
    Rig.onEach(RealNginx.all(test), folder, Rig.Form.COMPLETE, EveryListener.design(apim), proof);
  }

  private static List<VirtualHost> gateways(Rig rig) {
    return rig.hosts().stream().filter(host -> host.listener().carriesApiTraffic()).toList();
  }

  private static VirtualHost portals(Rig rig) {
    return rig.hosts().stream()
        .filter(host -> host.listener() == Listener.MANAGEMENT)
        .findFirst()
        .orElseThrow();
  }

  /// The node sends each event only when the client has read the one before.
  @Test
  void eventsArriveOneByOne() throws Exception {
    onEach(
        "streams of events",
        "4.7.0",
        rig -> {
          for (VirtualHost host : gateways(rig)) {
            try (Socket socket =
                rig.wire()
                    .open(
                        "127.0.0.1", rig.port(host.port()), host.tls(), host.hostname().value())) {
              Wire.send(socket, List.of("GET /events HTTP/1.0", "Host: " + host.hostname()), "");
              InputStream in = new BufferedInputStream(socket.getInputStream());
              Message head = Message.read(in);
              assertEquals(200, head == null ? 0 : head.status(), host.ref().path());
              for (int event = 1; event <= StandInNode.EVENTS; event++) {
                String expected = StandInNode.event(event);
                assertEquals(expected, Wire.read(in, expected.length()), host.ref().path());
                rig.readAnEvent();
              }
              assertEquals(-1, in.read());
            }
          }
        });
  }

  @Test
  void longHeadersPassBothWaysOnEverySite() throws Exception {
    onEach(
        "long headers",
        "4.7.0",
        rig -> {
          for (VirtualHost host : rig.hosts()) {
            String token = "Bearer " + "t".repeat(9_000);
            // The long header first: until the Host is known a server of the port reads it.
            Message answer =
                rig.ask(
                    host,
                    List.of(
                        "GET /head/14000 HTTP/1.1",
                        "Authorization: " + token,
                        "Host: " + host.hostname(),
                        "Connection: close"));
            assertEquals(200, answer.status(), host.ref().path());
            assertEquals(List.of(token), answer.arrived().all("authorization"));
            assertEquals(14_000, answer.first("x-long").orElse("").length());
          }
        });
  }

  @Test
  void unusualNamesOfHeadersReachGateways() throws Exception {
    onEach(
        "names of headers",
        "4.7.0",
        rig -> {
          for (VirtualHost host : rig.hosts()) {
            Message arrived =
                rig.ask(
                        host,
                        List.of(
                            "GET /pets/1 HTTP/1.1",
                            "api_key: k1",
                            "Host: " + host.hostname(),
                            "api_key: k2",
                            "user.id: 7",
                            "Internal-Key: k3",
                            "Connection: close"))
                    .arrived();
            boolean gateway = host.listener().carriesApiTraffic();
            assertEquals(gateway ? List.of("k1", "k2") : List.of(), arrived.all("api_key"));
            assertEquals(gateway ? List.of("7") : List.of(), arrived.all("user.id"));
            assertEquals(List.of("k3"), arrived.all("internal-key"));
          }
        });
  }

  /// A node might read this name without its space: https://nginx.org/en/CHANGES, 1.21.1.
  @Test
  void aNameWithASpaceIsRefused() throws Exception {
    onEach(
        "names of headers with spaces",
        "4.7.0",
        rig -> {
          for (VirtualHost host : gateways(rig)) {
            Message answer =
                rig.ask(
                    host,
                    List.of(
                        "GET /pets/1 HTTP/1.1",
                        "Host: " + host.hostname(),
                        "X-WSO2-CLIENT-CERTIFICATE : forged",
                        "Connection: close"));
            assertEquals(400, answer.status(), host.ref().path());
          }
        });
  }

  @Test
  void gatewaysDialInFromRelease47() throws Exception {
    onEach(
        "gateways that dial in",
        "4.7.0",
        rig -> {
          assertEquals(101, upgrade(rig, DIAL_IN));
          assertEquals(200, upgrade(rig, "/internal/data/v1/apis"));
          assertEquals(200, upgrade(rig, "/publisher/"));
          assertEquals(200, rig.ask(portals(rig), plain(rig, DIAL_IN)).status());
        });
    onEach("gateways that dial in", "4.6.0", rig -> assertEquals(200, upgrade(rig, DIAL_IN)));
  }

  private static List<String> plain(Rig rig, String path) {
    return List.of(
        "GET " + path + " HTTP/1.1", "Host: " + portals(rig).hostname(), "Connection: close");
  }

  private static int upgrade(Rig rig, String path) throws IOException {
    return rig.ask(
            portals(rig),
            List.of(
                "GET " + path + " HTTP/1.1",
                "Host: " + portals(rig).hostname(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
        .status();
  }

  @Test
  void thereIsASiteForEveryListener() throws Exception {
    onEach(
        "a site for every listener",
        "4.7.0",
        rig ->
            assertEquals(
                List.of(Listener.values()),
                rig.hosts().stream().map(VirtualHost::listener).sorted().toList()));
  }
}
