package apim.designer.generator;

import static apim.designer.generator.Scribe.text;
import static apim.designer.generator.Scribe.word;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.List;

/// What a node is told of the client's request. All of it stands in the location: nginx inherits
/// proxy_set_header only where the inner level sets none.
final class ForwardedHeaders {
  /// The variable that the `map` block of WebSocket sites sets.
  static final String CONNECTION_UPGRADE = "$apim_connection_upgrade";

  private ForwardedHeaders() {}

  static List<Statement> statements(VirtualHost host, boolean behindProxy, Target target) {
    Scribe scribe = Scribe.of(host.ref());
    Argument authority = host.onDefaultPort() ? word("$host") : word("$host:" + host.port());
    List<Statement> headers = new ArrayList<>();
    headers.add(header(scribe.because(Correction.ONE_HOST), "Host", authority));
    headers.add(header(scribe.because(Correction.ONE_HOST), "X-Forwarded-Host", authority));
    headers.add(header(scribe, "X-Forwarded-Server", word("$host")));
    headers.add(
        header(
            scribe.because(Correction.HEADERS_ON_ONE_LEVEL),
            "X-Forwarded-Port",
            word(Integer.toString(host.port()))));
    headers.add(
        header(
            scribe.because(Correction.FORWARDED_PROTO),
            "X-Forwarded-Proto",
            word(host.tls() ? "https" : "http")));
    headers.add(
        header(
            scribe.because(Correction.FORWARDED_FOR),
            "X-Forwarded-For",
            word(behindProxy ? "$proxy_add_x_forwarded_for" : "$remote_addr")));
    headers.addAll(connection(host, scribe.because(Correction.WEBSOCKET_AND_SIZES), target));
    return headers;
  }

  private static List<Statement> connection(VirtualHost host, Scribe scribe, Target target) {
    if (host.listener().isWebSocket()) {
      return List.of(
          header(scribe, "Upgrade", word("$http_upgrade")),
          header(scribe, "Connection", word(CONNECTION_UPGRADE)));
    }
    return target.can(Capability.KEEPALIVE_BY_DEFAULT)
        ? List.of()
        : List.of(header(scribe, "Connection", text("")));
  }

  private static Statement header(Scribe scribe, String name, Argument value) {
    return scribe.directive("proxy_set_header", word(name), value);
  }
}
