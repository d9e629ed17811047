package apim.designer.discovery.recovery;

import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which listener of the nodes a location leads to: what their ports, the port of the server, the
/// headers and the names say, each with its weight.
///
/// @param apiTraffic whether the location treats requests as calls of APIs, as our own files do
/// @param upgrades whether it lets clients ask for another protocol
/// @param ours whether this designer wrote it, so that what is not there is meant
record ListenerGuess(
    boolean tls,
    List<Integer> ports,
    int sitePort,
    String names,
    boolean apiTraffic,
    boolean upgrades,
    boolean ours) {
  /// An offset that somebody may have chosen; beyond it the port is another's, such as a container's.
  static final int HIGHEST_OFFSET = 1_000;

  private static final int PLAIN_MANAGEMENT = 9763;
  private static final int CERTAIN = 1_000;
  private static final int STRONG = 400;
  private static final int WEAK = 100;
  private static final int NEAR = 99;

  private static final Pattern GATEWAY = Pattern.compile("gw|gateway");
  private static final Pattern ADMINISTRATION = Pattern.compile("mgt|mgmt|manage|gwm|admin");
  private static final Pattern WEBSOCKET = Pattern.compile("websocket|\\bwss?\\b");
  private static final Pattern WEBSUB = Pattern.compile("websub");

  Listener best() {
    return Stream.of(Listener.values())
        .filter(listener -> listener.speaksTls() == tls || listener == Listener.MANAGEMENT)
        .min(Comparator.comparingInt(this::cost))
        .orElse(Listener.MANAGEMENT);
  }

  private int cost(Listener listener) {
    return ofPorts(listener) + ofSitePort(listener) + ofTraffic(listener) + ofNames(listener);
  }

  private int ofPorts(Listener listener) {
    return ports.stream().mapToInt(port -> ofPort(listener, port)).max().orElse(0);
  }

  private int ofPort(Listener listener, int port) {
    int offset = port - basePort(listener, !tls);
    if (offset < 0 || offset > HIGHEST_OFFSET) {
      return 500;
    }
    return offset <= NEAR ? offset : 200 + offset / 10;
  }

  private int ofSitePort(Listener listener) {
    boolean own = sitePort != 443 && sitePort != 80 && sitePort == listener.sitePort();
    return own || sitePort == listener.nodePort() ? -150 : 0;
  }

  private int ofTraffic(Listener listener) {
    if (!ours) {
      return upgrades && apiTraffic && listener.isWebSocket() ? -WEAK : 0;
    }
    int cost = listener.carriesApiTraffic() == apiTraffic ? 0 : CERTAIN;
    return apiTraffic && listener.isWebSocket() != upgrades ? cost + STRONG : cost;
  }

  private int ofNames(Listener listener) {
    String all = names.toLowerCase(Locale.ROOT);
    if (WEBSUB.matcher(all).find()) {
      return listener == Listener.WEBSUB || listener == Listener.SECURE_WEBSUB ? -WEAK : 0;
    }
    if (WEBSOCKET.matcher(all).find()) {
      return listener.isWebSocket() ? -WEAK : 0;
    }
    if (ADMINISTRATION.matcher(all).find()) {
      return listener == Listener.MANAGEMENT ? -WEAK : 0;
    }
    if (GATEWAY.matcher(all).find()) {
      return listener == Listener.GATEWAY_HTTPS || listener == Listener.GATEWAY_HTTP ? -WEAK : 0;
    }
    return 0;
  }

  /// The port of a listener before the offset.
  static int basePort(Listener listener, boolean plain) {
    return plain && listener == Listener.MANAGEMENT
        ? PLAIN_MANAGEMENT
        : (plain ? listener.withoutTls().orElse(listener) : listener).nodePort();
  }

  /// The offset that makes a listener's port this one; empty where nobody would choose it.
  static Optional<PortOffset> offset(Listener listener, boolean plain, int port) {
    int offset = port - basePort(listener, plain);
    return offset >= 0 && offset <= HIGHEST_OFFSET
        ? Optional.of(new PortOffset(offset))
        : Optional.empty();
  }
}
