package apim.designer.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/// Which port on loopback stands for which port of a load balancer.
final class LoopbackPorts {
  private final Map<Integer, Integer> ports = new TreeMap<>();

  /// The port that stands for `port`; always the same.
  int of(int port) throws IOException {
    Integer known = ports.get(port);
    if (known != null) {
      return known;
    }
    int unused = unused();
    // The system may name a port twice that nobody listens on yet.
    while (ports.containsValue(unused)) {
      unused = unused();
    }
    ports.put(port, unused);
    return unused;
  }

  /// By the port that each stands for.
  Map<Integer, Integer> all() {
    return Map.copyOf(ports);
  }

  private static int unused() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
