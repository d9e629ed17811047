package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// A port of an API-M node that a load balancer can stand in front of, with the defaults that a
/// site for it has (frozen for schema version 1).
public enum Listener {
  MANAGEMENT("management", 9443, 443, true),
  GATEWAY_HTTPS("gateway-https", 8243, 443, true),
  GATEWAY_HTTP("gateway-http", 8280, 80, false),
  WEBSOCKET("websocket", 9099, 9099, false),
  SECURE_WEBSOCKET("secure-websocket", 8099, 8099, true),
  WEBSUB("websub", 9021, 9021, false),
  SECURE_WEBSUB("secure-websub", 8021, 8021, true);

  private final String id;
  private final int nodePort;
  private final int sitePort;
  private final boolean siteTls;

  Listener(String id, int nodePort, int sitePort, boolean siteTls) {
    this.id = id;
    this.nodePort = nodePort;
    this.sitePort = sitePort;
    this.siteTls = siteTls;
  }

  public String id() {
    return id;
  }

  /// The port that a node opens for this listener before its offset, unless the catalog knows
  /// better for its release.
  public int nodePort() {
    return nodePort;
  }

  /// The port that a site for this listener opens unless it says otherwise.
  public int sitePort() {
    return sitePort;
  }

  /// Whether a site for this listener ends TLS unless it says otherwise.
  public boolean siteTls() {
    return siteTls;
  }

  /// Whether API-M itself speaks TLS on this listener.
  public boolean speaksTls() {
    return siteTls;
  }

  /// The listener that takes the same in plain HTTP; empty where API-M's catalog of listeners has
  /// none, as for the servlets of the management port.
  public Optional<Listener> withoutTls() {
    return switch (this) {
      case MANAGEMENT -> Optional.empty();
      case GATEWAY_HTTPS, GATEWAY_HTTP -> Optional.of(GATEWAY_HTTP);
      case SECURE_WEBSOCKET, WEBSOCKET -> Optional.of(WEBSOCKET);
      case SECURE_WEBSUB, WEBSUB -> Optional.of(WEBSUB);
    };
  }

  /// Whether API traffic passes here, as opposed to portals and management.
  public boolean carriesApiTraffic() {
    return this != MANAGEMENT;
  }

  /// Whether its clients follow a redirect from plain HTTP: a WebSocket client follows none, and an
  /// event source posts to the address that it was given.
  public boolean clientsFollowRedirects() {
    return switch (this) {
      case MANAGEMENT, GATEWAY_HTTPS, GATEWAY_HTTP -> true;
      case WEBSOCKET, SECURE_WEBSOCKET, WEBSUB, SECURE_WEBSUB -> false;
    };
  }

  public boolean isWebSocket() {
    return this == WEBSOCKET || this == SECURE_WEBSOCKET;
  }

  public static Optional<Listener> of(String id) {
    return Arrays.stream(values()).filter(listener -> listener.id.equals(id)).findFirst();
  }
}
