package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;

import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.List;

/// The directives that say which TLS is spoken with clients.
final class TlsPolicy {
  private static final TlsGuideline GUIDELINE = TlsGuideline.intermediate();

  // Long words, which every site has.
  private static final List<Directive> POLICY =
      List.of(
          fixed("ssl_protocols", GUIDELINE.protocols().split(" ")),
          fixed("ssl_ciphers", GUIDELINE.ciphers()),
          fixed("ssl_ecdh_curve", GUIDELINE.curves()),
          fixed("ssl_prefer_server_ciphers", "off"),
          fixed("ssl_session_timeout", "1d"),
          fixed("ssl_session_cache", "shared:apim_tls:10m"));

  private TlsPolicy() {}

  static List<Statement> statements(StatementWriter author) {
    return author.because(Correction.TLS_POLICY).sign(POLICY);
  }
}
