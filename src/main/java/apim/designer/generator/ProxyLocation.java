package apim.designer.generator;

import static apim.designer.generator.Scribe.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;

/// The `location` blocks that forward to a site's nodes.
record ProxyLocation(NginxInstance instance, VirtualHost host) {
  private static final String ROOT = "/";

  List<Statement> statements() {
    Scribe scribe = Scribe.of(host.ref());
    if (host.servers().isEmpty()) {
      return List.of(
          scribe.block(
              "location",
              List.of(word(ROOT)),
              List.of(
                  scribe.because("no node is behind this site yet").directive("return", "503"))));
    }
    List<Statement> blocks = new ArrayList<>();
    host.upgradePaths()
        .forEach(
            path ->
                blocks.add(
                    location(
                        scribe.because("a gateway outside dials in here over a WebSocket"),
                        word(path),
                        true)));
    blocks.add(location(scribe, word(ROOT), host.listener().isWebSocket()));
    return blocks;
  }

  private Statement location(Scribe author, Argument path, boolean upgrades) {
    Scribe scribe = Scribe.of(host.ref());
    List<Statement> body = new ArrayList<>();
    if (!instance.target().can(Capability.KEEPALIVE_BY_DEFAULT)) {
      body.add(
          scribe.because(Correction.WEBSOCKET_AND_SIZES).directive("proxy_http_version", "1.1"));
    }
    body.addAll(ForwardedHeaders.statements(host, instance.target(), upgrades));
    body.addAll(timeouts(scribe, upgrades));
    body.addAll(answers(scribe.because(Correction.WEBSOCKET_AND_SIZES)));
    body.add(
        scribe
            .because(Correction.OWN_UPSTREAM_NAMES)
            .directive(
                "proxy_pass",
                (host.listener().speaksTls() ? "https://" : "http://") + host.upstream()));
    return author.block("location", List.of(path), body);
  }

  private static List<Statement> timeouts(Scribe scribe, boolean upgrades) {
    Scribe failures = scribe.because(Correction.SHARED_FAILURES);
    Scribe reading = upgrades ? scribe.because(Correction.WEBSOCKET_AND_SIZES) : scribe;
    String patience = upgrades ? "1h" : "5m";
    return List.of(
        failures.directive("proxy_connect_timeout", "5s"),
        reading.directive("proxy_read_timeout", patience),
        reading.directive("proxy_send_timeout", patience),
        failures.directive("proxy_next_upstream_tries", "2"));
  }

  /// The buffers hold the head of an answer whether or not its body is buffered; nginx wants the
  /// three sizes to fit each other.
  private List<Statement> answers(Scribe scribe) {
    List<Statement> statements = new ArrayList<>();
    if (host.listener().carriesApiTraffic()) {
      statements.add(scribe.directive("proxy_buffering", "off"));
    }
    statements.add(scribe.directive("proxy_buffer_size", "16k"));
    statements.add(scribe.directive("proxy_buffers", "8", "16k"));
    statements.add(scribe.directive("proxy_busy_buffers_size", "32k"));
    return statements;
  }
}
