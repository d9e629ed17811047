package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// install.sh beside an nginx that runs.
@Tag("nginx")
final class ReloadTest {
  private static final String TEST = "reloading a running nginx";
  private static final int PATIENCE_TENTHS = 100;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void aRunningNginxServesTheNewSites() throws Exception {
    Optional<NginxHost> host = NginxHost.in(folder.resolve("host"), TEST);
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    if (!nginx.isReachable()) {
      Command.leaveOut(TEST, "the tests do not run as root");
      return;
    }
    int port = freePort();
    // The running nginx tells its process id in another place than the complete file would.
    Files.writeString(
        nginx.file("/etc/nginx/nginx.conf"),
        "pid /run/mine.pid;\nevents {}\nhttp { include /etc/nginx/conf.d/*.conf; }\n");
    install(nginx, "before.example.com", port);
    Command.Ended started = nginx.start();
    assertEquals(0, started.status(), started.said());
    try {
      awaitSite("before.example.com", port);
      String said = install(nginx, "after.example.com", port, "--replace");
      assertTrue(said.contains("NGINX reloads them"), said);
      awaitSite("after.example.com", port);
    } finally {
      nginx.nginx("-s", "stop");
    }
  }

  private String install(NginxHost nginx, String name, int port, String... arguments) {
    Topology topology =
        Topology.empty(new Label("x"), ApimVersion.of("3.1.0"))
            .with(
                LoadBalancer.class,
                List.of(
                    LoadBalancer.of(Sample.LB, NginxTarget.of("open-source", "1.22.1"))
                        .withSite(
                            Sample.site("gateway", name, Listener.GATEWAY_HTTP)
                                .mapFront(
                                    front -> front.withPort(Optional.of(new TcpPort(port)))))));
    Path bundle =
        Sample.write(
            Sample.exported(Deployment.of(Design.of(topology))), folder.resolve("bundle-" + name));
    Command.Ended ended =
        nginx.install(bundle.resolve("load-balancers/lb-1/install.sh"), arguments);
    assertEquals(0, ended.status(), ended.said());
    return ended.said();
  }

  /// A site without nodes answers 503. A drop-in lets the first site answer for unknown hosts, the
  /// complete file closes the connection on them.
  private void awaitSite(String name, int port) throws Exception {
    for (int i = 0; i < PATIENCE_TENTHS; i++) {
      if (answer(name, port).contains(" 503 ")
          && answer("other.example.com", port).isEmpty() == name.startsWith("after")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(name + " is not served on port " + port);
  }

  private static String answer(String name, int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException notYet) {
      return "";
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
