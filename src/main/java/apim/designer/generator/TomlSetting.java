package apim.designer.generator;

import static apim.designer.topology.Profile.ALL_IN_ONE;
import static apim.designer.topology.Profile.CONTROL_PLANE;
import static apim.designer.topology.Profile.DEVPORTAL;
import static apim.designer.topology.Profile.GATEWAY;
import static apim.designer.topology.Profile.GATEWAY_MANAGER;
import static apim.designer.topology.Profile.KEY_MANAGER;
import static apim.designer.topology.Profile.PUBLISHER;
import static apim.designer.topology.Profile.TRAFFIC_MANAGER;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A key of deployment.toml that follows from the topology: where it stands, for which profiles and
/// releases, what it is set to and why. In the order in which the tables of a file must stand:
/// API-M's parser fails on a table that comes after its own sub-table.
// Its lists are unmodifiable, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum TomlSetting {
  HOSTNAME(
      table("server"),
      "hostname",
      "the host name of the site in front: the one for 9443, on a gateway the one for APIs",
      "redirects and login callbacks carry this name, so it is the load balancer's on every node",
      Pages.LOAD_BALANCER,
      in(Releases.ALL, everyone())),
  OFFSET(
      table("server"),
      "offset",
      "the node's port offset, where it has one",
      "it moves every port of the node",
      Pages.PORT_OFFSET,
      in(Releases.ALL, everyone())),
  PROXY_PORT_HTTP(
      table("transport", "http", "properties"),
      "proxyPort",
      "the port of the site in front of 8280, or the one that is sent on to HTTPS",
      "URLs that the gateway writes carry the load balancer's port, not the node's",
      Pages.DISTRIBUTED,
      in(Releases.ALL, GATEWAY, GATEWAY_MANAGER)),
  PROXY_PORT_HTTPS(
      table("transport", "https", "properties"),
      "proxyPort",
      "the port of the site in front of 9443 (on a gateway without one: of 8243), where it differs",
      "without it, redirects and login callbacks name the node's own port, 9443",
      Pages.LOAD_BALANCER,
      in(Releases.ALL, everyone())),

  ENVIRONMENT_TYPE(
      environment(),
      "type",
      "as in the other distributions, in a file without such an environment",
      "the Control Plane ships its environment commented out, and an incomplete one does not work",
      Pages.CONTROL_PLANE_FILE,
      in(Releases.from("4.5"), CONTROL_PLANE)),
  ENVIRONMENT_GATEWAY_TYPE(ENVIRONMENT_TYPE, "gateway_type"),
  ENVIRONMENT_PROVIDER(ENVIRONMENT_TYPE, "provider"),
  ENVIRONMENT_DISPLAY(ENVIRONMENT_TYPE, "display_in_api_console"),
  ENVIRONMENT_DESCRIPTION(ENVIRONMENT_TYPE, "description"),
  ENVIRONMENT_TOKEN_ENDPOINT(ENVIRONMENT_TYPE, "show_as_token_endpoint_url"),
  ENVIRONMENT_SERVICE_URL(
      environment(),
      "service_url",
      "the site for 9443 of the gateway managers or gateways, else the first node",
      "the Publisher of API-M 3.x deploys APIs there; a gateway of its own is not on localhost",
      Pages.DISTRIBUTED,
      in(Releases.ALL, ALL_IN_ONE, PUBLISHER, DEVPORTAL, CONTROL_PLANE),
      in(Releases.of("3.0", "3.1"), KEY_MANAGER)),
  ENVIRONMENT_USERNAME(ENVIRONMENT_TYPE, "username"),
  ENVIRONMENT_PASSWORD(ENVIRONMENT_TYPE, "password"),
  ENVIRONMENT_WS(
      environment(),
      "ws_endpoint",
      "the WebSocket site without TLS, else the first gateway",
      "the portals show it to WebSocket clients as it is written: no offset is added",
      Pages.VIRTUAL_HOST,
      in(Releases.ALL, ALL_IN_ONE, PUBLISHER, DEVPORTAL, CONTROL_PLANE)),
  ENVIRONMENT_WSS(ENVIRONMENT_WS, "wss_endpoint", "the WebSocket site with TLS, else as above"),
  ENVIRONMENT_HTTP(
      environment(),
      "http_endpoint",
      "the site for 8280, else the one for 8243 if plain HTTP is sent on to it, else a gateway",
      "the portals show it to API clients, who reach the load balancer and no node",
      Pages.ACTIVE_ACTIVE,
      in(Releases.ALL, ALL_IN_ONE, PUBLISHER, DEVPORTAL, CONTROL_PLANE)),
  ENVIRONMENT_HTTPS(
      ENVIRONMENT_HTTP, "https_endpoint", "the site for 8243, else the first gateway's 8243"),
  ENVIRONMENT_WEBSUB_HTTP(
      environment(),
      "websub_event_receiver_http_endpoint",
      "the site for 9021, else the first gateway",
      "event sources post to it",
      Pages.VIRTUAL_HOST,
      in(Releases.from("4.0"), ALL_IN_ONE, CONTROL_PLANE),
      in(Releases.of("4.0", "4.1"), PUBLISHER, DEVPORTAL)),
  ENVIRONMENT_WEBSUB_HTTPS(
      ENVIRONMENT_WEBSUB_HTTP,
      "websub_event_receiver_https_endpoint",
      "the site for 8021, else the first gateway"),

  GATEWAY_LABELS(
      table("apim", "sync_runtime_artifacts", "gateway"),
      "gateway_labels",
      "the name of the gateway environment",
      "a gateway takes only the APIs that are deployed to an environment of its labels",
      Pages.DISTRIBUTED_4,
      in(Releases.from("4.0"), GATEWAY)),

  KEY_MANAGER_URL(
      table("apim", "key_manager"),
      "service_url",
      "the site for 9443 of the key managers, else the first node",
      "keys are checked and applications registered there, by way of the load balancer",
      Pages.DISTRIBUTED,
      in(Releases.ALL, GATEWAY, PUBLISHER, DEVPORTAL, ALL_IN_ONE, CONTROL_PLANE),
      in(Releases.of("3.0", "3.2"), GATEWAY_MANAGER),
      in(Releases.from("3.2"), TRAFFIC_MANAGER)),
  REVOKE_URL(
      table("apim", "oauth_config"),
      "revoke_endpoint",
      "the same, with /oauth2/revoke",
      "tokens are revoked at the key manager, not at the sample host of the shipped file",
      Pages.DISTRIBUTED,
      in(Releases.ALL, DEVPORTAL),
      in(Releases.from("3.2"), TRAFFIC_MANAGER)),
  DEVPORTAL_URL(
      table("apim", "devportal"),
      "url",
      "the site for 9443 of the Developer Portal and /devportal, else its first node",
      "the Publisher and mails link to the Developer Portal by it",
      Pages.DISTRIBUTED,
      in(Releases.ALL, PUBLISHER, ALL_IN_ONE, CONTROL_PLANE)),

  TRAFFIC_MANAGER_URL(
      table("apim", "throttling"),
      "service_url",
      "the site for 9443 of the traffic managers, else the first node",
      "throttling policies are deployed there",
      Pages.DISTRIBUTED,
      in(Releases.ALL, PUBLISHER, ALL_IN_ONE, CONTROL_PLANE),
      in(Releases.from("3.2"), GATEWAY),
      in(Releases.of("3.2", "3.2"), GATEWAY_MANAGER)),
  THROTTLE_DECISIONS(
      table("apim", "throttling"),
      "throttle_decision_endpoints",
      "5672 of every traffic manager, each node by itself",
      "decisions arrive over JMS, which no HTTP load balancer carries",
      Pages.DISTRIBUTED,
      in(Releases.ALL, GATEWAY, PUBLISHER, DEVPORTAL, ALL_IN_ONE, CONTROL_PLANE),
      in(Releases.of("3.0", "3.2"), GATEWAY_MANAGER),
      in(Releases.of("3.0", "4.4"), KEY_MANAGER)),
  OWN_THROTTLE_DECISIONS(
      table("apim", "throttling"),
      "throttle_decision_endpoints",
      "with two or more nodes: 5672 of the node itself",
      "the other node's decisions come by its event_duplicate_url",
      Pages.HELM,
      in(Releases.from("4.0"), ALL_IN_ONE, CONTROL_PLANE, TRAFFIC_MANAGER)),
  EVENT_DUPLICATE_URL(
      table("apim", "throttling"),
      "event_duplicate_url",
      "with two or more nodes: 5672 of the others, never the node's own",
      "the others learn of this node's throttling decisions",
      Pages.EVENT_DUPLICATE,
      in(Releases.from("3.2"), ALL_IN_ONE, TRAFFIC_MANAGER),
      in(Releases.from("4.0"), CONTROL_PLANE)),
  TRAFFIC_MANAGER_GROUPS(
      array("apim", "throttling", "url_group"),
      "traffic_manager_urls, traffic_manager_auth_urls",
      "a group for each traffic manager: tcp:// with 9611 and ssl:// with 9711 of the node; in an"
          + " all-in-one also type = \"loadbalance\"",
      "every traffic manager must see every request; two in one group see half of them each",
      Pages.ONE_GROUP_EACH,
      in(Releases.ALL, GATEWAY, PUBLISHER, DEVPORTAL, ALL_IN_ONE, CONTROL_PLANE),
      in(Releases.of("3.0", "3.2"), GATEWAY_MANAGER),
      in(Releases.of("3.0", "4.4"), KEY_MANAGER)),

  EVENT_HUB(
      table("apim", "event_hub"),
      "enable",
      "true",
      "the node learns of APIs, subscriptions and revoked tokens from the event hub",
      Pages.DISTRIBUTED_4,
      in(Releases.from("4.0"), GATEWAY, TRAFFIC_MANAGER),
      in(Releases.from("4.5"), KEY_MANAGER)),
  EVENT_HUB_URL(
      EVENT_HUB,
      "service_url",
      "the site for 9443 of the control planes or all-in-ones, else the first node"),
  EVENT_HUB_LISTENING(
      EVENT_HUB,
      "event_listening_endpoints",
      "5672 of every control plane or all-in-one, each node by itself, an element each"),
  OWN_EVENT_HUB(
      table("apim", "event_hub"),
      "enable",
      "with two or more nodes, or traffic managers of their own: true",
      "the node is an event hub itself: it listens to its own broker and passes events on",
      Pages.DISTRIBUTED_4,
      in(Releases.from("4.0"), ALL_IN_ONE, CONTROL_PLANE)),
  OWN_EVENT_HUB_URL(OWN_EVENT_HUB, "service_url", "the node itself"),
  OWN_EVENT_HUB_LISTENING(OWN_EVENT_HUB, "event_listening_endpoints", "5672 of the node itself"),
  EVENT_HUB_DUPLICATE_URL(
      OWN_EVENT_HUB,
      "event_duplicate_url",
      "with two or more nodes: 5672 of the others, never the node's own"),
  EVENT_HUB_GROUPS(
      array("apim", "event_hub", "publish", "url_group"),
      "urls, auth_urls",
      "a group for each event hub: tcp:// with 9611 and ssl:// with 9711 of the node",
      "each event hub publishes to every one",
      Pages.DISTRIBUTED_4,
      in(Releases.from("4.0"), ALL_IN_ONE, CONTROL_PLANE)),

  NOTIFICATION(
      new Place(Shape.LISTENER, List.of("event_listener")),
      "notification_endpoint",
      "the site for 9443 of the event hubs, else (on a key manager) the first node",
      "a revoked token is reported there, so that gateways refuse it",
      Pages.KEY_MANAGER_FILE,
      in(Releases.from("3.2"), ALL_IN_ONE, KEY_MANAGER),
      in(Releases.from("4.0"), CONTROL_PLANE));

  /// How the place of a key is spelled.
  enum Shape {
    TABLE,
    /// The element of `[[apim.gateway.environment]]` with the release's environment name.
    ENVIRONMENT,
    /// `properties` of the `[[event_listener]]` for token_revocation.
    LISTENER,
    ARRAY
  }

  record Place(Shape shape, List<String> path) {
    /// As the header of a file spells it.
    String header() {
      String name = String.join(".", path);
      return switch (shape) {
        case TABLE -> "[" + name + "]";
        case ENVIRONMENT, ARRAY -> "[[" + name + "]]";
        case LISTENER -> "[" + name + ".properties]";
      };
    }
  }

  /// The profiles and releases in which a key is set.
  record Scope(Releases releases, Set<Profile> profiles) {
    boolean includes(Profile profile, ApimVersion version) {
      return profiles.contains(profile) && releases.includes(version);
    }
  }

  private final Place place;
  private final String key;
  private final String value;
  private final String reason;
  private final String source;
  private final List<Scope> scopes;

  TomlSetting(
      Place place, String key, String value, String reason, String source, Scope... scopes) {
    this.place = place;
    this.key = key;
    this.value = value;
    this.reason = reason;
    this.source = source;
    this.scopes = List.of(scopes);
  }

  TomlSetting(TomlSetting like, String key) {
    this(like, key, like.value);
  }

  TomlSetting(TomlSetting like, String key, String value) {
    this.place = like.place;
    this.key = key;
    this.value = value;
    this.reason = like.reason;
    this.source = like.source;
    this.scopes = like.scopes;
  }

  Place place() {
    return place;
  }

  /// The key; of an array of tables the keys of each element.
  String key() {
    return key;
  }

  /// What it is set to, in words.
  String value() {
    return value;
  }

  /// Why, as the rest of a sentence.
  String reason() {
    return reason;
  }

  /// Where WSO2 says or shows so: a web address, `owner/repository:path@tag` or a thread.
  String source() {
    return source;
  }

  boolean includes(Profile profile, ApimVersion version) {
    return scopes.stream().anyMatch(scope -> scope.includes(profile, version));
  }

  private static Place table(String... path) {
    return new Place(Shape.TABLE, List.of(path));
  }

  private static Place array(String... path) {
    return new Place(Shape.ARRAY, List.of(path));
  }

  private static Place environment() {
    return new Place(Shape.ENVIRONMENT, List.of("apim", "gateway", "environment"));
  }

  private static Scope in(Releases releases, Profile first, Profile... more) {
    return new Scope(releases, Set.copyOf(EnumSet.of(first, more)));
  }

  private static Scope in(Releases releases, Set<Profile> profiles) {
    return new Scope(releases, profiles);
  }

  private static Set<Profile> everyone() {
    return Set.of(Profile.values());
  }

  /// Where the facts stand.
  private static final class Pages {
    static final String LOAD_BALANCER =
        "https://apim.docs.wso2.com/en/4.2.0/install-and-setup/setup/setting-up-proxy-server-and-the-load-balancer/configuring-the-proxy-server-and-the-load-balancer/";
    static final String PORT_OFFSET =
        "https://apim.docs.wso2.com/en/4.2.0/install-and-setup/setup/reference/default-product-ports/";
    static final String DISTRIBUTED =
        "https://apim.docs.wso2.com/en/3.2.0/install-and-setup/setup/distributed-deployment/deploying-wso2-api-m-in-a-distributed-setup/";
    static final String DISTRIBUTED_4 =
        "https://apim.docs.wso2.com/en/latest/install-and-setup/setup/distributed-deployment/deploying-wso2-api-m-in-a-distributed-setup-with-tm-separated/";
    static final String ACTIVE_ACTIVE =
        "https://apim.docs.wso2.com/en/4.0.0/install-and-setup/setup/single-node/configuring-an-active-active-deployment/";
    static final String CONTROL_PLANE_FILE =
        "wso2/product-apim:api-control-plane/modules/distribution/product/src/main/conf/deployment.toml@v4.5.0";
    static final String KEY_MANAGER_FILE =
        "wso2/product-apim:modules/distribution/product/src/main/resources/conf/deployment-templates/api-key-manager.toml@v3.2.0";
    static final String EVENT_DUPLICATE =
        "wso2/product-apim:modules/distribution/product/src/main/resources/conf/templates/repository/conf/jndi2.properties.j2@v3.2.0";
    static final String VIRTUAL_HOST =
        "wso2/carbon-apimgt:components/apimgt/org.wso2.carbon.apimgt.api/src/main/java/org/wso2/carbon/apimgt/api/model/VHost.java@master";
    static final String ONE_GROUP_EACH = "wso2/product-apim#11462";
    static final String HELM = "wso2/helm-apim:all-in-one/confs/instance-1/deployment.toml@main";
  }
}
