package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.Cidr;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The `server` blocks of one load balancer's sites.
final class ServerBlocks {
  private static final Directive HTTP2 = fixed("http2", "on");
  private static final Directive HSTS = fixed("add_header", "Strict-Transport-Security");
  private static final Directive SENT_ON = fixed("return", "308");

  private static final Argument REQUEST_URI = word("$request_uri");

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
            .sign(
                SENT_ON.and(
                    joined(
                        word(site.host().publicSide().scheme() + "://"),
                        site.authority(),
                        REQUEST_URI))));
    return writer.because(Correction.REDIRECT_EVERY_HOST).block("server", List.of(), body);
  }

  Statement server(VirtualServer server) {
    VirtualHost first = server.first();
    StatementWriter writer = StatementWriter.of(server.refs());
    StatementWriter ofBoth = StatementWriter.of(withInstance(server));
    List<SiteWords> sites =
        server.hosts().stream().map(host -> SiteWords.of(host, instance)).toList();
    List<Statement> body = new ArrayList<>();
    body.addAll(
        sockets.listen(
            first.tls() ? writer.because(Correction.TLS_ON_LISTEN) : writer,
            first.port(),
            first.tls()));
    if (sockets.http2Directive(server)) {
      body.add(writer.sign(HTTP2));
    }
    body.add(sites.getFirst().serverName().withOrigin(writer.origin()));
    if (first.tls()) {
      body.addAll(certificate.statements(ofBoth));
      body.addAll(ClientVerification.statements(first, instance, writer));
      body.addAll(TlsPolicy.statements(writer));
    }
    body.addAll(ofBoth.because(Correction.FORWARDED_FOR).sign(realIp));
    body.add(RequestLimits.body(first, writer));
    body.addAll(
        RequestLimits.headers(
            server.any(host -> host.listener().carriesApiTraffic()), instance.target(), writer));
    body.addAll(ServerLogs.statements(first, writer));
    strictTransport(server).ifPresent(body::add);
    if (server.isOfOneSite()) {
      body.addAll(ClosedPaths.statements(first, writer));
    }
    sites.forEach(site -> body.addAll(new ProxyLocation(instance, server, site).statements()));
    if (!server.any(host -> host.servedBelow().isRoot())) {
      body.add(elsewhere(writer));
    }
    sites.forEach(site -> body.addAll(Snippets.statements(server, site, instance.target())));
    return writer.block("server", List.of(), body);
  }

  private List<Ref> withInstance(VirtualServer server) {
    return Stream.concat(Stream.of(instance.ref()), server.refs().stream()).toList();
  }

  /// Browsers heed it over TLS only (RFC 6797 §8.1), and for all of a host name.
  private static Optional<Statement> strictTransport(VirtualServer server) {
    return server.hosts().stream()
        .filter(host -> host.publicSide().tls())
        .flatMap(
            host ->
                host.site().policy().hsts().stream()
                    .map(
                        age ->
                            StatementWriter.of(host.ref())
                                .because("browsers come by HTTPS only, once they have been here")
                                .sign(
                                    HSTS.and(text("max-age=" + age.toSeconds()), word("always")))))
        .<Statement>map(line -> line)
        .findFirst();
  }

  /// What lies below no site's path: NGINX would show files of its own there.
  private static Statement elsewhere(StatementWriter author) {
    StatementWriter writer = author.because("no site lies here, and NGINX has no files to show");
    return writer.block("location", List.of(word("/")), List.of(writer.directive("return", "404")));
  }

  private static List<Directive> realIp(NginxInstance instance) {
    List<Cidr> ranges = AddressRanges.written(instance.loadBalancer().behindProxy());
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
}
