package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.List;

/// The `location` blocks that forward to a site's nodes.
record ProxyLocation(Target target, SiteWords site) {
  private static final Argument ROOT = word("/");

  private static final Directive PROXY_PASS = fixed("proxy_pass");
  private static final Directive HTTP_1_1 = fixed("proxy_http_version", "1.1");
  private static final Directive CONNECT_TIMEOUT = fixed("proxy_connect_timeout", "5s");
  private static final Directive TRIES = fixed("proxy_next_upstream_tries", "2");
  private static final List<Directive> PATIENCE = patience("5m");
  private static final List<Directive> PATIENCE_UPGRADED = patience("1h");
  private static final Directive UNBUFFERED = fixed("proxy_buffering", "off");

  /// They hold the head of an answer whether or not its body is buffered; nginx wants the three
  /// sizes to fit each other.
  private static final List<Directive> BUFFERS =
      List.of(
          fixed("proxy_buffer_size", "16k"),
          fixed("proxy_buffers", "8", "16k"),
          fixed("proxy_busy_buffers_size", "32k"));

  List<Statement> statements() {
    StatementWriter writer = site.writer();
    VirtualHost host = site.host();
    if (host.servers().isEmpty()) {
      return List.of(
          writer.block(
              "location",
              List.of(ROOT),
              List.of(
                  writer.because("no node is behind this site yet").directive("return", "503"))));
    }
    List<Statement> blocks = new ArrayList<>();
    host.upgradePaths()
        .forEach(
            path ->
                blocks.add(
                    location(
                        writer.because("a gateway outside dials in here over a WebSocket"),
                        word(path),
                        true)));
    blocks.add(location(writer, ROOT, host.listener().isWebSocket()));
    return blocks;
  }

  private Statement location(StatementWriter author, Argument path, boolean upgrades) {
    StatementWriter writer = site.writer();
    VirtualHost host = site.host();
    StatementWriter corrected = writer.because(Correction.WEBSOCKET_AND_SIZES);
    StatementWriter failures = writer.because(Correction.SHARED_FAILURES);
    List<Statement> body = new ArrayList<>();
    if (!target.can(Capability.KEEPALIVE_BY_DEFAULT)) {
      body.add(corrected.sign(HTTP_1_1));
    }
    body.addAll(ForwardedHeaders.statements(site, target, upgrades));
    body.add(failures.sign(CONNECT_TIMEOUT));
    body.addAll(upgrades ? corrected.sign(PATIENCE_UPGRADED) : writer.sign(PATIENCE));
    body.add(failures.sign(TRIES));
    if (host.listener().carriesApiTraffic()) {
      body.add(corrected.sign(UNBUFFERED));
    }
    body.addAll(corrected.sign(BUFFERS));
    body.add(
        writer
            .because(Correction.OWN_UPSTREAM_NAMES)
            .sign(
                PROXY_PASS.and(
                    word(
                        (host.listener().speaksTls() ? "https://" : "http://")
                            + host.upstream()))));
    return author.block("location", List.of(path), body);
  }

  private static List<Directive> patience(String time) {
    return List.of(fixed("proxy_read_timeout", time), fixed("proxy_send_timeout", time));
  }
}
