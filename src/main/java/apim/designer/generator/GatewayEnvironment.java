package apim.designer.generator;

import static apim.designer.catalog.Recipe.ENVIRONMENT_HTTP;
import static apim.designer.catalog.Recipe.ENVIRONMENT_HTTPS;
import static apim.designer.catalog.Recipe.ENVIRONMENT_SERVICE_URL;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WEBSUB_HTTP;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WEBSUB_HTTPS;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WS;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WSS;
import static apim.designer.catalog.Recipe.WHOLE_ENVIRONMENT;

import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The endpoints under which the portals offer APIs: where clients reach the gateways. In an
/// environment that is there nothing but endpoints changes; one that is not is written whole.
final class GatewayEnvironment {
  /// An endpoint of an environment: its scheme, and the listeners whose sites can serve it, the
  /// usual one first; whether the site ends TLS decides.
  private record Endpoint(
      Recipe recipe, String scheme, boolean tls, Listener usual, Listener other) {}

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint(ENVIRONMENT_WS, "ws", false, Listener.WEBSOCKET, Listener.SECURE_WEBSOCKET),
          new Endpoint(ENVIRONMENT_WSS, "wss", true, Listener.SECURE_WEBSOCKET, Listener.WEBSOCKET),
          new Endpoint(
              ENVIRONMENT_HTTP, "http", false, Listener.GATEWAY_HTTP, Listener.GATEWAY_HTTPS),
          new Endpoint(
              ENVIRONMENT_HTTPS, "https", true, Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP),
          new Endpoint(
              ENVIRONMENT_WEBSUB_HTTP, "http", false, Listener.WEBSUB, Listener.SECURE_WEBSUB),
          new Endpoint(
              ENVIRONMENT_WEBSUB_HTTPS, "https", true, Listener.SECURE_WEBSUB, Listener.WEBSUB));

  private final TomlSheet sheet;
  private final Surroundings around;
  private final boolean added;

  private GatewayEnvironment(TomlSheet sheet) {
    this.sheet = sheet;
    this.around = sheet.around();
    this.added = isAdded(sheet);
  }

  static void note(TomlSheet sheet) {
    GatewayEnvironment environment = new GatewayEnvironment(sheet);
    if (environment.added && !environment.isAskedFor()) {
      return;
    }
    ENDPOINTS.stream()
        .filter(endpoint -> sheet.takes(endpoint.recipe()))
        .forEach(environment::endpoint);
    environment.serviceUrl();
    if (environment.added && (sheet.has(ENVIRONMENT_HTTP) || sheet.has(ENVIRONMENT_HTTPS))) {
      WholeTable.note(sheet, WHOLE_ENVIRONMENT, environment.causes());
    }
  }

  /// Whether the file has no such environment: the one at hand, or the one that the release ships.
  private static boolean isAdded(TomlSheet sheet) {
    return sheet.settings(ENVIRONMENT_HTTPS).stream()
        .map(Setting::place)
        .anyMatch(place -> WholeTable.isAdded(sheet, place));
  }

  /// Whether the topology says anything of an environment: an all-in-one behind no site for APIs is
  /// left as it is.
  private boolean isAskedFor() {
    return !around.gateways().includes(sheet.server())
        || ENDPOINTS.stream().anyMatch(endpoint -> site(endpoint).isPresent());
  }

  private void serviceUrl() {
    if (sheet.takes(ENVIRONMENT_SERVICE_URL)
        && !around.gatewayAdministrations().includes(sheet.server())) {
      around
          .gatewayAdministrations()
          .management()
          .ifPresent(reach -> sheet.set(ENVIRONMENT_SERVICE_URL, reach, "/services/"));
    }
  }

  private void endpoint(Endpoint endpoint) {
    Optional<VirtualHost> site = site(endpoint);
    if (site.isPresent()) {
      sheet.set(endpoint.recipe(), reach(endpoint, site.get(), site.get().port(), ""), "");
    } else {
      redirecting(endpoint)
          .ifPresentOrElse(
              host ->
                  sheet.set(
                      endpoint.recipe(),
                      reach(
                          endpoint,
                          host,
                          80,
                          "the load balancer sends plain HTTP on to the HTTPS site"),
                      ""),
              () -> direct(endpoint));
    }
  }

  private Optional<VirtualHost> site(Endpoint endpoint) {
    return Stream.of(endpoint.usual(), endpoint.other())
        .flatMap(
            listener ->
                around
                    .gateways()
                    .site(host -> host.listener() == listener && host.tls() == endpoint.tls())
                    .stream())
        .findFirst();
  }

  private Optional<VirtualHost> redirecting(Endpoint endpoint) {
    return endpoint.recipe() == ENVIRONMENT_HTTP
        ? around
            .gateways()
            .site(host -> host.listener() == Listener.GATEWAY_HTTPS && host.redirectsHttp())
        : Optional.empty();
  }

  /// Without a site, clients call a gateway. An all-in-one is its own: the shipped file names it
  /// localhost and lets http(s) ports follow the offset, the other ports not
  /// (<https://github.com/wso2/docs-apim/issues/5403>). What an environment does not name yet stays
  /// unnamed: nobody outside could reach a gateway by its own address.
  private void direct(Endpoint endpoint) {
    boolean own = around.gateways().includes(sheet.server());
    boolean followsOffset =
        endpoint.usual() == Listener.GATEWAY_HTTP || endpoint.usual() == Listener.GATEWAY_HTTPS;
    boolean moved = around.gateways().isMoved();
    boolean asShipped = own && (followsOffset || !moved);
    boolean unnamed =
        sheet.server().file().isPresent()
            && sheet.settings(endpoint.recipe()).stream()
                .allMatch(setting -> sheet.current(setting).isEmpty());
    if (!added && (asShipped || unnamed)) {
      return;
    }
    around
        .gateways()
        .direct(endpoint.usual(), endpoint.scheme())
        .map(reach -> added ? reach.because(causes()) : reach)
        .ifPresent(reach -> sheet.set(endpoint.recipe(), reach, ""));
  }

  /// The sites for which an all-in-one is given an environment that its file lacks.
  private List<Ref> causes() {
    return around.gateways().includes(sheet.server())
        ? ENDPOINTS.stream()
            .flatMap(endpoint -> site(endpoint).stream())
            .map(VirtualHost::ref)
            .distinct()
            .toList()
        : List.of();
  }

  /// From 4.0 an endpoint without a port means 9099, 8099, 9021 or 8021 and not the scheme's own
  /// port, and some of 4.1 do not start (<https://github.com/wso2/api-manager/issues/942>); a
  /// default port is not shown in the portals. Before, they show an endpoint as it is written.
  private Reach reach(Endpoint endpoint, VirtualHost host, int port, String remark) {
    int usual = endpoint.tls() ? 443 : 80;
    boolean written =
        port != usual || sheet.deployment().nearestRelease().toml().endpointsNamePort().value();
    return new Reach(
        endpoint.scheme() + "://" + host.hostname() + (written ? ":" + port : ""),
        true,
        List.of(host.ref()),
        remark);
  }
}
