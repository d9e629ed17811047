package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.ClientCertificates;
import java.util.ArrayList;
import java.util.List;

/// What a server asks of its clients in the handshake.
final class ClientVerification {
  private static final Directive AUTHORITIES = fixed("ssl_client_certificate");
  private static final Directive VERIFY = fixed("ssl_verify_client");

  /// An issuer and its own issuer stand between most certificates and their authority.
  private static final Directive DEPTH = fixed("ssl_verify_depth", "3");

  private ClientVerification() {}

  static List<Statement> statements(
      VirtualHost host, NginxInstance instance, StatementWriter author) {
    ClientCertificates asked = host.site().policy().clientCertificates();
    if (!asked.areAskedFor()) {
      return List.of();
    }
    StatementWriter writer =
        author.because(
            asked.mode() == ClientCertificates.Mode.REQUIRED
                ? "no client gets in without a certificate of these authorities"
                : "a client may show a certificate of these authorities; of others none is taken");
    List<Statement> statements = new ArrayList<>();
    if (asked.caFile().isPresent()) {
      statements.add(writer.sign(AUTHORITIES.and(text(instance.clientAuthoritiesPath(host)))));
    }
    statements.add(
        writer.sign(
            VERIFY.and(
                word(asked.mode() == ClientCertificates.Mode.REQUIRED ? "on" : "optional"))));
    statements.add(writer.sign(DEPTH));
    return statements;
  }
}
