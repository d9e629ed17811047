package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `location` blocks that forward to a site's nodes.
///
/// @param server whose other sites are not to take what is this site's alone
record ProxyLocation(NginxInstance instance, VirtualServer server, SiteWords site) {
  private static final Directive PROXY_PASS = fixed("proxy_pass");
  private static final Directive HTTP_1_1 = fixed("proxy_http_version", "1.1");
  private static final Directive CONNECT_TIMEOUT = fixed("proxy_connect_timeout", "5s");
  private static final Directive TRIES = fixed("proxy_next_upstream_tries", "2");
  private static final List<Directive> USUAL_PATIENCE = patience("5m");
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
              List.of(word(host.servedBelow().value())),
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
                        List.of(word(onSite(path))),
                        true)));
    if (!host.servedBelow().isRoot()) {
      withoutSlash().ifPresent(blocks::add);
    }
    blocks.add(
        location(writer, List.of(word(host.servedBelow().value())), host.listener().isWebSocket()));
    return blocks;
  }

  /// A path of the nodes, as clients write it.
  private String onSite(String path) {
    return site.host().stripsPath() ? site.host().servedBelow().prefix() + path : path;
  }

  /// The site's path without its slash, of which NGINX would make a 301 to its own port. Whoever
  /// types it is sent on to where relative links are right; a node that knows the path answers
  /// itself.
  private Optional<Statement> withoutSlash() {
    VirtualHost host = site.host();
    List<Argument> exactly = List.of(word("="), word(host.servedBelow().prefix()));
    if (!host.stripsPath()) {
      return host.servedPaths().serve(host.servedBelow().prefix())
          ? Optional.of(location(site.writer(), exactly, host.listener().isWebSocket()))
          : Optional.empty();
    }
    StatementWriter writer =
        site.writer().because("the path without its slash; a 308 leaves a POST a POST");
    return Optional.of(
        writer.block(
            "location",
            exactly,
            List.of(
                writer.directive(
                    "return",
                    word("308"),
                    joined(
                        word(host.publicSide().scheme() + "://"),
                        site.authority(),
                        word(host.servedBelow() + "$is_args$args"))))));
  }

  private Statement location(StatementWriter author, List<Argument> path, boolean upgrades) {
    StatementWriter writer = site.writer();
    VirtualHost host = site.host();
    Target target = instance.target();
    PathOnNode node = PathOnNode.of(host);
    StatementWriter corrected = writer.because(Correction.WEBSOCKET_AND_SIZES);
    StatementWriter failures = writer.because(Correction.SHARED_FAILURES);
    List<Statement> body = new ArrayList<>();
    if (!server.isOfOneSite()) {
      body.addAll(ofThisSiteAlone(path.size() > 1));
    }
    if (!target.can(Capability.KEEPALIVE_BY_DEFAULT)) {
      body.add(corrected.sign(HTTP_1_1));
    }
    body.addAll(ForwardedHeaders.statements(site, target, upgrades));
    body.add(failures.sign(CONNECT_TIMEOUT));
    body.addAll(upgrades ? corrected.sign(PATIENCE_UPGRADED) : writer.sign(patience(host)));
    body.add(failures.sign(TRIES));
    if (host.listener().carriesApiTraffic()) {
      body.add(corrected.sign(UNBUFFERED));
    }
    body.addAll(corrected.sign(BUFFERS));
    body.addAll(NodeSide.statements(host, instance, writer));
    body.addAll(node.ofLocation(writer));
    body.add(
        (node.differs()
                ? writer.because(Correction.OWN_UPSTREAM_NAMES, node.reason())
                : writer.because(Correction.OWN_UPSTREAM_NAMES))
            .sign(PROXY_PASS.and(node.target())));
    return author.block("location", path, body);
  }

  /// What a server says where one site is all that it has: here other sites are in it, too.
  ///
  /// @param exact whether the location is of one path, which can have no locations in it
  private List<Statement> ofThisSiteAlone(boolean exact) {
    StatementWriter writer = site.writer();
    VirtualHost first = server.first();
    VirtualHost host = site.host();
    List<Statement> statements = new ArrayList<>();
    if (!host.site().policy().bodySize().equals(first.site().policy().bodySize())) {
      statements.add(RequestLimits.body(host, writer));
    }
    if (!host.logDirectory().equals(first.logDirectory())) {
      statements.addAll(ServerLogs.statements(host, writer));
    }
    ClosedPaths.statements(host, writer).stream()
        .filter(statement -> !exact || !isLocation(statement))
        .forEach(statements::add);
    return statements;
  }

  private static boolean isLocation(Statement statement) {
    return statement instanceof Block block && block.name().equals("location");
  }

  private static List<Directive> patience(VirtualHost host) {
    return host.site()
        .policy()
        .readTimeout()
        .map(time -> patience(time.toSeconds() + "s"))
        .orElse(USUAL_PATIENCE);
  }

  private static List<Directive> patience(String time) {
    return List.of(fixed("proxy_read_timeout", time), fixed("proxy_send_timeout", time));
  }
}
