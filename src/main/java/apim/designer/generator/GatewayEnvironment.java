package apim.designer.generator;

import static apim.designer.generator.TomlSetting.ENVIRONMENT_DESCRIPTION;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_DISPLAY;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_GATEWAY_TYPE;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_HTTP;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_HTTPS;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_PASSWORD;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_PROVIDER;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_TOKEN_ENDPOINT;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_TYPE;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_USERNAME;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_WEBSUB_HTTP;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_WEBSUB_HTTPS;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_WS;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_WSS;

import apim.designer.deployment.Roles;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Value;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The endpoints under which the portals offer APIs: where clients reach the gateways.
final class GatewayEnvironment {
  /// An endpoint of an environment: its scheme, and the listeners whose sites can serve it, the
  /// usual one first; whether the site ends TLS decides.
  private record Endpoint(
      TomlSetting setting, String scheme, boolean tls, Listener usual, Listener other) {}

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
  private final Roles roles;

  private GatewayEnvironment(TomlSheet sheet, Roles roles) {
    this.sheet = sheet;
    this.roles = roles;
  }

  static void note(TomlSheet sheet, Roles roles) {
    GatewayEnvironment environment = new GatewayEnvironment(sheet, roles);
    ENDPOINTS.forEach(environment::endpoint);
    if (sheet.has(ENVIRONMENT_HTTP) || sheet.has(ENVIRONMENT_HTTPS)) {
      sheet.environment().ifPresent(environment::rest);
    }
  }

  private void endpoint(Endpoint endpoint) {
    Optional<VirtualHost> site = site(endpoint);
    if (site.isPresent()) {
      VirtualHost host = site.get();
      sheet.set(
          endpoint.setting(),
          Value.of(url(endpoint.scheme(), host, host.port())),
          List.of(host.ref()));
    } else {
      redirecting(endpoint)
          .ifPresentOrElse(
              host ->
                  sheet.set(
                      endpoint.setting(),
                      Value.of(url(endpoint.scheme(), host, 80)),
                      List.of(host.ref()),
                      "the load balancer sends plain HTTP on to the HTTPS site"),
              () -> direct(endpoint));
    }
  }

  private Optional<VirtualHost> site(Endpoint endpoint) {
    return Stream.of(endpoint.usual(), endpoint.other())
        .flatMap(
            listener ->
                Reach.site(
                    sheet.deployment(),
                    roles.gateways(),
                    host -> host.listener() == listener && host.tls() == endpoint.tls())
                    .stream())
        .findFirst();
  }

  private Optional<VirtualHost> redirecting(Endpoint endpoint) {
    return endpoint.setting() == ENVIRONMENT_HTTP
        ? Reach.site(
            sheet.deployment(),
            roles.gateways(),
            host -> host.listener() == Listener.GATEWAY_HTTPS && host.redirectsHttp())
        : Optional.empty();
  }

  /// Without a site, clients call a gateway. An all-in-one is its own: the shipped file names it
  /// localhost and lets http(s) ports follow the offset, the other ports not
  /// (<https://github.com/wso2/docs-apim/issues/5403>).
  private void direct(Endpoint endpoint) {
    boolean own = Roles.includes(roles.gateways(), sheet.server());
    boolean followsOffset =
        endpoint.usual() == Listener.GATEWAY_HTTP || endpoint.usual() == Listener.GATEWAY_HTTPS;
    boolean moved = roles.gateways().stream().anyMatch(one -> one.node().portOffset() != 0);
    if (own && (followsOffset || !moved)) {
      return;
    }
    Reach.direct(roles.gateways(), endpoint.usual(), endpoint.scheme())
        .ifPresent(reach -> sheet.set(endpoint.setting(), reach, ""));
  }

  /// From 4.0 an endpoint without a port means 9099, 8099, 9021 or 8021 and not the scheme's own
  /// port, and some of 4.1 do not start (<https://github.com/wso2/api-manager/issues/942>); a
  /// default port is not shown in the portals. Before, they show an endpoint as it is written.
  private String url(String scheme, VirtualHost host, int port) {
    int usual = scheme.equals("https") || scheme.equals("wss") ? 443 : 80;
    boolean written = port != usual || sheet.deployment().topology().apim().isAtLeast(4, 0);
    return scheme + "://" + host.hostname() + (written ? ":" + port : "");
  }

  /// The rest of an environment, for a file that has none of this name.
  private void rest(String name) {
    if (sheet.fileHas("name[ \\t]*=[ \\t]*[\"']" + Pattern.quote(name) + "[\"']")) {
      return;
    }
    sheet.set(ENVIRONMENT_TYPE, Value.of("hybrid"));
    sheet.set(ENVIRONMENT_GATEWAY_TYPE, Value.of("Regular"));
    sheet.set(ENVIRONMENT_PROVIDER, Value.of("wso2"));
    sheet.set(ENVIRONMENT_DISPLAY, Value.of(true));
    sheet.set(ENVIRONMENT_DESCRIPTION, Value.of("The gateways of this deployment."));
    sheet.set(ENVIRONMENT_TOKEN_ENDPOINT, Value.of(true));
    sheet.set(ENVIRONMENT_USERNAME, Value.of("${admin.username}"));
    sheet.set(ENVIRONMENT_PASSWORD, Value.of("${admin.password}"));
  }
}
