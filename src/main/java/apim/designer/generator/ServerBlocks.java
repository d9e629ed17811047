package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.Address;
import apim.designer.topology.Cidr;
import apim.designer.topology.Listener;
import java.util.ArrayList;
import java.util.List;

/// The `server` blocks of one load balancer's sites.
final class ServerBlocks {
  /// nginx takes it for a fault in an address; no connection comes from it.
  private static final Cidr BROADCAST = new Cidr(new Address.Ipv4("255.255.255.255"), 32);

  private static final Directive HTTP2 = fixed("http2", "on");
  private static final Directive MAX_BODY = fixed("client_max_body_size", "100m");
  private static final Directive SENT_ON = fixed("return", "308");
  private static final Directive ACCESS_LOG = fixed("access_log");
  private static final Directive ERROR_LOG = fixed("error_log");

  private static final Argument HTTPS = word("https://");
  private static final Argument REQUEST_URI = word("$request_uri");
  private static final Argument LOG = word(LogFormat.SITES);

  private final NginxInstance instance;
  private final Sockets sockets;
  private final ServerCertificate certificate;
  private final List<Directive> realIp;

  ServerBlocks(NginxInstance instance) {
    this.instance = instance;
    this.sockets = new Sockets(instance);
    this.certificate = new ServerCertificate(instance);
    this.realIp = realIp(instance);
  }

  /// The server on port 80 that sends plain HTTP on to the site.
  Statement redirect(SiteWords site) {
    StatementWriter writer = site.writer();
    List<Statement> body = new ArrayList<>(sockets.listen(writer, 80, false));
    body.add(site.serverName());
    body.add(
        writer
            .because(Correction.REDIRECT)
            .sign(SENT_ON.and(joined(HTTPS, site.authority(), REQUEST_URI))));
    return writer.because(Correction.REDIRECT_EVERY_HOST).block("server", List.of(), body);
  }

  Statement server(SiteWords site) {
    VirtualHost host = site.host();
    StatementWriter writer = site.writer();
    List<Statement> body = new ArrayList<>();
    body.addAll(
        sockets.listen(
            host.tls() ? writer.because(Correction.TLS_ON_LISTEN) : writer,
            host.port(),
            host.tls()));
    if (sockets.http2Directive(host)) {
      body.add(writer.sign(HTTP2));
    }
    body.add(site.serverName());
    if (host.tls()) {
      body.addAll(certificate.statements(site.ofBoth()));
      body.addAll(TlsPolicy.statements(writer));
    }
    body.addAll(site.ofBoth().because(Correction.FORWARDED_FOR).sign(realIp));
    body.add(writer.because(Correction.WEBSOCKET_AND_SIZES).sign(MAX_BODY));
    body.addAll(RequestLimits.headers(host.listener(), instance.target(), writer));
    body.addAll(logs(host, writer));
    if (host.listener() == Listener.MANAGEMENT && !host.carbon()) {
      body.addAll(ClosedConsole.statements(writer));
    }
    body.addAll(new ProxyLocation(instance.target(), site).statements());
    return writer.block("server", List.of(), body);
  }

  private static List<Directive> realIp(NginxInstance instance) {
    List<Cidr> ranges =
        instance.loadBalancer().behindProxy().stream()
            .map(Cidr::masked)
            .filter(range -> !range.equals(BROADCAST))
            .distinct()
            .toList();
    if (ranges.isEmpty()) {
      return List.of();
    }
    List<Directive> directives = new ArrayList<>();
    ranges.forEach(
        range -> directives.add(Directive.of("set_real_ip_from", text(range.toString()))));
    directives.add(fixed("real_ip_header", "X-Forwarded-For"));
    directives.add(fixed("real_ip_recursive", "on"));
    return directives;
  }

  private static List<Statement> logs(VirtualHost host, StatementWriter author) {
    StatementWriter writer = author.because(Correction.LOG_FOLDERS);
    return List.of(
        writer.sign(ACCESS_LOG.and(text(host.logDirectory() + "/access.log"), LOG)),
        writer.sign(ERROR_LOG.and(text(host.logDirectory() + "/error.log"))));
  }
}
