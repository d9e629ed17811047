package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Argument;
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
    host.upgradePaths().forEach(path -> blocks.add(upgraded(path)));
    if (limitsSome() && server.isOfOneSite()) {
      blocks.add(forNodesAlone());
    }
    if (!host.servedBelow().isRoot()) {
      withoutSlash().ifPresent(blocks::add);
    }
    blocks.add(
        location(
            writer,
            List.of(word(host.servedBelow().value())),
            host.listener().isWebSocket() ? Kind.UPGRADED : Kind.PLAIN));
    return blocks;
  }

  /// How a location differs from its site's others.
  ///
  /// @param upgrades whether clients may ask for another protocol
  /// @param limited whether it is for nodes alone
  /// @param exact whether it is of one path or of a pattern, which has no location in it
  private record Kind(boolean upgrades, boolean limited, boolean exact) {
    static final Kind PLAIN = new Kind(false, false, false);
    static final Kind UPGRADED = new Kind(true, false, false);
  }

  private boolean limitsSome() {
    return !site.host().accessList().limitsNothing();
  }

  /// Where a pattern stands beside it, only `^~` keeps what is below it from the pattern.
  private Statement upgraded(String path) {
    boolean limited = site.host().accessList().limits(path);
    List<Argument> words =
        limited && server.isOfOneSite()
            ? List.of(word("^~"), word(onSite(path)))
            : List.of(word(onSite(path)));
    return location(
        site.writer().because("a gateway outside dials in here over a WebSocket"),
        words,
        new Kind(true, limited, limited));
  }

  /// The paths that some addresses alone reach, in every spelling.
  private Statement forNodesAlone() {
    VirtualHost host = site.host();
    StatementWriter writer = site.writer().because(AccessControl.NODES_ALONE);
    return location(
        writer,
        List.of(word("~"), ClosedPaths.outside(host, host.accessList().openToAll())),
        new Kind(host.listener().isWebSocket(), true, true));
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
          ? Optional.of(
              location(
                  site.writer(),
                  exactly,
                  new Kind(
                      host.listener().isWebSocket(),
                      host.accessList().limits(host.servedBelow().prefix()),
                      true)))
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

  private Statement location(StatementWriter author, List<Argument> path, Kind kind) {
    StatementWriter writer = site.writer();
    VirtualHost host = site.host();
    Target target = instance.target();
    PathOnNode node = PathOnNode.of(host);
    StatementWriter corrected = writer.because(Correction.WEBSOCKET_AND_SIZES);
    StatementWriter failures = writer.because(Correction.SHARED_FAILURES);
    List<Statement> body = new ArrayList<>();
    if (!server.isOfOneSite()) {
      body.addAll(ofThisSiteAlone(kind));
    }
    if (kind.limited()) {
      body.addAll(AccessControl.statements(host, writer));
    }
    if (!target.can(Capability.KEEPALIVE_BY_DEFAULT)) {
      body.add(corrected.sign(HTTP_1_1));
    }
    body.addAll(ForwardedHeaders.statements(site, target, kind.upgrades()));
    body.add(failures.sign(CONNECT_TIMEOUT));
    body.addAll(kind.upgrades() ? corrected.sign(PATIENCE_UPGRADED) : writer.sign(patience(host)));
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
  private List<Statement> ofThisSiteAlone(Kind kind) {
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
    if (kind.exact()) {
      statements.addAll(ClosedPaths.inOtherSpellings(host, writer));
      return statements;
    }
    statements.addAll(ClosedPaths.statements(host, writer));
    if (limitsSome()) {
      statements.add(forNodesAlone());
    }
    return statements;
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
