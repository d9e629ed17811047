package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.text;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.Hostname;
import apim.designer.topology.NodeTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a location speaks TLS to the nodes: whom it takes them for, and whether it makes sure.
final class NodeSide {
  private static final Directive VERIFY = fixed("proxy_ssl_verify", "on");

  /// An issuer and its own issuer stand between most certificates and their authority.
  private static final Directive DEPTH = fixed("proxy_ssl_verify_depth", "3");

  private static final Directive AUTHORITIES = fixed("proxy_ssl_trusted_certificate");
  private static final Directive NAME = fixed("proxy_ssl_name");
  private static final Directive SEND_NAME = fixed("proxy_ssl_server_name", "on");

  private NodeSide() {}

  static List<Statement> statements(
      VirtualHost host, NginxInstance instance, StatementWriter author) {
    NodeTls tls = host.site().back().nodeTls();
    if (!host.speaksTlsToNodes()) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    if (tls.verify()) {
      StatementWriter writer =
          author.because("whoever is between NGINX and a node cannot pretend to be the node");
      statements.add(writer.sign(VERIFY));
      statements.add(writer.sign(DEPTH));
      if (tls.caFile().isPresent()) {
        statements.add(writer.sign(AUTHORITIES.and(text(instance.nodeAuthoritiesPath(host)))));
      }
    }
    StatementWriter writer =
        author.because("without it, NGINX takes the name of the upstream for the node's");
    expectedName(host)
        .ifPresent(
            name -> {
              statements.add(writer.sign(NAME.and(text(name))));
              statements.add(writer.sign(SEND_NAME));
            });
    return statements;
  }

  /// What the design says; of a node that is verified, else its address, of which NGINX can only
  /// expect one for all nodes of a site.
  private static Optional<String> expectedName(VirtualHost host) {
    NodeTls tls = host.site().back().nodeTls();
    Optional<String> stated = tls.name().map(Hostname::value);
    return stated.isPresent() || !tls.verify()
        ? stated
        : host.servers().stream().map(server -> server.server().address().inUrl()).findFirst();
  }
}
