package apim.designer.generator;

import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Block;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The two files of a load balancer: its sites, to drop into any nginx, and a complete nginx.conf
/// for an nginx of its own.
public final class NginxFiles {
  private NginxFiles() {}

  /// The drop-in `conf.d/apim.conf`: upstream, map and server blocks and the format of their logs
  /// only, since it shares the `http` block and the ports with whatever else that nginx serves.
  public static List<Statement> sites(NginxInstance instance) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        StatementWriter.of(instance.ref())
            .comment(
                "Sites of " + instance.id() + ", written for " + instance.target().displayName()));
    connectionUpgrade(instance, statements);
    List<SiteWords> sites =
        instance.hosts().stream().map(host -> SiteWords.of(host, instance)).toList();
    sites.stream()
        .filter(site -> !site.host().servers().isEmpty())
        .forEach(site -> statements.add(UpstreamBlock.of(site, instance)));
    // It goes with the last of the sites: while there are others, any one may go.
    if (!sites.isEmpty()) {
      statements.add(
          LogFormat.sites(
              sites.size() == 1 ? sites.getFirst().writer() : StatementWriter.of(instance.ref())));
    }
    ServerBlocks servers = new ServerBlocks(instance);
    sites.stream()
        .filter(site -> site.host().redirectsHttp())
        .forEach(site -> statements.add(servers.redirect(site)));
    sites.forEach(site -> statements.add(servers.server(site)));
    return statements;
  }

  /// The complete `nginx.conf`.
  public static List<Statement> complete(NginxInstance instance) {
    return new CompleteFile(instance).statements();
  }

  /// In what the two files of a load balancer differ from WSO2's page.
  public static Set<Correction> corrections(NginxInstance instance) {
    Set<Correction> applied = EnumSet.noneOf(Correction.class);
    Stream.of(sites(instance), complete(instance))
        .flatMap(List::stream)
        .forEach(statement -> collect(statement, applied));
    return applied;
  }

  private static void collect(Statement statement, Set<Correction> applied) {
    for (Reason reason : statement.origin().reasons()) {
      if (reason instanceof Correction correction) {
        applied.add(correction);
      }
    }
    if (statement instanceof Block block) {
      block.body().forEach(inner -> collect(inner, applied));
    }
  }

  /// Asks the node for an upgrade when the client did, and keeps the connection when it did not.
  private static void connectionUpgrade(NginxInstance instance, List<Statement> statements) {
    List<VirtualHost> webSockets =
        instance.hosts().stream()
            .filter(host -> host.listener().isWebSocket() || !host.upgradePaths().isEmpty())
            .toList();
    if (webSockets.isEmpty()) {
      return;
    }
    StatementWriter writer =
        StatementWriter.of(webSockets.stream().map(VirtualHost::ref).toList())
            .because(Correction.WEBSOCKET_AND_SIZES);
    statements.add(
        writer.block(
            "map",
            List.of(word("$http_upgrade"), word(ForwardedHeaders.CONNECTION_UPGRADE)),
            List.of(
                writer.directive("default", word("upgrade")),
                // An empty Connection header keeps the connection to the node open.
                writer.directive("", text("")))));
  }
}
