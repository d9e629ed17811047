package apim.designer.diagram;

import apim.designer.deployment.VirtualHost;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.WebApp;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What profiles, sites and outside elements are called on their cards, and wherever else they are
/// read.
public final class Captions {
  private Captions() {}

  public static String of(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE -> "All-in-one";
      case PUBLISHER -> "Publisher";
      case DEVPORTAL -> "Developer portal";
      case KEY_MANAGER -> "Key manager";
      case GATEWAY -> "Gateway";
      case GATEWAY_MANAGER -> "Gateway manager";
      case TRAFFIC_MANAGER -> "Traffic manager";
      case CONTROL_PLANE -> "Control plane";
    };
  }

  /// What a site serves: its listener, or what of the usual is closed or alone open.
  static String of(VirtualHost site) {
    Set<WebApp> served = site.serves();
    if (site.listener() != Listener.MANAGEMENT || site.site().policy().serves().isEmpty()) {
      return of(site.listener());
    }
    if (!served.contains(WebApp.OTHER)) {
      return served.isEmpty() ? "nothing" : ids(served);
    }
    Set<WebApp> closed = EnumSet.complementOf(EnumSet.of(WebApp.CARBON));
    closed.removeAll(served);
    return of(site.listener()) + (closed.isEmpty() ? "" : " but " + ids(closed));
  }

  private static String ids(Set<WebApp> apps) {
    return apps.stream().map(WebApp::id).collect(Collectors.joining(", "));
  }

  private static String of(Listener listener) {
    return switch (listener) {
      case MANAGEMENT -> "management";
      case GATEWAY_HTTPS -> "HTTPS APIs";
      case GATEWAY_HTTP -> "HTTP APIs";
      case WEBSOCKET -> "WebSocket";
      case SECURE_WEBSOCKET -> "WebSocket, TLS";
      case WEBSUB -> "WebSub";
      case SECURE_WEBSUB -> "WebSub, TLS";
    };
  }

  public static String of(External.Kind kind) {
    return switch (kind) {
      case CLIENTS -> "Clients";
      case DATABASE -> "Database";
      case SHARED_FILE_SYSTEM -> "Shared file system";
      case OUTER_PROXY -> "Outer proxy";
      case KEY_MANAGER -> "External key manager";
    };
  }
}
