package apim.designer.generator;

import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Block;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The two files of a load balancer: its sites, to drop into any nginx, and a complete nginx.conf
/// for an nginx of its own.
public final class NginxFiles {
  private NginxFiles() {}

  /// The drop-in `conf.d/apim.conf`: upstream, map and server blocks and the format of their logs
  /// only, since it shares the `http` block and the ports with whatever else that nginx serves. Each
  /// statement is made when it is its turn.
  public static Stream<Statement> sites(NginxInstance instance) {
    StatementWriter writer = StatementWriter.of(instance.ref());
    List<SiteWords> sites =
        instance.hosts().stream().map(host -> SiteWords.of(host, instance)).toList();
    ServerBlocks servers = new ServerBlocks(instance);
    List<Supplier<Statement>> makings = new ArrayList<>();
    makings.add(
        () ->
            writer.comment(
                "Sites of " + instance.id() + ", written for " + instance.target().displayName()));
    connectionUpgrade(instance).ifPresent(map -> makings.add(() -> map));
    for (SiteWords site : sites) {
      if (!site.host().servers().isEmpty()) {
        makings.add(() -> UpstreamBlock.of(site, instance));
      }
    }
    if (!sites.isEmpty()) {
      // It goes with the last of the sites: while there are others, any one may go.
      makings.add(() -> LogFormat.sites(sites.size() == 1 ? sites.getFirst().writer() : writer));
    }
    for (SiteWords site : sites) {
      if (site.host().redirectsHttp()) {
        makings.add(() -> servers.redirect(site));
      }
    }
    for (VirtualServer server : instance.servers()) {
      makings.add(() -> servers.server(server));
    }
    return makings.stream().map(Supplier::get);
  }

  /// The complete `nginx.conf`.
  public static Stream<Statement> complete(NginxInstance instance) {
    return new CompleteFile(instance).statements().stream();
  }

  /// In what the two files of a load balancer differ from WSO2's page.
  public static Set<Correction> corrections(NginxInstance instance) {
    Set<Correction> applied = EnumSet.noneOf(Correction.class);
    Stream.concat(sites(instance), complete(instance))
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
  private static Optional<Statement> connectionUpgrade(NginxInstance instance) {
    List<VirtualHost> webSockets =
        instance.hosts().stream()
            .filter(host -> host.listener().isWebSocket() || !host.upgradePaths().isEmpty())
            .toList();
    if (webSockets.isEmpty()) {
      return Optional.empty();
    }
    StatementWriter writer =
        StatementWriter.of(webSockets.stream().map(VirtualHost::ref).toList())
            .because(Correction.WEBSOCKET_AND_SIZES);
    return Optional.of(
        writer.block(
            "map",
            List.of(word("$http_upgrade"), word(ForwardedHeaders.CONNECTION_UPGRADE)),
            List.of(
                writer.directive("default", word("upgrade")),
                // An empty Connection header keeps the connection to the node open.
                writer.directive("", text("")))));
  }
}
