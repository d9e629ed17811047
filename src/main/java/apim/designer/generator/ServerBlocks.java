package apim.designer.generator;

import static apim.designer.generator.Scribe.joined;
import static apim.designer.generator.Scribe.text;
import static apim.designer.generator.Scribe.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Statement;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Listener;
import java.util.ArrayList;
import java.util.List;

/// The `server` blocks of one load balancer's sites.
final class ServerBlocks {
  private final NginxInstance instance;

  ServerBlocks(NginxInstance instance) {
    this.instance = instance;
  }

  /// The server on port 80 that sends plain HTTP on to `host`.
  Statement redirect(VirtualHost host) {
    Scribe scribe = Scribe.of(host.ref());
    List<Statement> body = new ArrayList<>(listen(scribe, 80, List.of()));
    body.add(serverName(scribe, host));
    body.add(
        scribe
            .because(Correction.REDIRECT)
            .directive(
                "return",
                word("308"),
                host.hostname().isWildcard()
                    ? joined(word("https://"), word("$host"), word(port(host) + "$request_uri"))
                    : joined(word("https://"), text(host.authority()), word("$request_uri"))));
    return scribe.because(Correction.REDIRECT_EVERY_HOST).block("server", List.of(), body);
  }

  private static String port(VirtualHost host) {
    return host.onDefaultPort() ? "" : ":" + host.port();
  }

  Statement site(VirtualHost host) {
    Scribe scribe = Scribe.of(host.ref());
    List<Statement> body = new ArrayList<>();
    body.addAll(
        listen(
            host.tls() ? scribe.because(Correction.TLS_ON_LISTEN) : scribe,
            host.port(),
            socketWords(host)));
    if (http2Directive(host)) {
      body.add(scribe.directive("http2", "on"));
    }
    body.add(serverName(scribe, host));
    if (host.tls()) {
      body.addAll(certificate(host));
      body.addAll(TlsPolicy.statements(scribe));
    }
    body.addAll(realIp(host));
    body.addAll(sizes(host, scribe.because(Correction.WEBSOCKET_AND_SIZES)));
    body.addAll(logs(host, scribe));
    if (host.listener() == Listener.MANAGEMENT && !host.carbon()) {
      body.add(closedConsole(scribe));
    }
    body.add(location(host, scribe));
    return scribe.block("server", List.of(), body);
  }

  private List<Statement> listen(Scribe scribe, int port, List<String> words) {
    List<Statement> sockets = new ArrayList<>();
    sockets.add(scribe.directive("listen", socket(Integer.toString(port), words)));
    if (instance.loadBalancer().ipv6()) {
      sockets.add(scribe.directive("listen", socket("[::]:" + port, words)));
    }
    return sockets;
  }

  private static String[] socket(String address, List<String> words) {
    List<String> all = new ArrayList<>(List.of(address));
    all.addAll(words);
    return all.toArray(String[]::new);
  }

  /// `http2` is a word of listen below 1.25.1 and a directive from then on.
  private List<String> socketWords(VirtualHost host) {
    if (!host.tls()) {
      return List.of();
    }
    return wantsHttp2(host) && !instance.target().can(Capability.HTTP2_DIRECTIVE)
        ? List.of("ssl", "http2")
        : List.of("ssl");
  }

  private boolean http2Directive(VirtualHost host) {
    return wantsHttp2(host) && instance.target().can(Capability.HTTP2_DIRECTIVE);
  }

  /// A WebSocket handshake is HTTP/1.1 (RFC 6455 §1.2; nginx has no RFC 8441).
  private boolean wantsHttp2(VirtualHost host) {
    return instance.loadBalancer().http2() && host.tls() && !host.listener().isWebSocket();
  }

  private static Statement serverName(Scribe scribe, VirtualHost host) {
    return scribe.directive("server_name", text(host.hostname().value()));
  }

  private List<Statement> certificate(VirtualHost host) {
    Scribe author = Scribe.of(instance.ref(), host.ref());
    Scribe scribe = author.because(Correction.STRONG_CERTIFICATE);
    List<Statement> statements = new ArrayList<>();
    statements.add(scribe.directive("ssl_certificate", text(instance.certificatePath())));
    statements.add(scribe.directive("ssl_certificate_key", text(instance.keyPath())));
    if (instance.loadBalancer().certificate() instanceof CertificatePlan.Made made
        && made.encryptedKey()) {
      statements.add(
          author
              .because("nginx starts without asking for the passphrase of the key")
              .directive("ssl_password_file", text(instance.passphrasePath())));
    }
    return statements;
  }

  private List<Statement> realIp(VirtualHost host) {
    if (!instance.behindProxy()) {
      return List.of();
    }
    Scribe scribe = Scribe.of(instance.ref(), host.ref()).because(Correction.FORWARDED_FOR);
    List<Statement> statements = new ArrayList<>();
    instance
        .loadBalancer()
        .behindProxy()
        .forEach(
            range -> statements.add(scribe.directive("set_real_ip_from", text(range.toString()))));
    statements.add(scribe.directive("real_ip_header", "X-Forwarded-For"));
    statements.add(scribe.directive("real_ip_recursive", "on"));
    return statements;
  }

  private static List<Statement> sizes(VirtualHost host, Scribe scribe) {
    List<Statement> statements = new ArrayList<>();
    statements.add(scribe.directive("client_max_body_size", "100m"));
    if (servesPortals(host)) {
      statements.add(scribe.directive("large_client_header_buffers", "4", "32k"));
    }
    return statements;
  }

  private static boolean servesPortals(VirtualHost host) {
    return host.listener() == Listener.MANAGEMENT;
  }

  private static List<Statement> logs(VirtualHost host, Scribe author) {
    Scribe scribe = author.because(Correction.LOG_FOLDERS);
    return List.of(
        scribe.directive("access_log", text(host.logDirectory() + "/access.log")),
        scribe.directive("error_log", text(host.logDirectory() + "/error.log")));
  }

  private static Statement closedConsole(Scribe author) {
    Scribe scribe = author.because(Correction.CONSOLE_CLOSED);
    return scribe.block(
        "location",
        List.of(word("^~"), word("/carbon")),
        List.of(scribe.directive("return", "403")));
  }

  private Statement location(VirtualHost host, Scribe scribe) {
    List<Argument> everything = List.of(word("/"));
    if (host.servers().isEmpty()) {
      return scribe.block(
          "location",
          everything,
          List.of(scribe.because("no node is behind this site yet").directive("return", "503")));
    }
    List<Statement> body = new ArrayList<>();
    if (!instance.target().can(Capability.KEEPALIVE_BY_DEFAULT)) {
      body.add(
          scribe.because(Correction.WEBSOCKET_AND_SIZES).directive("proxy_http_version", "1.1"));
    }
    body.addAll(ForwardedHeaders.statements(host, instance.behindProxy(), instance.target()));
    body.addAll(timeouts(host, scribe));
    if (servesPortals(host)) {
      Scribe sizes = scribe.because(Correction.WEBSOCKET_AND_SIZES);
      body.add(sizes.directive("proxy_buffer_size", "16k"));
      body.add(sizes.directive("proxy_buffers", "8", "16k"));
      body.add(sizes.directive("proxy_busy_buffers_size", "32k"));
    }
    body.add(
        scribe
            .because(Correction.OWN_UPSTREAM_NAMES)
            .directive(
                "proxy_pass",
                (host.listener().speaksTls() ? "https://" : "http://") + host.upstream()));
    return scribe.block("location", everything, body);
  }

  private static List<Statement> timeouts(VirtualHost host, Scribe scribe) {
    Scribe failures = scribe.because(Correction.SHARED_FAILURES);
    boolean webSocket = host.listener().isWebSocket();
    Scribe reading = webSocket ? scribe.because(Correction.WEBSOCKET_AND_SIZES) : scribe;
    String patience = webSocket ? "1h" : "5m";
    return List.of(
        failures.directive("proxy_connect_timeout", "5s"),
        reading.directive("proxy_read_timeout", patience),
        reading.directive("proxy_send_timeout", patience),
        failures.directive("proxy_next_upstream_tries", "2"));
  }
}
