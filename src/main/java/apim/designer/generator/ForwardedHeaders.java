package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

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

  private static final Directive HOST = header("Host");
  private static final Directive FORWARDED_HOST = header("X-Forwarded-Host");
  private static final Directive FORWARDED_SERVER = header("X-Forwarded-Server");
  private static final Directive FORWARDED_PORT = header("X-Forwarded-Port");
  private static final Directive FORWARDED_HTTPS = header("X-Forwarded-Proto", word("https"));
  private static final Directive FORWARDED_HTTP = header("X-Forwarded-Proto", word("http"));
  private static final Directive FORWARDED_FOR = header("X-Forwarded-For", word("$remote_addr"));
  private static final Directive NO_CERTIFICATE = header("X-WSO2-CLIENT-CERTIFICATE", text(""));

  /// As a URL has it, which API-M decodes unless `client_certificate_encode` is false:
  /// https://github.com/wso2/carbon-apimgt (Utils.getClientCertificateFromHeader)
  private static final Directive CERTIFICATE_OF_THE_HANDSHAKE =
      header("X-WSO2-CLIENT-CERTIFICATE", word("$ssl_client_escaped_cert"));

  private static final Directive TENANT = header("X-WSO2-Tenant");
  private static final Directive KEPT_CONNECTION = header("Connection", text(""));
  private static final List<Directive> UPGRADE =
      List.of(
          header("Upgrade", word("$http_upgrade")), header("Connection", word(CONNECTION_UPGRADE)));

  private ForwardedHeaders() {}

  /// @param upgrades whether a client may ask for another protocol, such as WebSocket
  static List<Statement> statements(SiteWords site, Target target, boolean upgrades) {
    VirtualHost host = site.host();
    StatementWriter writer = site.writer();
    StatementWriter ownName = writer.because(Correction.ONE_HOST);
    List<Statement> headers = new ArrayList<>();
    headers.add(ownName.sign(HOST.and(site.authority())));
    headers.add(ownName.sign(FORWARDED_HOST.and(site.authority())));
    headers.add(ownName.sign(FORWARDED_SERVER.and(site.name())));
    headers.add(
        writer
            .because(Correction.HEADERS_ON_ONE_LEVEL)
            .sign(FORWARDED_PORT.and(word(host.publicSide().port().toString()))));
    headers.add(
        writer
            .because(Correction.FORWARDED_PROTO)
            .sign(host.publicSide().tls() ? FORWARDED_HTTPS : FORWARDED_HTTP));
    headers.add(writer.because(Correction.FORWARDED_FOR).sign(FORWARDED_FOR));
    if (host.listener().carriesApiTraffic()) {
      headers.add(
          site.asksForCertificates()
              ? writer
                  .because(
                      "what the handshake has proved, as API-M decodes it; what a client writes"
                          + " there reaches no node")
                  .sign(CERTIFICATE_OF_THE_HANDSHAKE)
              : writer.because(Correction.TRUSTED_HEADERS).sign(NO_CERTIFICATE));
    } else {
      host.site().policy().tenant().stream()
          .map(tenant -> TENANT.and(text(tenant.value())))
          .forEach(
              header ->
                  headers.add(
                      writer
                          .because("this site is for one tenant, whatever a client says")
                          .sign(header)));
    }
    headers.addAll(
        writer.because(Correction.WEBSOCKET_AND_SIZES).sign(connection(target, upgrades)));
    return headers;
  }

  private static List<Directive> connection(Target target, boolean upgrades) {
    if (upgrades) {
      return UPGRADE;
    }
    return target.can(Capability.KEEPALIVE_BY_DEFAULT) ? List.of() : List.of(KEPT_CONNECTION);
  }

  private static Directive header(String name) {
    return fixed("proxy_set_header", name);
  }

  private static Directive header(String name, Argument value) {
    return header(name).and(value);
  }
}
