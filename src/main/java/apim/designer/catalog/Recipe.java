package apim.designer.catalog;

import java.util.Arrays;
import java.util.Optional;

/// How the value of a key of deployment.toml follows from a topology. `settings.tsv` says which key
/// is made by which recipe; the recipes themselves are code.
public enum Recipe {
  HOSTNAME("hostname"),
  OFFSET("offset"),
  PROXY_CONTEXT_PATH("proxy-context-path"),
  BASE_PATH("base-path"),
  PROXY_PORT_HTTP("proxy-port-http"),
  PROXY_PORT_HTTPS("proxy-port-https"),
  WHOLE_ENVIRONMENT("whole-environment"),
  ENVIRONMENT_SERVICE_URL("environment-service-url"),
  ENVIRONMENT_WS("environment-ws"),
  ENVIRONMENT_WSS("environment-wss"),
  ENVIRONMENT_HTTP("environment-http"),
  ENVIRONMENT_HTTPS("environment-https"),
  ENVIRONMENT_WEBSUB_HTTP("environment-websub-http"),
  ENVIRONMENT_WEBSUB_HTTPS("environment-websub-https"),
  VIRTUAL_HOST("virtual-host"),
  GATEWAY_LABELS("gateway-labels"),
  GATEWAY_ID("gateway-id"),
  KEY_MANAGER_URL("key-manager-url"),
  KEY_MANAGER_TYPE("key-manager-type"),
  LOGIN_SERVER("login-server"),
  LOGIN_AUTHORIZE("login-authorize"),
  LOGIN_LOGOUT("login-logout"),
  LOGIN_SESSION("login-session"),
  REVOKE_URL("revoke-url"),
  DEVPORTAL_URL("devportal-url"),
  TRAFFIC_MANAGER_URL("traffic-manager-url"),
  THROTTLE_DECISIONS("throttle-decisions"),
  OWN_THROTTLE_DECISIONS("own-throttle-decisions"),
  EVENT_DUPLICATE_URL("event-duplicate-url"),
  EVENT_HUB_DUPLICATE_BY_THROTTLING("event-hub-duplicate-by-throttling"),
  TRAFFIC_MANAGER_GROUPS("traffic-manager-groups"),
  EVENT_HUB("event-hub"),
  EVENT_HUB_URL("event-hub-url"),
  EVENT_HUB_LISTENING("event-hub-listening"),
  OWN_EVENT_HUB("own-event-hub"),
  OWN_EVENT_HUB_URL("own-event-hub-url"),
  OWN_EVENT_HUB_LISTENING("own-event-hub-listening"),
  EVENT_HUB_DUPLICATE_URL("event-hub-duplicate-url"),
  EVENT_HUB_GROUPS("event-hub-groups"),
  ENCRYPTION_KEY("encryption-key"),
  WHOLE_LISTENER("whole-listener"),
  NOTIFICATION("notification");

  private final String id;

  Recipe(String id) {
    this.id = id;
  }

  /// As `settings.tsv` writes it.
  public String id() {
    return id;
  }

  static Optional<Recipe> of(String id) {
    return Arrays.stream(values()).filter(recipe -> recipe.id.equals(id)).findFirst();
  }
}
