package apim.designer.generator;

import static apim.designer.generator.Scribe.word;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Statement;
import java.util.List;

/// The directives that say which TLS is spoken with clients.
final class TlsPolicy {
  private static final TlsGuideline GUIDELINE = TlsGuideline.intermediate();

  // Long words, which every site has.
  private static final Argument CIPHERS = word(GUIDELINE.ciphers());
  private static final Argument CURVES = word(GUIDELINE.curves());

  private TlsPolicy() {}

  static List<Statement> statements(Scribe author) {
    Scribe scribe = author.because(Correction.TLS_POLICY);
    return List.of(
        scribe.directive("ssl_protocols", GUIDELINE.protocols().split(" ")),
        scribe.directive("ssl_ciphers", CIPHERS),
        scribe.directive("ssl_ecdh_curve", CURVES),
        scribe.directive("ssl_prefer_server_ciphers", "off"),
        scribe.directive("ssl_session_timeout", "1d"),
        scribe.directive("ssl_session_cache", "shared:apim_tls:10m"));
  }
}
