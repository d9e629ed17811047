package apim.designer.generator;

import static apim.designer.generator.Scribe.joined;
import static apim.designer.generator.Scribe.text;
import static apim.designer.generator.Scribe.word;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.List;

/// What a node is told of the client's request. All of it stands in the location: nginx inherits
/// proxy_set_header only where the inner level sets none.
final class ForwardedHeaders {
  /// The variable that the `map` block of WebSocket sites sets.
  static final String CONNECTION_UPGRADE = "$apim_connection_upgrade";

  private static final String SET_HEADER = "proxy_set_header";

  private static final Argument HOST = word("Host");
  private static final Argument FORWARDED_HOST = word("X-Forwarded-Host");
  private static final Argument FORWARDED_SERVER = word("X-Forwarded-Server");
  private static final Argument FORWARDED_PORT = word("X-Forwarded-Port");
  private static final Directive FORWARDED_HTTPS = header("X-Forwarded-Proto", word("https"));
  private static final Directive FORWARDED_HTTP = header("X-Forwarded-Proto", word("http"));
  private static final Directive FORWARDED_FOR = header("X-Forwarded-For", word("$remote_addr"));
  private static final Directive NO_CERTIFICATE = header("X-WSO2-CLIENT-CERTIFICATE", text(""));
  private static final Directive KEPT_CONNECTION = header("Connection", text(""));
  private static final List<Directive> UPGRADE =
      List.of(
          header("Upgrade", word("$http_upgrade")), header("Connection", word(CONNECTION_UPGRADE)));

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
  static List<Statement> statements(
      VirtualHost host, Target target, Scribe scribe, boolean upgrades) {
    Scribe ownName = scribe.because(Correction.ONE_HOST);
    Argument authority = authority(host);
    List<Statement> headers = new ArrayList<>();
    headers.add(ownName.directive(SET_HEADER, HOST, authority));
    headers.add(ownName.directive(SET_HEADER, FORWARDED_HOST, authority));
    headers.add(ownName.directive(SET_HEADER, FORWARDED_SERVER, name(host)));
    headers.add(
        scribe
            .because(Correction.HEADERS_ON_ONE_LEVEL)
            .directive(SET_HEADER, FORWARDED_PORT, word(Integer.toString(host.port()))));
    headers.add(
        scribe
            .because(Correction.FORWARDED_PROTO)
            .sign(host.tls() ? FORWARDED_HTTPS : FORWARDED_HTTP));
    headers.add(scribe.because(Correction.FORWARDED_FOR).sign(FORWARDED_FOR));
    if (host.listener().carriesApiTraffic()) {
      headers.add(scribe.because(Correction.TRUSTED_HEADERS).sign(NO_CERTIFICATE));
    }
    headers.addAll(
        scribe.because(Correction.WEBSOCKET_AND_SIZES).sign(connection(target, upgrades)));
    return headers;
  }

  private static List<Directive> connection(Target target, boolean upgrades) {
    if (upgrades) {
      return UPGRADE;
    }
    return target.can(Capability.KEEPALIVE_BY_DEFAULT) ? List.of() : List.of(KEPT_CONNECTION);
  }

  private static Directive header(String name, Argument value) {
    return Directive.of(SET_HEADER, word(name), value);
  }
}
