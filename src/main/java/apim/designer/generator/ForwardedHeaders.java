package apim.designer.generator;

import static apim.designer.generator.Scribe.joined;
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

  /// Host name and port as clients write them: without the port where it is the scheme's.
  static Argument authority(VirtualHost host) {
    return host.onDefaultPort() ? name(host) : joined(name(host), word(":" + host.port()));
  }

  /// The site's own name, since whatever a client sends may arrive where no other server takes it;
  /// of a name that begins with `*.` only nginx knows which one was asked for.
  private static Argument name(VirtualHost host) {
    String name = host.hostname().value();
    return name.startsWith("*.") ? word("$host") : text(name);
  }

  /// @param upgrades whether a client may ask for another protocol, such as WebSocket
  static List<Statement> statements(VirtualHost host, Target target, boolean upgrades) {
    Scribe scribe = Scribe.of(host.ref());
    Scribe ownName = scribe.because(Correction.ONE_HOST);
    List<Statement> headers = new ArrayList<>();
    headers.add(header(ownName, "Host", authority(host)));
    headers.add(header(ownName, "X-Forwarded-Host", authority(host)));
    headers.add(header(ownName, "X-Forwarded-Server", name(host)));
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
        header(scribe.because(Correction.FORWARDED_FOR), "X-Forwarded-For", word("$remote_addr")));
    if (host.listener().carriesApiTraffic()) {
      headers.add(
          header(
              scribe.because(Correction.TRUSTED_HEADERS), "X-WSO2-CLIENT-CERTIFICATE", text("")));
    }
    headers.addAll(connection(scribe.because(Correction.WEBSOCKET_AND_SIZES), target, upgrades));
    return headers;
  }

  private static List<Statement> connection(Scribe scribe, Target target, boolean upgrades) {
    if (upgrades) {
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
